/*
 * How usual words are in each language of the Latin script, by their rank in lists of frequency. What is one word
 * long has no better evidence: n-grams only guess at it. scripts/build-language-models.mjs makes the file: a line of
 * JSON and a hash table in one string, four characters a slot, so that nothing has to be read in before the first
 * comment.
 */
import source from './models/words.txt?raw';

// The character of digit 0 and the number of digits: no quote and no backslash among them.
const ZERO = 35;
const DIGITS = 57;
const SLOT = 4;
/** Characters of a slot: two of the word's mark, the language, and how usual it is with the rest of the mark. */
const LANGUAGE = 2;
const STRENGTH = 3;
const PARTS = 4;
const STRENGTHS = 14;

interface Table {
  /** The whole file. */
  readonly text: string;
  readonly languages: readonly string[];
  readonly slots: number;
  readonly start: number;
  /** Natural log that the highest strength stands for. */
  readonly limit: number;
}

let table: Table | undefined;

// The file is named once in the code: the build writes it out wherever it is named.
function readTable(text: string = source): Table {
  const start = text.indexOf('\n') + 1;
  const head = JSON.parse(text.slice(0, start)) as Omit<Table, 'start' | 'text'>;
  table = { ...head, start, text };
  return table;
}

/** The slot at which the search for a word begins, and the mark that tells it from others. */
export function placeOf(word: string, slots: number): { readonly slot: number; readonly mark: number } {
  let hash = 0x811c9dc5;
  let second = 0x1234567;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    hash = Math.imul(hash ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x2c1b3c6d);
    second ^= second >>> 15;
  }
  hash ^= hash >>> 15;
  return { slot: (hash >>> 0) % slots, mark: (second >>> 0) % (DIGITS * DIGITS * PARTS) };
}

/** Tells of a language and how usual a word is in it: a natural log, 0 to about 9. */
type VisitRank = (language: string, strength: number) => void;

/** Calls `visit` for each language in whose list of frequent words this one stands; returns whether any does. */
function eachRank(word: string, visit: VisitRank): boolean {
  const { text, languages, slots, start, limit } = table ?? readTable();
  const { slot, mark } = placeOf(word, slots);
  let isListed = false;
  for (let probe = 0; probe < slots; probe++) {
    const at = start + ((slot + probe) % slots) * SLOT;
    const language = text.charCodeAt(at + LANGUAGE) - ZERO;
    // The table is never full, so that every search ends at an empty slot.
    if (language === 0) return isListed;
    const last = text.charCodeAt(at + STRENGTH) - ZERO;
    const pair = (text.charCodeAt(at) - ZERO) * DIGITS + text.charCodeAt(at + 1) - ZERO;
    if (pair * PARTS + (last % PARTS) !== mark) continue;
    const strength = (Math.floor(last / PARTS) / (STRENGTHS - 1)) * limit;
    isListed = true;
    visit(languages[language - 1] ?? '', strength);
  }
  return isListed;
}

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
// More words, and longer ones, would change nothing.
const MAX_WORDS = 60;
const MAX_WORD = 30;

/**
 * How usual the words of a text are in each language of the Latin script, added up; languages that list none of them
 * are left out. Letters drawn out count once or twice, whichever is a word. Linear; reads 60 words at most.
 */
export function rankScores(text: string): Record<string, number> {
  const scores: Record<string, number> = {};
  const add: VisitRank = (language, strength) => {
    scores[language] = (scores[language] ?? 0) + strength;
  };
  let words = 0;
  for (const [word] of text.normalize('NFC').toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
    if (++words > MAX_WORDS) break;
    if (word.length > MAX_WORD || eachRank(word, add)) continue;
    const twice = word.replace(STRETCHED, '$1$1');
    if (twice !== word && !eachRank(twice, add)) eachRank(word.replace(STRETCHED, '$1'), add);
  }
  return scores;
}
