/** What a character is for telling words from noise; a character may be several of these. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
/** Neither word, space nor plain punctuation: what faces are drawn with, and pictures. */
export const SIGN = 8;
/** What {@link PICTURES} takes out. */
export const PICTURE = 16;
/** Letters and signs of ASCII in the width of Han characters. */
export const WIDE = 32;
/** Han characters and jamo that laugh or cry when repeated. */
export const LAUGHING = 64;
/** Han and kana, beside which the letter w laughs. */
export const CJK = 128;

/** Everything that is neither letter, digit nor plain punctuation: emoji, pictures, dingbats, box drawing. */
export const PICTURES =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sk}\p{Sm}\p{Co}\uFE0F\u200D\u20E3]/gu;
// In the order of the bits. A bit more marks what was looked at.
const tests: readonly RegExp[] = [
  /\p{L}/u,
  /\p{M}/u,
  /\p{N}/u,
  /[^\p{L}\p{M}\p{N}\s.,!?'’"…。，！？、-]/u,
  new RegExp(PICTURES.source, 'u'),
  /[\uFF01-\uFF5E]/,
  /[哈嘿嘻呵呜嗚嘤嚶草艹啊ㅋㅎㅠㅜ]/,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];
const SEEN = 0x8000;

const kinds = new Uint16Array(0x1_0000);
// Only its pair could tell what a surrogate is.
kinds.fill(LETTER | SIGN | PICTURE, 0xd800, 0xe000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let kind = SEEN;
  for (const [bit, test] of tests.entries()) if (test.test(character)) kind |= 1 << bit;
  kinds[code] = kind;
  return kind;
}

/**
 * What a UTF-16 unit is, asked of Unicode once and then looked up. A surrogate counts as letter, sign and picture;
 * `NaN`, from beyond the end of a text, is nothing.
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
