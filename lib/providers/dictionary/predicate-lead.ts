import { negationOf } from './negation.ts';
import { nominalText } from './noun-phrase.ts';
import { is, isA, isNominal, isVerbal, type Token, wordOf } from './token.ts';
import { conjugate, isWhole, type Person, type VerbForm } from './verb-form.ts';
import { isSomebody } from './verbs.ts';

/** How a clause stands in a larger one. */
export interface ClauseOptions {
  /** Who the subject is, where it is said outside. */
  readonly person?: Person | undefined;
  /** Verbs in base form, after `to`, `let` or a modal verb. */
  readonly base?: boolean | undefined;
  readonly question?: boolean | undefined;
  /** The clause describes its object, so that its verb is not passive where none follows. */
  readonly active?: boolean | undefined;
}

/** Puts a clause of tokens into English order; handed down, as clauses stand in clauses. */
export type ClauseReader = (tokens: readonly Token[], options: ClauseOptions) => string;

/** One predicate in English, where the next token is, and its verb. */
export interface Predicate {
  readonly text: string;
  readonly next: number;
  readonly verb: Token | undefined;
}

/** What is known of a predicate before it is read. */
export interface PredicateOptions extends ClauseOptions {
  readonly clause: ClauseReader;
  readonly person: Person;
  readonly subject: Token | undefined;
  /** An object that stood before the subject. */
  readonly object?: string | undefined;
  /** A time that stood before the subject and belongs to 才 or 就. */
  readonly time?: string | undefined;
}

/** What stands before the verb. */
export interface Lead {
  /** Adverbs, modal verbs and question words, in order. */
  words: string[];
  negated: VerbForm['negated'];
  /** Adverbs before the negation, which come before it in English too. */
  early: string[];
  places: string[];
  object: string | undefined;
  agent: string | undefined;
  passive: boolean;
  than: string | undefined;
  modal: boolean;
  times: string[];
  only: boolean;
  just: boolean;
  asked: boolean;
}

const really = /^(?:很|非常|十分|超|超级|挺|太|好|特别|真|真的|蛮|相当)$/;
const asksHow = /^(?:怎么|怎样|如何|咋)$/;
const modals =
  /^(?:can|will|should|must|may|might|would|could|had to|have to|won't|can't|don't|shouldn't|mustn't)$/;

const affirmed = /^(?:can|will|should|must|may|might|would|could)$/;

/** A modal verb for its subject: `want to` of a third person is `wants to`. */
function modalText(gloss: string, person: Person, base: boolean, negated: VerbForm['negated']): string {
  if (negated !== undefined) {
    if (gloss === 'can') return "can't";
    if (gloss === 'will') return "won't";
    if (/^(?:should|must|may)$/.test(gloss)) return `${gloss} not`;
  }
  if (/^(?:only|still|really|just|always|definitely|there's|how|why|no|would|bound|will|can) /.test(gloss))
    return gloss;
  if (modals.test(gloss) || isWhole(gloss))
    return person === 'it' ? gloss.replace(/^don't /, "doesn't ") : gloss;
  return conjugate(gloss, { person, base, negated });
}

/** Reads what stands before a verb or adjective from `from` on. */
export function readLead(
  tokens: readonly Token[],
  from: number,
  options: PredicateOptions,
): { lead: Lead; at: number } {
  const lead: Lead = {
    words: [],
    negated: undefined,
    early: [],
    places: [],
    object: undefined,
    agent: undefined,
    passive: false,
    than: undefined,
    modal: false,
    times: options.time === undefined ? [] : [options.time],
    only: false,
    just: false,
    asked: options.question === true && tokens[from]?.source.length === 3,
  };
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (isA(token, 'neg')) {
      if (lead.negated !== undefined) lead.words.push('not');
      else {
        lead.negated = negationOf(token);
        lead.early.push(...lead.words);
        lead.words = [];
      }
    } else if (isA(token, 'd')) {
      if (is(token, '才')) lead.only = true;
      else if (is(token, '就', '便')) lead.just = true;
      if (is(token, '一起', '单独')) lead.places.push(token.gloss);
      else if (really.test(wordOf(token)) && isA(next, 'v', 'aux')) lead.words.push('really');
      else if (!is(token, '才') && token.gloss !== '') lead.words.push(token.gloss);
    } else if (isA(token, 'aux')) {
      if (lead.modal && /^(?:can|will|should)$/.test(token.gloss))
        lead.words.push(token.gloss === 'can' ? 'be able to' : '');
      else {
        const text = modalText(
          token.gloss,
          options.person,
          options.base === true || lead.modal,
          lead.negated,
        );
        // English says `can also` where Chinese says 也能.
        if (lead.words.at(-1) === 'also' && affirmed.test(text)) lead.words.splice(-1, 0, text);
        else lead.words.push(text);
        if (lead.negated !== undefined) lead.negated = undefined;
        lead.modal = true;
      }
    } else if (isA(token, 'q') && isVerbal(next)) {
      // 这个怎么预约 asks how to, where nobody is said to do it.
      const how =
        asksHow.test(token.word) &&
        isA(next, 'v') &&
        next.aspect === undefined &&
        !is(next, '是', '有', '成');
      const told = options.subject !== undefined && isSomebody(options.subject);
      lead.words.push(how && !told ? 'how to' : token.gloss);
      lead.modal ||= how && !told;
    } else if (isA(token, 't') && (isVerbal(next) || next === undefined)) lead.times.push(token.gloss);
    else if (isA(token, 'pp') && isVerbal(next)) lead.places.push(token.gloss);
    else if (isA(token, 'r')) {
      const what =
        isNominal(next) || isA(next, 'det', 'num', 't', 'q')
          ? nominalText(next as Token, is(token, '把', '将') ? 'subject' : 'object')
          : isA(next, 'pp', 'loc')
            ? (next as Token).gloss
            : undefined;
      if (is(token, '被')) {
        lead.passive = true;
        if (what === undefined || isA(next, 'pp')) continue;
        lead.agent = what;
        at++;
      } else if (what === undefined) {
        if (token.gloss !== '' && !is(token, '把', '将')) lead.words.push(token.gloss);
        continue;
      } else {
        if (is(token, '把', '将')) lead.object = isA(next, 'p') ? nominalText(next, 'object') : what;
        else if (is(token, '比')) lead.than = what;
        else lead.places.push(isA(next, 'pp', 'loc') && is(token, '在') ? what : `${token.gloss} ${what}`);
        at++;
      }
    } else if (isA(token, 'x') && token.gloss === '') continue;
    else break;
  }
  return { lead, at };
}

/** Nouns in a row, as an object. */
export function nounRun(tokens: readonly Token[], at: number): { text: string; next: number } {
  const texts: string[] = [];
  let next = at;
  while (isNominal(tokens[next]) || isA(tokens[next], 'det', 'num', 'q', 'unit', 'measure')) {
    const text = nominalText(tokens[next] as Token, 'object');
    texts.push(is(tokens[next - 1], '什么', '啥', '哪种') ? text.replace(/^an? /, '') : text);
    next++;
    if (isNominal(tokens[next - 1])) break;
  }
  return { text: texts.join(' '), next };
}
