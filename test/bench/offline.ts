import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AssetReader } from '../../lib/providers/dictionary/assets.ts';
import { loadGloss } from '../../lib/providers/dictionary/gloss.ts';
import { hasPhrases, loadPhrasebook, phrasePairs } from '../../lib/providers/dictionary/phrasebook.ts';
import { dictionary } from '../../lib/providers/dictionary.ts';
import { protect } from '../../lib/text/protect.ts';
import type { Judged, Outcome } from './offline-count.ts';
import type { OfflineRow } from './offline-data.ts';

/** The language that comments of a language are read in here: English, and Chinese for English. */
const targetOf = (language: string): string => (language === 'en' ? 'zh' : 'en');

/** Whether there is anything to answer comments of a language with. */
export const isCovered = (language: string): boolean => hasPhrases(language, targetOf(language));

/** Reads the files of the package, with the built dictionary in a directory of its own. */
export function assetReader(publicDirectory: string, dictionaryDirectory: string): AssetReader {
  return async (asset) => {
    const file = asset.startsWith('dictionary/')
      ? path.join(dictionaryDirectory, asset.slice('dictionary/'.length))
      : path.join(publicDirectory, asset);
    return new Uint8Array(await readFile(file)).buffer;
  };
}

/** Loads everything for all pairs, as a worker does on first use. */
export async function loadAll(asset: AssetReader): Promise<void> {
  await loadGloss(asset);
  for (const pair of phrasePairs) {
    const [from = '', to = ''] = pair.split('-');
    await loadPhrasebook(asset, from, to);
  }
}

/** How each comment of a covered language is answered. Addresses, mentions and codes travel as tags, as in a page. */
export async function judge(rows: readonly OfflineRow[], asset: AssetReader): Promise<readonly Judged[]> {
  const gloss = await loadGloss(asset);
  const judged: Judged[] = [];
  for (const { language, text } of rows) {
    const phrases = await loadPhrasebook(asset, language, targetOf(language));
    const ready = protect([text]).text;
    const match = phrases?.answer(ready)?.match;
    let outcome: Outcome = 'none';
    if (match !== undefined) outcome = match === 'laughter' ? 'phrase' : match;
    else if (language === 'zh') outcome = gloss.gloss(ready).readable ? 'gloss' : 'words';
    judged.push({ language, text, outcome });
  }
  return judged;
}

/** Comments a second. */
export interface Rates {
  /** The first time through, with everything loaded and nothing warm. */
  readonly first: number;
  /** Median of five times through after it. */
  readonly warm: number;
}

/** How fast the whole provider answers comments of a language, in batches as the queue packs them. */
export interface Speed {
  readonly language: string;
  readonly comments: number;
  /**
   * By processor time of all threads, collection of garbage and compiling beside the thread that answers included, so
   * that other programs on the machine hardly count.
   */
  readonly processor: Rates;
  /** By time elapsed on the one thread that answers, as a person waits for it; other programs on the machine count. */
  readonly elapsed: Rates;
  /** Elapsed ms of the first comment alone, with everything loaded. */
  readonly firstComment: number;
}

/** Comments of one language that are enough to measure speed with. */
const mostMeasured = 5000;

/** One time through some comments, in s. */
interface Turn {
  readonly processor: number;
  readonly elapsed: number;
}

async function timed(work: () => Promise<void>): Promise<Turn> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const elapsed = (performance.now() - start) / 1e3;
  const { user, system } = process.cpuUsage(before);
  return { processor: (user + system) / 1e6, elapsed };
}

function ratesOf(comments: number, first: number, others: readonly number[]): Rates {
  const median = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? first;
  return { first: comments / first, warm: comments / median };
}

/** Measures how fast the provider answers the comments of each language. */
export async function measureSpeed(
  rows: readonly OfflineRow[],
  asset: AssetReader,
): Promise<readonly Speed[]> {
  const environment = {
    signal: new AbortController().signal,
    fetch: () => Promise.reject(new Error('the dictionary must not use the network')),
    settings: {},
    asset,
  };
  const speeds: Speed[] = [];
  for (const language of new Set(rows.map((row) => row.language))) {
    const items = rows
      .filter((row) => row.language === language)
      .slice(0, mostMeasured)
      .map(({ text }, index) => ({ id: String(index), text: protect([text]).text }));
    const answer = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at += dictionary.limits.items) {
        const batch = items.slice(at, Math.min(to, at + dictionary.limits.items));
        await dictionary.translate({ from: language, to: targetOf(language), items: batch }, environment);
      }
    };
    const opening = await timed(() => answer(0, 1));
    const rest = await timed(() => answer(1, items.length));
    const turns: Turn[] = [];
    for (let turn = 0; turn < 5; turn++) turns.push(await timed(() => answer(0, items.length)));
    const rates = (time: (turn: Turn) => number): Rates =>
      ratesOf(items.length, time(opening) + time(rest), turns.map(time));
    speeds.push({
      language,
      comments: items.length,
      processor: rates(({ processor }) => processor),
      elapsed: rates(({ elapsed }) => elapsed),
      firstComment: opening.elapsed * 1e3,
    });
  }
  return speeds;
}
