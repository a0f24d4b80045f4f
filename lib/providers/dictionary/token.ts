import type { PartOfSpeech } from './words.ts';

/** A word, later a phrase, on its way through the rules of the gloss. */
export interface Token {
  /** As in the comment. */
  readonly source: string;
  /** The source in simplified characters; the rules compare this. */
  readonly word: string;
  /** English so far; empty where it is left out of the line. Pronouns have object and subject form: `me/I`. */
  gloss: string;
  /** `pp` is a phrase of place, `neg` a negation that waits for its verb. */
  part: PartOfSpeech | 'num' | 'latin' | 'name' | 'pp' | 'neg';
  /** Whether an article or plural would be wrong. */
  number: 'count' | 'mass' | 'plural' | 'name';
  readonly reading: string | undefined;
  readonly senses: readonly string[];
  /** How far the gloss can be trusted: 2 hand-made or by rule, 1 dictionary, 0 a guess from one character. */
  trust: 0 | 1 | 2;
  /** The verb is already inflected, or the word takes no change any more. */
  fixed: boolean | undefined;
  /** A noun that has its article or what stands for one. */
  determined: boolean | undefined;
  /** A noun with words after it that describe it, such as a relative clause. */
  heavy: boolean | undefined;
  /** An adjective that has its adverb of degree. */
  graded: boolean | undefined;
  /** What a verb says of time: done, done at some time before, going on. */
  aspect: 'done' | 'ever' | 'going' | undefined;
  /** How the action is done, in English: `very slowly`. */
  manner: string | undefined;
}

/** Tokens between two marks of punctuation, with the marks that follow. */
export interface Sentence {
  tokens: Token[];
  /** As in the comment. */
  mark: string;
  question: boolean;
}

declare const tested: unique symbol;

/** A token that was tested. A type of its own for each test, so that a test that fails leaves the token what it was. */
type Tested<By extends string> = Token & { readonly [tested]?: { readonly [test in By]?: true } };
type Found = Tested<'part'>;

type Part = Token['part'];

/** Whether a token is of one of these parts of speech. Written out, since it is asked some thousand times a comment. */
export function isA(
  token: Token | undefined,
  a: Part,
  b?: Part,
  c?: Part,
  d?: Part,
  e?: Part,
  f?: Part,
  g?: Part,
  h?: Part,
  i?: Part,
  j?: Part,
): token is Found {
  if (token === undefined) return false;
  const { part } = token;
  if (part === a || part === b) return true;
  if (c === undefined) return false;
  if (part === c || part === d) return true;
  if (e === undefined) return false;
  return part === e || part === f || part === g || part === h || part === i || part === j;
}

/** The Chinese word of a token in simplified characters. */
export function wordOf(token: Token | undefined): string {
  return token === undefined ? '' : token.word;
}

/**
 * Whether a token is one of these Chinese words, given in simplified characters. Written out like {@link isA}, since
 * a list of the others would be made at every call; for more words than these take a set.
 */
export function is(
  token: Token | undefined,
  a: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
  f?: string,
  g?: string,
  h?: string,
  i?: string,
  j?: string,
  k?: string,
  l?: string,
): token is Tested<'word'> {
  if (token === undefined) return false;
  const { word } = token;
  if (word === a || word === b) return true;
  if (c === undefined) return false;
  if (word === c || word === d) return true;
  if (e === undefined) return false;
  if (word === e || word === f || word === g || word === h) return true;
  if (i === undefined) return false;
  return word === i || word === j || word === k || word === l;
}

/** Whether a token names something: a noun, a name, a pronoun. */
export function isNominal(token: Token | undefined): token is Tested<'nominal'> {
  return isA(token, 'n', 'name', 'latin', 'place', 'p');
}

/** Whether a predicate can begin with a token. */
export function isVerbal(token: Token | undefined): token is Tested<'verbal'> {
  return isA(token, 'v', 'a', 'aux', 'neg', 'd', 'r');
}

/** A word of a comment before any rule. */
export function newToken(
  source: string,
  gloss: string,
  part: Part,
  number: Token['number'],
  trust: Token['trust'],
  reading?: string,
  senses: readonly string[] = noSenses,
): Token {
  return build(source, source, gloss, part, number, reading, senses, trust);
}

const noSenses: readonly string[] = [];

let built = 0;

/** A number that changes whenever a token is built, so that one can tell whether there are new words. */
export function builtTokens(): number {
  return built;
}

/** The one place where tokens are built, with all fields in one order, so that engines know one shape. */
function build(
  source: string,
  word: string,
  gloss: string,
  part: Part,
  number: Token['number'],
  reading: string | undefined,
  senses: readonly string[],
  trust: Token['trust'],
): Token {
  built = (built + 1) | 0;
  return {
    source,
    word,
    gloss,
    part,
    number,
    reading,
    senses,
    trust,
    fixed: undefined,
    determined: undefined,
    heavy: undefined,
    graded: undefined,
    aspect: undefined,
    manner: undefined,
  };
}

/** A token made by a rule out of others. */
export function made(source: string, gloss: string, part: Part, number: Token['number'] = 'count'): Token {
  const token = newToken(source, gloss, part, number, 2);
  token.fixed = true;
  return token;
}

/** What can be said anew of a token that is copied. */
export interface TokenChanges {
  readonly source?: string;
  readonly word?: string;
  readonly gloss?: string;
  readonly part?: Part;
  readonly number?: Token['number'];
  readonly senses?: readonly string[];
  readonly trust?: Token['trust'];
  readonly fixed?: boolean;
  readonly determined?: boolean;
  readonly heavy?: boolean;
  readonly graded?: boolean;
}

/** A copy of a token with changes. In place of a spread, whose copies engines take for another shape. */
export function changed(token: Token, changes: TokenChanges): Token {
  return copy(token, changes.source ?? token.source, changes.word ?? token.word, changes);
}

function copy(token: Token, source: string, word: string, changes: TokenChanges): Token {
  const copied = build(
    source,
    word,
    changes.gloss ?? token.gloss,
    changes.part ?? token.part,
    changes.number ?? token.number,
    token.reading,
    changes.senses ?? token.senses,
    changes.trust ?? token.trust,
  );
  copied.fixed = changes.fixed ?? token.fixed;
  copied.determined = changes.determined ?? token.determined;
  copied.heavy = changes.heavy ?? token.heavy;
  copied.graded = changes.graded ?? token.graded;
  copied.aspect = token.aspect;
  copied.manner = token.manner;
  return copied;
}

/** Puts one token in the place of `count` tokens from `at` on: the last of them, with changes. */
export function merge(tokens: Token[], at: number, count: number, into: TokenChanges): Token {
  const head = tokens[at + count - 1] as Token;
  let source = '';
  let word = '';
  for (let i = at; i < at + count; i++) {
    source += (tokens[i] as Token).source;
    word += (tokens[i] as Token).word;
  }
  const token = copy(head, into.source ?? source, into.word ?? word, into);
  tokens.splice(at, count, token);
  return token;
}

/** Makes a token say something else as another part of speech. */
export function become(token: Token, part: Token['part'], gloss: string): void {
  token.part = part;
  token.gloss = gloss;
}

/** Puts a word to the end of a clause, before its particles. */
export function behind(tokens: Token[], token: Token): void {
  let end = tokens.length;
  while (end > 0 && isA(tokens[end - 1], 'x')) end--;
  tokens.splice(end, 0, token);
}

/** A word as a thing in English: pronouns in object form. */
export function asThing({ part, gloss }: Token): string {
  return part === 'p' ? (gloss.split('/')[0] ?? '') : gloss;
}
