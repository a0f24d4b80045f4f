import {
  CJK,
  LETTER as IS_LETTER,
  isEmojiPair,
  kindOf,
  kindsIn,
  LAUGHING,
  MARK,
  NUMBER,
  PICTURE,
  SIGN,
  WIDE,
  withoutPictures,
} from './characters.ts';

// Words that only laugh or sigh, once repeated letters are taken together.
const FILLER = new Set(
  (
    'lol lul lulz lmao lmfao rofl kek xd xdd mdr ptdr xptdr hm hmph um uh ah oh oh aw eh ugh ahem ' +
    'uwu owo qaq qwq tat tot orz otz лол кек ахах 笑 泣 笑死 噗 哈 嘿 呵 嘻 呜 嗚 啊 草 艹 อิอิ คิคิ'
  ).split(' '),
);

// A word of these letters alone is laughter or crying if those before the bar come at least so many times.
const LAUGHTER = [
  'h|aeiouyéw:2 j|aeio:2 x|a:2 k|:3 w|:2 wk|aoe:4 sj|a:4 ks|:4 jk|:4 rs|:2 sh|ua:6',
  'х|аеиоп:2 х|аъ:3 χ|αειο:2 ח|:2 חה|:3 ه|اـ:2 خ|ـ:2 ह|ाीे:2 ฮ|่าๆะิี:1',
  'ㅋㅎㅠㅜㅡ|:1 하|ㅋㅎ아핫:2 히|ㅋㅎ:2 흐|ㅋㅎ:2 크|ㅋㅎ:2 호|ㅎ:2 헤|ㅎ:2 は|あーっ:3 ふ|うーっ:2 へ|えーっ:2 ハ|アーッ:3 フ|ーッ:2',
  '哈嘿呵嘻呜嗚嘤嚶|噗啊:2 草艹|:1 啊|:2 笑|:1',
]
  .join(' ')
  .split(' ')
  .map((rule) => {
    const [core = '', rest = '', least = ''] = rule.split(/[|:]/);
    return { core, rest, least: Number(least) };
  });

// Letters that faces are drawn with when they stand alone among signs.
const FACE = new Set('ωДдσεзтTtQqOoUuXxVvDPpbノﾉヽヾつっシツᴗಠಥʕʔ人へцщΘθロ口皿益㉨๑ლਊσ∀о');

// No pattern of these asks for a property of Unicode where the table of characters knows it: each page would compile
// all that it stands for.
const LAUGHING_HAN = /[哈嘿嘻呵呜嗚嘤嚶]{2,}|[草艹]{3,}|啊{3,}/g;
const LAUGHING_JAMO = /[ㅋㅎㅠㅜ]+/g;
const JAMO = /[ㅋㅎㅠㅜ]/;
const W = /[wW]/;
const LAUGHING_W = /(?<=[\u3041-\u30FF\u3400-\u9FFF])[wW]+|[wW]{2,}(?=[\u3041-\u30FF\u3400-\u9FFF])/g;

function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The word with every run of one letter shortened to a single one: `lmaooo` gives `lmao`. */
function unstretched(word: string): string {
  let result = '';
  let last = '';
  for (const letter of word) {
    if (letter !== last) result += letter;
    last = letter;
  }
  return result;
}

const DOUBLED = /(.)\1/u;

function isOneLetter(word: string, core: string): boolean {
  return core.length > 1 && new Set(Array.from(word).filter((letter) => core.includes(letter))).size < 2;
}

// Keys hit at random.
const SMASHED = /^(?:asd[asdfghjkl]{2,}|[bcdfghjklmnpqrstvwxz]{7,})$/;

// Rules by each letter they allow: a word can only laugh by a rule that allows its first letter.
const rulesByLetter = new Map<string, typeof LAUGHTER>();
for (const rule of LAUGHTER) {
  for (const letter of rule.core + rule.rest) {
    rulesByLetter.set(letter, [...(rulesByLetter.get(letter) ?? []), rule]);
  }
}

// Marks how the words begin that may be noise: most are told from it by their first two letters.
const starts = new Uint8Array(4096);

function startOf(word: string): number {
  return ((word.charCodeAt(0) * 33) ^ word.charCodeAt(1)) & 4095;
}

for (const word of FILLER) for (const next of [word, word[0] + word]) starts[startOf(next)] = 1;
for (const [letter, rules] of rulesByLetter)
  for (const { core, rest } of rules)
    for (const next of ['', ...core, ...rest]) starts[startOf(letter + next)] = 1;

function laughs(word: string): boolean {
  if (word.length > 4 && SMASHED.test(word)) return true;
  if (starts[startOf(word)] === 0) return false;
  if (FILLER.has(word) || (DOUBLED.test(word) && FILLER.has(unstretched(word)))) return true;
  for (const { core, rest, least } of rulesByLetter.get(word[0] ?? '') ?? []) {
    let count = 0;
    let fits = true;
    for (const letter of word) {
      if (core.includes(letter)) count++;
      else if (!rest.includes(letter)) {
        fits = false;
        break;
      }
    }
    // Two core letters, such as w and k, must both be there where many are asked for.
    if (fits && count >= least && (least < 4 || !isOneLetter(word, core))) return true;
  }
  return false;
}

