import { comparative } from './english.ts';
import { nominalText } from './noun-phrase.ts';
import { type Lead, nounRun, type Predicate, type PredicateOptions, readLead } from './predicate-lead.ts';
import { is, isA, isNominal, isVerbal, type Token } from './token.ts';
import { be } from './verb-form.ts';
import { action } from './verb-phrase.ts';

/** Reads one predicate from `from` on. Always goes on by at least one token. */
export function readPredicate(tokens: readonly Token[], from: number, options: PredicateOptions): Predicate {
  const { lead, at } = readLead(tokens, from, options);
  const head = tokens[at];
  const { person } = options;
  if (isA(head, 'a')) return quality(tokens, at, head, lead, options);
  if (isA(head, 'v'))
    return is(head, '是', '系')
      ? identity(tokens, at, lead, options)
      : action(tokens, at, head, lead, options);
  // 没有 before a noun is what there is not; an adverb or negation alone stays.
  const negatedThing = lead.negated !== undefined && (isNominal(head) || isA(head, 'det', 'num', 't', 'q'));
  if (negatedThing && lead.negated === 'did not') {
    const have = person === 'none' ? '' : person === 'it' ? 'has ' : 'have ';
    const thing = nounRun(tokens, at);
    const text =
      isA(head, 'p') || isA(head, 'q')
        ? `${have === '' ? 'there is ' : have}no ${thing.text}`
        : `${have}no ${thing.text.replace(/^(?:a|an|the|any) /, '')}`;
    return { text: words(lead, [text]), next: thing.next, verb: undefined };
  }
  const not =
    lead.negated === undefined
      ? []
      : [
          lead.negated === 'do not'
            ? "don't"
            : lead.negated === 'not'
              ? tokens.length === 1
                ? 'no'
                : 'not'
              : head === undefined && person === 'none'
                ? 'no'
                : 'not',
        ];
  const link =
    person !== 'none' && lead.places.length > 0 && head === undefined && !lead.modal ? be(person) : '';
  const text = [
    link,
    ...lead.early,
    ...not,
    ...lead.words,
    lead.passive ? 'by' : '',
    lead.agent ?? '',
    lead.object ?? '',
    ...lead.places,
    lead.than === undefined ? '' : `than ${lead.than}`,
    ...lead.times,
  ].join(' ');
  if (at > from) return { text, next: at, verb: undefined };
  return {
    text: head === undefined ? text : isNominal(head) ? nominalText(head, 'object') : head.gloss,
    next: from + 1,
    verb: undefined,
  };
}

function words(lead: Lead, verb: readonly string[]): string {
  return [...lead.early, ...lead.words, ...verb, lead.object ?? '', ...lead.places, ...lead.times].join(' ');
}

/** An adjective as predicate. */
function quality(
  tokens: readonly Token[],
  at: number,
  head: Token,
  lead: Lead,
  options: PredicateOptions,
): Predicate {
  const { person, base } = options;
  let next = at + 1;
  const gone = is(tokens[next], '了') ? 1 : 0;
  next += gone;
  if (is(tokens[next], '的')) next++;
  let gloss = head.gloss;
  if (lead.than !== undefined)
    gloss = `${gloss.startsWith('a bit ') || gloss.startsWith('much ') ? gloss : comparative(gloss)} than ${lead.than}`;
  const span =
    isA(tokens[next], 't') && /\d|half|hour|minute|ages/.test(tokens[next]?.gloss ?? '')
      ? (tokens[next] as Token)
      : undefined;
  if (span !== undefined) {
    next++;
    gloss = /^(?:late|early)$/.test(gloss) ? `${span.gloss} ${gloss}` : `${gloss} ${span.gloss}`;
  }
  const early = [...lead.early];
  const not = lead.negated === undefined ? '' : lead.negated === 'do not' ? "don't be" : 'not';
  const link =
    lead.modal || base === true ? 'be' : person === 'none' || lead.negated === 'do not' ? '' : be(person);
  const times = lead.times.join(' ');
  const body = lead.modal
    ? [...early, not, ...lead.words, link, gloss]
    : [link, ...early, not, ...lead.words, gloss];
  return { text: [times === '' ? '' : `${times}`, ...body, ...lead.places].join(' '), next, verb: undefined };
}

/** 是: `is`, with what follows as noun, adjective or clause. */
function identity(tokens: readonly Token[], at: number, lead: Lead, options: PredicateOptions): Predicate {
  const { person, base } = options;
  const next = tokens[at + 1];
  const not = lead.negated === undefined ? '' : 'not';
  const link = base === true || lead.modal ? 'be' : person === 'none' ? "it's" : be(person);
  const start = [
    lead.modal ? '' : link,
    ...lead.early,
    not,
    ...lead.words,
    lead.modal ? link : '',
    ...lead.places,
    ...lead.times,
  ];
  if (isA(next, 't')) return { text: [...start, next.gloss].join(' '), next: at + 2, verb: undefined };
  if (isNominal(next) || isA(next, 'q', 'det', 'num')) {
    const clause = tokens.slice(at + 1);
    if (isNominal(next) && clause.length > 1 && isVerbal(clause[1]) && !isA(clause[1], 'r'))
      return { text: [...start, options.clause(clause, {})].join(' '), next: tokens.length, verb: undefined };
    const thing = nounRun(tokens, at + 1);
    const what =
      isA(next, 'n') && next.determined !== true && next.number === 'count'
        ? thing.text.replace(/^the (\S)/, (all, letter: string) =>
            /^(?:the )?(?:own|same|best|worst|first|last|only)\b/.test(thing.text.slice(4))
              ? all
              : `${/[aeio]/.test(letter) ? 'an' : 'a'} ${letter}`,
          )
        : thing.text;
    return { text: [...start, what].join(' '), next: thing.next, verb: undefined };
  }
  if (isA(next, 'a'))
    return {
      text: [...start, next.gloss].join(' '),
      next: is(tokens[at + 2], '的') ? at + 3 : at + 2,
      verb: undefined,
    };
  if (next === undefined) return { text: start.join(' '), next: at + 1, verb: undefined };
  const rest = tokens.slice(at + 1);
  const inner = options.clause(rest, {
    person: not === '' ? (person === 'none' ? undefined : person) : undefined,
  });
  const emphatic = not === '' && isA(next, 'v', 'aux', 'd', 'neg', 'r') && person !== 'none';
  return {
    text: emphatic ? [...lead.early, ...lead.words, inner].join(' ') : [...start, inner].join(' '),
    next: tokens.length,
    verb: undefined,
  };
}
