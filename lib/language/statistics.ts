import type { LanguageDecision, LanguagePrior } from '../core/language-decision.ts';

/** What the statistical model makes of a comment that the gate left open. */
export function refineLanguage(
  _plain: string,
  gate: LanguageDecision,
  _prior: LanguagePrior,
): LanguageDecision {
  return gate;
}
