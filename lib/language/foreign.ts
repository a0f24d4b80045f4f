import type { LanguageDecision, TranslateDecision } from '../core/language-decision.ts';
import { type LanguageTag, primaryLanguage, UNDETERMINED } from '../core/language-tag.ts';
import type { LanguageRule, Reader } from '../core/reader.ts';

// Languages whose speakers read each other's comments without help, or whose comments are not told apart here.
const READ_TOGETHER = ['ms id', 'nb no nn da', 'sr hr bs', 'hi mr'].map((group) => group.split(' '));

/** Whether the reader reads a language: the target language and all they named. */
function reads(language: LanguageTag, reader: Reader): boolean {
  const primary = primaryLanguage(language);
  const near = READ_TOGETHER.find((group) => group.includes(primary)) ?? [primary];
  return [reader.targetLanguage, ...reader.readLanguages].some((own) => near.includes(primaryLanguage(own)));
}

/**
 * What the reader wants done with a language: their own rule, else leave what they read and translate the rest.
 * Chinese in either script is one language here.
 */
export function ruleFor(language: LanguageTag, reader: Reader): LanguageRule {
  const own = reader.languageRules[primaryLanguage(language)];
  return own ?? (reads(language, reader) ? 'leave' : 'translate');
}

/**
 * How likely a language to be left alone may be, among those known to be likely, in a comment that is still
 * translated, by letters: chosen on one half of a set of labelled comments, see docs/language.md.
 */
function tolerated(letters: number): number {
  if (letters <= 5) return 0.11;
  return letters <= 14 ? 0.08 : 0.3;
}

// The same where a script or its characters decide, and length says little.
const TOLERATED_SCRIPT = 0.3;
// Below this share for the languages to be translated, a comment is offered instead of sent.
const SURE_FOREIGN = 0.5;
// From this share of what is known for the languages to be left alone, nothing is offered.
const SURE_OWN = 0.45;
// The same where the likeliest language is one of them.
const LIKELY_OWN = 0.3;

// How much likelier a language of the reader is where they are than among comments in general. English is taken for
// usual everywhere already.
const OWN_WEIGHT = 2.5;

/**
 * Whether a comment should be translated for this reader. Weighs all likely languages together: a comment that is
 * Spanish or Portuguese is foreign to a reader of English either way. `unknown` where only a guess could answer,
 * sooner the shorter the comment is; noise and what the reader reads is `no`.
 */
export function shouldTranslate(
  decision: LanguageDecision,
  plain: string,
  reader: Reader,
): TranslateDecision {
  if (decision.evidence === 'noise') return 'no';
  const shares = decision.shares ?? { [decision.language]: decision.confidence };
  let translated = 0;
  let left = 0;
  for (const [language, share] of Object.entries(shares)) {
    if (language === UNDETERMINED) continue;
    if (ruleFor(language, reader) === 'translate') translated += share;
    else left += share * (primaryLanguage(language) === 'en' ? 1 : OWN_WEIGHT);
  }
  // What is not accounted for may be the reader's own language as well where one language alone was named.
  if (decision.shares === undefined && translated > 0) left = Math.min(0.5, (1 - translated) / 2);
  const known = translated + left;
  const own = known > 0 ? left / known : 0;
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const most = isOwnScript(decision) ? TOLERATED_SCRIPT : tolerated(letters);
  if (translated >= SURE_FOREIGN && own <= most) return 'yes';
  const likely = ruleFor(decision.language, reader) !== 'translate';
  return own >= (likely ? LIKELY_OWN : SURE_OWN) ? 'no' : 'unknown';
}

/** Whether the decision rests on a script or its characters, where length says little. */
function isOwnScript(decision: LanguageDecision): boolean {
  return (
    decision.evidence === 'script' || decision.evidence === 'characters' || decision.evidence === 'context'
  );
}
