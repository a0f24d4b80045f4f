import { type LanguageTag, primaryLanguage, sameLanguage } from '../core/language-tag.ts';
import { stripTags } from '../text/wire.ts';

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

/**
 * What is wrong with a language model's translation of one text, undefined where nothing shows: it is empty, far
 * too long or short, the source again, in another script than the target's, or holds the answer's own JSON. Coarse
 * on purpose, since names and stickers may rightly stay as they are.
 */
export function faultOf(
  source: string,
  translation: string,
  from: LanguageTag,
  to: LanguageTag,
): 'empty' | 'length' | 'echo' | 'language' | 'form' | undefined {
  const given = stripTags(source);
  const got = stripTags(translation);
  if (got === '') return given === '' ? undefined : 'empty';
  if (/"translation"\s{0,3}:/.test(got) && !given.includes('"translation"')) return 'form';
  if (isLengthOff(given, got)) return 'length';
  if (!sameLanguage(from, to) && isEcho(given, got)) return 'echo';
  // What quotes the whole source and adds to it explains a word rather than failing to translate it.
  const quotes = got.length > given.length && got.includes(given);
  return !quotes && isOtherScript(got, to) ? 'language' : undefined;
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
