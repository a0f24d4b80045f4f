import type { TranslationCache } from '../../lib/translation/cache.ts';
import type { CachedAnswer } from '../../lib/translation/cached-answer.ts';

/** A translation cache in a map that can be looked into. */
export interface MemoryCache extends TranslationCache {
  readonly stored: Map<string, CachedAnswer>;
}

/** An empty {@link MemoryCache}. */
export function memoryCache(): MemoryCache {
  const stored = new Map<string, CachedAnswer>();
  return {
    stored,
    prepare: () => Promise.resolve(),
    async getMany(keys) {
      await Promise.resolve();
      return new Map([...stored].filter(([key]) => keys.includes(key)));
    },
    async putMany(answers) {
      await Promise.resolve();
      for (const [key, answer] of answers) stored.set(key, answer);
    },
    clear() {
      stored.clear();
      return Promise.resolve();
    },
  };
}
