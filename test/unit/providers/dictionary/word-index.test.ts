import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../../lib/providers/dictionary/segmentation.ts';
import { createWordIndex } from '../../../../lib/providers/dictionary/word-index.ts';

const character = fc.constantFrom(...'好吃的这家店面很');
const word = fc.array(character, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const words = fc.uniqueArray(word, { maxLength: 40 });

describe('an index of words', () => {
  it('finds each word at its first line, and nothing else', () => {
    fc.assert(
      fc.property(words, word, (listed, other) => {
        const lines = listed.map((each) => `${each}\ta\n${each}\tb\n`);
        const index = createWordIndex(lines.join(''));
        let offset = 0;
        for (const [i, each] of listed.entries()) {
          expect(index.find(`x${each}x`, 1, each.length + 1)).toBe(offset);
          offset += lines[i]?.length ?? 0;
        }
        expect(index.find(other, 0, other.length) >= 0).toBe(listed.includes(other));
      }),
    );
  });

  it('tells how long the words are that begin with two characters', () => {
    const index = createWordIndex('好吃\t\n好吃的\t\n好\t\n好店面很好\t\n');
    expect(index.lengths('很好吃', 1)).toBe((1 << 2) | (1 << 3));
    expect(index.lengths('好店', 0)).toBe(1 << 5);
    expect(index.lengths('吃好', 0)).toBe(0);
  });
});

describe('the cut of a run into words', () => {
  it('asks for borders only where a word reaches from inside of another beyond its end', () => {
    fc.assert(
      fc.property(words, word, (listed, run) => {
        const index = createWordIndex(listed.map((each) => `${each}\t\n`).join(''));
        const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
        let asked = false;
        const watched = new Proxy(segmenter, {
          get: () => (text: string) => {
            asked = true;
            return segmenter.segment(text);
          },
        });
        const cut = cutWords(run, watched, {
          lengths: (text, at) => index.lengths(text, at),
          rank: (text, start, end) => (index.find(text, start, end) < 0 ? 0 : 1),
        });
        expect(cut.map((each) => each.text).join('')).toBe(run);
        const found = [...run].flatMap((_, start) =>
          [2, 3, 4, 5]
            .map((length) => [start, start + length] as const)
            .filter(([from, to]) => listed.includes(run.slice(from, to)) && to <= run.length),
        );
        const crosses = found.some(([from, to]) => found.some(([a, b]) => a > from && a < to && b > to));
        expect(asked).toBe(crosses);
      }),
    );
  });
});
