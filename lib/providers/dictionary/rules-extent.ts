import { comparative, gerund, participle, superlative } from './english.ts';
import { asAdverb } from './rules-degree.ts';
import {
  asThing,
  behind,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  merge,
  newToken,
  type Sentence,
  type Token,
} from './token.ts';

/** How far and how: 看得我饿了, 说得比我好, 我见过最好的, 穿裙子比穿裤子好看, 这样穿. */
export function extentRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (is(token, '得')) moves(tokens, i);
    else if (is(token, '最好的') && i > 2 && is(tokens[i - 2], '过')) {
      const parts = [newToken('最', 'most', 'd', 'count', 2), newToken('好', 'good', 'a', 'count', 2)];
      tokens.splice(i, 1, ...parts, newToken('的', '', 'x', 'count', 2));
      everSeen(tokens, i);
    } else if (is(token, '最')) {
      if (is(tokens[i + 1], '好吃的', '好喝的') && i > 2 && is(tokens[i - 1], '过')) {
        const taste = newToken((tokens[i + 1] as Token).word.slice(0, 2), 'tasty', 'a', 'count', 2);
        tokens.splice(i + 1, 1, taste, newToken('的', '', 'x', 'count', 2));
      }
      everSeen(tokens, i);
    } else if (is(token, '比')) doings(tokens, i);
    else if (is(token, '这样', '那样')) thisWay(tokens, i);
  }
}

/** 看得我饿了 is what it makes me; 用筷子用得好 names its verb twice; 说得比我好 is `speak better than me`. */
function moves(tokens: Token[], at: number): void {
  const verb = tokens[at - 1];
  const whom = tokens[at + 1];
  if (!isA(verb, 'v')) return;
  const again = tokens[at - 3];
  const makes = is(whom, '我', '人');
  if (
    isA(again, 'v', 'r') &&
    again.word === verb.word &&
    isA(tokens[at - 2], 'n', 'v', 'name', 'latin', 'p')
  ) {
    if (makes) {
      const thing = tokens[at - 2] as Token;
      const doing = `${gerund(again.gloss.replace(/ at$/, ''))} ${asThing(thing)}`;
      tokens.splice(at - 3, 4, made(again.source, doing, 'n', 'name'), make());
    } else {
      const [, thing] = tokens.splice(at - 3, 2);
      if (thing !== undefined) behind(tokens, thing);
    }
  } else if (makes && at === 1 && isVerbal(tokens[at + 2])) {
    tokens.splice(0, 2, made(verb.source, 'this', 'det'), make());
  } else {
    const spoken = tokens[at - 2];
    if (is(verb, '说', '讲', '写') && isA(spoken, 'n', 'name') && /[语文话]$/.test(spoken.word)) {
      if (is(verb, '说', '讲')) verb.gloss = 'speak';
      tokens.splice(at - 2, 1);
      behind(tokens, spoken);
      better(tokens, at - 1);
    } else better(tokens, at);
  }
}

const make = (): Token => newToken('让', 'make', 'v', 'count', 2);

/** 得比我还好 is `better than me`. */
function better(tokens: Token[], at: number): void {
  const whom = tokens[at + 2];
  if (!is(tokens[at + 1], '比') || !isNominal(whom)) return;
  let end = at + 3;
  while (is(tokens[end], '还', '更', '都', '要')) end++;
  if (is(tokens[end], '还好')) tokens[end] = newToken('好', 'good', 'a', 'count', 2);
  const quality = tokens[end];
  if (!isA(quality, 'a')) return;
  const gloss = `${comparative(asAdverb(quality.gloss))} than ${asThing(whom)}`;
  const into = made('比', gloss, 'a');
  into.graded = true;
  tokens.splice(at + 1, end - at, into);
}

