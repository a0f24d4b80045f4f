import { describe, expect, it } from 'vitest';
import { type Chip, draftOf, foldText, lengthOf, runsOf, sameDraft } from '../../../lib/reply/draft.ts';
import { protect, restore } from '../../../lib/text/protect.ts';

const chip = (index: number, text: string): Chip => ({ index, text, mark: `a||${text}` });
const mention = chip(0, '@Ana');
const sticker = chip(1, '[doge]');

describe('comparing drafts', () => {
  it.each([
    ['the same text', 'one\ntwo', 'one\ntwo', true],
    ['spaces that an editor made unbreakable', 'a  b', 'a \u00A0b', true],
    ['fillers of no width', 'a', '\uFEFFa\u200B', true],
    ['line breaks of another system', 'a\r\nb', 'a\nb', true],
    ['a line break at the very end', 'a', 'a\n', true],
    ['a line break within', 'a\nb', 'a\n\nb', false],
    ['a letter more', 'a', 'ab', false],
    ['a space more', 'a', 'a ', false],
    ['only spaces', '   ', '', false],
    ['a joined emoji taken apart', '👨‍👩‍👧', '👨👩👧', false],
  ])('%s', (_, one, other, same) => {
    expect(sameDraft(draftOf([one]), draftOf([other]))).toBe(same);
  });

  it('tells chips apart by their mark, not by where their node is now', () => {
    const draft = (keep: Chip) => draftOf(['hi ', { keep, text: keep.text }]);
    expect(sameDraft(draft(mention), draft(chip(0, '@Ana')))).toBe(true);
    expect(sameDraft(draft(mention), draft(chip(0, '@Ben')))).toBe(false);
    expect(sameDraft(draft(mention), draftOf(['hi @Ana']))).toBe(false);
  });
});

it('keeps chips in a translation through protect and restore', () => {
  const draft = draftOf([
    'hi ',
    { keep: mention, text: '@Ana' },
    ' see https://a.example/x ',
    { keep: sticker, text: '[doge]' },
  ]);
  const { text, pieces } = protect(draft.segments);
  expect(text).toBe('hi <x1/> see <x2/> <x3/>');
  const content = restore('hola <x1/> mira <x2/> <x3/>', pieces);
  expect(runsOf(content)).toEqual({
    runs: ['hola ', ' mira https://a.example/x ', ''],
    chips: [mention, sticker],
  });
});

it('counts the length in UTF-16 units, chips as what is seen of them', () => {
  expect(lengthOf(runsOf(['😀 ', { keep: mention }]))).toBe(7);
});

it('folds nothing that a reader could see', () => {
  expect(foldText('a‍b\u200Dc 👍🏽')).toBe('a‍b\u200Dc 👍🏽');
});
