import type { AssetReader } from './assets.ts';
import { capitalise } from './english.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { isWholeWord } from './misleading-words.ts';
import type { SlotType, SlotWord } from './phrase-file.ts';
import type { SlotVocabulary } from './slot.ts';
import { type ListedWord, loadWordList, type PartOfSpeech, type WordList } from './words.ts';

const parts: Readonly<Record<SlotType, readonly PartOfSpeech[]>> = {
  adj: ['a'],
  thing: ['n', 'place'],
  verb: ['v'],
  place: ['place'],
  person: ['p'],
  number: [],
  any: [],
};

/** Places that are common nouns too, so that `去海边` has something to go to. */
const placeNouns =
  /^(?:shop|restaurant|hotel|supermarket|mall|market|school|university|company|office|hospital|bank|airport|station|park|zoo|museum|beach|seaside|mountain|river|lake|sea|island|forest|countryside|city|town|street|gym|toilet|kitchen|bookstore|canteen|library|amusement park|night market|metro station|train station)$/;

function fromListed(type: SlotType, listed: ListedWord): SlotWord {
  const [object = listed.gloss, subject] = type === 'person' ? listed.gloss.split('/') : [listed.gloss];
  const number = listed.part === 'place' ? 'name' : listed.number;
  return { type, text: object, subject, number };
}

/** Listed words that mean what their parts mean, so that a template does as well. */
const composed = /^(?:[图第有一二两三几多很]|没(?!少)|不是)|[人吗]$/;

/** Rare words that begin with a denial, such as 非分, are nearly always a denial and another word. */
const denying = new Set('不没别无未非');

/** A verb that is nothing without what comes after its last word. */
const needsObject = / (?:to|with|at|of|for|by|from|into|on|as|about)$/;

/** English that describes or places and is no noun, as far as its first or last word shows. */
const noNoun =
  /^(?:an?|very|so|too|more|most|all|not|no|in|at|on|by|for|from|as|just|only|still|also|already|quite|rather|really|if|but|and|or|the same|how|what|why|when|where|who|this|that|every|each|some|any)\b|(?:ed|ing|ly|ful|ous|able|ible|ive|less|ic|al|ish)$/;

/** Stuff that is not counted, by the last word. */
const stuff =
  /\b(?:sauce|soup|porridge|rice|meat|tea|milk|water|juice|wine|beer|oil|bread|food|chicken|pork|beef|lamb|mutton|tofu|cheese|butter|sugar|salt|flour|music|weather|hair|make-up|money|information|advice|homework|furniture|luggage|luck|traffic|paper|air|snow|rain|work|fun|help|equipment|clothing|jewelry|cotton|wool|gold|silver|jade|powder|cream|medicine|vinegar|ginger|garlic|pepper)$/;

function numberOf(english: string): SlotWord['number'] {
  if (/^\p{Lu}/u.test(english)) return 'name';
  if (stuff.test(english)) return 'mass';
  return /[^s]s$/.test(english) ? 'plural' : 'count';
}

/** Words that fill the slots of Chinese templates: the hand-made list, then nouns and verbs of CC-CEDICT. */
export function createSlotVocabulary(words: WordList, lexicon: Lexicon): SlotVocabulary {
  const adjectives = new Set(
    [...words.values()].flatMap((listed) =>
      listed.filter(({ part }) => part === 'a').map(({ gloss }) => gloss),
    ),
  );
  const find = (type: SlotType, key: string): SlotWord | undefined => {
    const listed = words.get(key);
    if (listed !== undefined) {
      const usable = listed.filter((word) => word.gloss !== '' && word.reading === undefined);
      const match = usable.find((word) => parts[type].includes(word.part) && !needsObject.test(word.gloss));
      if (match !== undefined) return fromListed(type, match);
      const noun = type === 'place' ? usable.find((word) => placeNouns.test(word.gloss)) : undefined;
      return noun === undefined ? undefined : fromListed('place', noun);
    }
    if ((type !== 'thing' && type !== 'verb') || key.length < 2 || denying.has(key.charAt(0)))
      return undefined;
    return lexicon.has(key) && isWholeWord(key) ? fromLexicon(type, key) : undefined;
  };

  /** Only where the first sense is short and its part of speech shows. */
  const fromLexicon = (type: 'thing' | 'verb', key: string): SlotWord | undefined => {
    const [entry, ...others] = lexicon.entries(key);
    const sense = entry?.senses[0]?.split(' or ')[0];
    if (sense === undefined || others.length > 0 || sense.split(' ').length > 4) return undefined;
    const isVerb = sense.startsWith('to ');
    if (type === 'verb')
      return isVerb && !needsObject.test(sense) ? { type, text: sense.slice(3), number: 'count' } : undefined;
    if (isVerb || !/^[\p{L}\p{N}' -]+$/u.test(sense) || noNoun.test(sense) || adjectives.has(sense))
      return undefined;
    return {
      type,
      text: sense,
      number: numberOf(sense),
    };
  };
  const wholeClause = (key: string): string | null | undefined => {
    if (key.length < 2 || key.length > 3 || composed.test(key)) return undefined;
    const listed = words.get(key);
    const first = listed?.find(({ reading, part }) => reading === undefined && part !== 'yue');
    if (listed === undefined || first === undefined || first.gloss === '') return undefined;
    const said = listed.find(({ part }) => part === 'a' || part === 'n' || part === 'i') ?? first;
    if (said.part === 'a') return `${capitalise(said.gloss)}.`;
    return said.part === 'n' || said.part === 'i' ? capitalise(said.gloss) : null;
  };
  return { find, wholeClause };
}

/** The vocabulary of the package. */
export async function loadSlotVocabulary(asset: AssetReader): Promise<SlotVocabulary> {
  const [words, lexicon] = await Promise.all([loadWordList(asset), loadLexicon(asset)]);
  return createSlotVocabulary(words, lexicon);
}
