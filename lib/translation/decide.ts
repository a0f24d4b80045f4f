import type { Urgency } from '../core/comment.ts';
import type { LanguageDecision, LanguagePrior, TranslateDecision } from '../core/language-decision.ts';
import { type LanguageTag, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import type { Reader } from '../core/reader.ts';
import { correct } from '../language/corrections.ts';
import type { SiteReader } from '../settings/corrections.ts';
import { stripTags } from '../text/wire.ts';

/** The background's half of the language decision. */
export interface LanguageModel {
  /** What the statistical model makes of a comment that the page left open. */
  readonly refineLanguage: (
    plain: string,
    gate: LanguageDecision,
    prior: LanguagePrior,
  ) => LanguageDecision | Promise<LanguageDecision>;
  readonly shouldTranslate: (decision: LanguageDecision, plain: string, reader: Reader) => TranslateDecision;
}

/** A comment as far as its language matters. */
export interface UndecidedComment {
  readonly text: string;
  readonly language: LanguageTag;
  readonly open: boolean;
  readonly prior: LanguagePrior;
  readonly urgency: Urgency;
}

const UNDECIDED: LanguageDecision = { language: UNDETERMINED, confidence: 0, evidence: 'none', open: true };

/** What to do with a comment. */
export type Decision =
  | { readonly action: 'translate'; readonly from: LanguageTag }
  | { readonly action: 'leave' | 'unknown'; readonly language: LanguageTag };

/** Has the model look at a text nobody wrote, so that it need not load its tables when the first comment comes. */
export async function prepareModel(model: Pick<LanguageModel, 'refineLanguage'>): Promise<void> {
  await model.refineLanguage('ok so', UNDECIDED, {});
}

/**
 * Decides what the page left open. A comment that the person asked for by a click is translated whatever the
 * model says, as of unknown language where the model takes it for the reader's own.
 */
export async function decide(
  comment: UndecidedComment,
  reader: SiteReader,
  model: LanguageModel,
): Promise<Decision> {
  const asked = comment.urgency === 'asked';
  if (!comment.open) return { action: 'translate', from: source(comment.language, reader, asked) };
  const plain = stripTags(comment.text);
  const gate: LanguageDecision = { ...UNDECIDED, language: comment.language };
  const refined = await model.refineLanguage(plain, gate, comment.prior);
  const decision = correct(refined, reader.corrections);
  const { language } = decision;
  if (asked) return { action: 'translate', from: source(language, reader, true) };
  const verdict = model.shouldTranslate(decision, plain, reader);
  if (verdict === 'yes') return { action: 'translate', from: language };
  return { action: verdict === 'no' ? 'leave' : 'unknown', language };
}

/** A click says that the comment is not in the target language; only its script may be another. */
function source(language: LanguageTag, reader: Reader, asked: boolean): LanguageTag {
  const own = reader.targetLanguage;
  if (!asked || !sameLanguage(language, own)) return language;
  return language.includes('-') && own.includes('-') && language !== own ? language : UNDETERMINED;
}
