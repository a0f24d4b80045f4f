import type { PhraseLanguage } from './normalise.ts';

/** A comment with its laughter and crying at either end set apart, already in the target language. */
export interface WithoutLaughter {
  readonly lead: string;
  readonly core: string;
  readonly tail: string;
}

/** A sound, the characters it is written with, and how it is rendered; longer runs give longer laughter. */
interface Sound {
  readonly characters: ReadonlySet<string>;
  /** Fewest characters in a row that are this sound. */
  readonly least: number;
  readonly english: string;
  readonly long: string;
}

function sound(characters: string, least: number, english: string, long: string): Sound {
  return { characters: new Set(characters), least, english, long };
}

const sounds: Readonly<Record<PhraseLanguage, readonly Sound[]>> = {
  zh: [
    sound('哈', 2, 'Haha', 'Hahaha'),
    sound('嘿', 2, 'Hehe', 'Hehehe'),
    sound('嘻', 2, 'Hee hee', 'Hee hee hee'),
    sound('嘎', 2, 'Haha', 'Hahaha'),
    sound('呜', 2, '*sobs*', '*sobs*'),
    sound('hH', 2, 'Haha', 'Hahaha'),
    sound('wW', 3, 'Haha', 'Hahaha'),
    sound('ㅋㅎ', 2, 'Haha', 'Hahaha'),
  ],
  ja: [
    sound('wWｗ', 1, 'lol', 'lol'),
    sound('笑草', 1, 'lol', 'lol'),
    sound('ハはッっ', 4, 'Haha', 'Hahaha'),
  ],
  ko: [sound('ㅋ', 1, 'lol', 'lol'), sound('ㅎ', 1, 'haha', 'haha'), sound('ㅠㅜ', 1, '*sobs*', '*sobs*')],
  es: [sound('jaeiJAEI', 4, 'Haha', 'Hahaha')],
  en: [sound('haHAe', 4, '哈哈', '哈哈哈')],
};

/** Numbers and words that mean laughing, whole. */
const words: Readonly<Record<PhraseLanguage, ReadonlyMap<string, string>>> = {
  zh: new Map([
    ['233', 'Haha'],
    ['2333', 'Hahaha'],
    ['23333', 'Hahaha'],
    ['笑', 'lol'],
    ['23333333', 'Hahaha'],
  ]),
  ja: new Map(),
  ko: new Map(),
  es: new Map([['xd', 'lol']]),
  en: new Map([
    ['lol', '哈哈'],
    ['lmao', '笑死'],
    ['haha', '哈哈'],
    ['lmfao', '笑死'],
    ['rofl', '笑死'],
  ]),
};

/** Characters that laughter can begin or end with; most clauses do neither. */
const borders: Readonly<Record<PhraseLanguage, ReadonlySet<string>>> = {
  zh: bordersOf('zh'),
  ja: bordersOf('ja'),
  ko: bordersOf('ko'),
  es: bordersOf('es'),
  en: bordersOf('en'),
};

function bordersOf(language: PhraseLanguage): ReadonlySet<string> {
  const written = [...words[language].keys()].flatMap((word) => [
    word.charAt(0),
    word.toUpperCase().charAt(0),
  ]);
  return new Set([...written, ...sounds[language].flatMap(({ characters }) => [...characters])]);
}

/**
 * Cuts laughter off both ends of a clause. Where the whole clause is laughter, `core` is empty and `lead` holds it.
 * A single letter in the middle of a word is never cut.
 */
export function cutLaughter(clause: string, language: PhraseLanguage): WithoutLaughter {
  let core = clause.trim();
  if (!borders[language].has(core.charAt(0)) && !borders[language].has(core.charAt(core.length - 1)))
    return { lead: '', core, tail: '' };
  const whole = words[language].get(core.toLowerCase());
  if (whole !== undefined) return { lead: whole, core: '', tail: '' };
  let lead = '';
  let tail = '';
  for (const each of sounds[language]) {
    const all = [...core];
    let from = 0;
    while (from < all.length && each.characters.has(all[from] ?? '')) from++;
    if (from >= each.least && lead === '' && cleanCut(all[from - 1], all[from], language)) {
      lead = from > 3 ? each.long : each.english;
      core = all.slice(from).join('').trim();
      if (core === '') return { lead, core, tail };
    }
    const rest = [...core];
    let to = rest.length;
    while (to > 0 && each.characters.has(rest[to - 1] ?? '')) to--;
    if (rest.length - to >= each.least && tail === '' && cleanCut(rest[to - 1], rest[to], language)) {
      tail = rest.length - to > 3 ? each.long : each.english;
      core = rest.slice(0, to).join('').trim();
    }
  }
  return { lead, core, tail };
}

const latin = /[A-Za-z]/;

/** Latin laughter must not be the beginning or end of a Latin word, and in spaced languages must be a word. */
function cleanCut(before: string | undefined, after: string | undefined, language: PhraseLanguage): boolean {
  if (before === undefined || after === undefined) return true;
  if (language === 'es' || language === 'en') return !latin.test(before) || !latin.test(after);
  return !(latin.test(before) && latin.test(after));
}