const WRITTEN = IS_LETTER | MARK;
const POINT = /[.,!?…。，！？]/;

/** Whether letters and marks that stand together may be part of a face; alone, marks may. */
function isOfFace(letters: string): boolean {
  return letters.length <= 2 && [...letters.normalize('NFC')].every((letter) => FACE.has(letter));
}

/** Whether a chunk without spaces is a face such as `(´；ω；)`: lone letters among at least as many signs. */
function isFace(chunk: string): boolean {
  if (chunk.length > 40) return false;
  let signs = 0;
  for (let at = 0; at < chunk.length; ) {
    const start = at;
    let kinds = 0;
    let kind = kindOf(chunk.charCodeAt(at));
    while (kind & WRITTEN) {
      kinds |= kind;
      kind = kindOf(chunk.charCodeAt(++at));
    }
    if (kinds & IS_LETTER) {
      if (!isOfFace(chunk.slice(start, at))) return false;
    } else if (at > start) signs++;
    else {
      if (!(kind & NUMBER || POINT.test(chunk.charAt(at)))) signs++;
      // The second half of an emoji says nothing of its own.
      at += isEmojiPair(chunk, at) ? 2 : 1;
    }
  }
  return signs > 0;
}

function isJamo(character: string | undefined): boolean {
  return character !== undefined && character >= 'ㄱ' && character <= 'ㅣ';
}

/** Whether three letters in a row begin a chunk, as no face does. */
function isWordStart(chunk: string): boolean {
  const first = kindOf(chunk.charCodeAt(0));
  if (chunk.length < 3 || first & SIGN) return false;
  return (first & kindOf(chunk.charCodeAt(1)) & kindOf(chunk.charCodeAt(2)) & IS_LETTER) !== 0;
}

function withoutFaces(text: string): string {
  return text
    .split(/\s+/)
    .filter((chunk) => isWordStart(chunk) || !isFace(chunk))
    .join(' ');
}

// A language shows in this many characters or not at all.
const MAX_READ = 1000;
const SPACES = /\s\s|[^\S ]/;
const ASCII = /^[\x20-\x7e]*$/;

// Signs as HTML writes them, which some pages show as they are.
const ENTITY = /&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[\dA-Fa-f]{1,5});/g;

/**
 * What is left of a comment for deciding its language: without emoji, faces, numbers, laughter and stretched
 * sighs. Reads the first 1,000 characters. Works word by word; linear.
 */
export function stripNoise(plain: string): string {
  let text = plain.length > MAX_READ ? plain.slice(0, MAX_READ) : plain;
  if (text.includes('&')) text = text.replace(ENTITY, ' ');
  let kinds = kindsIn(text);
  // The signs of ASCII are no pictures, unless they were written wide.
  const isAscii = ASCII.test(text);
  if (kinds & WIDE) {
    text = halfWidth(text);
    kinds = kindsIn(text);
  }
  if (kinds & SIGN) {
    text = withoutFaces(text);
    if (kinds & PICTURE && !isAscii) text = withoutPictures(text);
  }
  if (kinds & LAUGHING) text = withoutLaughter(text);
  if (kinds & CJK && W.test(text)) text = text.replace(LAUGHING_W, ' ');
  text = withoutNoiseWords(text);
  return (SPACES.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Without Han characters and jamo where they laugh. */
function withoutLaughter(text: string): string {
  const left = text.replace(LAUGHING_HAN, ' ');
  if (!JAMO.test(left)) return left;
  return left.replace(LAUGHING_JAMO, (run, at: number, all: string) =>
    // Jamo among others, such as ㅇㅈ, are words.
    isJamo(all[at - 1]) || isJamo(all[at + run.length]) ? run : ' ',
  );
}

const PART_OF_WORD = IS_LETTER | MARK | NUMBER;

/** Whether an apostrophe at a place goes on with the word before it. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x2019) && (kindOf(text.charCodeAt(at + 1)) & IS_LETTER) !== 0;
}

/** Without numbers and words that laugh. A text that holds none is given back as it is. */
function withoutNoiseWords(text: string): string {
  let result = '';
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    let kind = kindOf(text.charCodeAt(at));
    if ((kind & PART_OF_WORD) === 0) continue;
    const start = at;
    let kinds = 0;
    while (kind & PART_OF_WORD || isInWord(text, at)) {
      kinds |= kind;
      kind = kindOf(text.charCodeAt(++at));
    }
    if (kinds & IS_LETTER && !laughs(text.slice(start, at).toLowerCase())) continue;
    result += `${text.slice(end, start)} `;
    end = at;
  }
  return end === 0 ? text : result + text.slice(end);
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isLatin(code: number): boolean {
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
}

/** Whether anything that could be a word is left in what {@link stripNoise} gave. */
export function hasWords(stripped: string): boolean {
  if (isAsciiLetter(stripped.charCodeAt(0)) && isAsciiLetter(stripped.charCodeAt(1))) return true;
  let letters = 0;
  for (let at = 0; at < stripped.length; at++) {
    const code = stripped.charCodeAt(at);
    // One letter makes a word in scripts other than Latin.
    if (kindOf(code) & IS_LETTER && (++letters > 1 || !isLatin(code))) return true;
  }
  return false;
}
