import type { Lexicon } from './lexicon.ts';
import { isWholeWord } from './misleading-words.ts';
import { longestWord, type RankedWords } from './segmentation.ts';
import { createWordIndex } from './word-index.ts';
import type { WordList } from './words.ts';

const numerals = new Set('零一二三四五六七八九十百千万两');
const numeral = /^[零一二三四五六七八九十百千万两\d]+$/;

/** Whether a word is a number in Chinese numerals or digits. */
export function isNumeral(word: string): boolean {
  return numeral.test(word);
}

const stretching = new Set('太好很真超巨贼');

/** Whether a word is one adverb written three times or more: 太太太. */
export function isStretched(word: string): boolean {
  return word.length > 2 && stretching.has(word.charAt(0)) && extent(word, 0, word.charAt(0)) === word.length;
}

/** How many times a character stands from `start` on. */
function extent(run: string, start: number, character: string): number {
  let end = start + 1;
  while (end < run.length && run.charAt(end) === character) end++;
  return end - start;
}

/** Words of the hand-made list before those of the dictionary, with numerals and stretched adverbs. */
export function rankWords(words: WordList, lexicon: Lexicon): RankedWords {
  const listed = createWordIndex([...words.keys()].map((word) => `${word}\t\n`).join(''));
  // Ranks of single characters, one more than they are; 0 where nobody asked yet.
  const singles = new Uint8Array(0x10000);

  const special = (run: string, at: number): number => {
    const first = run.charAt(at);
    let length = stretching.has(first) ? extent(run, at, first) : 1;
    if (length < 3) length = 1;
    if (numerals.has(first)) while (numerals.has(run.charAt(at + length))) length++;
    return length < 2 ? 0 : (1 << (Math.min(length, longestWord) + 1)) - 4;
  };
  const rankOf = (word: string): 0 | 1 | 2 =>
    words.has(word) || isStretched(word)
      ? 2
      : (lexicon.has(word) && isWholeWord(word)) || isNumeral(word)
        ? 1
        : 0;
  const ranks = new Map<string, 0 | 1 | 2>();
  // Lengths by two characters, where the last of them that fell into a place is kept.
  const pairs = new Int32Array(pairPlaces);
  const masks = new Uint16Array(pairPlaces);
  return {
    lengths(run, at) {
      const first = run.charCodeAt(at);
      const second = run.charCodeAt(at + 1);
      const pair = (first << 16) | second;
      const place = (first * 31 + second) & (pairPlaces - 1);
      if (pairs[place] !== pair) {
        pairs[place] = pair;
        masks[place] = listed.lengths(run, at) | lexicon.index.lengths(run, at);
      }
      const found = masks[place] ?? 0;
      return beginning[first] === 1 ? found | special(run, at) : found;
    },
    rank(run, start, end) {
      if (end > start + 1) {
        const word = run.slice(start, end);
        const known = ranks.get(word);
        if (known !== undefined) return known;
        const rank = rankOf(word);
        if (ranks.size >= mostRanks) ranks.clear();
        ranks.set(word, rank);
        return rank;
      }
      const code = run.charCodeAt(start);
      const known = singles[code] ?? 0;
      if (known > 0) return (known - 1) as 0 | 1 | 2;
      const rank = rankOf(run.charAt(start));
      singles[code] = rank + 1;
      return rank;
    },
  };
}

/** Words whose rank is kept at once. */
export const mostRanks = 8000;

/** Pairs of characters whose lengths of words are kept; a power of two. */
const pairPlaces = 8192;

/** Characters that a number or a stretched adverb can begin with. */
const beginning = new Uint8Array(0x10000);
for (const character of [...numerals, ...stretching]) beginning[character.charCodeAt(0)] = 1;
