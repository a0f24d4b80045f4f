import type { LanguagePrior } from '../../../lib/core/language-decision.ts';
import { shouldTranslate } from '../../../lib/language/foreign.ts';
import { createThreadPrior } from '../../../lib/language/thread.ts';
import { decideFully, readerOf } from './ours.ts';
import type { Row } from './rows.ts';

// Comments around the one that is decided.
const NEIGHBOURS = 12;
// Share of them in the language of the thread; the others are of any language.
const MAIN_SHARE = 0.7;
// How often a comment foreign to the reader stands among others of its language, else among the reader's own.
const FOREIGN_AT_HOME = 0.7;
// How often a comment of the reader's language stands among its like, else in a foreign thread.
const OWN_AT_HOME = 0.6;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The surroundings of each row as a thread would have made them: neighbours are other rows of the same file, and
 * count as what the detector itself takes them for, not as what they are labelled. The same for the same seed.
 */
export function simulateThreads(
  rows: readonly Row[],
  readerLanguage: string,
  seed: number,
): readonly LanguagePrior[] {
  const random = seeded(seed);
  const reader = readerOf(readerLanguage);
  const taken = new Map<Row, string | undefined>();
  const byLanguage = new Map<string, Row[]>();
  for (const row of rows) byLanguage.set(row.lang, [...(byLanguage.get(row.lang) ?? []), row]);
  const foreign = [...byLanguage.keys()].filter((language) => language !== readerLanguage);

  function pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(random() * list.length)];
  }

  /** What the thread learns from a neighbour: its language, unless that stays undecided. */
  function takenFor(row: Row): string | undefined {
    if (!taken.has(row)) {
      const decision = decideFully(row.plain, {});
      const known = shouldTranslate(decision, row.plain, reader) !== 'unknown';
      taken.set(row, known ? decision.language : undefined);
    }
    return taken.get(row);
  }

  return rows.map((row) => {
    const own = row.lang === readerLanguage;
    const home = random() < (own ? OWN_AT_HOME : FOREIGN_AT_HOME);
    const elsewhere = own ? (pick(foreign) ?? row.lang) : readerLanguage;
    const main = byLanguage.get(home ? row.lang : elsewhere) ?? rows;
    const thread = createThreadPrior();
    for (let count = 0; count < NEIGHBOURS; count++) {
      const neighbour = pick(random() < MAIN_SHARE ? main : rows);
      if (neighbour === undefined || neighbour === row) continue;
      const language = takenFor(neighbour);
      if (language !== undefined) thread.add(language);
    }
    return thread.prior();
  });
}
