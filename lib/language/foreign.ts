import type { LanguageDecision, TranslateDecision } from '../core/language-decision.ts';
import { type LanguageTag, primaryLanguage, sameLanguage } from '../core/language-tag.ts';
import type { LanguageRule, Reader } from '../core/reader.ts';

/** Whether the reader reads a language: the target language and all they named. */
function reads(language: LanguageTag, reader: Reader): boolean {
  return [reader.targetLanguage, ...reader.readLanguages].some((own) => sameLanguage(own, language));
}

/** What the reader wants done with a language: their own rule, else leave what they read and translate the rest. */
export function ruleFor(language: LanguageTag, reader: Reader): LanguageRule {
  const own = reader.languageRules[primaryLanguage(language)];
  return own ?? (reads(language, reader) ? 'leave' : 'translate');
}

/** Whether a comment should be translated for this reader; `unknown` where only a guess could answer. */
export function shouldTranslate(
  decision: LanguageDecision,
  _plain: string,
  reader: Reader,
): TranslateDecision {
  if (decision.evidence === 'noise') return 'no';
  if (decision.language === 'und') return 'unknown';
  return ruleFor(decision.language, reader) === 'translate' ? 'yes' : 'no';
}
