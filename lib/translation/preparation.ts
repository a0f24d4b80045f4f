import type { TranslationCache } from './cache.ts';
import type { Clock } from './clock.ts';
import { type LanguageModel, prepareModel } from './decide.ts';
import type { Usage } from './usage.ts';

/** What {@link createPreparation} makes ready. */
export interface PreparationDependencies extends Pick<LanguageModel, 'refineLanguage'> {
  readonly cache: Pick<TranslationCache, 'prepare'>;
  readonly usage: Pick<Usage, 'load'>;
  readonly clock: Clock;
  /** Told of faults of Crosstalk itself. */
  readonly report: (error: unknown) => void;
}

/**
 * Makes what readies the first translation: a page asks a good while after it began to be read, and the database and
 * the tables of languages take about as long to load. Each part in a turn of its own, once.
 */
export function createPreparation(dependencies: PreparationDependencies): () => void {
  const { cache, usage, clock, report } = dependencies;
  const parts = [() => cache.prepare(), () => usage.load(), () => prepareModel(dependencies)];

  return () => {
    for (const part of parts.splice(0)) clock.soon(() => void part().catch(report));
  };
}
