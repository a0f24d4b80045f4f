import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runEnd, runKind } from '../../../../lib/providers/dictionary/script-runs.ts';

/** The runs as one pattern would find them, which is what they stand for. */
const pattern =
  /(\p{Script=Han}+)|((?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}.%'’:：+/*-])*)|([^\p{L}\p{N}\s]+|\s+)/gu;

function runsOf(text: string): readonly string[] {
  const runs: string[] = [];
  for (let start = 0; start < text.length; start = runEnd(text, start))
    runs.push(`${runKind(text, start)} ${text.slice(start, runEnd(text, start))}`);
  return runs;
}

const characters = fc.oneof(
  fc.constantFrom(
    ...'好吃的。，！a1 -:：%\n\t々〇⺀㐀豈한かア😀𠮷\u200d\ufe0f\u0301\u3000',
    '\ud840',
    '\udc00',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
);

describe('the runs of a text', () => {
  it('are cut where the kind of character changes, as a pattern would cut them', () => {
    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 20 }).map((all) => all.join('')),
        (text) => {
          const expected = [...text.matchAll(pattern)].map(([run, han, word]) => {
            const kind = han !== undefined ? 'han' : word !== undefined ? 'word' : 'other';
            return `${kind === 'other' && run.trim() === '' ? 'space' : kind} ${run}`;
          });
          expect(runsOf(text)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keep prices, times and words with marks inside together', () => {
    expect(runsOf('花了12.5元，10:30到don’t')).toEqual([
      'han 花了',
      'word 12.5',
      'han 元',
      'other ，',
      'word 10:30',
      'han 到',
      'word don’t',
    ]);
  });
});
