import type { LanguagePrior } from '../core/language-decision.ts';
import { latinWords } from './latin-words.ts';

/** Log likelihoods by language, up to a constant. */
export type Scores = Record<string, number>;

// Natural log of how much more often a listed word stands in its language than in others.
const WORD_WEIGHT = 2.4;
// Letters that few of the languages use. First the letters, then languages and weights.
const letterRules: readonly (readonly [letters: string, weights: Readonly<Record<string, number>>])[] = [
  ['ñ¿¡', { es: 3.5 }],
  ['áíóú', { es: 1, pt: 0.8, cs: 0.8, hu: 0.8, vi: 0.3, sk: 0.5 }],
  ['é', { fr: 0.9, es: 0.9, pt: 0.7, cs: 0.5, hu: 0.8, it: 0.3 }],
  ['ãõ', { pt: 3, vi: 0.8 }],
  ['ç', { pt: 1.2, fr: 1.4, tr: 1.4 }],
  ['êâôà', { fr: 1, pt: 1, vi: 1, it: 0.3, ro: 0.4 }],
  ['èùœëîï', { fr: 1.5, it: 0.8 }],
  ['ìò', { it: 2, vi: 1.2 }],
  ['ß', { de: 4 }],
  ['äöü', { de: 1.6, sv: 0.8, fi: 0.8, tr: 0.8, hu: 0.6 }],
  ['ğışİ', { tr: 3.5 }],
  ['ąęłśźżćńó', { pl: 2 }],
  ['åø', { nb: 1.5, da: 1.5, sv: 1.2 }],
  ['æ', { nb: 1.5, da: 1.6 }],
  ['řěů', { cs: 4 }],
  ['šžč', { cs: 1.5, sr: 1.8 }],
  ['đ', { vi: 2, sr: 1.6 }],
  ['ășță', { ro: 3 }],
  ['őű', { hu: 4 }],
  ['ơư', { vi: 3.5 }],
];
const letterWeights = new Map<string, Readonly<Record<string, number>>>();
for (const [letters, weights] of letterRules)
  for (const letter of letters) letterWeights.set(letter, weights);

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

const TOKEN = /[\p{Script=Latin}\p{M}\d]+(?:['’][\p{Script=Latin}]+)*/gu;

/** `soooo` becomes `so`, `goood` also tries `good`. */
function lookUp(table: WordTable, word: string): readonly string[] | undefined {
  const found = table.get(word);
  if (found !== undefined || word.length > 40) return found;
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

/** Adds up words and letters of a text in Latin script, at most its first 60 words. */
export function weighLatin(text: string, table: WordTable): WordEvidence {
  const scores: Scores = {};
  const add = (language: string, weight: number): void => {
    scores[language] = (scores[language] ?? 0) + weight;
  };
  let words = 0;
  let known = 0;
  for (const [raw] of text.normalize('NFC').matchAll(TOKEN)) {
    if (words >= 60) break;
    if (!/\p{L}/u.test(raw)) continue;
    words++;
    const word = raw.toLowerCase().replaceAll('’', "'");
    // Arabic written with digits for its own letters: 7abibi, b7bak.
    if (/[a-z][37](?=[a-z])|^[37][a-z]{3}/.test(word) && word.length > 3) add('ar-Latn', 3.5);
    const languages = lookUp(table, word);
    if (languages !== undefined) {
      known++;
      for (const language of languages) add(language, WORD_WEIGHT);
    }
    const seen = new Set<string>();
    for (const letter of word) {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80 || seen.has(letter)) continue;
      seen.add(letter);
      if (code >= 0x1ea0 && code <= 0x1ef9) add('vi', 4);
      const weights = letterWeights.get(letter);
      // English is all but without accents, so each is evidence against it.
      if (languages?.includes('en') !== true) add('en', -1.2);
      if (weights !== undefined)
        for (const [language, weight] of Object.entries(weights)) add(language, weight);
    }
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
  tl: -0.8,
  'hi-Latn': -0.4,
  'ar-Latn': -0.4,
};

/** Share of the prior by which a language without neighbours still counts. */
const FLOOR = 0.02;

/** Probabilities from scores and surroundings; `und` is the share of languages not looked at. */
export function probabilities(
  scores: Scores,
  candidates: readonly string[],
  prior: LanguagePrior,
  other: number,
): Record<string, number> {
  const logits: Record<string, number> = { und: other };
  const hasPrior = Object.keys(prior).length > 0;
  // Neighbours say better what is usual here.
  const usual = hasPrior ? 0.4 : 1;
  for (const language of candidates) {
    const share = hasPrior ? Math.min(1, prior[language.replace(/-.*/, '')] ?? 0) : 0;
    logits[language] =
      (scores[language] ?? 0) +
      (USUAL[language] ?? 0) * usual +
      Math.log(FLOOR + (hasPrior ? 0.75 * share : 0)) -
      Math.log(FLOOR);
  }
  const top = Math.max(...Object.values(logits));
  let sum = 0;
  for (const value of Object.values(logits)) sum += Math.exp(value - top);
  const result: Record<string, number> = {};
  for (const [language, value] of Object.entries(logits)) result[language] = Math.exp(value - top) / sum;
  return result;
}
