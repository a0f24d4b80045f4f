import { type Scores, wordTable } from './latin.ts';

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
    ru: 'и в не на я что это как с а то он она так но все всё по у за из от очень спасибо где кто когда почему какая какой красиво просто бомба жиза мы вы они меня тебе мне тебя если уже было есть нет да ну вот только ещё еще тоже человек люди будет класс молодец хорошо лучше надо сколько можно нужно привет',
    uk: 'і в не на я що це як з а то він вона так але все по у за із від дуже дякую де хто коли чому гарно просто бомба слава та й ми ви вони мене тобі мені тебе якщо вже було є нема ні лише ще теж також людина люди буде молодець добре краще треба скільки можна україна україні україни ось чи щоб для про',
    bg: 'и в не на аз че това как с а то той тя така но всичко по за от много благодаря къде кой кога защо са е ще съм си се ги му няма има само още също хора да ни вие ние те бъде браво супер хубаво който която може трябва',
    sr: 'и у не на ја што шта ово како са а то он она тако али све по за од много хвала где ко када зашто су је ће сам си се га му нема има само још људи да ми ви они браво супер добро који која може треба брате икада најбољи',
    be: 'і ў не на я што гэта як з а то ён яна так але усе за ад вельмі дзякуй дзе хто калі чаму ёсць няма толькі яшчэ людзі',
    mk: 'и во не на јас што ова како со а тоа тој таа така но сè по за од многу благодарам каде кој кога зошто се е ќе сум си го му нема има само уште луѓе да',
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
    ar: 'من في ما على الله هذا هذه يا لا أنا انا انت كل شيء جدا مع إلى الى عن هو هي كان شو ليش ايه مش بس والله حلو جميل شكرا قد ان إن التي الذي ماشاء شاء اللهم لك له لها كيف متى وين هل بعد قبل هنا غير عليه',
    fa: 'و در به از که این آن را با است بود هست برای خیلی من تو ما شما او چه چی چرا کجا کی هم نه بله می ها های یک خوب عالی خدا سلام ممنون مرسی ولی اگر اگه دوست داره دارم شد شده کن کرد کرده باشه نیست بر تا همه دیگه چقدر واقعا',
    ur: 'ہے ہیں میں کا کی کے کو نے سے پر اور یہ وہ نہیں بہت کیا بھی تو آپ ہم تم جی ایک ہو گیا',
    ckb: 'لە بە و ئەم ئەو زۆر من تۆ جوان سوپاس',
  },
};

const alphabets = { cyrillic, arabic } as const;
/** Languages told apart in Cyrillic and in Arabic script. */
export const alphabetLanguages = {
  cyrillic: Object.keys(cyrillic.base),
  arabic: Object.keys(arabic.base),
} as const;

const tables = new Map<string, ReturnType<typeof wordTable>>();

/** Scores of the languages of the Cyrillic or the Arabic script for a text: words and decisive letters. */
export function weighLetters(text: string, script: keyof typeof alphabets): Scores {
  const { letters, words, base } = alphabets[script];
  const table = tables.get(script) ?? wordTable(words);
  tables.set(script, table);
  const scores: Scores = { ...base };
  const lower = text.toLowerCase();
  for (const [set, weights] of letters) {
    let count = 0;
    for (const letter of lower) if (set.includes(letter) && ++count >= 3) break;
    for (const [language, weight] of Object.entries(weights)) {
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
