import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { indexRules, type WordRule } from '../../../../lib/providers/dictionary/rule-index.ts';
import { ruleTriggers } from '../../../../lib/providers/dictionary/rule-triggers.ts';
import { newToken, type Sentence } from '../../../../lib/providers/dictionary/token.ts';
import { parseWordList } from '../../../../lib/providers/dictionary/words.ts';

const sentence = (...words: readonly string[]): Sentence => ({
  tokens: words.map((word) => newToken(word, word, 'n', 'count', 2)),
  mark: '',
  question: false,
});

const list = readFileSync(new URL('../../../../public/words/zh-en.tsv', import.meta.url), 'utf8');
const listed = [...parseWordList(list).words].flatMap(([word, lines]) =>
  lines.map((line) => ({ word, line })),
);

describe('rules behind an index of their words', () => {
  it('are called in their order, those with triggers only where one stands', () => {
    const called: string[] = [];
    const plain: WordRule = () => called.push('plain');
    const waiting: WordRule = () => called.push('waiting');
    const last: WordRule = () => called.push('last');
    const apply = indexRules(
      [waiting, plain, last],
      new Map([
        [waiting, new Set(['在'])],
        [last, new Set(['了'])],
      ]),
    );
    apply(sentence('我', '在', '家'));
    expect(called).toEqual(['waiting', 'plain']);
    called.length = 0;
    apply(sentence('我', '来', '了'));
    expect(called).toEqual(['plain', 'last']);
  });

  it('are called for words that a rule before them put in', () => {
    const putting: WordRule = ({ tokens }) => void tokens.push(newToken('不', 'not', 'd', 'count', 2));
    const waiting = vi.fn<WordRule>();
    const before = vi.fn<WordRule>();
    const triggers = new Map([before, waiting].map((rule) => [rule, new Set(['不'])]));
    indexRules([before, putting, waiting], triggers)(sentence('好'));
    expect(waiting).toHaveBeenCalledOnce();
    expect(before).not.toHaveBeenCalled();
  });

  it('change nothing in any sentence of listed words without their triggers', () => {
    for (const [rule, words] of ruleTriggers) {
      const others = listed.filter(({ word }) => !words.has(word));
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...others), { minLength: 1, maxLength: 8 }),
          fc.boolean(),
          (all, question) => {
            const make = (): Sentence => ({
              tokens: all.map(({ word, line }) => newToken(word, line.gloss, line.part, line.number, 2)),
              mark: '',
              question,
            });
            const given = make();
            rule(given);
            expect(given).toEqual(make());
          },
        ),
        { numRuns: 200 },
      );
    }
  });
});
