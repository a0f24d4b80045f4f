import type { Failure } from './error.ts';
import type { LanguageTag } from './language-tag.ts';
import type { ProviderId } from './provider-id.ts';

/**
 * What an answer is: a stock phrase answered on the device, a word-by-word gloss (help for reading, not a
 * translation), or a translation.
 */
export type TranslationKind = 'phrase' | 'gloss' | 'translation';

/** One finished answer. `text` may hold numbered tags such as `<x1/>` for protected pieces. */
export interface Translation {
  readonly text: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly provider: ProviderId;
  readonly kind: TranslationKind;
  /** A remark on slang or culture, in the reader's language. */
  readonly note?: string | undefined;
  /** Other ways to say it, where they were wanted and the provider gave them. */
  readonly alternatives?: readonly string[] | undefined;
  /** For a gloss: the words with their reading and senses, in order. */
  readonly words?: readonly GlossWord[] | undefined;
  /** For a gloss: false where too little could be glossed to be of use as a line; show words only on pointing. */
  readonly readable?: boolean | undefined;
}

/** One word of a gloss. */
export interface GlossWord {
  readonly source: string;
  /** Pronunciation, for Chinese pinyin with tone marks. */
  readonly reading?: string | undefined;
  /** The sense chosen for the line. Empty where the word is left out of it. */
  readonly gloss: string;
  /** Other senses, most usual first. */
  readonly senses?: readonly string[] | undefined;
}

/** What became of one comment that was asked for. */
export type Answer =
  | ({ readonly id: number; readonly state: 'done' } & Translation)
  | { readonly id: number; readonly state: 'partial'; readonly text: string; readonly provider: ProviderId }
  /** In a language the reader reads, or nothing to translate. */
  | { readonly id: number; readonly state: 'leave'; readonly language: LanguageTag }
  /** Cannot be decided: offer a translation, do not make one. */
  | { readonly id: number; readonly state: 'unknown'; readonly language: LanguageTag }
  | { readonly id: number; readonly state: 'error'; readonly error: Failure };
