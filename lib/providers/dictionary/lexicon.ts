import { type AssetReader, once, readText } from './assets.ts';
import { createWordIndex, type WordIndex } from './word-index.ts';

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
  /** Where its words begin in a text. */
  readonly index: WordIndex;
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
  const index = createWordIndex(text);
  const recent = new Map<string, readonly LexiconEntry[]>();
  const read = (word: string, offset: number): readonly LexiconEntry[] => {
    const found: LexiconEntry[] = [];
    for (let start = offset; text.startsWith(word, start) && text.charCodeAt(start + word.length) === tab; ) {
      const middle = text.indexOf('\t', start + word.length + 1);
      const line = text.indexOf('\n', middle);
      const end = line < 0 ? text.length : line;
      found.push({
        reading: text.slice(start + word.length + 1, middle),
        senses: text.slice(middle + 1, end).split('/'),
      });
      start = end + 1;
    }
    return found;
  };
  return {
    has: (word) => index.find(word, 0, word.length) >= 0,
    index,
    entries: (word) => {
      const known = recent.get(word);
      if (known !== undefined) return known;
      const offset = index.find(word, 0, word.length);
      if (offset < 0) return none;
      const found = read(word, offset);
      if (recent.size >= mostRecent) recent.clear();
      recent.set(word, found);
      return found;
    },
  };
}

const tab = 9;

/** The dictionary of the package, from `dictionary/cedict.txt`; about 4 MB of text, loaded on first use. */
export function loadLexicon(asset: AssetReader): Promise<Lexicon> {
  return once(asset, 'lexicon', async () => createLexicon(await readText(asset, 'dictionary/cedict.txt')));
}
