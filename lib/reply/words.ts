import { type LanguageTag, primaryLanguage } from '../core/language-tag.ts';

/** One word of a text as it is compared. */
export interface ComparedWord {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Equal for words that mean the same as far as their form tells. */
  readonly key: string;
  readonly kind: 'number' | 'negation' | 'content' | 'function';
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that turn a sentence into its opposite, by primary language. */
const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list('not no never none nothing nobody nowhere neither nor without cannot hardly'),
  es: list('no nunca jamás nada nadie ningún ninguno ninguna tampoco sin ni'),
  fr: list('ne pas jamais rien personne aucun aucune sans ni plus'),
  de: list('nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne weder'),
  pt: list('não nunca jamais nada ninguém nenhum nenhuma sem nem'),
  it: list('non mai niente nulla nessuno nessuna senza né'),
  zh: list('不 没 没有 別 别 无 無 未 非 不是 不会 不會 不能 不要 不用 沒 沒有 从不 從不'),
  ja: list('ない なかっ ず ぬ なし ません'),
  ko: list('안 못 없 없다 않 않다 아니 아니다'),
  ru: list('не нет ни никогда ничего никто без'),
};

/** English words that a translation drops, adds or changes without changing what is said. */
const functionWords = list(
  'a an the this that these those it its is am are was were be been being do does did doing done have has had ' +
    'having i me my mine we us our you your he him his she her they them their of to in on at for from with by as ' +
    'and or but if so than then there here very really quite too just also only even still already all some any ' +
    'will would shall should can could may might must let get got gets go goes going one who what which how when ' +
    'where why about into over up down out off again more most much many lot lots such own same well oh hey s t re ' +
    've ll d m ’s',
);

/** The most usual endings, so that "looks" and "looking" count as one word. Coarse on purpose. */
function stem(word: string): string {
  for (const ending of ['ingly', 'edly', 'ing', 'ies', 'ied', 'ed', 'es', 'ly', 's', 'e', 'y']) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

const numberWords: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
);

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A number without what parts its thousands; 1.5 stays apart from 15. */
function valueOf(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[.,\s](?=\d{3}(?!\d))/g, '')
    .replace(/,/g, '.');
}

function classify(word: string, language: string): Pick<ComparedWord, 'key' | 'kind'> {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(word)) return { kind: 'number', key: valueOf(word) };
  if (negations[language]?.has(lower) === true || (language === 'en' && /n[’']t$/.test(lower)))
    return { kind: 'negation', key: 'not' };
  if (language !== 'en') return { kind: 'content', key: plain(word) };
  const value = numberWords.get(lower);
  if (value !== undefined && lower !== 'one') return { kind: 'number', key: value };
  // Laughter is as long as one likes.
  if (/^(?:[ha]{2,}|[he]{3,}|l[ol]+)$/.test(lower)) return { kind: 'function', key: 'haha' };
  if (functionWords.has(lower) || /^\p{L}+[’'](?:s|re|ve|ll|d|m)$/u.test(lower) || lower.length < 2)
    return { kind: 'function', key: lower };
  return { kind: 'content', key: stem(plain(word)) };
}

/** Stands in words that are cut as one, such as 不喜欢 or 我不. */
const CHINESE_NOT = /([不没沒别別未无無])/;

/** The words of a text in order. `language` decides what separates them and which of them matter. */
export function comparedWords(text: string, language: LanguageTag): ComparedWord[] {
  const primary = primaryLanguage(language);
  const words: ComparedWord[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text,
  )) {
    if (isWordLike !== true) continue;
    let start = index;
    for (const part of primary === 'zh' ? segment.split(CHINESE_NOT) : [segment]) {
      if (part === '') continue;
      words.push({ start, end: start + part.length, ...classify(part, primary) });
      start += part.length;
    }
  }
  return words;
}
