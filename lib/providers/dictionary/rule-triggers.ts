import type { WordRule } from './rule-index.ts';
import { abilityRule, modal } from './rules-ability.ts';
import { collocationRule, dependent } from './rules-collocation.ts';
import { contextRule, contextual } from './rules-context.ts';
import { correlativeRule, linked } from './rules-correlative.ts';
import { denialRule, denying } from './rules-denial.ts';
import { homographRule, homographs } from './rules-homograph.ts';
import { rhetorical, rhetoricRule } from './rules-rhetoric.ts';
import { ambiguous, senseRule } from './rules-sense.ts';
import { turning, turnRule } from './rules-turn.ts';

/** The words without which a rule does nothing. */
export const ruleTriggers: ReadonlyMap<WordRule, ReadonlySet<string>> = new Map([
  [rhetoricRule, rhetorical],
  [turnRule, turning],
  [abilityRule, modal],
  [collocationRule, dependent],
  [correlativeRule, linked],
  [homographRule, homographs],
  [senseRule, ambiguous],
  [denialRule, denying],
  [contextRule, contextual],
]);
