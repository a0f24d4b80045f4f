import type { LanguageTag } from '../core/language-tag.ts';
import { type ComparedWord, comparedWords } from './words.ts';

/** A part of the translation back, marked where it may say something else than the draft. */
export interface DriftPart {
  readonly text: string;
  /** `important` for numbers and negations, `changed` for other words. */
  readonly mark?: 'important' | 'changed' | undefined;
}

/** How a translation back differs from the draft. */
export interface Drift {
  readonly parts: readonly DriftPart[];
  /** Words of the draft that did not come back, in its order; numbers and negations first. */
  readonly missing: readonly string[];
  readonly grade: 'same' | 'changed' | 'important';
}

/** Most words of one text that are compared; the rest is shown unmarked. */
const MAX_WORDS = 1500;

/**
 * Which words of the draft came back, whatever their order: a language that puts the verb last gives another order
 * of the same words. Numbers and negations are counted, so that two of them do not answer for three.
 */
function unmatched(words: readonly ComparedWord[], others: readonly ComparedWord[]): ComparedWord[] {
  const counts = new Map<string, number>();
  const name = ({ kind, key }: ComparedWord): string => (kind === 'content' ? key : `${kind} ${key}`);
  for (const other of others) counts.set(name(other), (counts.get(name(other)) ?? 0) + 1);
  return words.filter((word) => {
    if (word.kind === 'function') return false;
    const left = counts.get(name(word)) ?? 0;
    if (left === 0) return true;
    // A content word that is said twice for once is style.
    if (word.kind !== 'content') counts.set(name(word), left - 1);
    return false;
  });
}

const isImportant = ({ kind }: ComparedWord): boolean => kind === 'number' || kind === 'negation';

/**
 * Compares a draft with its translation there and back, both in one language: numbers and negations first, then
 * words that carry meaning. Order, articles and endings are left alone. Linear in the number of words.
 */
export function drift(draft: string, back: string, language: LanguageTag): Drift {
  const wanted = comparedWords(draft, language).slice(0, MAX_WORDS);
  const given = comparedWords(back, language).slice(0, MAX_WORDS);
  const lost = unmatched(wanted, given);
  const added = unmatched(given, wanted);
  const parts: DriftPart[] = [];
  let end = 0;
  for (const word of added) {
    if (word.start > end) parts.push({ text: back.slice(end, word.start) });
    parts.push({
      text: back.slice(word.start, word.end),
      mark: isImportant(word) ? 'important' : 'changed',
    });
    end = word.end;
  }
  if (end < back.length) parts.push({ text: back.slice(end) });
  const missing = [...lost.filter(isImportant), ...lost.filter((word) => !isImportant(word))];
  const grade = [...lost, ...added].some(isImportant) ? 'important' : lost.length > 0 ? 'changed' : 'same';
  return {
    parts,
    missing: [...new Set(missing.map((word) => draft.slice(word.start, word.end)))],
    grade,
  };
}
