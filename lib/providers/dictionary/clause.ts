import { kitchenVerbs } from './kitchen-words.ts';
import { nominalText, personOf } from './noun-phrase.ts';
import { readPredicate } from './predicate.ts';
import type { ClauseOptions } from './predicate-lead.ts';
import { is, isA, isNominal, isVerbal, type Token } from './token.ts';
import { be, isWhole, type Person } from './verb-form.ts';
import { isPurposeful } from './verbs.ts';

/** Puts a clause of tokens, already joined to phrases, into English order. */
export function clauseText(given: readonly Token[], options: ClauseOptions): string {
  const tokens = given.filter((token) => token.gloss !== '' || !isA(token, 'x', 'cl', 'd'));
  const front: string[] = [];
  const subjects: Token[] = [];
  let late = '';
  let timed = '';
  let i = 0;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (isNominal(token)) subjects.push(token);
    else if (isA(token, 'det', 'num', 'unit', 'measure')) {
      if (isVerbal(next) && subjects.length === 0 && isA(token, 'det')) subjects.push(token);
      else {
        subjects.push(token);
      }
    } else if (isA(token, 'c', 'i')) {
      if (subjects.length > 0) break;
      front.push(token.gloss + (isA(token, 'i') && next !== undefined ? ',' : ''));
    } else if (isA(token, 'pp') && subjects.length === 0 && isVerbal(next) && late === '') late = token.gloss;
    else if (isA(token, 'pp', 'loc', 't') && (isVerbal(next) || subjects.length === 0 || isNominal(next))) {
      front.push(token.gloss);
      if (isA(token, 't')) timed = token.gloss;
    } else if (isA(token, 'q') && !is(token, '多少', '几个')) {
      if (isVerbal(next) && !is(token, '谁', '什么', '哪个')) break;
      subjects.push(token);
    } else if (
      isA(token, 'd') &&
      subjects.length === 0 &&
      !isVerbal(next) &&
      next !== undefined &&
      !isA(next, 'x') &&
      !is(next, '的')
    )
      front.push(token.gloss);
    else if (isA(token, 'd') && isVerbal(next) && i === 0 && sentential.test(token.gloss))
      front.push(token.gloss);
    else if (
      isA(token, 'r') &&
      (isNominal(next) || isA(next, 'pp')) &&
      (isNominal(tokens[i + 2]) ||
        isA(tokens[i + 2], 't') ||
        (isA(tokens[i + 2], 'a') && subjects.length > 0)) &&
      !is(token, '把', '将', '被', '比')
    ) {
      front.push(`${token.gloss} ${nominalText(next as Token, 'object')}`);
      i++;
    } else if (isA(token, 'x', 'cl') && token.gloss === '') continue;
    else break;
  }
  const rest = tokens.slice(i);
  const state = subjects.at(-1);
  if (rest.length === 0 && subjects.length > 1 && is(state, '怎么样', '怎样', '如何', '咋样', '怎么回事')) {
    const what = subjects.slice(0, -1).map((each) => nominalText(each, 'subject'));
    return tidy([...front, late, 'how', be(personOf(subjects.at(-2))), ...what].join(' '));
  }
  if (
    subjects.length > 0 &&
    rest.every((each) => isA(each, 'd') || is(each, '辛苦', '辛苦了')) &&
    is(rest.at(-1), '辛苦', '辛苦了')
  ) {
    return tidy(
      [
        ...front,
        `thanks to ${nominalText(state as Token, state?.part === 'p' ? 'object' : 'subject')} for the hard work`,
      ].join(' '),
    );
  }
  if (rest.length === 0) {
    const only = subjects.map((each, index) =>
      index === 0 && subjects.length === 1
        ? bareText(each)
        : nominalText(each, index === 0 ? 'subject' : 'object'),
    );
    return tidy([...front, ...only, late].join(' '));
  }
  let time: string | undefined;
  if (timed !== '' && front.at(-1) === timed && is(rest[0], '才', '就', '便')) time = front.pop();
  const subject = subjects.at(-1);
  const topics = subjects.slice(0, -1);
  if (
    isA(subject, 'n') &&
    is(rest[0], '没有', '没') &&
    isA(rest[0], 'neg') &&
    (rest.length === 1 || (rest.length === 2 && isA(rest[1], 'pp')))
  ) {
    return tidy(
      [
        ...front,
        ...topics.map((each) => `${nominalText(each, 'subject')},`),
        `no ${subject.gloss.replace(/^(?:the|a|an|one) /, '')}`,
        rest[1]?.gloss ?? '',
      ].join(' '),
    );
  }
  const person = options.person ?? personOf(subject);
  if (
    topics.length === 1 &&
    subject !== undefined &&
    is(topics[0], '为什么', '为啥', '为何') &&
    asksWhy(rest, options)
  ) {
    const said = predicateRow(rest, { ...options, person, subject, object: undefined, time: undefined });
    const link = /^ *(?:is|are|was|were|am|can|will|should) /.exec(said)?.[0];
    if (link !== undefined)
      return tidy(
        [...front, 'why', link, nominalText(subject, 'subject'), said.slice(link.length)].join(' '),
      );
    const why = askedText(subject, [topics[0] as Token, ...rest], {
      ...options,
      person,
      subject,
      object: undefined,
      time: undefined,
    });
    if (why !== undefined) return tidy([...front, why].join(' '));
  }
  let object: string | undefined;
  let topicText = '';
  if (topics.length === 1 && isA(subject, 'p') && isA(topics[0], 'n'))
    object = nominalText(topics[0], 'subject');
  else if (topics.length > 0) topicText = `${topics.map((each) => nominalText(each, 'subject')).join(', ')},`;
  const predicateOptions = { ...options, person, subject, object, time };
  const asked = subject === undefined ? undefined : askedText(subject, rest, predicateOptions);
  if (asked !== undefined) return tidy([...front, topicText, asked].join(' '));
  const parts = [...front, topicText];
  if (subject !== undefined) parts.push(nominalText(subject, 'subject'));
  const predicates = predicateRow(rest, predicateOptions);
  // What a predicate has no place for is what the clause is about.
  if (object !== undefined && !predicates.includes(object))
    parts.splice(front.length, 0, `${object[0] === 't' ? object.replace(/^the (?=\S+$)/, '') : object}:`);
  const placed = late === '' ? predicates : `${predicates} ${late}`;
  if (late !== '' && (predicates.includes(',') || /^(?:is|are|was|not|very|so|too) /.test(predicates)))
    return tidy([late, ...parts, predicates].join(' '));
  return tidy([...parts, placed].join(' '));
}

