import { tag, tagPattern } from '../text/tag.ts';
import { tagNumbers } from '../text/wire.ts';

/** A text whose personal data stands behind numbered tags. */
export interface MaskedText {
  readonly text: string;
  /** What the tags stand for, by their number. */
  readonly masked: ReadonlyMap<number, string>;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longest parts of an address before and after the `@` by RFC 5321. */
const LOCAL_PART = 64;
const DOMAIN = 255;

/** Phone, card, account and identity numbers; shorter runs are prices, dates and counts. */
const LEAST_DIGITS = 9;
const LEAST_DIGITS_WITH_PLUS = 7;

/**
 * A date, so that the time after it does not make it a long number; else digits of any script with single or double
 * gaps. A stroke is one only before more digits than a date has.
 */
const NUMBER = /\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)|\p{Nd}(?:(?:[ .()\u00A0-]{0,2}|\/(?=\p{Nd}{5}))\p{Nd})*/gu;
/** One digit over and over, or 2333...: laughter, applause, numbers nobody has. */
const LAUGHTER = /^(?:(\p{Nd})\1*|23+)$/u;

/**
 * Puts numbered tags in the place of e-mail addresses and of phone, card and identity numbers, so that they stay
 * on the device. The tags continue the numbers of those already in the text. {@link restorePersonalData} undoes it.
 */
export function maskPersonalData(text: string): MaskedText {
  const spans = personalData(text);
  if (spans.length === 0) return { text, masked: new Map() };
  let number = tagNumbers(text).reduce((highest, next) => Math.max(highest, next), 0);
  const masked = new Map<number, string>();
  let result = '';
  let position = 0;
  for (const { start, end } of spans) {
    number += 1;
    masked.set(number, text.slice(start, end));
    result += `${text.slice(position, start)}${tag(number)}`;
    position = end;
  }
  return { text: result + text.slice(position), masked };
}

/** Puts masked pieces back. A piece whose tag was lost on the way comes at the end. */
export function restorePersonalData(text: string, masked: MaskedText['masked']): string {
  if (masked.size === 0) return text;
  const lost = new Map(masked);
  const restored = text.replace(tagPattern(), (whole, digits: string) => {
    const piece = masked.get(Number(digits));
    lost.delete(Number(digits));
    return piece ?? whole;
  });
  return [restored, ...lost.values()].join(' ');
}

/** As {@link restorePersonalData} for a text that is still being written: pieces not yet there are left out. */
export function restoreSoFar(text: string, masked: MaskedText['masked']): string {
  if (masked.size === 0) return text;
  return text.replace(tagPattern(), (whole, digits: string) => masked.get(Number(digits)) ?? whole);
}

/** Takes personal data out of text that is only context and never comes back. */
export function redactPersonalData(text: string): string {
  let result = '';
  let position = 0;
  for (const { start, end } of personalData(text)) {
    result += `${text.slice(position, start)}***`;
    position = end;
  }
  return result + text.slice(position);
}

function personalData(text: string): Span[] {
  const found = [...emailAddresses(text), ...longNumbers(text)].toSorted((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const span of found) {
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}

function emailAddresses(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LOCAL_PART && /[\w.%+-]/.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < DOMAIN && /[a-z\d.-]/i.test(text.charAt(end))) end += 1;
    while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end -= 1;
    if (start < at && /\.[a-z]{2,24}$/i.test(text.slice(at + 1, end))) spans.push({ start, end });
  }
  return spans;
}

function longNumbers(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const plus = text.charAt(match.index - 1) === '+';
    const digits = match[0].replace(/\P{Nd}/gu, '');
    if (digits.length < (plus ? LEAST_DIGITS_WITH_PLUS : LEAST_DIGITS) || LAUGHTER.test(digits)) continue;
    const start = plus ? match.index - 1 : match.index;
    const end = match.index + match[0].length;
    const checkLetter = digits.length === 17 && /[xX]/.test(text.charAt(end)) ? 1 : 0;
    spans.push({ start, end: end + checkLetter });
  }
  return spans;
}
