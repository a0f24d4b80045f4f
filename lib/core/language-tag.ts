/** A BCP 47 language tag such as `en`, `zh`, `zh-Hant` or `pt-BR`; `und` where the language is not known. */
export type LanguageTag = string;

/** The tag of text whose language is not known. */
export const UNDETERMINED: LanguageTag = 'und';

/** The primary subtag in lower case: `zh-Hant` gives `zh`. */
export function primaryLanguage(tag: LanguageTag): string {
  const cut = tag.indexOf('-');
  return (cut < 0 ? tag : tag.slice(0, cut)).toLowerCase();
}

/** Whether two tags name the same language, whatever their script or region. */
export function sameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return primaryLanguage(a) === primaryLanguage(b);
}
