import { tag } from './tag.ts';
import { splitAtTags } from './wire.ts';

/** A word or phrase and how it is to be translated. */
export interface Term {
  readonly source: string;
  readonly target: string;
}

/** A part of a text: words or tags as they are, or a term that stands there. */
export type TermedPart = { readonly text: string } | { readonly term: Term; readonly found: string };

/** Marks too: the vowels of many scripts are such. */
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Written without spaces, so a term may stand inside of what looks like one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Whether a term may end between these two characters: not in the middle of a word. */
function isBorder(before: string, after: string): boolean {
  if (before === '' || after === '' || UNSPACED.test(before) || UNSPACED.test(after)) return true;
  return !(WORD.test(before) && WORD.test(after));
}

function standsAt(text: string, lower: string, at: number, source: string): boolean {
  if (!lower.startsWith(source, at)) return false;
  const end = at + source.length;
  return isBorder(text.charAt(at - 1), text.charAt(at)) && isBorder(text.charAt(end - 1), text.charAt(end));
}

/**
 * The text cut at the terms that stand in it, in order, the longest first where several begin at one place. Case makes
 * no difference. Numbered tags are never cut.
 */
export function splitAtTerms(text: string, terms: readonly Term[]): TermedPart[] {
  const known = terms
    .map((term) => ({ term, source: term.source.trim().toLowerCase() }))
    .filter(({ source }) => source !== '')
    .toSorted((a, b) => b.source.length - a.source.length);
  const parts: TermedPart[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push({ text: plain });
    plain = '';
  };
  for (const part of splitAtTags(text)) {
    if ('tag' in part) {
      plain += tag(part.tag);
      continue;
    }
    const lower = part.text.toLowerCase();
    // Letters whose lower case is longer would move every place after them.
    const comparable = lower.length === part.text.length ? lower : part.text;
    for (let at = 0; at < part.text.length; ) {
      const hit = known.find(({ source }) => standsAt(part.text, comparable, at, source));
      if (hit === undefined) {
        plain += part.text.charAt(at);
        at += 1;
      } else {
        flush();
        parts.push({ term: hit.term, found: part.text.slice(at, at + hit.source.length) });
        at += hit.source.length;
      }
    }
  }
  flush();
  return parts;
}

/** The terms that stand in a text, each once. */
export function termsIn(text: string, terms: readonly Term[]): readonly Term[] {
  if (terms.length === 0) return [];
  const found = splitAtTerms(text, terms).flatMap((part) => ('term' in part ? [part.term] : []));
  return [...new Set(found)];
}
