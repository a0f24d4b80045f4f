import type { LanguagePrior } from '../core/language-decision.ts';
import { type LanguageTag, primaryLanguage, UNDETERMINED } from '../core/language-tag.ts';

/** Running shares of the languages around a comment. */
export interface ThreadPrior {
  /** Counts one more comment; `und` is not counted. */
  add(language: LanguageTag): void;
  prior(): LanguagePrior;
}

// The base counts as this many comments, so that a few neighbours outweigh a site's usual language.
const BASE_WEIGHT = 3;
// Counts are halved beyond this many comments: later neighbours count more, and memory stays bounded.
const WINDOW = 60;
const MAX_LANGUAGES = 24;

/** A {@link ThreadPrior} that starts from what the site, the page and the reader suggest. */
export function createThreadPrior(base: LanguagePrior = {}): ThreadPrior {
  const counts = new Map<string, number>();
  let total = 0;
  let known: LanguagePrior | undefined;

  function shares(): LanguagePrior {
    const all = total + (Object.keys(base).length > 0 ? BASE_WEIGHT : 0);
    const result: Record<string, number> = {};
    if (all === 0) return result;
    for (const [language, weight] of Object.entries(base)) {
      result[primaryLanguage(language)] = (weight * BASE_WEIGHT) / all;
    }
    for (const [language, count] of counts) result[language] = (result[language] ?? 0) + count / all;
    return result;
  }

  return {
    add(language) {
      const primary = primaryLanguage(language);
      if (primary === UNDETERMINED) return;
      if (!counts.has(primary) && counts.size >= MAX_LANGUAGES) return;
      known = undefined;
      counts.set(primary, (counts.get(primary) ?? 0) + 1);
      total += 1;
      if (total <= WINDOW) return;
      total = 0;
      for (const [language, count] of counts) {
        if (count < 1) counts.delete(language);
        else counts.set(language, count / 2);
        total += counts.get(language) ?? 0;
      }
    },
    prior() {
      known ??= shares();
      return known;
    },
  };
}
