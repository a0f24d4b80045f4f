import { gerund, participle } from './english.ts';
import { negationOf } from './negation.ts';
import {
  asThing,
  become,
  behind,
  changed,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  newToken,
  type Sentence,
  type Token,
  wordOf,
} from './token.ts';
import { thirdPerson } from './verb-form.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const linked = new Set(
  '一边 感觉 体验 没有 没 一 一句话 一个字 连 什么 啥 要是 如果 虽然 就算 即使 只要 既然 怎么 再 等 第一次 那 在 还是 就 又'.split(
    ' ',
  ),
);

/** Words that belong together across a clause: 没有…就没有, 一口都不, 连…都没有, 怎么教都, 等…再. */
export function correlativeRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!linked.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '没有', '没')) withoutIt(tokens, i);
    else if (is(token, '一')) notOne(tokens, i);
    else if (is(token, '一句话', '一个字')) notAWord(tokens, i);
    else if (is(token, '连')) notEvenHave(tokens, i);
    else if (is(token, '一边')) meanwhile(tokens, i);
    else if (is(token, '感觉', '体验')) whatLike(sentence, i);
    else if (is(token, '什么', '啥')) {
      if (is(next, '都') && isA(before, 'v')) whatever(tokens, i);
      else if (is(next, '都') && isA(tokens[i + 2], 'v', 'aux') && !/^[不没]/.test(wordOf(tokens[i + 2])))
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
        tokens.slice(i + 3).some((each) => is(each, '再', '就', '也', '要', '一定'))
      )
        become(token, 'c', 'once');
    } else if (is(token, '在')) wherePast(sentence, i);
    else if (is(token, '要是', '如果', '虽然', '就算', '即使', '只要', '既然')) conditionFirst(tokens, i);
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
    } else if (is(token, '那') && i === 0 && isA(next, 'p') && isA(token, 'det')) become(token, 'c', 'then');
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

/** 一口都吃不了 is `can't eat even a bite`. */
function notOne(tokens: Token[], at: number): void {
  const measure = tokens[at + 1];
  if (!isA(measure, 'measure', 'unit', 'cl')) return;
  const thing = isA(tokens[at + 2], 'n') ? 1 : 0;
  const also = at + 2 + thing;
  if (!is(tokens[also], '都', '也')) return;
  const denied = tokens
    .slice(also + 1, also + 4)
    .some(
      (each) =>
        negationOf(each) !== undefined || each.word.startsWith('不') || each.gloss.startsWith("can't"),
    );
  if (!denied) return;
  const noun = thing === 1 ? (tokens[at + 2] as Token).gloss : measure.gloss;
  const text = noun === '' ? 'even one' : `even one ${noun}`;
  tokens.splice(at, also + 1 - at);
  const ability = is(tokens.at(-1), '了') && is(tokens.at(-2), '不');
  if (ability) tokens.push(newToken('一', text, 'n', 'name', 2));
  else behind(tokens, newToken('一', text, 'n', 'name', 2));
}

/** 一句话都说不出来 is `can't say even one word`. */
function notAWord(tokens: Token[], at: number): void {
  if (!is(tokens[at + 1], '都', '也')) return;
  const denied = (each: Token) =>
    negationOf(each) !== undefined || each.word.includes('不') || each.gloss.startsWith("can't");
  if (!tokens.slice(at + 2).some(denied)) return;
  behind(tokens, newToken('一', 'even one word', 'n', 'name', 2));
  tokens.splice(at, 2);
}

/** 她穿什么都好看 is `whatever she wears, she is good-looking`. */
function whatever(tokens: Token[], at: number): void {
  const verb = tokens[at - 1] as Token;
  const who = tokens[at - 2];
  if (who !== undefined && !isA(who, 'p')) return;
  if (tokens[at + 2] === undefined || negationOf(tokens[at + 2]) !== undefined) return;
  const subject = who?.gloss.split('/')[1] ?? 'I';
  const said = /^(?:he|she|it)$/.test(subject) ? thirdPerson(verb.gloss) : verb.gloss;
  const from = who === undefined ? at - 1 : at - 2;
  const opening = made('什么都', `whatever ${subject} ${said},`, 'c');
  tokens.splice(from, at + 2 - from, opening, ...(who === undefined ? [] : [who]));
}

