import { comparative, gerund, participle } from './english.ts';
import { negationOf } from './negation.ts';
import { asAdverb, superlative } from './rules-degree.ts';
import {
  become,
  changed,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  merge,
  newToken,
  type Sentence,
  type Token,
  wordOf,
} from './token.ts';

/** The words that this rule looks at; all others are passed over at once. */
const linked = new Set('没有 没 一 连 什么 啥 怎么 再 等 得 第一次 最 那 在 还是 就 又'.split(' '));

/** Words that belong together across a clause: 没有…就没有, 一口都不, 连…都没有, 怎么教都, 等…再, 看得我. */
export function correlativeRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!linked.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '没有', '没')) withoutIt(tokens, i);
    else if (is(token, '一')) notOne(tokens, i);
    else if (is(token, '连')) notEvenHave(tokens, i);
    else if (is(token, '什么', '啥')) {
      if (is(next, '都') && isA(tokens[i + 2], 'v', 'aux') && !/^[不没]/.test(wordOf(tokens[i + 2])))
        everything(tokens, i);
    } else if (is(token, '怎么')) how(sentence, i);
    else if (is(token, '再') && isA(token, 'd')) {
      if (isA(before, 't') && isA(next, 'v')) token.gloss = '';
      else if (follows(tokens, i)) token.gloss = 'then';
    } else if (is(token, '等') && i < 2) {
      const subject = isNominal(next) ? 1 : 0;
      if (
        subject === 1 &&
        isVerbal(tokens[i + 2]) &&
        tokens.slice(i + 3).some((each) => is(each, '再', '就'))
      )
        become(token, 'c', 'once');
    } else if (is(token, '得')) moves(tokens, i);
    else if (is(token, '在')) wherePast(sentence, i);
    else if (is(token, '就')) ifOnly(tokens, i);
    else if (is(token, '又')) {
      if (is(next, '怕', '舍不得', '没', '不') && tokens.slice(0, i).some((each) => is(each, '想', '想要')))
        become(token, 'c', 'but');
    } else if (is(token, '还是')) {
      const chosen = isA(before, 'a') || is(before, '的', '真的', '假的');
      if (chosen && isA(next, 'a') && tokens.slice(0, i).some((each) => is(each, '是'))) {
        tokens[i] = made('', 'or', 'c');
        if (is(before, '真的')) become(before, 'a', 'real');
        sentence.question = true;
      }
    } else if (is(token, '第一次') && isA(next, 'v') && !is(next, '是', '有') && !isNominal(before)) {
      token.gloss = 'first time';
      tokens.splice(
        i,
        2,
        changed(next, {
          source: token.source + next.source,
          gloss: `first time ${gerund(next.gloss)}`,
          part: 'd',
          trust: 2,
        }),
      );
    } else if (is(token, '最')) everSeen(tokens, i);
    else if (is(token, '那') && i === 0 && isA(next, 'p') && isA(token, 'det')) become(token, 'c', 'then');
  }
}

/** 没有对比就没有伤害: `without contrast, there's no injury`. */
function withoutIt(tokens: Token[], at: number): void {
  const then = at + 2;
  if (!is(tokens[then], '就') || !is(tokens[then + 1], '没有', '没')) return;
  const [first, last] = [tokens[at + 1], tokens[then + 2]];
  if (
    first === undefined ||
    last === undefined ||
    (tokens[then + 3] !== undefined && !isA(tokens[then + 3], 'x'))
  )
    return;
  tokens.splice(at, 5, made('', `without ${asThing(first)}, there's no ${asThing(last)}`, 'i'));
}

const asThing = ({ part, gloss }: Token): string => (part === 'p' ? (gloss.split('/')[0] ?? '') : gloss);

/** 一口都吃不了 is `can't eat even a bite`. */
function notOne(tokens: Token[], at: number): void {
  const measure = tokens[at + 1];
  if (!isA(measure, 'measure', 'unit', 'cl')) return;
  const thing = isA(tokens[at + 2], 'n') ? 1 : 0;
  const also = at + 2 + thing;
  if (!is(tokens[also], '都', '也')) return;
  const denied = tokens
    .slice(also + 1, also + 4)
    .some((each) => negationOf(each) !== undefined || each.word.startsWith('不'));
  if (!denied) return;
  const noun = thing === 1 ? (tokens[at + 2] as Token).gloss : measure.gloss;
  const text = noun === '' ? 'even one' : `even one ${noun}`;
  tokens.splice(at, also + 1 - at);
  const ability = is(tokens.at(-1), '了') && is(tokens.at(-2), '不');
  if (ability) tokens.push(newToken('一', text, 'n', 'name', 2));
  else behind(tokens, newToken('一', text, 'n', 'name', 2));
}

