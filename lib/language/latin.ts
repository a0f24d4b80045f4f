import type { LanguagePrior } from '../core/language-decision.ts';
import { latinWords } from './latin-words.ts';

/** Log likelihoods by language, up to a constant. */
export type Scores = Record<string, number>;

// Natural log of how much more often a listed word stands in its language than in others.
const WORD_WEIGHT = 2.4;
/** Languages of the Latin tables, `hi-Latn` and `ar-Latn` among them. */
export const latinLanguages: readonly string[] = [...Object.keys(latinWords), 'ar-Latn'];

/** A dictionary from word to the languages it stands under. */
export type WordTable = ReadonlyMap<string, readonly string[]>;

/** Joins word lists by language into one table. */
export function wordTable(...lists: readonly Readonly<Record<string, string>>[]): WordTable {
  const table = new Map<string, string[]>();
  for (const list of lists) {
    for (const [language, words] of Object.entries(list)) {
      for (const word of words.split(' ')) {
        const languages = table.get(word) ?? [];
        if (!languages.includes(language)) languages.push(language);
        table.set(word, languages);
      }
    }
  }
  return table;
}

let pageTable: WordTable | undefined;

/** The table every page has. */
export function smallWordTable(): WordTable {
  pageTable ??= wordTable(latinWords);
  return pageTable;
}

/** What the words of a text say. */
export interface WordEvidence {
  readonly scores: Scores;
  readonly words: number;
  /** Words found in the table, and those found under English. */
  readonly known: number;
}

// Words start with a letter, or with a digit that stands for an Arabic one.
const WORD =
  /(?:[37](?=\p{Script=Latin}))?\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:'\p{Script=Latin}+)*/gu;
const ASCII_WORD = /(?:[37](?=[a-z]))?[a-z][a-z\d]*(?:'[a-z]+)*/g;
const ASCII = /^[\x20-\x7e]*$/;
const WITH_DIGIT = /[a-z][37](?=[a-z])|^[37][a-z]{3}/;
// More words would change nothing.
const MAX_WORDS = 40;

/** `soooo` becomes `so`, `goood` also tries `good`. */
function lookUp(table: WordTable, word: string): readonly string[] | undefined {
  const found = table.get(word);
  if (found !== undefined || word.length > 40 || !/(.)\1|['’]/u.test(word)) return found;
  const twice = word.replace(/(.)\1{2,}/gu, '$1$1');
  const once = word.replace(/(.)\1+/gu, '$1');
  return (
    table.get(twice) ??
    (twice === word ? undefined : table.get(once)) ??
    (/['’]/.test(word)
      ? (table.get(word.replace(/['’]/g, '')) ?? table.get(word.replace(/['’].*$/, '')))
      : undefined)
  );
}

/** Adds what the accented letters of a word say; `isEnglish` where it is listed as English. */
export type WeighAccents = (
  word: string,
  isEnglish: boolean,
  add: (language: string, weight: number) => void,
) => void;

/**
 * Adds up the words of a text in Latin script, at most its first 40, and their accents where the caller has the
 * rules for them.
 */
export function weighLatin(text: string, table: WordTable, weighAccents?: WeighAccents): WordEvidence {
  const scores: Scores = {};
  const add = (language: string, weight: number): void => {
    scores[language] = (scores[language] ?? 0) + weight;
  };
  let words = 0;
  let known = 0;
  const ascii = ASCII.test(text);
  const lower = ascii ? text.toLowerCase() : text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  for (const word of lower.match(ascii ? ASCII_WORD : WORD) ?? []) {
    if (words >= MAX_WORDS) break;
    words++;
    // Arabic written with digits for its own letters: 7abibi, b7bak.
    if (word.length > 3 && WITH_DIGIT.test(word)) add('ar-Latn', 3.5);
    const languages = lookUp(table, word);
    if (languages !== undefined) {
      known++;
      for (const language of languages) add(language, WORD_WEIGHT);
    }
    if (!ascii && !ASCII.test(word)) weighAccents?.(word, languages?.includes('en') === true, add);
  }
  if (/[¿¡]/.test(text)) add('es', 3.5);
  return { scores, words, known };
}

/**
 * How usual each language is among comments before anything is known, as natural logs. English leads: it is
 * written everywhere, and a false offer costs its readers more than a missed one costs others.
 */
const USUAL: Readonly<Scores> = {
  en: 0.6,
  es: 0.4,
  pt: 0.3,
  fr: 0.2,
  id: 0.2,
  ms: -0.8,
  sv: -0.9,
  da: -1.2,
  nb: -1.2,
  fi: -1.2,
  cs: -0.9,
  ro: -0.9,
  hu: -1.1,
  sr: -0.9,
  fil: -0.8,
  'hi-Latn': -0.4,
  'ar-Latn': -0.4,
};

// Natural log below the likeliest from which a language is not counted.
const NEGLIGIBLE = 9;

// How much the languages around a comment count: below the first share they are chance, and the second is the
// weight of their logarithm.
const FLOOR = 0.08;
const SURROUNDINGS = 1.3;

/** Probabilities from scores and surroundings; `und` is the share of languages not looked at.
 * Shares below 0.01 are left out. */
export function probabilities(
  scores: Scores,
  candidates: readonly string[],
  prior: LanguagePrior,
  other: number,
): Record<string, number> {
  let hasPrior = false;
  for (const _ in prior) hasPrior = true;
  // Neighbours say better what is usual here.
  const usual = hasPrior ? 0.4 : 1;
  let top = other;
  const logits = new Float64Array(candidates.length);
  for (let index = 0; index < candidates.length; index++) {
    const language = candidates[index] ?? '';
    let logit = (scores[language] ?? 0) + (USUAL[language] ?? 0) * usual;
    if (hasPrior) {
      const share = prior[language.length > 5 ? language.slice(0, 2) : language];
      if (share !== undefined) logit += SURROUNDINGS * Math.log(1 + Math.min(1, share) / FLOOR);
    }
    logits[index] = logit;
    if (logit > top) top = logit;
  }
  let sum = Math.exp(other - top);
  for (const logit of logits) if (logit > top - NEGLIGIBLE) sum += Math.exp(logit - top);
  const result: Record<string, number> = { und: Math.exp(other - top) / sum };
  for (let index = 0; index < logits.length; index++) {
    const below = (logits[index] ?? 0) - top;
    const share = below > -NEGLIGIBLE ? Math.exp(below) / sum : 0;
    if (share >= 0.01) result[candidates[index] ?? ''] = share;
  }
  return result;
}
