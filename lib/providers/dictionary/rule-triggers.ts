import type { WordRule } from './rule-index.ts';
import { abilityRule, modal } from './rules-ability.ts';
import { aside, asideRule } from './rules-aside.ts';
import { collocationRule, dependent } from './rules-collocation.ts';
import { contextRule, contextual } from './rules-context.ts';
import { correlativeRule, linked } from './rules-correlative.ts';
import { countedRule, counting } from './rules-counted.ts';
import { denialRule, denying } from './rules-denial.ts';
import { doubled, doublingRule } from './rules-doubling.ts';
import { homographRule, homographs } from './rules-homograph.ts';
import { more, moreRule } from './rules-more.ts';
import { needing, needRule } from './rules-need.ts';
import { noted, noteRule } from './rules-note.ts';
import { kitchen, recipeRule } from './rules-recipe.ts';
import { rhetorical, rhetoricRule } from './rules-rhetoric.ts';
import { ambiguous, senseRule } from './rules-sense.ts';
import { talked, talkRule } from './rules-talk.ts';
import { turning, turnRule } from './rules-turn.ts';

/** The words without which a rule does nothing. */
export const ruleTriggers: ReadonlyMap<WordRule, ReadonlySet<string>> = new Map([
  [doublingRule, doubled],
  [moreRule, more],
  [countedRule, counting],
  [asideRule, aside],
  [noteRule, noted],
  [talkRule, talked],
  [needRule, needing],
  [recipeRule, kitchen],
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
