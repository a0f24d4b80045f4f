import type { LanguageDecision, LanguagePrior } from '../core/language-decision.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { isNoise } from '../text/noise.ts';

/** The language of a comment as far as script, characters, words and surroundings tell it at once. */
export function decideLanguage(plain: string, _prior: LanguagePrior): LanguageDecision {
  if (isNoise(plain)) return { language: UNDETERMINED, confidence: 1, evidence: 'noise', open: false };
  return { language: UNDETERMINED, confidence: 0, evidence: 'none', open: true };
}
