/** What a character is for telling words from noise; a character may be several of these. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
/** Neither word, space nor plain punctuation: what faces are drawn with, and pictures. */
export const SIGN = 8;
/** What {@link withoutPictures} takes out. */
export const PICTURE = 16;
/** Letters and signs of ASCII in the width of Han characters. */
export const WIDE = 32;
/** Han and kana, beside which the letter w laughs. */
export const CJK = 64;
/** Han characters and jamo that laugh or cry when repeated. */
export const LAUGHING = 128;

// Everything that is neither letter, digit nor plain punctuation: emoji, pictures, dingbats, box drawing. By the short
// names of the properties: pictographs, modifiers of emoji, halves of flags.
const PICTURES = /[\p{ExtPict}\p{EMod}\p{RI}\p{So}\p{Sk}\p{Sm}\p{Co}\uFE0F\u200D\u20E3]/gu;
// In the order of the bits, for what the table below leaves out: it has all that laugh and all plain punctuation. A bit
// more marks what was looked at.
const tests: readonly RegExp[] = [
  /\p{L}/u,
  /\p{M}/u,
  /\p{N}/u,
  /[^\p{L}\p{M}\p{N}\s]/u,
  new RegExp(PICTURES.source, 'u'),
  /[\uFF01-\uFF5E]/,
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
];
const SEEN = 0x8000;

const kinds = new Uint16Array(0x1_0000);

/** Says of runs of characters what they are, so that a page of the usual ones need not compile the tests above. */
function take(kind: number, ...ends: readonly number[]): void {
  for (let at = 0; at < ends.length; at += 2) kinds.fill(SEEN | kind, ends[at], ends[at + 1]);
}

/** Says the same of characters one by one. */
function takeEach(kind: number, characters: string): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = SEEN | kind;
}

take(NUMBER, 0x30, 0x3a);
// Latin, Cyrillic, Arabic, jamo and Hangul.
take(LETTER, 0x41, 0x5b, 0x61, 0x7b, 0xc0, 0xd7, 0xd8, 0xf7, 0xf8, 0x250, 0x400, 0x482, 0x620, 0x64b);
take(LETTER, 0x3131, 0x318f, 0xac00, 0xd7a4);
take(LETTER | CJK, 0x3041, 0x3097, 0x30a1, 0x30fb, 0x4e00, 0xa000);
take(SIGN | PICTURE, 0x200d, 0x200e, 0x2500, 0x2768);
take(MARK | PICTURE, 0xfe0f, 0xfe10);
// Only its pair could tell what a surrogate is; those that begin the pairs of emoji are known.
take(LETTER | SIGN | PICTURE, 0xd800, 0xe000);
take(SIGN | PICTURE, 0xd83c, 0xd83f);
takeEach(0, '\n .,!?\'’"…。、-');
takeEach(WIDE, '，！？');
takeEach(SIGN, '#%&()*/:;@[]_“”《》「」');
takeEach(SIGN | WIDE, '（）：');
takeEach(SIGN | PICTURE, '+<=>^~');
takeEach(LETTER | LAUGHING, 'ㅋㅎㅠㅜ');
takeEach(LETTER | CJK | LAUGHING, '哈嘿嘻呵呜嗚嘤嚶草艹啊');

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let kind = SEEN;
  for (const [bit, test] of tests.entries()) if (test.test(character)) kind |= 1 << bit;
  kinds[code] = kind;
  return kind;
}

/**
 * What a UTF-16 unit is. A surrogate counts as sign and picture, and as a letter unless it begins the pair of an
 * emoji; `NaN`, from beyond the end of a text, is nothing.
 */
export function kindOf(code: number): number {
  const kind = kinds[code];
  if (kind === undefined) return 0;
  return kind === 0 ? classify(code) : kind;
}

/** All that the characters of a text are, together. */
export function kindsIn(text: string): number {
  let all = 0;
  for (let at = 0; at < text.length; at++) all |= kindOf(text.charCodeAt(at));
  return all;
}

// The pairs from U+1F000 to U+1FBFF: emoji and signs, and no letter.
const EMOJI_PAIRS = /[\uD83C-\uD83E][\uDC00-\uDFFF]/g;
const PAIR = /[\uD800-\uDFFF]/;

/** Whether an emoji of two units begins at a place. */
export function isEmojiPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd83c && code < 0xd83f && at + 1 < text.length;
}

/** The text with a space in place of each picture. */
export function withoutPictures(text: string): string {
  const left = text.replace(EMOJI_PAIRS, ' ');
  if (PAIR.test(left)) return left.replace(PICTURES, ' ');
  let result = '';
  let end = 0;
  for (let at = 0; at < left.length; at++) {
    if (!(kindOf(left.charCodeAt(at)) & PICTURE)) continue;
    result += `${left.slice(end, at)} `;
    end = at + 1;
  }
  return end === 0 ? left : result + left.slice(end);
}
