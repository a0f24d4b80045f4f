import type {
  LanguageDecision,
  LanguagePrior,
  TranslateDecision,
} from '../../../lib/core/language-decision.ts';
import type { Reader } from '../../../lib/core/reader.ts';
import { shouldTranslate } from '../../../lib/language/foreign.ts';
import { decideLanguage } from '../../../lib/language/gate.ts';
import { refineLanguage } from '../../../lib/language/statistics.ts';

/** A reader of one language, who set no rule. */
export function readerOf(language: string): Reader {
  return { targetLanguage: language, readLanguages: [language], languageRules: {} };
}

/** As the reader does it: the gate in the page, then the model where the gate leaves it open. */
export function decideFully(plain: string, prior: LanguagePrior): LanguageDecision {
  return refineLanguage(plain, decideLanguage(plain, prior), prior);
}

/** Both answers for one comment. */
export function decideFor(
  plain: string,
  prior: LanguagePrior,
  reader: Reader,
): { readonly language: string; readonly verdict: TranslateDecision } {
  const decision = decideFully(plain, prior);
  return { language: decision.language, verdict: shouldTranslate(decision, plain, reader) };
}
