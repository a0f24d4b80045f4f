import { nominalText, personOf } from './noun-phrase.ts';
import { type Lead, nounRun, type Predicate, type PredicateOptions } from './predicate-lead.ts';
import { is, isA, isNominal, isVerbal, type Token } from './token.ts';
import { conjugate, isWhole, type Person, type VerbForm } from './verb-form.ts';
import { causes, givesTo, isIntransitive, isLinking, isSomebody, takesClause } from './verbs.ts';

/** A verb with what belongs to it. */
export function action(
  tokens: readonly Token[],
  at: number,
  head: Token,
  lead: Lead,
  options: PredicateOptions,
): Predicate {
  const { person } = options;
  const base = options.base === true || lead.modal;
  let next = at + 1;
  const objects: string[] = [];
  const after: string[] = [];
  let gloss = head.gloss;
  const join = causes(head);
  while (isA(tokens[next], 'x') && tokens[next]?.gloss === '' && next < tokens.length - 1) next++;
  const object = tokens[next];
  const passive = lead.passive || isThingDone(head, lead, options, tokens.slice(next));
  const form: VerbForm = { person, aspect: head.aspect, base, negated: lead.negated, passive };

  if (is(head, '有', '没有') && !is(head, '没有')) gloss = have(head, lead, person, object);
  if (
    join !== undefined &&
    isNominal(object) &&
    (isVerbal(tokens[next + 1]) || isA(tokens[next + 1], 'pp', 't'))
  ) {
    const rest = options.clause(tokens.slice(next + 1), { base: true, person: personOf(object) });
    const unable = rest.startsWith("can't ");
    if (unable && gloss === 'let') gloss = 'make';
    objects.push(nominalText(object, 'object'), ...(unable ? ['unable to', rest.slice(6)] : [join, rest]));
    next = tokens.length;
  } else if (
    givesTo(head) &&
    takesClause(head) &&
    isA(object, 'p') &&
    next + 1 < tokens.length &&
    tokens.slice(next + 1).some((each) => isVerbal(each))
  ) {
    objects.push(nominalText(object, 'object'), options.clause(tokens.slice(next + 1), {}));
    next = tokens.length;
  } else if (
    takesClause(head) &&
    object !== undefined &&
    object.gloss !== ',' &&
    tokens[next + 1]?.gloss !== ',' &&
    tokens.slice(next).some((each) => isVerbal(each)) &&
    !is(object, '的')
  ) {
    const rest = tokens.slice(next);
    const feels = isLinking(head) && isA(object, 'a');
    objects.push(feels ? options.clause(rest, {}) : options.clause(rest, { base: undefined }));
    next = tokens.length;
    gloss = feels ? gloss.replace(/^think$/, 'find it') : gloss.replace(/ (?:of|at|to)$/, '');
  } else if (isLinking(head) && (isA(object, 'a') || (isA(object, 'd') && isA(tokens[next + 1], 'a')))) {
    const rest = options.clause(
      [...(isA(object, 'd') ? [object] : []), tokens[isA(object, 'd') ? next + 1 : next] as Token],
      {},
    );
    objects.push(rest);
    next += isA(object, 'd') ? 2 : 1;
  } else {
    for (let count = 0; count < (givesTo(head) ? 3 : 2) && next < tokens.length; ) {
      const each = tokens[next];
      if (isNominal(each) || isA(each, 'det', 'num', 'q')) {
        if (count > 0 && !givesTo(head)) break;
        if (count > 0 && isVerbal(tokens[next + 1]) && isNominal(each) && !isA(tokens[next + 1], 'd')) break;
        const run = nounRun(tokens, next);
        objects.push(run.text);
        next = run.next;
        count++;
      } else if (isA(each, 't')) {
        after.push(
          /\b(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?|ages|while)$/.test(each.gloss) &&
            !/^(?:at|about|over \d+ o|for) /.test(each.gloss) &&
            !/o'clock|:\d|time|once|twice/.test(each.gloss)
            ? `for ${each.gloss}`
            : /^\d+(?::| o'clock)/.test(each.gloss)
              ? `at ${each.gloss}`
              : each.gloss,
        );
        next++;
        count++;
      } else if (isA(each, 'pp')) {
        after.push(each.gloss);
        next++;
        count++;
      } else if (
        isA(each, 'r') &&
        isNominal(tokens[next + 1]) &&
        is(each, '给', '在', '到', '向') &&
        (tokens[next + 2] === undefined || !isVerbal(tokens[next + 2]))
      ) {
        after.push(`${each.gloss} ${nominalText(tokens[next + 1] as Token, 'object')}`);
        next += 2;
        count++;
      } else if (isA(each, 'x') && each.gloss === '') next++;
      else break;
    }
  }
  if (gloss.endsWith(' any')) objects[0] = (objects[0] ?? '').replace(/^(?:an?|the) /, '');
  const nouns = objects.length > 0;
  if (
    !nouns &&
    person !== 'none' &&
    !passive &&
    /^(?:like|love)$/.test(gloss) &&
    options.active === undefined &&
    isSomebody(options.subject) &&
    next >= tokens.length &&
    options.object === undefined
  )
    gloss += ' it';
  if (nouns && gloss === 'take a look') gloss = 'take a look at';
  if (nouns && gloss === 'give it a try') gloss = 'try';
  if (!nouns && options.object !== undefined) objects.push(options.object);
  if (objects.length > 0 && head.gloss.startsWith("can't ")) gloss = gloss.replace(/ it$/, '');
  if (lead.object !== undefined && objects.length > 0 && !passive) {
    const link = / (?:to|as|into|with|on|at)$/.exec(gloss)?.[0];
    if (link !== undefined) {
      gloss = gloss.slice(0, -link.length);
      objects.unshift(lead.object, link.trim());
    } else if (givesTo(head)) objects.push(lead.object);
    else objects.unshift(lead.object);
  } else if (lead.object !== undefined) objects.unshift(lead.object);
  if (objects.length === 0 || passive)
    gloss = gloss.replace(/ (?:of|at|for|to|with|about)$/, (all) =>
      after.length > 0 && all === ' to' && !howDone.test(after[0] ?? '') ? all : '',
    );
  if (is(tokens[next], '了', '的') && isA(tokens[next], 'x')) next++;

  if (
    goesTo.test(head.source) &&
    nouns &&
    !/ (?:to|at)$/.test(gloss) &&
    !passive &&
    !/^(?:here|there|home)/.test(objects[0] ?? '')
  )
    gloss += ' to';
  const timed = timing(lead, head, form);
  const verb = is(head, '有') ? gloss : conjugate(gloss, timed.form);
  const agent = lead.agent === undefined ? '' : `by ${lead.agent}`;
  const manner = head.manner ?? '';
  const before =
    passive && lead.words.length > 0 && !lead.modal ? passiveOrder(verb, lead.words) : [...lead.words, verb];
  const text = [
    ...lead.early,
    ...before,
    ...(passive && lead.object === undefined ? [agent, ...objects] : [...objects, agent]),
    manner,
    ...lead.places,
    ...after,
    lead.than === undefined ? '' : `than ${lead.than}`,
    timed.text,
  ];
  return { text: text.join(' '), next, verb: head };
}

/** What stands behind a verb and is no place. */
const howDone = /in advance$|^on time$|^(?:earlier|later|until|a bit|over|even without)\b/;

const goesTo = /^(?:来|去|再来|再去|没来|没去|过来|过去|回|飞|跑|进)$/;

/** Adverbs stand after `is` and `was`. */
function passiveOrder(verb: string, adverbs: readonly string[]): readonly string[] {
  const cut = /^(?:was|were|is|are) /.exec(verb)?.[0] ?? '';
  return [cut, ...adverbs, verb.slice(cut.length)];
}

/** Whether a verb without object is something done to its subject: 菜做得很好. */
function isThingDone(head: Token, lead: Lead, options: PredicateOptions, rest: readonly Token[]): boolean {
  if (
    options.active === true ||
    isWhole(head.gloss) ||
    /^(?:be|have) /.test(head.gloss) ||
    isIntransitive(head)
  )
    return false;
  if (lead.object !== undefined || lead.modal || options.base === true || is(head, '有')) return false;
  if (takesClause(head) && head.manner === undefined) return false;
  if (rest.some((each) => isNominal(each)) || options.object !== undefined) return false;
  if (head.manner !== undefined)
    return options.subject === undefined ? options.person === 'none' : !isSomebody(options.subject);
  return (
    options.subject !== undefined &&
    isA(options.subject, 'n') &&
    !isSomebody(options.subject) &&
    (head.aspect === 'done' || lead.negated === 'did not')
  );
}

function have(head: Token, lead: Lead, person: Person, object: Token | undefined): string {
  const there = isA(object, 'n', 'det', 'num', 'q', 'p', 'name', 'latin', 'place') || object === undefined;
  if (head.aspect === 'ever' || head.aspect === 'done') head.aspect = 'done';
  const not = lead.negated !== undefined ? ' no' : '';
  lead.negated = undefined;
  if (lead.modal) return `have${not}`;
  const any = lead.asked && !isA(object, 'num', 'q') ? ' any' : '';
  if (lead.asked && person === 'none') return there ? 'is there any' : 'have any';
  if (any !== '' && lead.asked) return `${person === 'it' ? 'has' : 'have'} any`;
  if (person === 'none') return there ? `there is${not}` : `have${not}`;
  return `${person === 'it' ? 'has' : 'have'}${not}`;
}

/** 才 and 就 with a time before the verb: not until then, already by then. */
function timing(lead: Lead, head: Token, form: VerbForm): { form: VerbForm; text: string } {
  const time = lead.times.join(' ');
  const clock = /^(?:after |over |about |around )?\d[\d:]*(?: o'clock)?$/.test(time);
  const length =
    /\b(?:minutes?|hours?|days?|weeks?|months?|years?|ages)\b/.test(time) && !/ago|later|every/.test(time);
  const at = clock ? time.replace(/^over (.*)$/, 'after $1') : time;
  if (lead.only && time !== '' && form.base !== true) {
    if (length) return { form: { ...form, aspect: 'done' }, text: `only after ${time}` };
    if (form.negated === undefined && form.passive !== true && !isWhole(head.gloss))
      return { form: { ...form, negated: 'did not' }, text: `until ${at}` };
    return { form, text: `only ${clock ? 'at ' : ''}${at}` };
  }
  if (lead.only) lead.words.unshift('only then');
  if (lead.just && length) return { form, text: `in just ${time}` };
  if (lead.just && clock) return { form, text: `as early as ${time}` };
  if (clock && time.startsWith('after ')) return { form, text: time };
  if (clock)
    return {
      form,
      text: /^(?:over|about|around) /.test(time)
        ? `at ${time.replace(/^over /, 'after ').replace(/^after /, 'past ')}`
        : `at ${time}`,
    };
  if (length && form.negated !== undefined) return { form, text: `for ${time}` };
  return { form, text: time };
}
