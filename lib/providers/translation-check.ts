import { type LanguageTag, primaryLanguage, sameLanguage } from '../core/language-tag.ts';
import { stripTags, tagNumbers } from '../text/wire.ts';

const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The letters of a script by its ISO 15924 code. Languages in other scripts are not judged. */
const letters: Readonly<Record<string, RegExp>> = {
  Latn: LATIN,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hans: HAN,
  Hant: HAN,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Grek: /\p{Script=Greek}/u,
  Deva: /\p{Script=Devanagari}/u,
  Beng: /\p{Script=Bengali}/u,
  Thai: /\p{Script=Thai}/u,
};

/** Written in Cyrillic by some and in Latin or Arabic letters by others: not judged. */
const twoScripts = new Set(['sr', 'bs', 'kk', 'ky', 'uz', 'az', 'mn', 'tg', 'tt', 'ku', 'ug']);

/** What can be wrong with a translation. */
export type TranslationFault =
  | 'empty'
  | 'length'
  | 'echo'
  | 'language'
  | 'form'
  | 'markup'
  | 'instructions'
  | 'tags';

/**
 * What is wrong with a language model's translation of one text, undefined where nothing shows: it is empty, far
 * too long or short, the source again, in another script than the target's, holds the answer's own JSON, markup or
 * addresses that the source has not, tags that the source has not, or quotes the instructions. Coarse on purpose,
 * since names and stickers may rightly stay as they are.
 */
export function faultOf(
  source: string,
  translation: string,
  from: LanguageTag,
  to: LanguageTag,
  instructions = '',
): TranslationFault | undefined {
  const given = stripTags(source);
  const got = stripTags(translation);
  if (got === '') return given === '' ? undefined : 'empty';
  const added = additionOf(given, got, instructions);
  if (added !== undefined) return added;
  const known = new Set(tagNumbers(source));
  if (tagNumbers(translation).some((number) => !known.has(number))) return 'tags';
  if (isLengthOff(given, got)) return 'length';
  if (!sameLanguage(from, to) && isEcho(given, got)) return 'echo';
  // What quotes the whole source and adds to it explains a word rather than failing to translate it.
  const quotes = got.length > given.length && got.includes(given);
  return !quotes && isOtherScript(got, to) ? 'language' : undefined;
}

/**
 * Whether a text, finished or not, has something in it that no translation of the source can have: the answer's own
 * form, markup, an address, or words of the instructions.
 */
export function additionOf(
  source: string,
  text: string,
  instructions: string,
): 'form' | 'markup' | 'instructions' | undefined {
  if (/"translation"\s{0,3}:/.test(text) && !source.includes('"translation"')) return 'form';
  const known = source.toLowerCase();
  const added = text.toLowerCase().matchAll(MARKUP);
  if (Array.from(added, ([start]) => start).some((start) => !known.includes(start))) return 'markup';
  return quotesInstructions(source, text, instructions) ? 'instructions' : undefined;
}

/**
 * The start of an element, as a browser would read it, or of an address: addresses are kept pieces, which travel as
 * tags, so one in the words of a translation was not in the comment.
 */
const MARKUP = /<\/?[a-z][a-z0-9]{0,20}(?=[\s/>])|<!--|\b(?:https?:\/\/|www\.)[^\s/<>"']{1,255}/g;

/** Letters and digits in a row that nobody writes by chance as the instructions have them. */
const QUOTE = 36;

function quotesInstructions(source: string, text: string, instructions: string): boolean {
  if (instructions === '' || text.length < QUOTE) return false;
  const known = wordsOf(instructions);
  const own = wordsOf(source);
  const words = wordsOf(text);
  for (let at = 0; at + QUOTE <= words.length; at += QUOTE / 4) {
    const piece = words.slice(at, at + QUOTE);
    if (known.includes(piece) && !own.includes(piece)) return true;
  }
  return false;
}

/**
 * A word of Chinese slang can take a sentence in English, so short texts have room; the lower bound only
 * catches long texts of which next to nothing came back, laughter not counted.
 */
function isLengthOff(source: string, translation: string): boolean {
  if (translation.length > 200 + source.length * 12) return true;
  const substance = withoutRepeats(source);
  return substance > 120 && withoutRepeats(translation) * 15 < substance;
}

/** Characters that differ from the two before them: 哈哈哈 and hahaha count for next to nothing. */
function withoutRepeats(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== text[at - 1] && text[at] !== text[at - 2]) count++;
  }
  return count;
}

/** One or two words may be a name, which stays the same; a sentence may not. */
function isEcho(source: string, translation: string): boolean {
  const words = wordsOf(source);
  return words.split(' ').length > 2 && words === wordsOf(translation);
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isOtherScript(text: string, language: LanguageTag): boolean {
  const script = letters[scriptOf(language)];
  if (script === undefined || twoScripts.has(primaryLanguage(language))) return false;
  const found = Array.from(text.matchAll(/\p{L}/gu), ([letter]) => letter);
  if (script === HAN && found.filter((letter) => KANA.test(letter)).length * 4 > found.length) return true;
  const foreign = found.filter((letter) => !script.test(letter));
  // Latin names and abbreviations are at home in every language; two Han characters in English are not.
  const enough = foreign.some((letter) => !LATIN.test(letter)) ? 2 : 12;
  return foreign.length >= enough && foreign.length > found.length * 0.7;
}

function scriptOf(language: LanguageTag): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}
