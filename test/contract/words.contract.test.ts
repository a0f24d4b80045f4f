import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWordList } from '../../lib/providers/dictionary/words.ts';

const { words, faults } = parseWordList(
  readFileSync(new URL('../../public/words/zh-en.tsv', import.meta.url), 'utf8'),
);

describe('the hand-made word list', () => {
  it('has no line that cannot be read and at least 1,500 words', () => {
    expect(faults).toEqual([]);
    expect(words.size).toBeGreaterThanOrEqual(1500);
  });

  it('has no word twice with the same part of speech and reading', () => {
    const twice = [...words].filter(([, listed]) => {
      const keys = listed.map(({ part, reading = '' }) => `${part} ${reading}`);
      return new Set(keys).size < keys.length;
    });
    expect(twice.map(([word]) => word)).toEqual([]);
  });

  it('has glosses that can stand in a line: English, no remarks, no spaces at the ends', () => {
    const glosses = [...words].flatMap(([word, listed]) => listed.map(({ gloss }) => ({ word, gloss })));
    const odd = glosses.filter(({ gloss }) => /[()[\]\t]|\p{Script=Han}|^\s|\s$/u.test(gloss));
    expect(odd).toEqual([]);
  });
});
