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
}

/**
 * Cuts a run of Han characters into words. `Intl.Segmenter` proposes borders; the cheapest way through the run is
 * then looked for, where a word costs 1, an unknown one more, and each end of a word that is no proposed border
 * costs a little. So the longest dictionary words win unless they cut through what the segmenter holds together.
 */
export function cutWords(run: string, segmenter: Intl.Segmenter, words: RankedWords): readonly Segment[] {
  makeRoom(run.length);
  if (!cutPlainly(run, words)) cutCheaply(run, segmenter, words);
  const found: Segment[] = [];
  for (let end = run.length; end > 0; ) {
    const start = from[end] ?? 0;
    found.push({ text: run.slice(start, end), start });
    end = start;
  }
  return found.reverse();
}

/**
 * Takes the longest words where none reaches from the inside of one beyond its end. With the costs of
 * {@link cutCheaply}, a word is then always cheaper than its parts, whatever borders the segmenter would propose: it
 * costs 1.0 at most and two parts 1.6 at least, and its ends cost 0.2 more than theirs at most.
 */
function cutPlainly(run: string, words: RankedWords): boolean {
  let reach = 0;
  for (let start = 0; start < run.length; start++) {
    const end = longestEnd(run, start, reach, words);
    if (end <= reach) continue;
    if (start < reach) return false;
    from[end] = start;
    reach = end;
  }
  return true;
}

/** Where the longest word that begins at `start` ends, of those that end behind `reach`. */
function longestEnd(run: string, start: number, reach: number, words: RankedWords): number {
  const last = Math.min(run.length, start + longestWord);
  if (last <= reach) return reach;
  const lengths = start + 1 < run.length ? words.lengths(run, start) : 0;
  for (let end = last; end > Math.max(reach, start + 1); end--)
    if (((lengths >> (end - start)) & 1) === 1 && words.rank(run, start, end) > 0) return end;
  return start + 1;
}

function cutCheaply(run: string, segmenter: Intl.Segmenter, words: RankedWords): void {
  const { length } = run;
  border.fill(0, 0, length + 1);
  cost.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  for (const { index } of segmenter.segment(run)) border[index] = 1;
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
}