/** Whether a clause with 为什么 asks, and does not tell who knows. */
function asksWhy(rest: readonly Token[], options: ClauseOptions): boolean {
  return (
    options.question !== undefined && !rest.some((each) => is(each, '清楚', '知道', '明白', '懂', '不知道'))
  );
}

/** 你怎么做, 他为什么不来: the subject stands behind what asks, and behind `do` where the verb needs that. */
function askedText(subject: Token, rest: readonly Token[], options: RowOptions): string | undefined {
  const [asks, second] = rest;
  const verb = isA(second, 'd') && isA(rest[2], 'v') ? rest[2] : second;
  const why = is(asks, '为什么', '为啥', '为何');
  if (!isA(asks, 'q') || !(why || (isA(subject, 'p') && is(asks, '怎么', '怎样', '如何', '咋'))))
    return undefined;
  if (!rest.slice(1).some((each) => isVerbal(each))) return undefined;
  const plain =
    (isA(verb, 'v') || (isA(verb, 'aux') && verb.gloss.endsWith(' to'))) &&
    !is(verb, '是', '会', '能') &&
    !isWhole(verb.gloss) &&
    !verb.gloss.startsWith('be ');
  let does = '';
  if (plain) {
    does = options.person === 'it' ? 'does' : 'do';
    if (verb.aspect === 'done' || is(verb, '做到')) does = 'did';
    if (verb.aspect === 'done') verb.aspect = undefined;
  }
  const said = predicateRow(rest.slice(1), { ...options, base: plain });
  return [asks.gloss, does, nominalText(subject, 'subject'), said].join(' ');
}

