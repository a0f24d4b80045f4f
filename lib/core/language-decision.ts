import type { LanguageTag } from './language-tag.ts';

/** What a language decision rests on. */
export type LanguageEvidence =
  /** No letters, or only laughter, numbers, emoji: there is nothing to translate. */
  | 'noise'
  /** The script has one language here (kana, Hangul, Thai, ...). */
  | 'script'
  /** Characters that only Chinese or only Japanese uses. */
  | 'characters'
  /** Words or letters that settle it, or a model. */
  | 'statistics'
  /** Only what surrounds the comment. */
  | 'context'
  | 'none';

/** Which language a comment is in, and how that is known. */
export interface LanguageDecision {
  /** BCP 47, with the script for Chinese where it shows (`zh-Hans`, `zh-Hant`); `und` where unknown or noise. */
  readonly language: LanguageTag;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: LanguageEvidence;
  /** True where the statistical model in the background should look at it. */
  readonly open: boolean;
  /** Probability by language where more than one is likely, `und` for all others: at most 1 together. */
  readonly shares?: Readonly<Record<LanguageTag, number>>;
}

/** Weights by primary language, each 0 to 1, of what surrounds a comment. They need not add up to 1. */
export type LanguagePrior = Readonly<Record<string, number>>;

/** Whether to translate: `unknown` offers a translation instead of guessing. */
export type TranslateDecision = 'yes' | 'no' | 'unknown';
