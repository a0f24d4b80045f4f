import { negationOf } from './negation.ts';
import { nominalText } from './noun-phrase.ts';
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
} from './token.ts';
import { isSomebody } from './verbs.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const ambiguous = new Set(
  '个别 再不 别 不要 可 才怪 屁 鬼 头 锤子 毛线 个屁 个鬼 个头 个锤子 个毛线 好 一点 块 一块 想 好想 很想 是 讨厌 一样 干 老 还没 还没有 不熟 没少 一点儿 丝毫 半点 变 哪有 粉丝 粉 还是'.split(
    ' ',
  ),
);

/** What is said to be `not` so after 好不 and meant to be very much so. */
const affirmed = new Set(
  '热闹 快活 自在 惬意 威风 得意 痛快 狼狈 伤心 难过 气派 风光 潇洒 神气 凄凉 可怜'.split(' '),
);

const partsOfDay = new Set(
  '上午 下午 中午 晚上 凌晨 早上 早晨 半夜 深夜 夜里 清晨 傍晚 等到 到 拖到'.split(' '),
);

/** Words whose neighbours show that they are no denial, another denial or another word than they seem. */
export function senseRule({ tokens, question }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!ambiguous.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '个别') && isA(before, 'num', 'det') && isA(next, 'v', 'aux')) {
      tokens.splice(i, 1, made('个', '', 'cl'), newToken('别', "don't", 'neg', 'name', 2));
    } else if (is(token, '再不') && tokens.slice(i + 2).some((each) => is(each, '就', '要'))) {
      tokens.splice(i, 1, made('再', 'if', 'c'), newToken('不', 'not', 'neg', 'name', 2));
    } else if (is(token, '别', '不要') && is(next, '再') && isVerbal(tokens[i + 2])) {
      tokens.splice(i + 1, 1);
      tokens.splice(endOf(tokens), 0, made('再', 'any more', 'pp'));
    } else if (is(token, '可') && (is(next, '别', '不要', '千万') || negationOf(next) === 'do not')) {
      tokens.splice(i--, 1);
    } else if (i > 0 && i >= tokens.length - 2 && doubts(tokens, i)) {
      const start = is(before, '个') ? i - 1 : i;
      if (!is(token, '才怪') && isA(tokens[start - 1], 'v')) continue;
      tokens.splice(start, i - start + 1);
      tokens.unshift(made('才怪', 'as if', 'c'));
    } else if (is(token, '好') && is(next, '不') && affirmed.has(tokens[i + 2]?.word ?? '')) {
      tokens.splice(i + 1, 1);
    } else if (is(token, '没少') && is(before, '都', '也', '一点')) {
      become(token, 'v', "didn't lack any");
    } else if (
      is(token, '一点', '一点儿', '丝毫', '半点') &&
      !isA(before, 'v', 'a') &&
      deniesAll(tokens, i)
    ) {
      tokens.splice(i--, is(next, '都', '也') ? 2 : 1);
      tokens.splice(endOf(tokens), 0, made('', 'at all', 'pp'));
    } else if (is(token, '变') && (next === undefined || isA(next, 'x'))) {
      become(token, 'v', 'change');
    } else if (is(token, '哪有') && !question && !is(next, '卖')) {
      tokens[i] = changed(token, { word: '没有', gloss: 'no', part: 'neg', trust: 2 });
    } else if (is(token, '一点') && isHour(tokens, i)) {
      tokens.splice(
        i,
        1,
        newToken('一', '1', 'num', 'name', 2),
        newToken('点', "o'clock", 'unit', 'count', 2),
      );
    } else if (is(token, '块') && before?.source === '一' && isNominal(tokens[i - 2]) && isA(next, 'v')) {
      tokens.splice(--i, 2, made('一块', 'together', 'd'));
    } else if (is(token, '想', '好想', '很想') && isA(token, 'aux') && misses(tokens, i)) {
      become(token, 'v', is(token, '想') ? 'miss' : 'really miss');
    } else if (is(token, '是') && isA(next, 'place') && is(tokens[i + 2], '的') && i + 3 >= tokens.length) {
      tokens.splice(i, 3, changed(token, { word: '来自', gloss: 'be from' }), next);
    } else if (is(token, '讨厌') && isA(token, 'a') && (isNominal(next) || isA(next, 'det'))) {
      become(token, 'v', 'hate');
    } else if (is(token, '一样') && is(next, '的')) {
      i = compare(tokens, i);
    } else if (
      is(token, '干') &&
      isA(token, 'a') &&
      (does.has(next?.word ?? '') || asksFor.has(before?.word ?? ''))
    ) {
      become(token, 'v', 'do');
    } else if (is(token, '还没', '还没有') && isA(next, 'v')) {
      tokens.splice(i, 1, made('还', 'still', 'd'), newToken('没', 'no', 'neg', 'name', 2));
    } else if (is(token, '粉丝', '粉') && isNominal(token) && isFood(tokens, i)) {
      become(token, 'n', is(token, '粉') ? 'rice noodles' : 'glass noodles');
      token.number = 'mass';
    } else if (is(token, '还是') && isChoice(tokens, i)) {
      become(token, 'c', 'or');
    } else if (is(token, '老') && isA(token, 'a') && isTough(tokens, i)) token.gloss = 'tough';
    else if (is(token, '不熟') && isTough(tokens, i) && !tokens.some((each) => is(each, '对', '跟', '和')))
      become(token, 'a', 'undercooked');
  }
}

