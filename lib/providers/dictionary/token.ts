import type { PartOfSpeech } from './words.ts';

/** A word on its way through the rules of the gloss. */
export interface Token {
  /** As in the comment. */
  readonly source: string;
  /** The source in simplified characters, where it was written otherwise; the rules compare this. */
  readonly word?: string | undefined;
  /** English so far; empty where it is left out of the line. */
  gloss: string;
  part: PartOfSpeech | 'num' | 'latin' | 'punct' | 'name';
  /** Whether an article or plural would be wrong. */
  number: 'count' | 'mass' | 'plural' | 'name';
  readonly reading?: string | undefined;
  readonly senses: readonly string[];
  /** How far the gloss can be trusted: 2 hand-made or by rule, 1 dictionary, 0 a guess from one character. */
  readonly trust: 0 | 1 | 2;
  /** Set where a rule has taken the word as part of another. */
  used?: boolean;
  /** The verb is already inflected, or the word takes no change any more. */
  fixed?: boolean;
}

/** Tokens between two marks of punctuation, with the marks that follow. */
export interface Sentence {
  tokens: Token[];
  /** As in the comment. */
  mark: string;
  question: boolean;
}

declare const found: unique symbol;

/** A token that was tested. A type of its own, so that a test that fails leaves the token a `Token`. */
type Found = Token & { readonly [found]: true };

/** Whether a token is of one of these parts of speech. */
export function isA(token: Token | undefined, ...parts: readonly Token['part'][]): token is Found {
  return token !== undefined && parts.includes(token.part);
}

/** Whether a token is one of these Chinese words, given in simplified characters. */
export function is(token: Token | undefined, ...words: readonly string[]): token is Found {
  return token !== undefined && words.includes(token.word ?? token.source);
}

/** A token made by a rule out of others. */
export function made(
  source: string,
  gloss: string,
  part: Token['part'],
  number: Token['number'] = 'count',
): Token {
  return { source, gloss, part, number, senses: [], trust: 2, fixed: true };
}
