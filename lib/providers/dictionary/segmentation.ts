/** A word of a text and where it begins, in UTF-16 units. */
export interface Segment {
  readonly text: string;
  readonly start: number;
}

/** Characters of the longest word that is looked for. */
export const longestWord = 8;

/** The words that a run can be cut into. */
export interface RankedWords {
  /** How long words that begin at `at` can be: bit n for n characters, from 2 on; more bits than words are allowed. */
  lengths(run: string, at: number): number;
  /** How good a word is for a cut: 2 for the hand-made list, 1 for the dictionary, 0 for unknown. */
  rank(run: string, start: number, end: number): 0 | 1 | 2;
}

/** Room for the longest run so far; used by one run at a time. */
let border = new Uint8Array(256);
let cost = new Float64Array(256);
let from = new Int32Array(256);

function makeRoom(length: number): void {
  if (length + 1 > border.length) {
    border = new Uint8Array(length * 2);
    cost = new Float64Array(length * 2);
    from = new Int32Array(length * 2);
  }
  border.fill(0, 0, length + 1);
  cost.fill(Number.POSITIVE_INFINITY, 0, length + 1);
}

/**
 * Cuts a run of Han characters into words. `Intl.Segmenter` proposes borders; the cheapest way through the run is
 * then looked for, where a word costs 1, an unknown one more, and each end of a word that is no proposed border
 * costs a little. So the longest dictionary words win unless they cut through what the segmenter holds together.
 */
export function cutWords(run: string, segmenter: Intl.Segmenter, words: RankedWords): readonly Segment[] {
  const { length } = run;
  makeRoom(length);
  if (length > 1) for (const { index } of segmenter.segment(run)) border[index] = 1;
  border[0] = 1;
  border[length] = 1;
  cost[0] = 0;
  for (let start = 0; start < length; start++) {
    const lengths = start + 1 < length ? words.lengths(run, start) : 0;
    const last = Math.min(length, start + longestWord);
    for (let end = start + 1; end <= last; end++) {
      const single = end === start + 1;
      if (!single && lengths >> (end - start) === 0) break;
      if (!single && ((lengths >> (end - start)) & 1) === 0) continue;
      const known = words.rank(run, start, end);
      if (known === 0 && !single) continue;
      const each = known === 2 && !single ? 0.25 : 0.45;
      const misfit = (border[start] === 1 ? 0 : each) + (border[end] === 1 ? 0 : each);
      const word = known === 2 ? 0.8 : known === 1 ? 1 : 2;
      const alone = single && known !== 2 ? 0.35 : 0;
      const total = (cost[start] ?? 0) + word + alone + misfit;
      if (total < (cost[end] ?? 0)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const found: Segment[] = [];
  for (let end = length; end > 0; ) {
    const start = from[end] ?? 0;
    found.push({ text: run.slice(start, end), start });
    end = start;
  }
  return found.reverse();
}
