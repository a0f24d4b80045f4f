import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../lib/providers/dictionary/lexicon.ts';
import { mostRanks, rankWords } from '../../../../lib/providers/dictionary/ranked-words.ts';
import { parseWordList } from '../../../../lib/providers/dictionary/words.ts';

const words = parseWordList('好吃\ttasty\ta\n味道很好\ttastes great\ti\n').words;
const ranked = () => rankWords(words, createLexicon('味道\t\ttaste\n很\t\tvery\n好吃\t\ttasty\n'));
const rankOf = (found: ReturnType<typeof ranked>, word: string) => found.rank(`x${word}`, 1, word.length + 1);

describe('ranked words', () => {
  it('put the hand-made list before the dictionary, and numbers and stretched adverbs beside them', () => {
    const found = ranked();
    const ranks = ['好吃', '味道', '很', '吃味', '二十三', '太太太', '太好太'].map((word) =>
      rankOf(found, word),
    );
    expect(ranks).toEqual([2, 1, 1, 0, 1, 2, 0]);
  });

  it('tell the lengths of words whatever was asked before', () => {
    const found = ranked();
    for (let turn = 0; turn < 2; turn++) {
      expect(found.lengths('味道很好', 0)).toBe((1 << 2) | (1 << 4));
      expect(found.lengths('好吃', 0)).toBe(1 << 2);
      expect(found.lengths('道很', 0)).toBe(0);
      expect(found.lengths('二十三', 0) & (1 << 3)).not.toBe(0);
      // Pairs that share a place with others must not take their lengths.
      for (let code = 0x4e00; code < 0x9000; code++)
        expect(found.lengths(`${String.fromCharCode(code)}吃`, 0) & (code === 0x597d ? 0 : 4)).toBe(0);
    }
  });

  it('stay right when more words were asked for than are kept', () => {
    const found = ranked();
    for (let i = 0; i <= mostRanks; i++) rankOf(found, `${String.fromCharCode(0x4e00 + (i % 9000))}吃吃`);
    expect(rankOf(found, '好吃')).toBe(2);
    expect(rankOf(found, '味道')).toBe(1);
  });
});
