import { type LanguageTag, primaryLanguage, sameLanguage } from '../core/language-tag.ts';

/** A greeting by language: what a test of the connection translates. Languages any engine is likely to have. */
const greetings: Readonly<Record<string, string>> = {
  zh: '你好',
  en: 'Good morning',
  es: 'Buenos días',
  ca: 'Bon dia',
  fr: 'Bonjour',
  pt: 'Bom dia',
  de: 'Guten Morgen',
  it: 'Buongiorno',
  ru: 'Доброе утро',
};

/** A short text to translate into `to`, in the first language of `sources` that differs from it. */
export function sampleFor(
  to: LanguageTag,
  sources: readonly LanguageTag[] = ['zh', 'en'],
): { readonly from: LanguageTag; readonly text: string } | undefined {
  for (const from of sources) {
    const text = greetings[primaryLanguage(from)];
    if (text !== undefined && !sameLanguage(from, to)) return { from, text };
  }
  return undefined;
}
