import type { LanguageDecision } from '../core/language-decision.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { type Corrections, correct } from '../language/corrections.ts';
import { decideLanguage } from '../language/gate.ts';
import type { ThreadPrior } from '../language/thread.ts';
import { readUnit, type Unit } from './unit.ts';

/** For a comment that cannot even be looked at: left to the model in the background. */
const UNREADABLE: LanguageDecision = { language: UNDETERMINED, confidence: 0, evidence: 'none', open: true };

function decide(unit: Unit, thread: ThreadPrior, corrections: Corrections): LanguageDecision {
  try {
    readUnit(unit);
    return correct(decideLanguage(unit.source?.plain ?? '', thread.prior()), corrections);
  } catch {
    // One odd comment must not cost the others their translation.
    return UNREADABLE;
  }
}

/**
 * Reads units and decides their language as far as the page can. What the sure ones say about the thread helps
 * the unsure ones beside them, so those are looked at twice.
 */
export function decideUnits(
  entries: readonly { readonly unit: Unit }[],
  thread: ThreadPrior,
  corrections: Corrections,
): void {
  const unsure: Unit[] = [];
  for (const { unit } of entries) {
    unit.decision = decide(unit, thread, corrections);
    if (unit.decision.open) unsure.push(unit);
    else thread.add(unit.decision.language);
  }
  if (unsure.length === entries.length) return;
  for (const unit of unsure) {
    unit.decision = decide(unit, thread, corrections);
    if (!unit.decision.open) thread.add(unit.decision.language);
  }
}
