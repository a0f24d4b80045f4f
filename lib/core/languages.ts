import { type LanguageTag, primaryLanguage } from './language-tag.ts';

/** The languages the interface offers to translate into, in the order of their tags. */
export const targetLanguages = [
  'ar',
  'bg',
  'bn',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fil',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'mr',
  'ms',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'sw',
  'ta',
  'te',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant',
] as const satisfies readonly LanguageTag[];

/** The languages the interface offers as ones a person reads: scripts make no difference there. */
export const readableLanguages: readonly LanguageTag[] = [...new Set(targetLanguages.map(primaryLanguage))];

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** The base direction of text in a language. */
export function textDirection(tag: LanguageTag): 'ltr' | 'rtl' {
  return rightToLeft.has(primaryLanguage(tag)) ? 'rtl' : 'ltr';
}

const traditionalRegions = /^zh-(hant|tw|hk|mo)\b/i;

/** Offered languages by other names that browsers have for them, or had. */
const otherNames: Readonly<Record<string, LanguageTag>> = {
  no: 'nb',
  nn: 'nb',
  tl: 'fil',
  iw: 'he',
  in: 'id',
};

/**
 * The offered language nearest to the tag of a browser's interface: `zh-TW` gives `zh-Hant`, `de-AT` gives
 * `de`, and `en` stands in for languages that are not offered.
 */
export function nearestTargetLanguage(tag: LanguageTag): LanguageTag {
  const primary = primaryLanguage(tag);
  if (primary === 'zh') return traditionalRegions.test(tag) ? 'zh-Hant' : 'zh-Hans';
  const name = otherNames[primary] ?? primary;
  return targetLanguages.find((language) => language === name) ?? 'en';
}
