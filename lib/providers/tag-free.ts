import { splitAtTags, tagNumbers } from '../text/wire.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

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
  const isWords = (part: (typeof parts)[number]) => 'text' in part && LETTER_OR_DIGIT.test(part.text);
  const first = parts.findIndex(isWords);
  if (first < 0) return text;
  const last = parts.findLastIndex(isWords);
  const write = (from: number, to?: number) => parts.slice(from, to).map(asTag).join('');
  const middle = parts.slice(first, last + 1);
  return write(0, first) + (await translateMiddle(middle, translate)) + write(last + 1);
}

type Part = ReturnType<typeof splitAtTags>[number];

function asTag(part: Part): string {
  return 'tag' in part ? `<x${part.tag}/>` : part.text;
}

async function translateMiddle(
  parts: readonly Part[],
  translate: (plain: string) => Promise<string>,
): Promise<string> {
  const written = parts.map((part) => ('tag' in part ? `[[${part.tag}]]` : part.text)).join('');
  const numbers = parts.flatMap((part) => ('tag' in part ? [part.tag] : []));
  const whole = (await translateRun(written, translate)).replace(/\[\s?\[\s?(\d{1,6})\s?\]\s?\]/g, '<x$1/>');
  if (sameNumbers(tagNumbers(whole), numbers)) return whole;
  const runs: string[] = [];
  for (const part of parts) runs.push('tag' in part ? asTag(part) : await translateRun(part.text, translate));
  return runs.join('');
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
