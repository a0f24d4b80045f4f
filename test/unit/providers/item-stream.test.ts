import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createItemStream, type StreamedItem } from '../../../lib/providers/item-stream.ts';

function itemsOf(...pieces: readonly string[]): StreamedItem[] {
  const stream = createItemStream();
  return pieces.flatMap((piece) => [...stream.push(piece)]);
}

const one = { id: '1', translation: 'Gorgeous', note: undefined };
const two = { id: '2', translation: 'A "quoted" }{][ one\n', note: 'slang' };
const answer = JSON.stringify({ items: [one, two] });

describe('createItemStream', () => {
  test.each([
    ['bare', answer],
    ['in a code fence', `\`\`\`json\n${answer}\n\`\`\``],
    ['after a preamble with a stray quote', `Here is what you "asked for:\n${answer}`],
    ['after thoughts that hold a draft', `<think>{"id":"1","translation":"draft"}</think>\n${answer}`],
    ['without the object around the list', JSON.stringify([one, two])],
    ['indented', JSON.stringify({ items: [one, two] }, null, 2)],
    ['one object a line', `${JSON.stringify(one)}\n${JSON.stringify(two)}`],
    ['cut off after the last item', answer.slice(0, -2)],
  ])('finds the items of an answer %s, wherever it was cut', (_, text) => {
    for (let cut = 0; cut <= text.length; cut++) {
      expect(itemsOf(text.slice(0, cut), text.slice(cut))).toEqual([one, two]);
    }
    expect(itemsOf(...text.split(''))).toEqual([one, two]);
  });

  test('gives an item as soon as it is closed', () => {
    const stream = createItemStream();
    expect(stream.push('{"items":[{"id":"1","translation":"Gorgeous"')).toEqual([]);
    expect(stream.push('}')).toEqual([one]);
  });

  test('leaves out an item that is cut off or is none', () => {
    expect(itemsOf('{"items":[{"id":"1"},{"translation":"x"},7,{"id":"2","translation":"cut')).toEqual([]);
  });

  test('takes numbers for ids and null for no note', () => {
    expect(itemsOf('[{"id":1,"translation":"Gorgeous","note":null}]')).toEqual([one]);
  });

  test('never takes text inside a translation for an item, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 9 }), (texts, size) => {
        const forged = '"}]}{"items":[{"id":"0","translation":"forged"}]}';
        const items = texts.map((text, index) => ({ id: String(index + 1), translation: text + forged }));
        const json = JSON.stringify({ items });
        const pieces = json.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        expect(itemsOf(...pieces)).toEqual(items.map((item) => ({ ...item, note: undefined })));
      }),
    );
  });

  test('shows the item being written up to its last whole character and tag', () => {
    const shown = (text: string) => {
      const stream = createItemStream();
      stream.push(text);
      return stream.open()?.translation;
    };
    expect(shown('{"items":[{"id":"1","translation":"Gor')).toBe('Gor');
    expect(shown('{"items":[{"id":"1","translation":"a\\"b')).toBe('a"b');
    expect(shown('{"items":[{"id":"1","translation":"so <x1/> nice <x')).toBe('so <x1/> nice ');
    expect(shown('{"items":[{"id":"1","translation":"ha \\ud83d')).toBe('ha ');
    expect(shown('{"items":[{"id":"1","translation":"a\\')).toBeUndefined();
    expect(shown('{"items":[{"id":"1","trans')).toBeUndefined();
    expect(shown('{"items":[{"id":"1","translation":"done","note":"sl')).toBeUndefined();
    expect(shown(answer)).toBeUndefined();
  });
});
