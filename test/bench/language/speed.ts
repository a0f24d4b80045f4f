import { decideLanguage } from '../../../lib/language/gate.ts';
import { protect } from '../../../lib/text/protect.ts';
import { hostileStrings } from './hostile.ts';
import { decideFully } from './ours.ts';
import type { Row } from './rows.ts';

/** How fast the decision is on this machine, on one core. */
export interface Speed {
  /** Comments that the page's part decides in a second of one core. */
  readonly gate: number;
  /** The same with the model for those the page leaves open. */
  readonly whole: number;
  /** Share of comments left open by the page, in percent. */
  readonly open: number;
  /** ms until the model has answered for the first time. */
  readonly firstUse: number;
  /** ms of the slowest of the hostile strings, pieces and all. */
  readonly slowest: number;
  readonly hostile: number;
}

const ROUND_TIME = 1500;

/** Comments in a second of this process's own time, so that other work on the machine matters little; the best of four. */
function perSecond(texts: readonly string[], decide: (text: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < 4; round++) {
    const start = performance.now();
    const used = process.cpuUsage();
    let done = 0;
    while (performance.now() - start < ROUND_TIME) {
      for (const text of texts) decide(text);
      done += texts.length;
    }
    const { user, system } = process.cpuUsage(used);
    best = Math.max(best, (1_000_000 * done) / (user + system));
  }
  return Math.round(best);
}

function timeOf(text: string): number {
  const start = performance.now();
  decideFully(protect<never>([text]).plain, {});
  return performance.now() - start;
}

// Above this a string is timed again and its fastest time counts: the machine has other things to do as well.
const SUSPICIOUS = 5;

/** Measures. Call it before anything else has used the model. `hostile` is the number of strings tried. */
export function measureFirstUse(): number {
  const start = performance.now();
  decideFully('Voglio dormire adesso', {});
  return performance.now() - start;
}

/** Measures speed on the rows and the slowest of `hostile` strings of 10,000 characters. */
export function measureSpeed(rows: readonly Row[], hostile: number, firstUse: number): Speed {
  const texts = rows.map((row) => row.plain);
  const open = texts.filter((text) => decideLanguage(text, {}).open).length;
  const gate = perSecond(texts, (text) => decideLanguage(text, {}));
  const whole = perSecond(texts, (text) => decideFully(text, {}));
  let slowest = 0;
  for (const text of hostileStrings(hostile, 7)) {
    let time = timeOf(text);
    for (let again = 0; again < 4 && time > SUSPICIOUS; again++) time = Math.min(time, timeOf(text));
    slowest = Math.max(slowest, time);
  }
  return { gate, whole, open: (100 * open) / Math.max(1, texts.length), firstUse, slowest, hostile };
}
