import type { LanguageDecision } from '../core/language-decision.ts';
import { type LanguageTag, primaryLanguage, UNDETERMINED } from '../core/language-tag.ts';

/** What a person said of a site: by primary language, which one its comments are really in; `und` is any other. */
export type Corrections = Readonly<Record<string, LanguageTag>>;

/**
 * The decision as the person corrected it. What a corrected language was taken to be worth goes to the one they named,
 * or to all others. Noise and what is still open come back as they are.
 */
export function correct(decision: LanguageDecision, corrections: Corrections): LanguageDecision {
  if (decision.open || decision.evidence === 'noise') return decision;
  const before = decision.shares ?? { [decision.language]: decision.confidence };
  const shares: Record<string, number> = {};
  let changed = false;
  let sum = 0;
  for (const [language, share] of Object.entries(before)) {
    const named = corrections[primaryLanguage(language)];
    changed ||= named !== undefined;
    if (named === UNDETERMINED) continue;
    shares[named ?? language] = (shares[named ?? language] ?? 0) + share;
    sum += share;
  }
  if (!changed) return decision;
  let language = UNDETERMINED;
  let confidence = 0;
  for (const candidate in shares) {
    const share = (shares[candidate] ?? 0) / Math.max(sum, Number.MIN_VALUE);
    shares[candidate] = share;
    if (candidate === UNDETERMINED || share <= confidence) continue;
    language = candidate;
    confidence = share;
  }
  return { ...decision, language, confidence, shares };
}
