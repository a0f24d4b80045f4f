import { type LanguageTag, primaryLanguage } from '../core/language-tag.ts';

/**
 * The tag most engines of today take: `zh-Hans` or `zh-Hant` for Chinese (plain `zh` counts as simplified),
 * otherwise what is given.
 */
export function withChineseScript(tag: LanguageTag): LanguageTag {
  if (primaryLanguage(tag) !== 'zh') return tag;
  return isTraditionalChinese(tag) ? 'zh-Hant' : 'zh-Hans';
}

/** What Chromium calls a language: Chinese `zh` or `zh-Hant`, Norwegian `no`, all others by their primary tag. */
export function browserCode(tag: LanguageTag): string {
  const primary = primaryLanguage(tag);
  if (primary === 'nb') return 'no';
  return isTraditionalChinese(tag) ? 'zh-Hant' : primary;
}

/** Whether a tag names Chinese in traditional characters, by script or by region. */
export function isTraditionalChinese(tag: LanguageTag): boolean {
  return /^(zh|yue)-(hant|tw|hk|mo)\b/i.test(tag);
}

/** Google's codes, which MyMemory shares: regions for Chinese, `no` for Norwegian, no regions otherwise. */
export function googleCode(tag: LanguageTag): string {
  const primary = primaryLanguage(tag);
  if (primary === 'zh') return isTraditionalChinese(tag) ? 'zh-TW' : 'zh-CN';
  if (primary === 'nb') return 'no';
  return tag.toLowerCase() === 'pt-pt' ? 'pt-PT' : primary;
}

const microsoftCodes: Readonly<Record<string, string>> = {
  no: 'nb',
  tl: 'fil',
  sr: 'sr-Cyrl',
  mn: 'mn-Cyrl',
};

/** Microsoft's codes: scripts for Chinese, Serbian and Mongolian, no regions but those of Portuguese and French. */
export function microsoftCode(tag: LanguageTag): string {
  const primary = primaryLanguage(tag);
  if (primary === 'zh') return withChineseScript(tag);
  const lower = tag.toLowerCase();
  if (lower === 'pt-pt' || lower === 'fr-ca' || lower === 'sr-latn') {
    return lower === 'sr-latn' ? 'sr-Latn' : lower;
  }
  return microsoftCodes[primary] ?? primary;
}

/** The code of what texts are in: comments in Serbian carry one tag, whether in Cyrillic or in Latin letters. */
export function microsoftSource(tag: LanguageTag, texts: readonly string[]): string {
  const code = microsoftCode(tag);
  return code === 'sr-Cyrl' && !texts.some((text) => /\p{Script=Cyrillic}/u.test(text)) ? 'sr-Latn' : code;
}

/** The English name of a language for a prompt, such as `Simplified Chinese`. */
export function languageName(tag: LanguageTag): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(withChineseScript(tag)) ?? tag;
  } catch {
    return tag;
  }
}

/** ISO 639-1 to the ISO 639-3 codes of Apertium's released pairs; its pairs use individual codes for macros. */
const apertiumCodes: Readonly<Record<string, string>> = {
  af: 'afr',
  an: 'arg',
  ar: 'ara',
  az: 'azj',
  be: 'bel',
  bg: 'bul',
  br: 'bre',
  bs: 'hbs',
  ca: 'cat',
  cs: 'ces',
  cy: 'cym',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  eo: 'epo',
  es: 'spa',
  et: 'est',
  eu: 'eus',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  gl: 'glg',
  he: 'heb',
  hi: 'hin',
  hr: 'hbs',
  id: 'ind',
  is: 'isl',
  it: 'ita',
  kk: 'kaz',
  ky: 'kir',
  lt: 'lit',
  lv: 'lav',
  mk: 'mkd',
  ms: 'zlm',
  mt: 'mlt',
  nb: 'nob',
  nl: 'nld',
  nn: 'nno',
  no: 'nob',
  oc: 'oci',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sc: 'srd',
  se: 'sme',
  sk: 'slk',
  sl: 'slv',
  sr: 'hbs',
  sv: 'swe',
  tr: 'tur',
  tt: 'tat',
  uk: 'ukr',
  ur: 'urd',
  uz: 'uzb',
};

const fromApertiumCodes = new Map(Object.entries(apertiumCodes).map(([short, long]) => [long, short]));

/** The code Apertium has for a language, undefined where no released pair has it. */
export function apertiumCode(tag: LanguageTag): string | undefined {
  const primary = primaryLanguage(tag);
  return apertiumCodes[primary] ?? (fromApertiumCodes.has(primary) ? primary : undefined);
}

/** The language tag of a code of Apertium such as `spa` or `eng_US`. */
export function fromApertiumCode(code: string): LanguageTag {
  const [language = '', ...variants] = code.split('_');
  return [fromApertiumCodes.get(language) ?? language, ...variants].join('-');
}
