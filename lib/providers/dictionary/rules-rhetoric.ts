import { comparative } from './english.ts';
import { negationOf } from './negation.ts';
import {
  asThing,
  become,
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

/** The words without which {@link rhetoricRule} does nothing. */
export const rhetorical = new Set(
  '哪里 哪 又 才 没有什么 没什么 什么 要不是 如果 要是 就算 即使 哪怕 只要 不管 无论 既然 不 没有 没 不行 不可能 过不去 早知道 不会 不过 谁 千万 不让 的 好的'.split(
    ' ',
  ),
);

const conditions = new Set('要不是 如果 要是 就算 即使 哪怕 只要 不管 无论 既然'.split(' '));

/** Denials by asking and asking by denials: 哪里像, 我又不傻, 谁也不能, 不吃辣不行, 要不是你我就忘了. */
export function rhetoricRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!rhetorical.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '哪里', '哪')) {
      if (isNominal(before) && isVerbal(next) && is(next, '像', '敢', '会', '懂', '舍得', '知道', '配'))
        tokens.splice(i, 1, newToken('不', 'not', 'neg', 'name', 2));
    } else if (is(token, '又')) {
      if (
        i === 1 &&
        isA(before, 'p') &&
        is(next, '不') &&
        isVerbal(tokens[i + 2]) &&
        !is(tokens.at(-1), '了')
      )
        tokens.splice(i, 1);
    } else if (is(token, '才')) {
      if (isA(before, 'p') && is(next, '不') && isA(tokens[i + 2], 'v', 'aux') && i < 3)
        tokens.splice(i, 1, made('', 'definitely', 'd'));
    } else if (is(token, '没有什么', '没什么')) nothingThat(tokens, i);
    else if (is(token, '什么')) noReason(tokens, i);
    else if (conditions.has(token.word)) conditionEnds(tokens, i);
    else if (is(token, '不')) unlessDone(tokens, i);
    else if (is(token, '没有', '没')) lacking(tokens, i);
    else if (is(token, '不可能')) {
      if (isNominal(before) && isVerbal(next)) become(token, 'aux', "can't possibly");
    } else if (is(token, '过不去')) {
      if (isNominal(before) && is(tokens[i - 2], '跟', '和', '与')) {
        const gloss = `make things hard for ${asThing(before)}`;
        merge(tokens, i - 2, 3, { gloss, part: 'v', trust: 2 });
        i -= 2;
      }
    } else if (is(token, '早知道')) {
      if (is(next, '就') && is(tokens[i + 2], '不') && isA(tokens[i + 3], 'v')) {
        tokens.splice(i, 3, made('', "if I had known, I wouldn't", 'c'));
        if (is(tokens.at(-1), '了')) tokens.pop();
      }
    } else if (is(token, '不会')) {
      if (is(next, '是') && is(tokens.at(-1), '吧') && isNominal(before)) {
        tokens.splice(i, 1, made('不会', 'maybe', 'd'));
        sentence.question = true;
      }
    } else if (is(token, '不过')) {
      if (isNominal(before) && is(next, '是')) become(token, 'd', 'only');
    } else if (is(token, '谁')) noMatterWho(tokens, i);
    else if (is(token, '千万')) {
      if (is(next, '别', '不要')) tokens.splice(i, 1);
    } else if (is(token, '不让')) {
      if (isA(next, 'p', 'n') && isVerbal(tokens[i + 2]))
        tokens.splice(i, 1, newToken('不', 'not', 'neg', 'name', 2), newToken('让', 'let', 'v', 'count', 2));
    } else if (is(token, '好的')) {
      if (is(before, '这么', '那么', '最', '更') && isA(next, 'n'))
        tokens.splice(i, 1, newToken('好', 'good', 'a', 'count', 2), newToken('的', '', 'x', 'count', 2));
    } else if (is(token, '的') && isA(before, 'a')) onesThat(tokens, i);
  }
}

const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every((each) => isA(each, 'x'));

/** 没什么比健康更重要 is `nothing is more important than health`; 没有什么是火锅解决不了的 says what it is. */
function nothingThat(tokens: Token[], at: number): void {
  const [, link, what, more, quality] = tokens.slice(at, at + 5);
  if (is(link, '比') && isNominal(what) && is(more, '更', '还') && isA(quality, 'a')) {
    const gloss = `nothing is ${comparative(quality.gloss)} than ${asThing(what)}`;
    tokens.splice(at, 5, made('没什么', gloss, 'i'));
  } else if (is(link, '是') && is(tokens.at(-1), '的')) {
    tokens.splice(at, 2, made('没什么', "there's nothing that", 'c'));
    tokens.pop();
  } else if (is(link, '比') && isA(what, 'a') && is(more, '更') && isA(quality, 'a')) {
    tokens.splice(
      at,
      5,
      made('没什么', `nothing is ${comparative(quality.gloss)} than being ${what.gloss}`, 'i'),
    );
  }
}