/** Noodles and no fans beside food and its measures. */
function isFood(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.word.endsWith('椒') === true) return false;
  return [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]].some(
    (each) => each !== undefined && edible.test(each.word),
  );
}

const edible = /[面汤菜肉卷煲饭蒜碗锅辣酸味吃]/;

/** 不知道是没有还是忘了 leaves open which of two it is. */
function isChoice(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const copula = before.findLastIndex((each) => is(each, '是'));
  return (
    copula >= 0 &&
    before.some(
      (each) => is(each, '不知道', '不知', '不清楚', '不确定') || is(each, '分不清', '想问', '请问'),
    )
  );
}

/** Whether food is spoken of, which is tough and not old, undercooked and not unfamiliar: 肉太老了. */
function isTough(tokens: readonly Token[], at: number): boolean {
  const said = tokens.slice(0, at).filter((each) => isNominal(each));
  return (
    said.length > 0 &&
    !isNominal(tokens[at + 1]) &&
    !said.some((each) => isSomebody(each) || isA(each, 'name'))
  );
}

const does = new Set('什么 啥 嘛 得 完 过 不了 不动 不下去 就'.split(' '));
const asksFor = new Set('别 能 敢 想 在 怎么 一起 努力'.split(' '));

/** 一点没变: `not changed at all`, said with 都 or 也 or without. */
function deniesAll(tokens: readonly Token[], at: number): boolean {
  const also = is(tokens[at + 1], '都', '也') ? 1 : 0;
  const denial = negationOf(tokens[at + 1 + also]);
  return (denial === 'not' || denial === 'did not') && isA(tokens[at + 2 + also], 'v');
}

/** Where particles at the end of a sentence begin. */
function endOf(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && isA(tokens[end - 1], 'x')) end--;
  return end;
}

/** 好看才怪 and 好看个屁 say that it is not so. */
function doubts(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(at + 1).some((each) => !isA(each, 'x'))) return false;
  if (is(tokens[at], '才怪', '个屁', '个鬼', '个头') || is(tokens[at], '个锤子', '个毛线')) return true;
  return (
    is(tokens[at - 1], '个') &&
    at > 1 &&
    is(tokens[at], '屁', '鬼', '头', '锤子', '毛线') &&
    isVerbal(tokens[at - 2])
  );
}

/** 一点 is one o'clock and not `a bit` before 半 or 钟 and after a part of the day. */
function isHour(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (is(next, '半', '钟', '多', '才') || isA(next, 'num')) return true;
  const nearly = is(tokens[at - 1], '快', '将近', '接近') ? 1 : 0;
  const since = tokens[at - 1 - nearly];
  return partsOfDay.has(since?.word ?? '') && !is(next, '都', '也', '点') && !isA(next, 'n', 'a', 'neg');
}

/** 想 of somebody and nothing more is to miss. */
function misses(tokens: readonly Token[], at: number): boolean {
  const [whom, last] = [tokens[at + 1], tokens[at + 2]];
  return (
    isA(whom, 'p') && !is(whom, '自己') && (last === undefined || isA(last, 'x', 'i', 'c') || is(last, '了'))
  );
}

/** 谜一样的人 is `person like a riddle`, where no 像 or 跟 stands before it. */
function compare(tokens: Token[], at: number): number {
  const [like, thing] = [tokens[at - 1], tokens[at + 2]];
  const linked = tokens
    .slice(0, at)
    .some((each) => is(each, '像', '跟', '和', '与') || is(each, '如', '同', '好像'));
  if (linked || !isA(like, 'n', 'name', 'latin') || !isA(thing, 'n')) return at;
  merge(tokens, at - 1, 4, {
    gloss: `${thing.gloss} like ${nominalText(like, 'object')}`,
    part: 'n',
    number: thing.number,
    heavy: true,
    trust: thing.trust,
    word: thing.word,
  });
  return at - 1;
}
