import { loadModule } from 'cld3-asm';
import { eld as eldLarge } from 'eld/large';
import { eld as eldSmall } from 'eld/small';
import { franc } from 'franc';
import { franc as francMin } from 'franc-min';
import { detect as tinyld } from 'tinyld';
import { detect as tinyldHeavy } from 'tinyld/heavy';

/** A detector to compare with. */
export interface Library {
  readonly name: string;
  /** The primary language of a text, or anything else where it does not know. */
  readonly detect: (text: string) => string;
}

// ISO 639-3 as franc names languages, for the two-letter codes of the rows.
const twoLetters: Readonly<Record<string, string>> = {
  arb: 'ar',
  ara: 'ar',
  bul: 'bg',
  ben: 'bn',
  cat: 'ca',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  est: 'et',
  pes: 'fa',
  prs: 'fa',
  fin: 'fi',
  fra: 'fr',
  guj: 'gu',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kan: 'kn',
  kor: 'ko',
  lit: 'lt',
  lvs: 'lv',
  lav: 'lv',
  mal: 'ml',
  mar: 'mr',
  zlm: 'ms',
  zsm: 'ms',
  nld: 'nl',
  nob: 'nb',
  nno: 'nn',
  pan: 'pa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'fil',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  vie: 'vi',
  cmn: 'zh',
  zho: 'zh',
};

function primary(code: string): string {
  const head = code.split('-')[0] ?? code;
  return twoLetters[head] ?? (head === 'iw' ? 'he' : head);
}

/** The detectors that are compared, loaded and ready. franc is also given short texts, which it refuses by default. */
export async function libraries(): Promise<readonly Library[]> {
  const cld = (await loadModule()).create(0, 1000);
  return [
    { name: 'franc', detect: (text) => primary(franc(text)) },
    { name: 'franc, minLength 1', detect: (text) => primary(franc(text, { minLength: 1 })) },
    { name: 'franc-min', detect: (text) => primary(francMin(text)) },
    { name: 'franc-min, minLength 1', detect: (text) => primary(francMin(text, { minLength: 1 })) },
    // eld has no Indonesian; its Malay is counted as that.
    { name: 'eld small (ms read as id)', detect: (text) => indonesian(eldSmall.detect(text).language) },
    { name: 'eld large (ms read as id)', detect: (text) => indonesian(eldLarge.detect(text).language) },
    { name: 'tinyld', detect: (text) => primary(tinyld(text)) },
    { name: 'tinyld heavy', detect: (text) => primary(tinyldHeavy(text)) },
    { name: 'CLD3 (cld3-asm)', detect: (text) => primary(cld.findLanguage(text).language) },
  ];
}

function indonesian(code: string): string {
  return code === 'ms' ? 'id' : primary(code);
}
