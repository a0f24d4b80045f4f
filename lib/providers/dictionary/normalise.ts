import type { Simplifier } from './simplified.ts';

/** Languages that a phrase file can be written in. */
export type PhraseLanguage = 'zh' | 'ja' | 'ko' | 'es' | 'en';

/** Whether a language writes its words without spaces between them. */
export function isUnspaced(language: PhraseLanguage): boolean {
  return language !== 'es' && language !== 'en';
}

/**
 * The normal form that phrases are looked up by: half width, lower case, simplified Chinese, no accents in Spanish,
 * no punctuation, no emoji; spaces removed where the language has none or none that matter, else single.
 */
export function strictKey(text: string, language: PhraseLanguage, simplify: Simplifier): string {
  if (language === 'zh' && isPlain(text)) return simplify(text);
  let key = text.normalize('NFKC').toLowerCase();
  if (language === 'zh') key = simplify(key);
  if (language === 'es') key = key.normalize('NFD').replace(/\p{M}/gu, '');
  if (language === 'ja') key = key.replace(/[〜~]/g, '');
  if (isUnspaced(language)) return key.replace(/[^\p{L}\p{N}\p{M}{}%ー]/gu, '');
  return key
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}{}%]+/gu, ' ')
    .trim();
}

/** Whether a text is nothing but usual Han characters, small letters and digits, so that only traditional ones change. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain =
      (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!plain) return false;
  }
  return true;
}

/** Whether the loose form of a Chinese key is the key itself. */
function isFolded(key: string): boolean {
  let last = 0;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code === last || code >= 0xd800 || foldable.has(code)) return false;
    last = code;
  }
  return true;
}

/** Units of characters that the loose form of a Chinese key can write in another way. */
const foldable = new Set([...'儿里啥咋俩嘛得地'].map((character) => character.charCodeAt(0)));

/**
 * The second, looser form: each run of one character folded to one (in Spanish and English only runs of three or
 * more, since `good` is not `god`), katakana as hiragana, long vowels of Japanese dropped. Digits are never folded.
 */
export function looseKey(key: string, language: PhraseLanguage): string {
  if (!isUnspaced(language)) return key.replace(/(\p{L})\1{2,}/gu, '$1');
  if (language === 'zh' && isFolded(key)) return key;
  let loose = key;
  if (language === 'ja') {
    loose = loose
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(/[ーっぁぃぅぇぉ]/g, '');
  }
  loose = loose.replace(/(\p{L})\1+/gu, '$1');
  if (language !== 'zh') return loose;
  return plainChinese(loose)
    .replace(/[得地]/g, '的')
    .replace(/(\p{L})\1+/gu, '$1');
}

const chineseVariants: readonly (readonly [RegExp, string])[] = [
  [/哪里|哪儿/g, '哪'],
  [/([这那])儿/g, '$1里'],
  [/(玩意|一点|有点|事|味|块|份|今|明|昨|会|女孩|男孩|一块)儿/g, '$1'],
  [/啥/g, '什么'],
  [/咋/g, '怎么'],
  [/俩/g, '两个'],
  [/([在好是])嘛$/, '$1吗'],
];

/** A character that one of the patterns needs; most keys have none. */
const varies = /[儿里啥咋俩嘛]/;

/** Spellings that mean the same in Chinese comments: erhua and colloquial question words. */
export function plainChinese(key: string): string {
  if (!varies.test(key)) return key;
  let plain = key;
  for (const [pattern, replacement] of chineseVariants) plain = plain.replace(pattern, replacement);
  return plain;
}

/** Words that make a Chinese clause a question. */
export const questionWords = /什么|哪|谁|怎|几|多少|多久|多大|吗|为啥|啥/;

/** Endings that can be dropped without changing what is meant, in the order they are tried. */
const endings: Readonly<Record<PhraseLanguage, readonly string[]>> = {
  zh: [
    '啊',
    '呀',
    '啦',
    '哦',
    '嘛',
    '噢',
    '喔',
    '哟',
    '呐',
    '捏',
    '哒',
    '耶',
    '诶',
    '鸭',
    '吖',
    '哈',
    '咯',
    '惹',
    '呜',
  ],
  ja: ['よね', 'ですね', 'ですよ', 'ね', 'よ', 'な', 'ぁ', 'ぃ', 'です', 'わ'],
  // Polite, past and wondering endings of predicates; the stem is listed.
  ko: [
    ...[
      '었습니다',
      '았습니다',
      '였습니다',
      '습니다',
      '었네요',
      '았네요',
      '네요',
      '군요',
      '더라고요',
      '더라구요',
      '더라',
    ],
    ...[
      '었어요',
      '았어요',
      '었다',
      '았다',
      '었음',
      '았음',
      '었어',
      '았어',
      '었네',
      '았네',
      '네',
      '군',
      '지요',
      '죠',
      '지',
    ],
    ...['은듯', '는듯', '던데', '는데', '요', '용', '욤', '염', '여', '음', '다', '당', '어', '아', '노'],
  ],
  es: [],
  en: [],
};

/** Last characters of endings, for each language; most keys end in none of them. */
const lastOfEndings: Readonly<Record<PhraseLanguage, ReadonlySet<string>>> = {
  zh: new Set([...endings.zh, '吧', '呢']),
  ja: new Set([...endings.ja.map((ending) => ending.slice(-1)), ...'ー〜~っッ']),
  ko: new Set(endings.ko.map((ending) => ending.slice(-1))),
  es: new Set(),
  en: new Set(),
};

/**
 * The key and shorter forms of it, each with one more ending dropped that does not change the meaning. The key
 * itself comes first, so an ending that is listed in the phrase file always wins.
 */
export function withoutEndings(key: string, language: PhraseLanguage): readonly string[] {
  const forms = [key];
  let rest = key;
  for (let turn = 0; turn < 6; turn++) {
    const shorter = shorten(rest, language);
    if (shorter === rest || shorter === '') break;
    forms.push(shorter);
    rest = shorter;
  }
  return forms;
}

function shorten(key: string, language: PhraseLanguage): string {
  if (!lastOfEndings[language].has(key.charAt(key.length - 1))) return key;
  if (language === 'zh') {
    if (key.endsWith('了吧')) return key.slice(0, -1);
    if (key.endsWith('呢') && (/[着了]呢$/.test(key) || questionWords.test(key))) return key.slice(0, -1);
  }
  if (language === 'ja') {
    let end = key.length;
    while (end > 0 && 'ー〜~っッ'.includes(key.slice(end - 1, end))) end--;
    if (end < key.length) return key.slice(0, end);
  }
  const ending = endings[language].find((end) => key.endsWith(end) && key.length > end.length);
  return ending === undefined ? key : key.slice(0, -ending.length);
}

/**
 * The smallest unit that a text is made of by repetition: `好看好看好看` gives `好看`; else the text itself. Looks at
 * each character at most twice (the failure function of Knuth, Morris and Pratt).
 */
export function withoutRepetition(key: string): string {
  const border: number[] = [0];
  let matched = 0;
  for (let at = 1; at < key.length; at++) {
    while (matched > 0 && key[at] !== key[matched]) matched = border[matched - 1] ?? 0;
    if (key[at] === key[matched]) matched++;
    border.push(matched);
  }
  const unit = key.length - (border.at(-1) ?? 0);
  return unit > 1 && unit < key.length && key.length % unit === 0 ? key.slice(0, unit) : key;
}
