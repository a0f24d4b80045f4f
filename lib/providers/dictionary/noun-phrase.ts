import { article } from './english.ts';
import { is, isA, type Token } from './token.ts';
import type { Person } from './verb-form.ts';
import { isSomebody } from './verbs.ts';

const possessives = new Map([
  ['me', 'my'],
  ['you', 'your'],
  ['you all', 'your'],
  ['him', 'his'],
  ['her', 'her'],
  ['it', 'its'],
  ['us', 'our'],
  ['them', 'their'],
  ['oneself', 'own'],
  ['myself', 'my own'],
  ['yourself', 'your own'],
  ['himself', 'his own'],
  ['herself', 'her own'],
  ['itself', 'its own'],
  ['ourselves', 'our own'],
  ['yourselves', 'your own'],
  ['themselves', 'their own'],
  ['who', 'whose'],
]);

/** Possessives with no noun after them. */
const absolutes = new Map([
  ['my', 'mine'],
  ['your', 'yours'],
  ['her', 'hers'],
  ['our', 'ours'],
  ['their', 'theirs'],
]);

/** What a pronoun is as possessor: `my`, or with no noun after it `mine`. */
export function possessive(token: Token, alone = false): string {
  const [object = token.gloss] = token.gloss.split('/');
  const form = possessives.get(object) ?? `${object}'s`;
  return alone ? (absolutes.get(form) ?? form) : form;
}

/** Who a subject is to an English verb. */
export function personOf(token: Token | undefined): Person {
  if (token === undefined) return 'none';
  const text = isA(token, 'p') ? (token.gloss.split('/')[1] ?? token.gloss) : token.gloss;
  if (text === 'I') return 'I';
  if (isA(token, 'p') && /^(?:you|we|they|you all|some|some people|others|sisters|friends)$/.test(text))
    return 'you';
  if (/^(?:these|those|many|several)\b/.test(text) || / and [^ ]+$/.test(text)) return 'you';
  return token.number === 'plural' && !/^(?:this|that|one|a) /.test(text) ? 'you' : 'it';
}

const bare =
  /^(?:the|a|an|my|your|his|her|its|our|their|this|that|these|those|no|some|any|all|every|each|such|what|another|other|many|several|over|about|one|most|nobody|someone|everything|something|half|own|next|last)\b|^\d|'s /i;

/** A noun phrase where it stands: pronouns in their form, nouns with the article that is least likely wrong. */
export function nominalText(token: Token, role: 'subject' | 'object'): string {
  if (isA(token, 'p')) {
    const { gloss } = token;
    const cut = gloss.indexOf('/');
    if (cut < 0) return gloss;
    return role === 'object' ? gloss.slice(0, cut) : (gloss.slice(cut + 1).split('/')[0] ?? '');
  }
  if (!isA(token, 'n') || token.determined === true || token.number === 'name' || token.gloss === '')
    return token.gloss;
  if (bare.test(token.gloss)) return token.gloss;
  if (role === 'subject') return `the ${token.gloss}`;
  if (token.heavy === true) return token.gloss;
  if (
    token.number !== 'count' ||
    /(?:s|ing|ness|tion|ity|ment|food|rice|meat|water|soup|tea)$/.test(token.gloss)
  )
    return token.gloss;
  if (/^\p{Lu}|[,;]/u.test(token.gloss)) return token.gloss;
  return isSomebody(token) && !is(token, '人') ? `the ${token.gloss}` : article(token.gloss);
}
