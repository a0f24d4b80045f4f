import { type Token, wordOf } from './token.ts';

/** Negations that wait for what they deny, with the English that the verb form takes. */
const negations = new Map<string, 'not' | 'did not' | 'do not'>([
  ['不', 'not'],
  ['没', 'did not'],
  ['没有', 'did not'],
  ['木有', 'did not'],
  ['冇', 'did not'],
  ['未', 'did not'],
  ['别', 'do not'],
  ['勿', 'do not'],
  ['莫', 'do not'],
  ['唔', 'not'],
  ['非', 'not'],
  ['甭', 'do not'],
]);

/** The form that a negation gives to the verb after it; undefined where the word is no negation. */
export function negationOf(token: Token | undefined): 'not' | 'did not' | 'do not' | undefined {
  return token === undefined ? undefined : negations.get(wordOf(token));
}
