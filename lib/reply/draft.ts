import type { Piece, Segment } from '../text/protect.ts';

/**
 * A piece of a draft that cannot be typed: a mention, a sticker, an embedded link. It stays the editor's own node;
 * a text around it is replaced without touching it.
 */
export interface Chip {
  /** Which of the draft's chips, in order of display, from 0. */
  readonly index: number;
  /** What is seen of it; may be empty. */
  readonly text: string;
  /** Tells it from other chips after the editor has drawn it anew. */
  readonly mark: string;
}

/** What an editor holds at one moment. Line breaks are `\n`, whatever the editor makes of them. */
export interface Draft {
  /** All of it, with chips as the text that is seen of them. */
  readonly text: string;
  /** Text and chips in order, as `protect` takes them. */
  readonly segments: readonly Segment<Chip>[];
}

/** What is to stand in an editor: a text, or text and pieces as `restore` gives them. */
export type Content = string | readonly (string | Piece<Chip>)[];

/** Text runs and the chips between them: run, chip, run, chip, run. There is one run more than chips. */
export interface Runs {
  readonly runs: readonly string[];
  readonly chips: readonly Chip[];
}

/**
 * The text as it is compared: editors write some spaces as U+00A0, fill empty places with characters of no width,
 * and a line break at the very end cannot be told from the filler that browsers put there.
 */
export function foldText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00A0/g, ' ')
    .replace(/[\u200B\u2060\uFEFF]/g, '');
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** Makes a draft of segments. */
export function draftOf(segments: readonly Segment<Chip>[]): Draft {
  return {
    text: segments.map((segment) => (typeof segment === 'string' ? segment : segment.text)).join(''),
    segments,
  };
}

/** Splits a draft or a content at its chips. */
export function runsOf(content: Content | Draft): Runs {
  if (typeof content === 'string') return { runs: [content], chips: [] };
  const runs: string[] = [''];
  const chips: Chip[] = [];
  const add = (text: string): void => {
    runs[runs.length - 1] += text;
  };
  for (const part of 'segments' in content ? content.segments : content) {
    if (typeof part === 'string') add(part);
    else if ('literal' in part) add(part.literal);
    else {
      chips.push(part.keep);
      runs.push('');
    }
  }
  return { runs, chips };
}

/** Whether two of them show the same: the same text around the same chips. */
export function sameRuns(one: Runs, other: Runs): boolean {
  const last = one.runs.length - 1;
  return (
    one.runs.length === other.runs.length &&
    one.chips.every(({ mark }, index) => mark === other.chips[index]?.mark) &&
    one.runs.every((run, index) => {
      const [a, b] = [foldText(run), foldText(other.runs[index] ?? '')];
      return index === last ? withoutLastBreaks(a) === withoutLastBreaks(b) : a === b;
    })
  );
}

/** Whether a draft is still what it was. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return sameRuns(runsOf(one), runsOf(other));
}

/** UTF-16 units of a content, chips with the text that is seen of them, as sites count. */
export function lengthOf({ runs, chips }: Runs): number {
  return [...runs, ...chips.map(({ text }) => text)].reduce((sum, text) => sum + text.length, 0);
}
