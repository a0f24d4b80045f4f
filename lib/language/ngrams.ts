/*
 * Reads the n-gram table of the package eld (Apache-2.0, Nito T.M.) as text. Its own entry points build one object
 * for all 60 languages and scripts while the file loads, which costs a fifth of a second each time a service
 * worker starts; here a start costs nothing, and the first comment that needs it pays for the languages wanted.
 */
import dictionarySource from '../../node_modules/eld/src/dictionary.js?raw';
import tableSource from '../../node_modules/eld/src/ngrams/small.js?raw';
import { latinLanguages, type Scores } from './latin.ts';
import { alphabetLanguages } from './letters.ts';

// eld's codes for ours, where they differ. It has no Indonesian, which reads much like Malay.
const codes: Readonly<Record<string, string>> = { no: 'nb', hr: 'sr', ku: 'ckb' };

// Added to every score in the table (eld keeps it out of the table to save space).
const BASE_SCORE = 53;

interface Table {
  /** `id:score` pairs joined by commas, by n-gram. */
  readonly rows: ReadonlyMap<string, string>;
  /** Language by id. */
  readonly languages: readonly (string | undefined)[];
  /** What stands for a byte above 127 in an n-gram. */
  readonly bytes: readonly string[];
}

let table: Table | undefined;

function readTable(wanted: readonly string[]): Table {
  const languages: (string | undefined)[] = [];
  const start = tableSource.indexOf('ngrams:{');
  for (const match of tableSource.slice(0, start).matchAll(/(\d+):'([a-z]{2})'/g)) {
    const code = codes[match[2] ?? ''] ?? match[2] ?? '';
    if (wanted.includes(code)) languages[Number(match[1])] = code;
  }
  const rows = new Map<string, string>();
  for (const match of tableSource.slice(start).matchAll(/'((?:\\.|[^'\\]){1,16})':\{([\d:,]+)\}/g)) {
    const row = match[2] ?? '';
    const useful = row.split(',').some((pair) => languages[Number.parseInt(pair, 10)] !== undefined);
    if (useful) rows.set((match[1] ?? '').replaceAll('\\', ''), row);
  }
  const list = dictionarySource.slice(dictionarySource.indexOf('['));
  const bytes = Array.from(list.matchAll(/'(\\?.)'/gu), (match) => (match[1] ?? '').slice(-1));
  return { rows, languages, bytes };
}

/** The n-grams of a word as eld cuts them: four bytes of UTF-8, every three bytes, and the end. */
function addNgrams(word: string, bytes: readonly string[], into: Set<string>): void {
  let text = '';
  for (const byte of new TextEncoder().encode(word)) {
    text += byte < 0x80 ? String.fromCharCode(byte) : (bytes[byte] ?? ' ');
  }
  const length = Math.min(70, text.length);
  let at = 0;
  for (; at + 4 < length; at += 3) into.add((at === 0 ? ' ' : '') + text.slice(at, at + 4));
  // A start before the word counts from its end in eld's own code; words this short have one n-gram.
  const from = length !== 3 ? length - 4 : 0;
  into.add(`${at === 0 ? ' ' : ''}${text.substring(from)} `);
}

/**
 * Score of each language told apart by statistics for a text, at most its first 400 characters; higher is likelier. Scores are sums
 * over the n-grams of the text.
 */
export function ngramScores(text: string): Scores {
  table ??= readTable([...latinLanguages, ...alphabetLanguages.cyrillic, ...alphabetLanguages.arabic]);
  const ngrams = new Set<string>();
  for (const [word] of text
    .slice(0, 400)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}]+/gu)) {
    addNgrams(word, table.bytes, ngrams);
  }
  const scores: Scores = {};
  for (const ngram of ngrams) {
    for (const pair of table.rows.get(ngram)?.split(',') ?? []) {
      const cut = pair.indexOf(':');
      const language = table.languages[Number(pair.slice(0, cut))];
      if (language === undefined) continue;
      scores[language] = (scores[language] ?? 0) + Number(pair.slice(cut + 1)) + BASE_SCORE;
    }
  }
  return scores;
}
