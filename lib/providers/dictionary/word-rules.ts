import { indexRules, type WordRule } from './rule-index.ts';
import { ruleTriggers } from './rule-triggers.ts';
import { abilityRule } from './rules-ability.ts';
import { asideRule } from './rules-aside.ts';
import { aspectRule } from './rules-aspect.ts';
import { collocationRule } from './rules-collocation.ts';
import { contextRule } from './rules-context.ts';
import { correlativeRule } from './rules-correlative.ts';
import { countedRule } from './rules-counted.ts';
import { degreeRule, mannerRule } from './rules-degree.ts';
import { denialRule } from './rules-denial.ts';
import { doublingRule } from './rules-doubling.ts';
import { extentRule } from './rules-extent.ts';
import { homographRule } from './rules-homograph.ts';
import { moreRule } from './rules-more.ts';
import { needRule } from './rules-need.ts';
import { noteRule } from './rules-note.ts';
import { limitRule, measureRule, numberRule } from './rules-number.ts';
import { personRule } from './rules-person.ts';
import { choiceRule, questionRule } from './rules-question.ts';
import { recipeRule } from './rules-recipe.ts';
import { rhetoricRule } from './rules-rhetoric.ts';
import { senseRule } from './rules-sense.ts';
import { talkRule } from './rules-talk.ts';
import { turnRule } from './rules-turn.ts';

const wordRules: readonly WordRule[] = [
  doublingRule,
  asideRule,
  moreRule,
  countedRule,
  noteRule,
  talkRule,
  needRule,
  recipeRule,
  rhetoricRule,
  turnRule,
  personRule,
  abilityRule,
  collocationRule,
  correlativeRule,
  extentRule,
  homographRule,
  senseRule,
  denialRule,
  questionRule,
  contextRule,
  numberRule,
  measureRule,
  limitRule,
  choiceRule,
  aspectRule,
  degreeRule,
  mannerRule,
];

/** Applies all rules that work on the words of a sentence, in their order. */
export const applyRules: WordRule = indexRules(wordRules, ruleTriggers);
