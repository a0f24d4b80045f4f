/** A word of a text and where it begins, in UTF-16 units. */
export interface Segment {
  readonly text: string;
  readonly start: number;
}

/** Characters of the longest word that is looked for. */
export const longestWord = 8;

/** How good a word is for a cut: 2 for the hand-made list, 1 for the dictionary, 0 for unknown. */
export type WordRank = (word: string) => 0 | 1 | 2;

/**
 * Cuts a run of Han characters into words. `Intl.Segmenter` proposes borders; the cheapest way through the run is
 * then looked for, where a word costs 1, an unknown one more, and each end of a word that is no proposed border
 * costs a little. So the longest dictionary words win unless they cut through what the segmenter holds together.
 */
export function cutWords(
  run: string,
  segmenter: Intl.Segmenter,
  rank: WordRank,
  longest: (first: string) => number = () => longestWord,
): readonly Segment[] {
  const border = new Uint8Array(run.length + 1);
  for (const { index } of segmenter.segment(run)) border[index] = 1;
  border[run.length] = 1;
  const cost = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(run.length + 1);
  cost[0] = 0;
  for (let start = 0; start < run.length; start++) {
    const before = cost[start] ?? 0;
    const last = Math.min(run.length, start + Math.min(longestWord, longest(run.charAt(start))));
    for (let end = start + 1; end <= last; end++) {
      const length = end - start;
      const known = rank(run.slice(start, end));
      if (known === 0 && length > 1) continue;
      const each = known === 2 && length > 1 ? 0.25 : 0.45;
      const misfit = (border[start] === 1 ? 0 : each) + (border[end] === 1 ? 0 : each);
      const word = known === 2 ? 0.8 : known === 1 ? 1 : 2;
      const alone = length === 1 && known !== 2 ? 0.35 : 0;
      const total = before + word + alone + misfit;
      if (total < (cost[end] ?? 0)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const words: Segment[] = [];
  for (let end = run.length; end > 0; ) {
    const start = from[end] ?? 0;
    words.push({ text: run.slice(start, end), start });
    end = start;
  }
  return words.reverse();
}
