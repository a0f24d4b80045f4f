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

/**
 * Comments a second of processor time (of all threads, collection of garbage and compiling included, so that other
 * programs on the machine do not count), for the whole provider, in batches as the queue packs them.
 */
export interface Speed {
  readonly language: string;
  readonly comments: number;
  /** The first time through, with everything loaded and nothing warm. */
  readonly first: number;
  /** Median of five times through after it. */
  readonly warm: number;
}

/** Comments of one language that are enough to measure speed with. */
const mostMeasured = 5000;

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
    const once = async (): Promise<number> => {
      const before = process.cpuUsage();
      for (let at = 0; at < items.length; at += dictionary.limits.items) {
        const batch = items.slice(at, at + dictionary.limits.items);
        await dictionary.translate({ from: language, to: targetOf(language), items: batch }, environment);
      }
      const { user, system } = process.cpuUsage(before);
      return (items.length * 1e6) / (user + system);
    };
    const first = await once();
    const turns: number[] = [];
    for (let turn = 0; turn < 5; turn++) turns.push(await once());
    speeds.push({ language, comments: items.length, first, warm: turns.sort((a, b) => a - b)[2] ?? first });
  }
  return speeds;
}
