import { type Scores, type WordTable, wordTable } from './latin.ts';

const WORD_WEIGHT = 2.2;

interface Alphabet {
  readonly letters: readonly (readonly [letters: string, weights: Readonly<Record<string, number>>])[];
  readonly words: Readonly<Record<string, string>>;
  /** How likely each language is before anything is known, as natural logs. */
  readonly base: Scores;
}

const cyrillic: Alphabet = {
  base: { ru: 1.2, uk: 0.3, bg: -0.4, sr: -0.8, be: -1.2, mk: -1.6, kk: -1.6, mn: -2 },
  letters: [
    ['ыэё', { ru: 1.6, be: 1.2, kk: 0.6, mn: 0.6, uk: -3, bg: -3, sr: -3, mk: -3 }],
    ['ъ', { bg: 1.6, ru: 0.6, uk: -2, sr: -2 }],
    ['і', { uk: 2, be: 1.6, kk: 1.2, ru: -3, bg: -3, sr: -3 }],
    ['їєґ', { uk: 3.5, ru: -4, bg: -3 }],
    ['ў', { be: 4, ru: -4, uk: -3 }],
    ['јљњџ', { sr: 3, mk: 2.4, ru: -4, uk: -4, bg: -4 }],
    ['ћђ', { sr: 4, ru: -4, uk: -4, bg: -4 }],
    ['ѓќѕ', { mk: 4, ru: -4, uk: -4, bg: -4 }],
    ['әғқңұһ', { kk: 4, ru: -3, uk: -4 }],
    ['өү', { kk: 1.5, mn: 3, ru: -3, uk: -4 }],
    ['щ', { ru: 0.4, uk: 0.4, bg: 0.4, sr: -2, be: -2 }],
  ],
  words: {
    ru: 'и в не на я что это как с а то он она так но все всё по у за из от очень спасибо где кто когда почему какая какой',
    uk: 'і в не на я що це як з а то він вона так але все по у за із від дуже дякую де хто коли чому гарно просто бомба',
    bg: 'и в не на аз че това как с а то той тя така но всичко',
    sr: 'и у не на ја што шта ово како са а то он она тако али',
    be: 'і ў не на я што гэта як',
    mk: 'и во не на јас што ова како',
  },
};

const arabic: Alphabet = {
  base: { ar: 1, fa: 0.3, ur: -1, ckb: -2 },
  letters: [
    ['پچژگ', { fa: 2.2, ur: 1.2, ckb: 1.6, ar: -1.5 }],
    ['کی', { fa: 1.8, ur: 1.6, ckb: 0.8, ar: -1.5 }],
    ['ٹڈڑںےہھ', { ur: 3.5, fa: -2, ar: -2 }],
    ['ةىأإؤئء', { ar: 1.8, fa: -0.8 }],
    ['يك', { ar: 1.4, fa: -0.6 }],
    ['ەێۆڵڕ', { ckb: 4 }],
    ['ضظطثذصحع', { ar: 0.25 }],
  ],
  words: {
    ar: 'من في ما على الله هذا هذه يا لا أنا انا انت كل شيء جدا مع إلى الى عن هو هي كان شو ليش ايه مش بس والله حلو جميل',
    fa: 'و در به از که این آن را با است بود هست برای خیلی من تو ما شما او چه چی چرا کجا کی هم نه بله می ها های',
    ur: 'ہے ہیں میں کا کی کے کو نے',
    ckb: 'لە بە و ئەم ئەو زۆر من تۆ',
  },
};

const alphabets = { cyrillic, arabic } as const;
/** Languages told apart in Cyrillic and in Arabic script. */
export const alphabetLanguages = {
  cyrillic: Object.keys(cyrillic.base),
  arabic: Object.keys(arabic.base),
} as const;

interface Tables {
  readonly table: WordTable;
  /** Number of the letter rule by letter. */
  readonly rules: ReadonlyMap<string, number>;
}

const tables = new Map<string, Tables>();

function readTables(script: string, letters: Alphabet['letters'], words: Alphabet['words']): Tables {
  const rules = new Map<string, number>();
  for (const [index, [set]] of letters.entries()) for (const letter of set) rules.set(letter, index);
  const read = { table: wordTable(words), rules };
  tables.set(script, read);
  return read;
}

/** Scores of the languages of the Cyrillic or the Arabic script for a text: words and decisive letters. */
export function weighLetters(text: string, script: keyof typeof alphabets): Scores {
  const { letters, words, base } = alphabets[script];
  const { table, rules } = tables.get(script) ?? readTables(script, letters, words);
  const scores: Scores = { ...base };
  const lower = text.toLowerCase();
  const counts = new Map<number, number>();
  for (const letter of lower) {
    const rule = rules.get(letter);
    if (rule !== undefined) counts.set(rule, Math.min(3, (counts.get(rule) ?? 0) + 1));
  }
  for (const [rule, count] of counts) {
    for (const [language, weight] of Object.entries(letters[rule]?.[1] ?? {})) {
      scores[language] = (scores[language] ?? 0) + weight * count;
    }
  }
  let seen = 0;
  for (const [word] of lower.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (++seen > 60) break;
    for (const language of table.get(word) ?? []) scores[language] = (scores[language] ?? 0) + WORD_WEIGHT;
    if (script === 'arabic' && word.length > 4 && word.startsWith('ال'))
      scores['ar'] = (scores['ar'] ?? 0) + 1.4;
  }
  return scores;
}
