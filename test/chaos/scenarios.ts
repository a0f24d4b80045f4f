import { late, offline, otherLanguage, wrongAnswers } from './answer-faults.ts';
import { clockJumps, kills, reloads } from './background-faults.ts';
import type { Scenario } from './scenario.ts';
import { blockedDatabase, deletedDatabase, fullDisk, fullSettings } from './storage-faults.ts';
import { backForward, discarded, frozen, manyTabs } from './tab-faults.ts';

/** All faults, in the order in which they are injected. */
export const scenarios: readonly Scenario[] = [
  kills,
  wrongAnswers('429 with Retry-After', { status: 429, retryAfter: 1 }, 1, () => 1),
  wrongAnswers('429 without a time', { status: 429 }, 0, () => 1),
  wrongAnswers('500', { status: 500 }, 1),
  wrongAnswers('half an answer', 'half', 1),
  wrongAnswers('wrong count', 'short', 1),
  wrongAnswers('a web page instead', 'html', 0),
  wrongAnswers('connection cut', 'broken', 0),
  otherLanguage,
  late,
  offline,
  fullDisk,
  fullSettings,
  deletedDatabase,
  blockedDatabase,
  frozen,
  backForward,
  discarded,
  clockJumps,
  manyTabs,
  reloads,
];