/** 我连朋友都没有 is `I don't even have friends`. */
function notEvenHave(tokens: Token[], at: number): void {
  const thing = tokens[at + 1];
  const end = at + 3;
  if (!isA(tokens[at - 1], 'p', 'n') || !isA(thing, 'n') || !is(tokens[at + 2], '都', '也')) return;
  if (!is(tokens[end], '没有', '没') || (tokens[end + 1] !== undefined && !isA(tokens[end + 1], 'x'))) return;
  const verb = { ...newToken('拥有', 'even have any', 'v', 'count', 2) };
  tokens.splice(at, 4, newToken('不', 'not', 'neg', 'name', 2), verb, thing);
}

/** 什么都吃 is `eat everything`. */
function everything(tokens: Token[], at: number): void {
  const rest = tokens.slice(at + 2);
  if (rest.some((each) => isNominal(each) || negationOf(each) !== undefined)) return;
  behind(tokens, newToken('什么', 'everything', 'n', 'name', 2));
  tokens.splice(at, 2);
}

/** 怎么教都教不会 is `no matter how`; 怎么 before a denial asks `how come`; 是怎么…的 asks `how did`. */
function how(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (isA(next, 'v') && is(tokens[at + 2], '都', '也')) {
    tokens.splice(at, 3, made('怎么', `no matter how much I ${next.gloss},`, 'c'));
    return;
  }
  if (negationOf(next) !== undefined && isA(before, 'p')) {
    tokens.splice(at, 1);
    tokens.unshift(made('怎么', 'how come', 'c'));
    sentence.question = true;
    return;
  }
  if (is(before, '是') && isA(next, 'v') && isNominal(tokens[at - 2])) {
    tokens.splice(at - 1, 1);
    if (is(tokens.at(-1), '的')) tokens.pop();
  }
}

/** 这是在哪里拍的 is `where was this photographed`. */
function wherePast(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const verb = tokens[at + 2];
  if (!is(tokens[at + 1], '哪里', '哪', '哪儿') || !isA(verb, 'v') || !is(tokens[at + 3], '的')) return;
  if (tokens[at + 4] !== undefined && !isA(tokens[at + 4], 'x')) return;
  const copula = is(tokens[at - 1], '是') ? 1 : 0;
  const start = at - copula - 1;
  const what = tokens[start];
  sentence.question = true;
  const person = isA(what, 'p');
  const subject = what === undefined || !(isNominal(what) || isA(what, 'det')) ? undefined : what;
  const from = subject === undefined ? start + 1 : start;
  const doer = subject?.gloss.split('/')[1] ?? '';
  const done = participle(verb.gloss.replace(/ photos of$/, ' ').trim());
  const text = person
    ? `where did ${doer} ${verb.gloss.replace(/ of$/, '')}`
    : subject === undefined
      ? `where was it ${done}`
      : `where was ${subject.gloss} ${done}`;
  tokens.splice(from, at + 4 - from, made('在哪里', text, 'i'));
}

/** 要是…就好了 is `if only`. */
function ifOnly(tokens: Token[], at: number): void {
  if (
    !is(tokens[at + 1], '好') ||
    !is(tokens[at + 2], '了') ||
    (tokens[at + 3] !== undefined && !isA(tokens[at + 3], 'x'))
  )
    return;
  const condition = tokens.findIndex((each, index) => index < at && is(each, '要是', '如果', '要'));
  if (condition < 0) return;
  tokens.splice(at);
  tokens.splice(condition, 1);
  const degree = tokens.findIndex((each, index) => is(each, '有') && is(tokens[index + 1], '这么', '那么'));
  if (degree >= 0) tokens.splice(degree, 1);
  tokens.unshift(made('要是', 'if only', 'c'));
}

/** Whether something is said to come first, so that 再 is `then` and not `again`. */
function follows(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some((each) => is(each, '先', '等', '以后', '之后') || each.word.endsWith('完'));
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

/** Puts a word to the end of a clause, before its particles. */
function behind(tokens: Token[], token: Token): void {
  let end = tokens.length;
  while (end > 0 && isA(tokens[end - 1], 'x')) end--;
  tokens.splice(end, 0, token);
}

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
  if (!isA(quality, 'a') || !is(past, '过') || !isA(verb, 'v') || !isA(who, 'p')) return;
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
