import { type LanguageTag, primaryLanguage } from '../core/language-tag.ts';
import { readableLanguages } from '../core/languages.ts';
import { readerOn } from '../settings/corrections.ts';
import type { SettingsStore } from '../settings/store.ts';
import type { TranslationCache } from './cache.ts';
import type { CallEnvironment } from './call.ts';
import { type ProviderCatalogue, resolveChain } from './chain.ts';
import { type LanguageModel, prepareModel } from './decide.ts';
import type { PhraseSource } from './phrase-source.ts';
import type { Usage } from './usage.ts';

/** What {@link createPreparation} makes ready, and with what. */
export interface PreparationDependencies
  extends ProviderCatalogue,
    LanguageModel,
    Pick<CallEnvironment, 'asset' | 'builtIn' | 'clock' | 'packs'> {
  readonly cache: Pick<TranslationCache, 'prepare'>;
  readonly usage: Pick<Usage, 'load'>;
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly phrases: PhraseSource;
  /** Told of faults of Crosstalk itself. */
  readonly report: (error: unknown) => void;
}

/** A page that begins to be read. */
export interface ReadPage {
  readonly host: string;
  /** The language of most of its comments, where the site or the page says so. */
  readonly language?: LanguageTag | undefined;
}

/**
 * Makes what readies the first translation: a page asks a good while after it began to be read, and the database, the
 * tables of languages and a dictionary take about as long to load. Each part in a turn of its own, once; dictionaries
 * only for pages in a language that is foreign to the reader. Sends nothing.
 */
export function createPreparation(dependencies: PreparationDependencies): (page: ReadPage) => void {
  const { cache, usage, clock, report } = dependencies;
  const parts = [() => cache.prepare(), () => usage.load(), () => prepareModel(dependencies)];
  const pairs = new Set<string>();
  // What is loaded stays as long as the background does.
  const { signal } = new AbortController();

  const soon = (part: () => Promise<unknown>): void => clock.soon(() => void part().catch(report));

  /** Loads what translates from a language on the device, up to the first translator that can. */
  async function prepareFrom(from: LanguageTag, host: string): Promise<void> {
    const settings = await dependencies.settings.load();
    const to = settings.targetLanguage;
    const decision = { language: from, confidence: 1, evidence: 'script', open: false } as const;
    const isForeign = dependencies.shouldTranslate(decision, '', readerOn(settings, host)) === 'yes';
    if (!isForeign || pairs.has(`${from} ${to}`)) return;
    pairs.add(`${from} ${to}`);
    if (settings.phrasesFirst) await dependencies.phrases(from, to);
    for (const id of resolveChain(settings, dependencies, from, to)) {
      const provider = dependencies.findProvider(id);
      // One that needs nothing, or sends texts away, is as ready as it can be.
      if (provider?.prepare === undefined || (await provider.prepare(from, to, { ...dependencies, signal })))
        return;
    }
  }

  return ({ host, language }) => {
    for (const part of parts.splice(0)) soon(part);
    const from = primaryLanguage(language ?? '');
    // A page may say anything of itself.
    if (readableLanguages.includes(from)) soon(() => prepareFrom(from, host));
  };
}
