import type { LanguageTag } from './language-tag.ts';

/** What to do with comments in a language: translate, leave as they are, or fold to one line. */
export type LanguageRule = 'translate' | 'leave' | 'fold';

/** Whom a comment is decided for. */
export interface Reader {
  /** The language translations are made in. */
  readonly targetLanguage: LanguageTag;
  /** Languages the person reads without help; the target language counts as one of them. */
  readonly readLanguages: readonly LanguageTag[];
  /** By primary language; wins over `readLanguages`. */
  readonly languageRules: Readonly<Record<string, LanguageRule>>;
}