/** 有什么好生气的 is `is no reason to be angry`. */
function noReason(tokens: Token[], at: number): void {
  const doing = tokens[at + 2];
  if (!is(tokens[at - 1], '有') || !is(tokens[at + 1], '好') || !isA(doing, 'v', 'a')) return;
  if (!is(tokens[at + 3], '的') || !ends(tokens, at + 3)) return;
  const gloss = `no reason to ${isA(doing, 'a') ? 'be ' : ''}${doing.gloss}`;
  merge(tokens, at - 1, 4, { gloss, part: 'a', graded: true, trust: 2 });
}

/** 要不是你提醒|我就忘了: where the condition ends. */
function conditionEnds(tokens: Token[], at: number): void {
  if (at > 1) return;
  for (let i = at + 3; i + 2 < tokens.length; i++) {
    if (!isA(tokens[i], 'p') || isA(tokens[i - 1], 'c', 'r')) continue;
    if (!is(tokens[i + 1], '就', '也', '都', '还是', '反正')) continue;
    tokens.splice(i + asObject(tokens, i), 0, made('', ',', 'c'));
    return;
  }
}

/** Whether a pronoun before 就 is what the verb before it is about, and not who does what comes: 如果你喜欢我就告诉我. */
function asObject(tokens: readonly Token[], at: number): 0 | 1 {
  const who = tokens[at] as Token;
  if (!isA(tokens[at - 1], 'v')) return 0;
  const again = tokens.slice(at + 2).some((each) => each.word === who.word);
  return again || is(tokens[at + 2], '别', '不要', '算了') ? 1 : 0;
}

/** 不吃辣不行 is `have to eat`; 不看你会后悔 and 不试试怎么知道 are `if you don't`. */
function unlessDone(tokens: Token[], at: number): void {
  if (at > 1 || !isA(tokens[at + 1], 'v')) return;
  const last = tokens.findLastIndex((each) => !isA(each, 'x'));
  const done = isA(tokens[at + 2], 'n') ? at + 3 : at + 2;
  if (is(tokens[last], '不行') && last === done) {
    tokens.splice(last, 1);
    tokens.splice(at, 1, made('', 'have to', 'aux'));
    return;
  }
  if (at > 0) return;
  for (let i = at + 2; i + 1 < tokens.length; i++) {
    const token = tokens[i];
    const asks = is(token, '怎么') && is(tokens[i + 1], '知道', '行');
    if (
      !asks &&
      !(isA(token, 'p') && is(tokens[i + 1], '会', '就', '怎么') && !is(tokens[i - 1], '说', '知道', '是'))
    )
      continue;
    tokens.splice(asks ? i : i + asObject(tokens, i), 0, made('', ',', 'c'));
    tokens.unshift(made('', 'if you', 'c'));
    return;
  }
}

/** 没有手机活不下去 is `without a phone`; 没几个人 is `few people`. */
function lacking(tokens: Token[], at: number): void {
  const [, thing, can] = tokens.slice(at, at + 3);
  if (is(thing, '几个') && is(can, '人') && tokens[at + 3] !== undefined)
    tokens.splice(at, 3, newToken('人', 'few people/few people', 'p', 'name', 2));
  else if (at === 0 && isA(thing, 'n') && can !== undefined && /^.不./.test(can.word)) {
    if (is(can, '活不下去')) become(can, 'v', "can't live");
    tokens.splice(0, 2, made(thing.source, `without ${thing.gloss},`, 'c'));
  }
}

/** 谁也不能 is so `no matter who`; 不是谁都可以 is `not everyone`. */
function noMatterWho(tokens: Token[], at: number): void {
  if (!is(tokens[at + 1], '也', '都')) return;
  const denied = tokens[at + 2];
  const denies = negationOf(denied) !== undefined || /^(?:don't|can't|won't|not) ?/.test(denied?.gloss ?? '');
  if (is(tokens[at - 1], '是') && is(tokens[at - 2], '不')) {
    tokens.splice(at - 2, 4, newToken('谁', 'not everyone/not everyone', 'p', 'name', 2));
  } else if (denies && isA(tokens[at - 1], 'p')) tokens.splice(at, 2);
  else if (denies && at === 0) tokens.splice(at, 2, made('谁', 'no matter who,', 'c'));
}

const chosen = new Set('买 吃 喝 选 要 挑 穿 用 拿 喜欢 来 点 少吃 多吃'.split(' '));

/** 买贵的 is `buy expensive ones`. */
function onesThat(tokens: Token[], at: number): void {
  const quality = tokens[at - 1] as Token;
  let verb = at - 2;
  if (is(tokens[verb], '点', '些') && isA(tokens[verb - 1], 'v')) tokens.splice(verb--, 1);
  const end = verb + 2;
  if (!isA(tokens[verb], 'v') || !chosen.has(tokens[verb]?.word ?? '') || !ends(tokens, end)) return;
  const ones = newToken(quality.source, `${quality.gloss} ones`, 'n', 'plural', 2);
  ones.determined = true;
  tokens.splice(end - 1, 2);
  behind(tokens, ones);
}
