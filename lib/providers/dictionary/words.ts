import { type AssetReader, once, readText } from './assets.ts';

/** Parts of speech of the hand-made word list, as its head explains them. */
export const partsOfSpeech = [
  'n',
  'unit',
  'v',
  'a',
  'd',
  'aux',
  'p',
  'det',
  'q',
  't',
  'loc',
  'c',
  'r',
  'i',
  'place',
  'cl',
  'measure',
  'x',
  'yue',
] as const;

/** One of {@link partsOfSpeech}. */
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word of the hand-made list. */
export interface ListedWord {
  /** Empty where the word is left out of the line. */
  readonly gloss: string;
  readonly part: PartOfSpeech;
  readonly number: 'count' | 'mass' | 'plural' | 'name';
  /** Pinyin with tone number; the entry holds for this reading only. */
  readonly reading?: string | undefined;
}

/** The hand-made list, by word. */
export type WordList = ReadonlyMap<string, readonly ListedWord[]>;

/** A word list and the lines that could not be read. */
export interface WordFile {
  readonly words: WordList;
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

const numbers = new Set(['mass', 'plural', 'name']);

/** Reads the word list: word, gloss and part of speech in tab separated columns; `#` begins a comment. */
export function parseWordList(text: string): WordFile {
  const words = new Map<string, ListedWord[]>();
  const faults: { line: number; reason: string }[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [head = '', gloss = '', tags = '', ...more] = line.split('\t');
    const [part = '', number = 'count'] = tags.split(' ');
    const [word = '', reading] = head.split('/');
    if (word === '' || gloss === '' || more.length > 0) {
      faults.push({ line: index + 1, reason: 'three columns are needed' });
    } else if (!isPartOfSpeech(part) || (number !== 'count' && !numbers.has(number))) {
      faults.push({ line: index + 1, reason: `unknown part of speech ${tags}` });
    } else {
      const listed = words.get(word.toLowerCase()) ?? [];
      listed.push({
        gloss: gloss === '-' ? '' : gloss,
        part,
        number: number as ListedWord['number'],
        reading,
      });
      words.set(word.toLowerCase(), listed);
    }
  });
  return { words, faults };
}

function isPartOfSpeech(value: string): value is PartOfSpeech {
  return (partsOfSpeech as readonly string[]).includes(value);
}

/** The word list of the package, from `words/zh-en.tsv`. */
export function loadWordList(asset: AssetReader): Promise<WordList> {
  return once(asset, 'words', async () => parseWordList(await readText(asset, 'words/zh-en.tsv')).words);
}
