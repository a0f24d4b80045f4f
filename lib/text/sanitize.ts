// Controls, bidi embeddings and overrides, invisible operators, annotation marks, lone surrogates.
const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Cs}]/gu;
// Joiners are part of emoji and of several scripts; anywhere else they only hide.
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{M}\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Khmer}])[\u200C\u200D]/gu;
// Tag characters spell the flags of regions after a black flag; elsewhere they carry hidden text.
const TAG_CHARACTERS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;

/**
 * The text without characters that can hide or reorder what is around them. Joiners inside emoji and in
 * scripts that need them stay, as do flags, line breaks and the marks U+200E and U+200F.
 */
export function sanitize(text: string): string {
  return text
    .replace(HARMFUL, '')
    .replace(TAG_CHARACTERS, (_, flag: string | undefined) => flag ?? '')
    .replace(STRAY_JOINER, '');
}

/** White space made even: single spaces, no spaces at line ends, at most one empty line, none at the ends. */
export function normalizeSpace(text: string): string {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Zs}\t]+/gu, ' ').trim());
  return lines
    .filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}