const sentential =
  /^(?:in fact|actually|anyway|in short|overall|sure enough|no wonder|after all|luckily|first|then|so|afterwards|honestly|seemingly|in the end|unexpectedly|suddenly|I'm afraid|it's just that|could it be|maybe|probably|as always|for example|besides)$/;

/** A noun alone keeps no article of its own. */
function bareText(token: Token): string {
  return isA(token, 'p') ? nominalText(token, 'subject') : token.gloss;
}

interface RowOptions extends ClauseOptions {
  readonly person: Person;
  readonly subject: Token | undefined;
  readonly object: string | undefined;
  readonly time: string | undefined;
}

/** Predicates one after the other: what is done, what for, and what comes next. */
function predicateRow(tokens: readonly Token[], options: RowOptions): string {
  const parts: string[] = [];
  let base = options.base;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    if (
      i > 0 &&
      (isA(token, 'c') || isNominal(token) || isA(token, 't', 'pp', 'det', 'num', 'i', 'q', 'loc'))
    ) {
      const rest = tokens.slice(i);
      const joined =
        isA(token, 'c', 'pp', 't', 'q', 'loc', 'det', 'num') || !rest.some((each) => isVerbal(each));
      const apart = !joined || token.gloss.startsWith(',');
      parts.push(
        `${apart ? ', ' : ''}${clauseText(rest, { ...options, person: undefined, base: undefined })}`,
      );
      break;
    }
    const { text, next, verb } = readPredicate(tokens, i, {
      ...options,
      clause: clauseText,
      base,
      subject: i === 0 ? options.subject : undefined,
      object: i === 0 ? options.object : undefined,
      time: i === 0 ? options.time : undefined,
    });
    parts.push(text);
    i = next;
    const follow = tokens[i];
    if (follow === undefined) break;
    if (
      verb !== undefined &&
      isPurposeful(verb) &&
      verb.aspect !== 'done' &&
      isA(follow, 'v', 'r', 'aux') &&
      !is(follow, '后悔', '记得', '一定', '可以', '一定要') &&
      !notFor.test(follow.gloss)
    ) {
      parts.push('to');
      base = true;
    } else if (isVerbal(follow)) {
      parts.push(isA(follow, 'v') && goesWith(verb, follow) ? 'and' : ',');
      base = options.base;
    }
  }
  return parts.join(' ');
}

/** What one does not go somewhere for. */
const notFor = /^(?:remember to$|don't |can't |not |will |can |should |would |\S+ing\b)/;

/** Whether `and` joins two verbs: after what is done, and what is done one after the other in a kitchen. */
function goesWith(verb: Token | undefined, follow: Token): boolean {
  if (verb === undefined) return false;
  return verb.aspect === 'done' || (kitchenVerbs.has(verb.word) && kitchenVerbs.has(follow.word));
}

/** Whether `tidy` would change nothing of the spaces and commas of a text. */
function isSpaced(text: string): boolean {
  let last = 0x20;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Rare spaces and marks are left to the patterns.
    if (code < 0x20 || code === 0xa0 || code > 0x1fff) return false;
    if ((code === 0x20 || code === 0x2c) && (last === 0x20 || last === 0x2c)) {
      if (code === 0x2c || last === 0x20) return false;
    }
    last = code;
  }
  return last !== 0x20 && last !== 0x2c;
}

/** Spaces and commas as English has them. */
export function tidy(text: string): string {
  let tidied = text;
  if (!isSpaced(text))
    tidied = text
      .replace(/\s+/g, ' ')
      .replace(/ ,/g, ',')
      .replace(/,(?: ?,)+/g, ',')
      .replace(/^[ ,]+|[ ,]+$/g, '');
  if (tidied.includes('at where')) tidied = tidied.replace(/\bat where\b/g, 'where');
  return twoArticles.test(tidied) ? tidied.replace(everyTwoArticles, '$2 ') : tidied;
}

const twoArticles = /\ban? (?:the|an?|some|no|my|your|this|that) /;
const everyTwoArticles = /\b(a|an) (the|a|an|some|no|my|your|this|that) /g;
