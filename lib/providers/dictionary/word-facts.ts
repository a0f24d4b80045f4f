import type { Lexicon, LexiconEntry } from './lexicon.ts';
import { isNumeral } from './ranked-words.ts';
import { numbered, romanise } from './reading.ts';
import { chineseNumber } from './slot.ts';
import type { ListedWord, WordList } from './words.ts';

/** What a word of no hand-made line says by itself. */
export interface UnlistedWord {
  readonly gloss: string;
  readonly part: 'num' | 'name' | 'v' | 'a' | 'n';
  readonly number: 'name' | 'mass';
  readonly trust: 0 | 1 | 2;
}

/** What a word says in one reading. */
export interface ReadWord {
  /** A syllable with tone marks for each character. */
  readonly sounds: readonly string[];
  /** The same with spaces between. */
  readonly reading: string;
  /** Senses of the dictionary; empty where it does not have the word. */
  readonly senses: readonly string[];
  /** Lines of the hand-made list that hold, without those of Cantonese. */
  readonly listed: readonly ListedWord[];
  readonly cantonese: readonly ListedWord[];
  /** What the dictionary makes of it; looked at only where no line holds. */
  readonly unlisted: UnlistedWord;
}

/** What the hand-made list and the dictionary have of a word, whatever its reading. */
export interface WordFacts {
  readonly listed: readonly ListedWord[];
  /** Whether the dictionary has it as a verb first. */
  readonly verbal: boolean;
  /**
   * What it says as it is read from `start` on in a run of syllables. The last answer is kept, since most words are
   * always read in one way.
   */
  read(syllables: readonly string[], start: number): ReadWord;
}

/** Words whose facts are kept at once. */
export const mostFacts = 4000;

/** Looks up words, each of the most recent ones once. */
export function createWordFacts(words: WordList, lexicon: Lexicon): (word: string) => WordFacts {
  const known = new Map<string, WordFacts>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= mostFacts) known.clear();
    const facts = factsOf(word, words.get(word) ?? nothing, lexicon.entries(word));
    known.set(word, facts);
    return facts;
  };
}

const nothing: readonly ListedWord[] = [];
const noSenses: readonly string[] = [];

function factsOf(word: string, listed: readonly ListedWord[], entries: readonly LexiconEntry[]): WordFacts {
  let last: ReadWord | undefined;
  return {
    listed,
    verbal: (entries[0]?.senses[0] ?? '').startsWith('to '),
    read(syllables, start) {
      if (last === undefined || !isReadSo(word.length, last.sounds, syllables, start))
        last = readWord(word, syllables.slice(start, start + word.length), listed, entries);
      return last;
    },
  };
}

/** Compares all characters: there are fewer syllables where a character is written in two units. */
function isReadSo(
  length: number,
  sounds: readonly string[],
  syllables: readonly string[],
  start: number,
): boolean {
  for (let i = 0; i < length; i++) if (sounds[i] !== syllables[start + i]) return false;
  return true;
}

function readWord(
  word: string,
  sounds: readonly string[],
  listed: readonly ListedWord[],
  entries: readonly LexiconEntry[],
): ReadWord {
  const reading = numbered(sounds);
  const entry =
    entries.length > 1 ? (entries.find((each) => each.reading === reading) ?? entries[0]) : entries[0];
  const senses = entry?.senses ?? noSenses;
  const cantonese = listed.filter((each) => each.reading === undefined || each.reading === reading);
  return {
    sounds,
    reading: sounds.join(' '),
    senses,
    listed: cantonese.filter((each) => each.part !== 'yue'),
    cantonese,
    unlisted: unlistedWord(word, sounds, senses[0]),
  };
}

const adjective =
  /^(?!vegetable|table|relative|native|fish|dish|perspective)\S*(?:ful|ous|able|ible|less|ive|ish|ed|ic)$/;

function unlistedWord(word: string, sounds: readonly string[], sense: string | undefined): UnlistedWord {
  const value = isNumeral(word) ? chineseNumber(word) : null;
  if (value !== null) return { gloss: String(value), part: 'num', number: 'name', trust: 2 };
  if (sense === undefined) return { gloss: romanise(sounds, false), part: 'name', number: 'name', trust: 0 };
  const verb = sense.startsWith('to ');
  const gloss = verb ? sense.slice(3) : sense;
  return {
    gloss,
    part: verb ? 'v' : adjective.test(sense) ? 'a' : 'n',
    number: /^\p{Lu}/u.test(gloss) ? 'name' : 'mass',
    trust: word.length > 1 ? 1 : 0,
  };
}
