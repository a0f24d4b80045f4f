import type { Urgency } from './comment.ts';
import type { LanguagePrior } from './language-decision.ts';
import type { LanguageTag } from './language-tag.ts';
import type { Writing } from './writing.ts';

/** UTF-16 units of one comment at most; longer ones are answered with `too-long` and never sent. */
export const MAX_TEXT = 20_000;

/** Asks in one message at most. */
export const MAX_ASKS = 1000;

/** One comment as a page asks for it. */
export interface Ask {
  /** Unique within the page. */
  readonly id: number;
  /** Protected text: pieces as numbered tags. */
  readonly text: string;
  /** The language as far as the page could tell, `und` where it could not. */
  readonly language: LanguageTag;
  /** True where the background should decide the language with its model before translating. */
  readonly open: boolean;
  /** What surrounds the comment. */
  readonly prior: LanguagePrior;
  readonly urgency: Urgency;
  /** The comment this one answers, as context. */
  readonly parent?: string | undefined;
  /** For what the person writes themselves: then `language` is its language and nothing is decided. */
  readonly writing?: Writing | undefined;
}