/** 我见过最好的人 is `the best person I have ever seen`. */
function everSeen(tokens: Token[], at: number): void {
  const quality = tokens[at + 1];
  const of = is(tokens[at - 1], '的') ? 1 : 0;
  const past = tokens[at - 1 - of];
  const verb = tokens[at - 2 - of];
  const who = tokens[at - 3 - of];
  if (!isA(quality, 'a')) return;
  if (isA(tokens[at - 1], 'n') && is(tokens[at - 2], '过')) {
    everWith(tokens, at);
    return;
  }
  if (!is(past, '过') || !isA(verb, 'v') || !isA(who, 'p')) return;
  const link = is(tokens[at + 2], '的') ? 1 : 0;
  const thing = tokens[at + 2 + link];
  const noun = isA(thing, 'n') ? thing : undefined;
  const start = at - 3 - of;
  const doer = who.gloss.split('/')[1] ?? who.gloss;
  const seen = participle(verb.gloss.replace(/ at$/, ''));
  merge(tokens, start, at + 2 + link - start + (noun === undefined ? 0 : 1), {
    gloss: `${superlative(quality.gloss)} ${noun?.gloss ?? 'one'} ${doer} ${/^(?:he|she|it)$/.test(doer) ? 'has' : 'have'} ever ${seen}`,
    part: 'n',
    number: 'count',
    determined: true,
    heavy: true,
    trust: 2,
    word: noun?.word ?? '',
  });
}

/** 我见过中文最好的外国人 is `the foreigner with the best Chinese I have ever seen`. */
function everWith(tokens: Token[], at: number): void {
  const [who, verb, , thing, , quality, of, head] = tokens.slice(at - 4, at + 4);
  if (!isA(who, 'p') || !isA(verb, 'v') || !isA(thing, 'n') || !is(of, '的') || !isA(head, 'n')) return;
  const doer = who.gloss.split('/')[1] ?? who.gloss;
  const best = superlative((quality as Token).gloss);
  const single = head.number === 'plural' ? head.gloss.replace(/s$/, '') : head.gloss;
  const seen = participle(verb.gloss.replace(/ at$/, ''));
  merge(tokens, at - 4, 8, {
    gloss: `the ${single} with ${best} ${thing.gloss} ${doer} have ever ${seen}`,
    part: 'n',
    number: 'count',
    determined: true,
    heavy: true,
    trust: 2,
    word: head.word,
  });
}

/** 穿裙子比穿裤子好看 compares what is done. */
function doings(tokens: Token[], at: number): void {
  const [verb, thing] = [tokens[at + 1], tokens[at + 2]];
  const [first, object] = [tokens[at - 2], tokens[at - 1]];
  if (!isA(verb, 'v') || !isA(thing, 'n') || !isA(first, 'v') || !isA(object, 'n')) return;
  if (!isVerbal(tokens[at + 3])) return;
  const doing = (a: Token, b: Token) =>
    made(a.source + b.source, `${gerund(a.gloss)} ${b.gloss}`, 'n', 'name');
  tokens.splice(at + 1, 2, doing(verb, thing));
  const who = tokens[at - 3];
  const into = doing(first, object);
  into.determined = true;
  if (isA(who, 'p')) into.gloss = `${who.gloss.split('/')[0] ?? ''} ${into.gloss}`;
  const from = isA(who, 'p') ? at - 3 : at - 2;
  tokens.splice(from, at - from, into);
}

/** 这样穿 is `dress like this`. */
function thisWay(tokens: Token[], at: number): void {
  const verb = tokens[at + 1];
  if (!isA(verb, 'v') || is(verb, '是', '说', '想', '有', '会') || is(tokens[at + 2], '的')) return;
  const rest = tokens[at + 2];
  if (rest !== undefined && !isA(rest, 'd', 'x', 'a')) return;
  const way = is(tokens[at], '这样') ? 'like this' : 'like that';
  const gloss = `${is(verb, '穿') ? 'dress' : verb.gloss.replace(/ (?:of|at)$/, '')} ${way}`;
  if (rest === undefined || isA(rest, 'x')) {
    merge(tokens, at, 2, { gloss, part: 'v', trust: 2 });
    return;
  }
  const into = merge(tokens, at, 2, { gloss: gerund(gloss), part: 'n', number: 'name', trust: 2 });
  into.determined = true;
  const who = tokens[at - 1];
  if (isA(who, 'p')) merge(tokens, at - 1, 2, { gloss: `${who.gloss.split('/')[0] ?? ''} ${into.gloss}` });
}
