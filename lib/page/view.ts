import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { GlossWord, TranslationKind } from '../core/translation.ts';

/** A finished translation, ready to be shown. Strings are put in as text only. */
export interface DoneView {
  readonly state: 'done';
  readonly parts: readonly (string | Node)[];
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly provider: ProviderId;
  readonly kind: TranslationKind;
  readonly note?: string | undefined;
  readonly words?: readonly GlossWord[] | undefined;
  readonly readable: boolean;
}

/** What a translation element shows. */
export type View =
  | { readonly state: 'pending'; readonly to: LanguageTag; readonly text?: string }
  | DoneView
  | {
      readonly state: 'folded';
      readonly from: LanguageTag;
      readonly to: LanguageTag;
      /** Comments under this line. */
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly state: 'error';
      readonly from: LanguageTag;
      readonly to: LanguageTag;
      readonly failure: Failure;
    };

/** What a click on a button inside a translation asks for. */
export type ViewAction =
  | 'fold'
  | 'retry'
  | 'translate'
  | 'ours'
  | 'original'
  | 'reload'
  | 'choose'
  | 'language';

/** The interface texts of a translation, in the reader's interface language. */
export interface ViewTexts {
  /** Who translated and from which language. */
  source(from: LanguageTag, provider: ProviderId, kind: TranslationKind): string;
  /** A short visible mark of what is not a translation by an engine, or empty. */
  kind(kind: TranslationKind): string;
  /** What went wrong and what to do, in a sentence. */
  failure(failure: Failure): string;
  /** A few words for a language that nobody translates yet; `failure` says the rest on pointing. */
  untranslated(from: LanguageTag): string;
  action(action: ViewAction, originalHidden: boolean): string;
  /** The line over comments that are folded, or were before they were opened. */
  folded(count: number, language: LanguageTag, open: boolean): string;
  /** Shown in place of a gloss too poor to read as a line. */
  readonly unreadable: string;
}
