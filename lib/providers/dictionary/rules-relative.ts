import { clauseText } from './clause.ts';
import { participle } from './english.ts';
import { is, isA, isNominal, isVerbal, merge, type Sentence, type Token, wordOf } from './token.ts';
import { isWhole } from './verb-form.ts';
import { isIntransitive, isSomebody } from './verbs.ts';

/** The verb that a 的 at `at` belongs to, and where its clause begins. */
interface Relative {
  readonly start: number;
  readonly verb: number;
  readonly object: boolean;
  readonly subject: boolean;
}

function findRelative(tokens: readonly Token[], at: number): Relative | null {
  let i = at - 1;
  let object = false;
  while (isA(tokens[i], 'x')) i--;
  while (isA(tokens[i], 't', 'pp', 'det', 'num') && i > 0) i--;
  if ((isNominal(tokens[i]) || isA(tokens[i], 'q')) && isA(tokens[i - 1], 'v', 'aux', 'det')) {
    const thing = tokens[at + 1];
    const owner =
      isA(tokens[i], 'p', 'place') ||
      (isA(tokens[i], 'n') && (tokens[i]?.number === 'name' || tokens[i]?.determined === true));
    const said = tokens.slice(at + 2).some((each) => isVerbal(each));
    if (
      isA(thing, 'n') &&
      (owner ||
        (!said &&
          !isSomebody(thing) &&
          !tokens.slice(0, i - 1).some((each) => isVerbal(each) && !isA(each, 'd', 'neg', 'aux'))))
    )
      return null;
    object = true;
    i--;
    if (isA(tokens[i], 'det')) i--;
  }
  if (!isA(tokens[i], 'v') || is(tokens[i], '是')) return null;
  const verb = i;
  i--;
  while (i >= 0) {
    if (
      isA(tokens[i], 'd', 'neg', 'aux', 'pp', 't', 'q') &&
      !is(tokens[i], '没有') &&
      !is(tokens[i], '就', '就是', '都')
    )
      i--;
    else if ((isNominal(tokens[i]) || isA(tokens[i], 'pp')) && isA(tokens[i - 1], 'r')) i -= 2;
    else break;
  }
  const subject =
    !object &&
    isNominal(tokens[i]) &&
    !isA(tokens[i - 1], 'r') &&
    !(isA(tokens[i - 1], 'v') && !isA(tokens[i], 'p'));
  return { start: subject ? i : i + 1, verb, object, subject };
}

/** Relative clauses: 我点的菜 is `the dish I ordered`, 送餐的小哥 `the guy that delivers food`, 我点的 alone `what I ordered`. */
export function relativeRule({ tokens }: Sentence): void {
  for (let at = 1; at < tokens.length; at++) {
    if (!is(tokens[at], '的', '嘅')) continue;
    const found = findRelative(tokens, at);
    if (found === null) continue;
    const { start, verb, object, subject } = found;
    const head = tokens[at + 1];
    const action = tokens[verb] as Token;
    const span = tokens.slice(start, at);
    const plain = !span.some((each) => isA(each, 'aux', 'neg')) && !isWhole(action.gloss);
    const lasting = /^(?:喜欢|爱|想|要|需要|有|是|像|觉得|知道|住|叫|卖|爱吃|喜欢吃|懂|懂车|懂行)$/.test(
      wordOf(action),
    );
    if (isA(head, 'n', 'name', 'latin', 'place')) {
      if (!object && plain && !lasting && (subject || !isIntransitive(action))) action.aspect ??= 'done';
      const gapped =
        !object &&
        !subject &&
        plain &&
        !isIntransitive(action) &&
        !isSomebody(head) &&
        action.manner === undefined;
      const clause = gapped
        ? reduced(span, action)
        : `${subject ? '' : 'that '}${clauseText(span, { active: subject && (isSomebody(span[0]) || isA(span[0], 'name', 'place')), person: head.number === 'plural' && !subject ? 'you' : subject ? undefined : 'it' })}`;
      const gloss = `${head.gloss} ${clause}`.trim();
      merge(tokens, start, at - start + 2, {
        gloss,
        part: 'n',
        number: head.number,
        heavy: true,
        determined: head.determined === true || /^\p{Lu}/u.test(head.gloss),
        trust: head.trust,
        word: wordOf(head),
      });
      at = start;
    } else if (head !== undefined && (isA(head, 'd', 'a', 'neg') || is(head, '是', '也', '都'))) {
      if (plain && !lasting) action.aspect ??= 'done';
      const clause = clauseText(span, {});
      const gloss = object
        ? `the one that ${clause}`
        : subject
          ? `what ${clause}`
          : plain && !isIntransitive(action)
            ? `what was ${reduced(span, action)}`
            : `the one that ${clause}`;
      merge(tokens, start, at - start + 1, {
        gloss,
        part: 'n',
        number: 'count',
        determined: true,
        heavy: true,
        trust: 2,
        word: '',
      });
      at = start;
    } else if (head === undefined || isA(head, 'x', 'c')) {
      const focus = tokens.slice(0, start).findLastIndex((each) => is(each, '是'));
      if (plain && !lasting) action.aspect ??= 'done';
      tokens.splice(at, 1);
      if (focus >= 0 && focus === start - 1 && !isA(tokens[focus - 1], 'neg')) tokens.splice(focus, 1);
    }
  }
}

/** A clause without subject and object as an English participle: 十点订的 is `ordered at 10 o'clock`. */
function reduced(span: readonly Token[], action: Token): string {
  const rest = span.filter((each) => each !== action);
  const before = rest.filter((each) => isA(each, 'd')).map((each) => each.gloss);
  const after = rest.filter((each) => !isA(each, 'd', 'x'));
  const tail = after.map((each) =>
    isA(each, 't') && /^\d+(?::\d+| o'clock)/.test(each.gloss)
      ? `at ${each.gloss}`
      : isA(each, 'p')
        ? (each.gloss.split('/')[0] ?? '')
        : each.gloss,
  );
  const done = participle(action.gloss.replace(/^be /, '').replace(/ (?:of|at|for|to)$/, ''));
  return [...before, done, ...tail].filter((each) => each !== '').join(' ');
}
