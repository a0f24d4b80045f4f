import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssetReader } from '../../../../lib/providers/dictionary/assets.ts';
import { createPhrasebook } from '../../../../lib/providers/dictionary/phrasebook.ts';
import { createSimplifier } from '../../../../lib/providers/dictionary/simplified.ts';
import { loadSlotVocabulary } from '../../../../lib/providers/dictionary/vocabulary.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

const file = readFileSync(new URL('../../../../public/phrases/zh-en.tsv', import.meta.url), 'utf8');

let assets: AssetReader;

beforeAll(async () => {
  assets = await dictionaryAssets();
});

describe('the work for a hostile text', () => {
  const steps = async (comment: string): Promise<number> => {
    let count = 0;
    const vocabulary = await loadSlotVocabulary(assets);
    const pairs = new TextDecoder().decode(await assets('dictionary/simplified.txt'));
    const simplify = createSimplifier(pairs);
    const book = createPhrasebook(
      file,
      'zh',
      'en',
      (text) => {
        count += text.length;
        return simplify(text);
      },
      {
        find(type, key) {
          count += key.length;
          return vocabulary.find(type, key);
        },
      },
    );
    count = 0;
    book.answer(comment);
    return count;
  };

  it.each([
    ['哈'],
    ['不'],
    ['好看'],
    ['太好看了吧'],
    ['好看，'],
    ['的'],
    ['是什么的'],
    [' '],
    ['？！'],
    ['<x1/>'],
    ['[['],
    ['ー'],
    ['好看好看难'],
    ['1'],
  ])(
    'grows no faster than the text, for %s again and again',
    async (unit) => {
      const flood = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
      for (const end of ['', '难以言', 'x']) {
        expect(await steps(flood(10_000) + end)).toBeLessThan(60 * 10_000);
      }
    },
    60_000,
  );
});
