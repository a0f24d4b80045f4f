import type { LanguageTag } from '../core/language-tag.ts';

/** Stock phrases of a language pair; null where there are none. */
export type PhraseSource = (
  from: LanguageTag,
  to: LanguageTag,
) => Promise<{ answer(text: string): { readonly text: string } | null } | null>;
