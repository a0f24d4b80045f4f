import { CJK, kindOf, LETTER, MARK, NUMBER } from './characters.ts';
import { normalizeSpace, sanitize } from './sanitize.ts';
import { TAG_SOURCE, tag, tagPattern } from './tag.ts';

/**
 * A part of a comment: plain text, or a node of the page that is kept as it is. `text` is what is seen of that
 * node; it does not count for the language of the comment.
 */
export type Segment<T> = string | { readonly keep: T; readonly text: string };

/** What a numbered tag stands for: a node of the page, or text that is never translated. */
export type Piece<T> = { readonly keep: T } | { readonly literal: string };

/** A comment made ready for translation. */
export interface Protected<T> {
  /** With numbered tags; piece n of {@link Protected.pieces} (from 1) is the tag `<xn/>`. */
  readonly text: string;
  /** Without the pieces, for deciding the language. */
  readonly plain: string;
  readonly pieces: readonly Piece<T>[];
}

// What stands for all letters, Han and kana, marks and numbers beyond ASCII where literals are looked for: patterns that
// ask Unicode for them take each page several ms to compile.
const LETTER_SHAPE = 'é';
const CJK_SHAPE = '一';
const MARK_SHAPE = '\u0301';
const NUMBER_SHAPE = '²';
const BEYOND_ASCII = /[\uD83C-\uD83E][\uDC00-\uDFFF]|[^\0-\x7F]/g;

/** The text with one shape for all characters of a kind; as long as the text. */
function shapeOf(text: string): string {
  return text.replace(BEYOND_ASCII, (character) => {
    if (character.length > 1) return character;
    const kind = kindOf(character.charCodeAt(0));
    if (kind & LETTER) return kind & CJK ? CJK_SHAPE : LETTER_SHAPE;
    if (kind & MARK) return MARK_SHAPE;
    return kind & NUMBER ? NUMBER_SHAPE : character;
  });
}

const L = `a-z${LETTER_SHAPE}${CJK_SHAPE}`;
const N = `\\d${NUMBER_SHAPE}_`;
// Joiners stand inside of words of several scripts; wherever else they were, they are gone.
const WORD = `[${L}${N}${MARK_SHAPE}\u200C\u200D]`;

// Of a shape. One alternative each, tried at every position; every repeat is over one character class and bounded or
// ends the match, so the whole is linear.
const LITERAL = new RegExp(
  [
    TAG_SOURCE,
    // Addresses: ASCII only, since Chinese and Japanese text follows them without a space.
    '(?<![\\w@])(?:https?://|www\\.)[^\\s<>"\\u0080-\\uFFFF]{1,2048}',
    // Mail addresses, tried once per run of their characters.
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}',
    // Mentions: full-width too, after Han and kana without a space, with the server they are on.
    `(?<![a-z${LETTER_SHAPE}${N}])[@＠]${WORD}(?:${WORD}|[.·@-](?=[${L}${N}])){0,30}`,
    // Topics of Weibo and Xiaohongshu: closed by a second number sign.
    `#(?=[^#\\s]{0,40}${CJK_SHAPE})[^#\\s]{1,40}#`,
    // Hashtags; those copied from Xiaohongshu have the word for topic after them.
    `[#＃](?=[${N}]{0,8}[${L}])${WORD}{1,60}(?:\\[${CJK_SHAPE}{2}\\]#)?#?`,
    // Stickers: [doge], [笑哭R].
    `\\[(?=[${N}]{0,8}[${L}])[${L}${N}]{1,20}\\]`,
    // :joy:, :+1:
    '(?<!\\d):(?:(?=[\\d_+-]{0,8}[a-z])[\\w+-]{2,32}|[+-]1|100):',
  ].join('|'),
  'gi',
);

// Most comments hold none of these, and need not pay for the pattern above.
const MARKED = /[@＠#＃<＜[:]|www\./i;

const TRAILING = /[.,!?;:'")\]}~*…]{1,64}$/;

/** Runs of white space as they are in the end, so that none that is made even later turns what is around it into a tag. */
function squeeze(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, (run) => {
    const breaks = run.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
    return breaks === 0 ? ' ' : '\n'.repeat(Math.min(breaks, 2));
  });
}

/** Number of characters of a match that belong to the piece: punctuation after an address does not. */
function literalLength(match: string): number {
  if (!/^http|^www/i.test(match)) return match.length;
  return match.length - (TRAILING.exec(match)?.[0].length ?? 0);
}

/**
 * Puts numbered tags in place of everything that must come out of a translation unchanged: kept nodes, addresses,
 * mentions, hashtags, sticker codes, and text that itself looks like a tag. Emoji characters stay.
 */
export function protect<T>(segments: readonly Segment<T>[]): Protected<T> {
  const pieces: Piece<T>[] = [];
  let text = '';
  let plain = '';
  const addText = (raw: string): void => {
    let clean = sanitize(raw);
    let end = 0;
    if (!MARKED.test(clean)) {
      text += clean;
      plain += clean;
      return;
    }
    clean = squeeze(clean);
    for (const match of shapeOf(clean).matchAll(LITERAL)) {
      const length = literalLength(match[0]);
      const before = clean.slice(end, match.index);
      pieces.push({ literal: clean.slice(match.index, match.index + length) });
      text += before + tag(pieces.length);
      plain += `${before} `;
      end = match.index + length;
    }
    text += clean.slice(end);
    plain += clean.slice(end);
  };
  // Text that a page has split over several nodes is read as one, so that an address is seen whole.
  let run = '';
  for (const segment of segments) {
    if (typeof segment === 'string') {
      run += segment;
      continue;
    }
    addText(run);
    run = '';
    pieces.push({ keep: segment.keep });
    text += tag(pieces.length);
    plain += ' ';
  }
  addText(run);
  return { text: normalizeSpace(text), plain: normalizeSpace(plain), pieces };
}

/**
 * The translation in order of display: text and pieces. Every piece comes exactly once: unknown and repeated tags
 * are dropped, lost pieces stand at the end. Strings are never empty and hold no harmful characters.
 */
export function restore<T>(translated: string, pieces: readonly Piece<T>[]): readonly (string | Piece<T>)[] {
  const parts: (string | Piece<T>)[] = [];
  const seen = new Set<number>();
  let run = '';
  const flush = (): void => {
    if (run !== '') parts.push(run);
    run = '';
  };
  const clean = sanitize(translated);
  let end = 0;
  for (const match of clean.matchAll(tagPattern())) {
    run += clean.slice(end, match.index);
    end = match.index + match[0].length;
    const number = Number(match[1]);
    const piece = pieces[number - 1];
    if (piece === undefined || seen.has(number)) continue;
    seen.add(number);
    flush();
    parts.push(piece);
  }
  run += clean.slice(end);
  const lost = pieces.filter((_, index) => !seen.has(index + 1));
  if (lost.length > 0 && run !== '' && !/\s$/.test(run)) run += ' ';
  flush();
  parts.push(...lost);
  return parts;
}
