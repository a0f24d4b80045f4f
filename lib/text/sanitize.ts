// Controls, bidi embeddings and overrides, invisible operators, annotation marks.
const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// Joiners are part of emoji and of several scripts, Arabic, those of India, Khmer and Mongolian; anywhere else they only
// hide. The end of what stands before one.
const JOINER = /[\u200C\u200D]/g;
const JOINED =
  /(?:[\u0300-\u036F\u0600-\u0DFF\u1780-\u18AF\u2190-\u2BFF\uFB50-\uFDFF\uFE0F\uFE70-\uFEFE]|[\uD83C-\uD83E][\uDC00-\uDFFF])$/;
// Tag characters spell the flags of regions after a black flag; elsewhere they carry hidden text.
const TAG_CHARACTERS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;

/**
 * The text without characters that can hide or reorder what is around them. Joiners inside emoji and in
 * scripts that need them stay, as do flags, line breaks and the marks U+200E and U+200F.
 */
export function sanitize(text: string): string {
  let clean = text.replace(HARMFUL, '').replace(LONE_SURROGATE, '');
  // Few texts hold these, and need not pay for the patterns.
  if (clean.includes('\uDB40')) clean = clean.replace(TAG_CHARACTERS, (_, flag?: string) => flag ?? '');
  return clean.replace(JOINER, (joiner, at: number, all: string) =>
    JOINED.test(all.slice(Math.max(0, at - 2), at)) ? joiner : '',
  );
}

/** White space made even: single spaces, no spaces at line ends, at most one empty line, none at the ends. */
export function normalizeSpace(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}
