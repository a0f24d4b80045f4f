import { tidy } from './clause.ts';
import type { Token } from './token.ts';

/** English denials; of words in un- and in- only those that deny what comes after, and not until, uncle or ingredient. */
const denial =
  /\b(?:not|no|never|nobody|nothing|none|cannot|without|neither|nor|un(?!til|less|der|cle|i(?:on|t|que|vers|form|corn)|expected|believabl|wrap|pack|lock|fold|wind|load)\w+|in(?:conveni|compet|consist|suffici|differ|frequ|coher)\w+|hardly|fail\w*|refuse\w*|as if)\b|n't\b|\bnon(?!sense)|\w(?<!un)less\b(?<!\b(?:un|regard|reck|price)less)/i;

const everyDenial = new RegExp(denial, 'gi');

/** What the guard must know of a word. */
export type SaidWord = Pick<Token, 'part' | 'gloss'>;

/** Whether English denies something. */
export function denies(text: string): boolean {
  return denial.test(text);
}

/** How often English denies something. */
function denials(text: string): number {
  return text.match(everyDenial)?.length ?? 0;
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
  let denied = 0;
  for (let i = 0; i < words.length; i++) {
    const { part, gloss } = words[i] as SaidWord;
    if (part === 'neg' || (gloss !== '' && mayDeny(gloss) && strong.test(gloss))) denied++;
  }
  if (denied > 0 && denials(line) < denied) return false;
  let kept: Map<string, number> | undefined;
  for (let i = 0; i < words.length; i++) {
    const { part, gloss } = words[i] as SaidWord;
    if (gloss === '') continue;
    if (part === 'latin' || part === 'name') {
      kept ??= new Map();
      kept.set(gloss, (kept.get(gloss) ?? 0) + 1);
    } else if (hasDigit.test(gloss)) {
      kept ??= new Map();
      for (const digits of gloss.match(/\d+/g) ?? []) kept.set(digits, kept.get(digits) ?? 0);
    }
  }
  const lower = line.toLowerCase();
  if (!keepsThings(words, lower)) return false;
  if (kept === undefined) return true;
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

/** Whether every noun is in the line, in one form or the other. */
function keepsThings(words: readonly SaidWord[], lower: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const { part, gloss } = words[i] as SaidWord;
    if (part !== 'n' || gloss.length < 3) continue;
    // Plurals differ at the end; of man and men, foot and feet little is left, and one character is no proof.
    const from = gloss.lastIndexOf(' ') + 1;
    const stem = gloss.slice(from, from + (gloss.length - from > 4 ? 4 : 3)).toLowerCase();
    if (!lower.includes(stem) && !changesInside.test(gloss)) return false;
  }
  return true;
}

const changesInside = /(?:man|person|foot|tooth|mouse|goose|leaf|life|knife|wife)$/;

/** Whether {@link strong} can find anything. */
const mayDeny = (gloss: string): boolean =>
  gloss.includes('no') || gloss.includes("n't") || gloss.includes('never');

const hasDigit = /\d/;
const strong = /\b(?:not|never|nobody|nothing)\b|n't\b/;

/** The words in the order of the comment, each with its gloss. */
export function wordByWord(words: readonly SaidWord[]): string {
  return tidy(
    words.map(({ part, gloss }) => (part === 'p' ? (gloss.split('/')[1] ?? gloss) : gloss)).join(' '),
  );
}
