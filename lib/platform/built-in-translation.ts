import { CrosstalkError } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import { isDestroyed, mapped } from './translator-error.ts';
import { unlessAborted } from './unless-aborted.ts';

/** States of a language pair, as the Translator API names them. */
export type LanguagePackState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** One translator of the Translator API (webmachinelearning/translation-api), as far as it is used. */
interface Translator {
  translate(text: string, options: { readonly signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface LanguagePair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface TranslatorOptions extends LanguagePair {
  readonly signal: AbortSignal;
  readonly monitor?: (monitor: EventTarget) => void;
}

interface TranslatorFactory {
  availability(pair: LanguagePair): Promise<LanguagePackState>;
  create(options: TranslatorOptions): Promise<Translator>;
}

/** What the browser's translator needs of its surroundings. */
export interface BuiltInTranslationOptions {
  /** Runs a callback once after some milliseconds; the result calls it off. */
  readonly schedule?: (callback: () => void, milliseconds: number) => () => void;
  /** Milliseconds without a translation after which a pair's memory is given back. */
  readonly idle?: number;
  /** Milliseconds that making a translator for a pair that is there may take. */
  readonly createTimeout?: number;
}

/** The browser's own translator. All methods reject with a CrosstalkError. */
export interface BuiltInTranslator {
  availability(from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<LanguagePackState>;
  /** Translates plain text with a pair that is on the device; `needs-download` where it is not. */
  translate(text: string, from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<string>;
  /** Downloads a pair. Must be called from a click. Progress is 0 to 1. */
  download(
    from: LanguageTag,
    to: LanguageTag,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: number) => void },
  ): Promise<void>;
}

const pairKey = (pair: LanguagePair) => `${pair.sourceLanguage}>${pair.targetLanguage}`;

const inMilliseconds = (callback: () => void, milliseconds: number) => {
  const timer = setTimeout(callback, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * The Translator API of Chromium 138 and later, where this context has it; undefined elsewhere. Service workers
 * have it in newer versions only. Not for dedicated workers, in which asking for availability never returns.
 */
export function createBuiltInTranslation(
  scope: object = globalThis,
  options: BuiltInTranslationOptions = {},
): BuiltInTranslator | undefined {
  const factory = (scope as { readonly Translator?: TranslatorFactory }).Translator;
  if (typeof factory?.create !== 'function' || typeof factory.availability !== 'function') return undefined;
  const api = factory;
  const { schedule = inMilliseconds, idle = 60_000, createTimeout = 30_000 } = options;
  const translators = new Map<string, Promise<Translator>>();
  const releases = new Map<string, () => void>();

  async function stateOf(pair: LanguagePair, signal: AbortSignal): Promise<LanguagePackState> {
    return await unlessAborted(api.availability(pair), signal);
  }

  function release(key: string): void {
    releases.get(key)?.();
    releases.delete(key);
    const translator = translators.get(key);
    translators.delete(key);
    void translator?.then(destroy, () => undefined);
  }

  function keepAlive(key: string): void {
    releases.get(key)?.();
    releases.set(
      key,
      schedule(() => {
        release(key);
      }, idle),
    );
  }

  /** In a service worker, making a translator may wait for ever instead of asking for a click: hence the limit. */
  function createWithin(pair: LanguagePair): Promise<Translator> {
    const controller = new AbortController();
    const cancel = schedule(() => {
      controller.abort(new DOMException('Not made in time', 'TimeoutError'));
    }, createTimeout);
    return unlessAborted(api.create({ ...pair, signal: controller.signal }), controller.signal).finally(
      cancel,
    );
  }

  async function translatorFor(pair: LanguagePair, signal: AbortSignal): Promise<Translator> {
    const key = pairKey(pair);
    let translator = translators.get(key);
    if (translator === undefined) {
      const state = await stateOf(pair, signal);
      if (state !== 'available') {
        throw new CrosstalkError({
          code: state === 'unavailable' ? 'unsupported-language' : 'needs-download',
        });
      }
      translator = translators.get(key) ?? createWithin(pair);
      translators.set(key, translator);
      // A pair that could not be made is tried anew the next time.
      translator.catch(() => {
        translators.delete(key);
      });
    }
    return await unlessAborted(translator, signal);
  }

  return {
    async availability(from, to, signal) {
      return await mapped(stateOf({ sourceLanguage: from, targetLanguage: to }, signal));
    },
    async translate(text, from, to, signal) {
      const pair = { sourceLanguage: from, targetLanguage: to };
      const translator = await mapped(translatorFor(pair, signal));
      keepAlive(pairKey(pair));
      try {
        return await mapped(unlessAborted(translator.translate(text, { signal }), signal));
      } catch (error) {
        if (isDestroyed(error)) release(pairKey(pair));
        throw error;
      }
    },
    async download(from, to, { signal, onProgress }) {
      const pair = { sourceLanguage: from, targetLanguage: to };
      const monitor = (target: EventTarget) => {
        target.addEventListener('downloadprogress', (event) => {
          if ('loaded' in event && typeof event.loaded === 'number') onProgress(event.loaded);
        });
      };
      const made = mapped(unlessAborted(api.create({ ...pair, signal, monitor }), signal));
      release(pairKey(pair));
      translators.set(pairKey(pair), made);
      made.catch(() => {
        translators.delete(pairKey(pair));
      });
      await made;
      keepAlive(pairKey(pair));
    },
  };
}

function destroy(translator: Translator): void {
  translator.destroy();
}
