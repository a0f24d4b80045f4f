import { type AssetReader, once, readText } from './assets.ts';

/** One reading of a word in CC-CEDICT. */
export interface LexiconEntry {
  /** Pinyin with tone numbers and no spaces; empty where the word has only one reading. */
  readonly reading: string;
  /** English senses, the most usual first, never empty. Verbs begin with `to `. */
  readonly senses: readonly string[];
}

/** CC-CEDICT as it lies in the package: words in simplified characters. */
export interface Lexicon {
  has(word: string): boolean;
  /** Characters of the longest word that begins with a character; 0 where none does. */
  longest(first: string): number;
  /** Entries of a word, one for each reading, the most usual first; empty where the word is not there. */
  entries(word: string): readonly LexiconEntry[];
}

const none: readonly LexiconEntry[] = [];

/** Parsed words kept at once. */
const mostRecent = 4000;

/**
 * Indexes the lines that `scripts/build-dictionary.mjs` writes. Keeps the text and one offset for each word, and
 * reads a line only when its word is asked for, which is much smaller in memory than parsed entries.
 */
export function createLexicon(text: string): Lexicon {
  const index = new Map<string, number>();
  const longest = new Map<string, number>();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf('\t', start);
    if (tab < 0) break;
    const word = text.slice(start, tab);
    if (!index.has(word)) index.set(word, start);
    const first = word.slice(0, 1);
    if (word.length > (longest.get(first) ?? 0)) longest.set(first, word.length);
    const end = text.indexOf('\n', tab);
    start = end < 0 ? text.length : end + 1;
  }
  const recent = new Map<string, readonly LexiconEntry[]>();
  const entries = (word: string): readonly LexiconEntry[] => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const found = read(word);
    if (recent.size >= mostRecent) recent.clear();
    recent.set(word, found);
    return found;
  };
  const read = (word: string): readonly LexiconEntry[] => {
    let start = index.get(word);
    if (start === undefined) return none;
    const found: LexiconEntry[] = [];
    while (text.startsWith(`${word}\t`, start)) {
      const end = text.indexOf('\n', start);
      const [, reading = '', senses = ''] = text.slice(start, end < 0 ? text.length : end).split('\t');
      found.push({ reading, senses: senses.split('/') });
      if (end < 0) break;
      start = end + 1;
    }
    return found;
  };
  return { has: (word) => index.has(word), longest: (first) => longest.get(first) ?? 0, entries };
}

/** The dictionary of the package, from `dictionary/cedict.txt`; about 4 MB of text, loaded on first use. */
export function loadLexicon(asset: AssetReader): Promise<Lexicon> {
  return once(asset, 'lexicon', async () => createLexicon(await readText(asset, 'dictionary/cedict.txt')));
}