/** 他要是在 is `if he is here`. */
function conditionFirst(tokens: Token[], at: number): void {
  if (at !== 1 || !isA(tokens[0], 'p')) return;
  const [condition] = tokens.splice(at, 1);
  if (condition === undefined) return;
  const said = is(condition, '虽然') ? 'although' : is(condition, '就算', '即使') ? 'even if' : 'if';
  become(condition, 'c', said);
  tokens.unshift(condition);
  if (isNominal(tokens[2]) && tokens.slice(2).every((each) => !isVerbal(each)))
    tokens.splice(2, 0, newToken('是', 'be', 'v', 'count', 2));
}

/** 我连朋友都没有 is `I don't even have friends`. */
function notEvenHave(tokens: Token[], at: number): void {
  const thing = tokens[at + 1];
  const end = at + 3;
  if (!isA(tokens[at - 1], 'p', 'n') || !isA(thing, 'n') || !is(tokens[at + 2], '都', '也')) return;
  const last = tokens.findLast((each) => !isA(each, 'x'));
  if (!is(tokens[end], '没有', '没') || isA(tokens[end + 1], 'v')) {
    if (!isA(tokens[at - 1], 'p') || !isA(last, 'v') || !isVerbal(tokens[end])) return;
    behind(tokens, thing);
    tokens.splice(at, 3, made('连', 'even', 'd'));
    return;
  }
  if (!is(tokens[end], '没有', '没') || (tokens[end + 1] !== undefined && !isA(tokens[end + 1], 'x'))) return;
  const verb = { ...newToken('拥有', 'even have any', 'v', 'count', 2) };
  tokens.splice(at, 4, newToken('不', 'not', 'neg', 'name', 2), verb, thing);
}

/** 一边吃饭一边看 is `eat while watching`. */
function meanwhile(tokens: Token[], at: number): void {
  const second = tokens.findIndex((each, index) => index > at + 1 && is(each, '一边'));
  const verb = tokens[second + 1];
  if (second < 0 || !isA(verb, 'v')) return;
  verb.gloss = `while ${gerund(verb.gloss.replace(/ (?:at|of)$/, ''))}`;
  if (isNominal(tokens[second + 2])) verb.part = 'c';
  else become(verb, 'pp', verb.gloss);
  tokens.splice(second, 1);
  tokens.splice(at, 1);
}

/** 住在海边是什么感觉 asks what it is like. */
function whatLike(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  if (!is(tokens[at - 1], '什么', '啥') || !is(tokens[at - 2], '是')) return;
  if (tokens[at + 1] !== undefined && !isA(tokens[at + 1], 'x')) return;
  sentence.question = true;
  const first = tokens[0];
  if (at > 2 && isA(first, 'v', 'aux')) {
    tokens.splice(at - 2);
    tokens.unshift(made('', 'what is it like to', 'c'));
  } else tokens[at] = newToken('感觉', 'feeling', 'n', 'count', 2);
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
    const vain = tokens
      .slice(at + 3)
      .some((each) => negationOf(each) !== undefined || each.word.includes('不'));
    const text = vain
      ? `no matter how much I ${next.gloss},`
      : `no matter how you ${next.gloss.replace(/ (?:of|at)$/, '')} it,`;
    tokens.splice(at, 3, made('怎么', text, 'c'));
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
  return (
    tokens.slice(0, at).some((each) => is(each, '先', '等', '以后', '之后') || each.word.endsWith('完')) ||
    is(tokens[at - 1], '了')
  );
}
