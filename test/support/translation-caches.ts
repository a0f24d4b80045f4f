import {
  type CacheOptions,
  createTranslationCache,
  type TranslationCache,
} from '../../lib/translation/cache.ts';
import { manualClock } from './manual-clock.ts';

/** A cache, the clock it goes by, and what it has reported. */
export function cacheWith(options: Partial<CacheOptions> = {}) {
  const clock = manualClock();
  const reported: unknown[] = [];
  /** A new background over the same database: nothing is left in memory. */
  const reopen = (): TranslationCache =>
    createTranslationCache({ clock, report: (error) => reported.push(error), ...options });
  return { clock, reported, reopen, cache: reopen() };
}

/** Stores a text under each of these keys. */
export async function put(cache: TranslationCache, ...keys: string[]): Promise<void> {
  await cache.putMany(new Map(keys.map((key) => [key, { text: `text of ${key}` }])));
}

/** Which of these keys have an answer. */
export async function known(cache: TranslationCache, ...keys: string[]): Promise<string[]> {
  return [...(await cache.getMany(keys)).keys()].toSorted();
}
