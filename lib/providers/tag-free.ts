import { tag } from '../text/tag.ts';
import { splitAtTags, type TaggedPart, tagNumbers } from '../text/wire.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const SPACED = `(?!${UNSPACED})[\\p{L}\\p{N}]`;
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u');
const SPACED_START = new RegExp(`^${SPACED}`, 'u');
const SPACED_END = new RegExp(`${SPACED}$`, 'u');

/**
 * Translates a text with an engine that knows no tags. Tags at the ends, where most stand, are set aside. Those
 * inside travel as `[[1]]`, so that the sentence stays whole; where the engine loses or repeats one of them, the
 * runs between the tags are translated one by one instead.
 */
export async function translateAroundTags(
  text: string,
  translate: (plain: string) => Promise<string>,
): Promise<string> {
  if (tagNumbers(text).length === 0) return await translateRun(text, translate);
  const parts = splitAtTags(text);
  const first = parts.findIndex(isWords);
  if (first < 0) return text;
  const last = parts.findLastIndex(isWords);
  const write = (from: number, to?: number) => parts.slice(from, to).map(asTag).join('');
  const middle = parts.slice(first, last + 1);
  const translated = await translateMiddle(middle, translate);
  const spaced = apart(middle.map(asTag).join(''), translated, first > 0, last < parts.length - 1);
  return write(0, first) + spaced + write(last + 1);
}

/**
 * Translates what stands between tags run by run, all in one call. The blanks around a run stay, since engines trim
 * them; a run without words stays as it is.
 */
export async function translateRuns(
  parts: readonly TaggedPart[],
  translate: (runs: readonly string[]) => Promise<readonly string[]>,
): Promise<string> {
  const runs = parts.flatMap((part) => (isWords(part) ? [part.text.trim()] : []));
  const translated = (await translate(runs)).values();
  return parts
    .map((part, index) => {
      if (!isWords(part)) return asTag(part);
      const words = part.text.trim();
      const start = part.text.indexOf(words);
      const run =
        part.text.slice(0, start) + (translated.next().value ?? '') + part.text.slice(start + words.length);
      return apart(part.text, run, index > 0, index < parts.length - 1);
    })
    .join('');
}

function isWords(part: TaggedPart): part is { readonly text: string } {
  return 'text' in part && LETTER_OR_DIGIT.test(part.text);
}

/**
 * A translated run with a blank between it and the tags beside it, where it came from a language that is written
 * without blanks and has gone into one with them.
 */
function apart(source: string, translated: string, afterTag: boolean, beforeTag: boolean): string {
  const before = afterTag && UNSPACED_START.test(source) && SPACED_START.test(translated) ? ' ' : '';
  const after = beforeTag && UNSPACED_END.test(source) && SPACED_END.test(translated) ? ' ' : '';
  return before + translated + after;
}

function asTag(part: TaggedPart): string {
  return 'tag' in part ? tag(part.tag) : part.text;
}

async function translateMiddle(
  parts: readonly TaggedPart[],
  translate: (plain: string) => Promise<string>,
): Promise<string> {
  const written = parts.map((part) => ('tag' in part ? `[[${part.tag}]]` : part.text)).join('');
  const numbers = parts.flatMap((part) => ('tag' in part ? [part.tag] : []));
  const whole = (await translateRun(written, translate)).replace(/\[\s?\[\s?(\d{1,6})\s?\]\s?\]/g, '<x$1/>');
  if (sameNumbers(tagNumbers(whole), numbers)) return whole;
  return await translateRuns(parts, async (runs) => {
    const translated: string[] = [];
    for (const run of runs) translated.push(await translate(run));
    return translated;
  });
}

function sorted(numbers: readonly number[]): string {
  return numbers.toSorted((one, other) => one - other).join(' ');
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return sorted(a) === sorted(b);
}

/** Keeps the blanks around a run, which engines trim; a run without words stays as it is. */
async function translateRun(text: string, translate: (plain: string) => Promise<string>): Promise<string> {
  if (!LETTER_OR_DIGIT.test(text)) return text;
  const words = text.trim();
  const start = text.indexOf(words);
  return text.slice(0, start) + (await translate(words)) + text.slice(start + words.length);
}
