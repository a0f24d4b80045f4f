import { tidy } from './clause.ts';
import type { Token } from './token.ts';

const denial =
  /\b(?:not|no|never|nobody|nothing|none|cannot|without|neither|nor|un\w+|in\w+ent|hardly|less|fail\w*|refuse\w*)\b|n't\b|\bnon/i;

/** What the guard must know of a word. */
export type SaidWord = Pick<Token, 'part' | 'gloss'>;

/** Whether English denies something. */
export function denies(text: string): boolean {
  return denial.test(text);
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/**
 * Whether a line that the rules made still says what its words say: what was denied is denied, and Latin words,
 * names and numbers stand in it as often as in the source. A line that does not is given word by word instead.
 */
export function keepsWords(words: readonly SaidWord[], line: string): boolean {
  const denied = words.some((word) => word.part === 'neg' || (word.gloss !== '' && strong.test(word.gloss)));
  if (denied && !denies(line)) return false;
  let kept: Map<string, number> | undefined;
  for (const { part, gloss } of words) {
    if (gloss === '') continue;
    if (part === 'latin' || part === 'name') {
      kept ??= new Map();
      kept.set(gloss, (kept.get(gloss) ?? 0) + 1);
    } else if (hasDigit.test(gloss)) {
      kept ??= new Map();
      for (const digits of gloss.match(/\d+/g) ?? []) kept.set(digits, kept.get(digits) ?? 0);
    }
  }
  if (kept === undefined) return true;
  const lower = line.toLowerCase();
  for (const [part, times] of kept) {
    const found = count(lower, part.toLowerCase());
    if (
      found === 0 ||
      (times > 0 &&
        found > words.reduce((all, { gloss }) => all + count(gloss.toLowerCase(), part.toLowerCase()), 0))
    )
      return false;
  }
  return true;
}

const hasDigit = /\d/;
const strong = /\b(?:not|never|nobody|nothing)\b|n't\b/;

/** The words in the order of the comment, each with its gloss. */
export function wordByWord(words: readonly SaidWord[]): string {
  return tidy(
    words.map(({ part, gloss }) => (part === 'p' ? (gloss.split('/')[1] ?? gloss) : gloss)).join(' '),
  );
}
