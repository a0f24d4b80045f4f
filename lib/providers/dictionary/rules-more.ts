import { comparative, participle, plural } from './english.ts';
import { is, isA, isNominal, made, type Sentence, type Token } from './token.ts';
import { isWhole, thirdPerson } from './verb-form.ts';
import { isIntransitive, isSomebody } from './verbs.ts';

/** The word without which {@link moreRule} does nothing. */
export const more = new Set(['越']);

const nightly = new Map([
  ['晚上', 'at night'],
  ['后面', 'it gets'],
  ['最后', 'it gets'],
  ['冬天', 'in winter'],
  ['夏天', 'in summer'],
]);

/** 越做越顺手, 越到晚上人越多: `the more …, the more …`. */
export function moreRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) if (is(tokens[i], '越')) theMore(tokens, i);
}

const moreOf = (token: Token, denied: boolean): string =>
  denied
    ? `less ${token.gloss}`
    : is(token, '多')
      ? 'more'
      : is(token, '少')
        ? 'less'
        : comparative(token.gloss);

/** What comes after the first 越, and what after the second. */
function theMore(tokens: Token[], at: number): void {
  const second = tokens.findIndex((each, index) => index > at + 1 && index < at + 6 && is(each, '越'));
  if (second < 0) return;
  const denied = is(tokens[second + 1], '不') ? 1 : 0;
  const last = tokens[second + 1 + denied];
  const first = tokens[at + 1];
  if (last === undefined || first === undefined || !isA(last, 'a', 'v', 'd', 'n')) return;
  if (is(first, '化')) first.gloss = 'put on make-up';
  const between = tokens[second - 1];
  const thing = second - 1 > at + 1 && isNominal(between) ? between : undefined;
  const much = thing !== undefined && is(last, '多', '少');
  const things = thing === undefined ? '' : isA(thing, 'p') ? (thing.gloss.split('/')[1] ?? '') : thing.gloss;
  const count = thing !== undefined && thing.number === 'count' ? plural(things) : things;
  const said = isA(last, 'v')
    ? `the ${denied === 1 ? 'less' : 'more'} ${thing === undefined ? 'I' : things} ${last.gloss}`
    : much
      ? `the ${is(last, '多') ? 'more' : 'fewer'} ${count}`
      : `the ${moreOf(last, denied === 1)} ${thing === undefined ? '' : `the ${things} gets`}`.trim();
  const who = tokens[at - 1];
  let text: string | undefined;
  if (is(first, '到') && (isA(tokens[at + 2], 't', 'n', 'loc') || nightly.has(tokens[at + 2]?.word ?? ''))) {
    const time = tokens[at + 2] as Token;
    text = `the later ${nightly.get(time.word) ?? time.gloss}, ${said}`;
  } else if (isA(first, 'a') && (second === at + 2 || thing !== undefined))
    text = `the ${moreOf(first, false)}, ${said}`;
  else if (isA(first, 'v') && !isWhole(first.gloss) && second <= at + 3) {
    const it = isIntransitive(first) || first.gloss.includes(' ') ? '' : ' it';
    const passive = isA(who, 'n') && !isSomebody(who) && !isIntransitive(first);
    const doer = isA(who, 'p') ? (who.gloss.split('/')[1] ?? 'I') : isA(who, 'n') ? 'they' : 'I';
    const doing = passive
      ? `it is ${participle(first.gloss.replace(/ at$/, ''))}`
      : `${doer} ${/^(?:he|she)$/.test(doer) ? thirdPerson(first.gloss) : first.gloss}${it}`;
    text = `the more ${doing}, ${said}${isA(last, 'v') || thing !== undefined ? '' : passive || it !== '' ? ' it gets' : ''}`;
  }
  if (text === undefined) return;
  const start = isA(who, 'p') && isA(first, 'v') ? at - 1 : at;
  const apart = start > 0 && isNominal(tokens[start - 1]) ? ', ' : '';
  tokens.splice(start, second + 2 + denied - start, made('越', `${apart}${text}`, 'i'));
}
