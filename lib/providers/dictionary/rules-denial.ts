import { comparative } from './english.ts';
import { negationOf } from './negation.ts';
import {
  become,
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
export const denying = new Set(
  '永远 再 连 并没有 并没 不太 怎么 就 不 没 没有 别 不要 千万别 不能 不会 不可不 并非 并不是 非 忘 忘了 忘记 说 回 回复 写着 显示 这么 那么 这样 如此 过 有'.split(
    ' ',
  ),
);

/** What nobody should leave out, where 不可不 stands before it. */
const worthIt = new Set('看 去 吃 尝 试 玩 来 听 读 买'.split(' '));

/** Denials of denials, of all, and of what is remembered or said, put so that no later rule can turn them round. */
export function denialRule({ tokens, question }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!denying.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '不') && is(next, '是')) notBeing(tokens, i, question);
    else if (is(token, '再') && isA(next, 'a') && is(tokens[i + 2], '也', '都'))
      tokens.splice(i, 3, made('再', `no matter how ${next.gloss},`, 'c'));
    else if (is(token, '连')) notEven(tokens, i);
    else if (is(token, '永远') && is(next, '不要', '别')) tokens.splice(i, 2, made('永远不要', 'never', 'd'));
    else if (is(token, '并没有', '并没')) {
      tokens.splice(i--, 1, newToken('没有', 'no', 'neg', 'name', 2));
    } else if (is(token, '不太') && isA(next, 'aux') && hardly.has(next.word))
      tokens.splice(i, 2, made(token.word + next.word, hardly.get(next.word) ?? '', 'aux'));
    else if (is(token, '怎么') && is(next, '可能', '可能会') && i + 2 < tokens.length) {
      tokens.splice(i, is(tokens[i + 2], '会') ? 3 : 2);
      tokens.unshift(made('怎么可能', "there's no way", 'c'));
    } else if (
      is(token, '就') &&
      i > 0 &&
      isA(next, 'p') &&
      is(tokens[i + 2], '没有', '没', '不') &&
      ends(tokens, i + 3)
    )
      tokens.splice(i, 3, made('就', `only ${next.gloss.split('/')[1] ?? next.gloss} not`, 'c'));
    else if (is(token, '并非', '并不是')) {
      if (!coversAll(tokens, i, 1))
        tokens.splice(i, 1, newToken('不', 'not', 'neg', 'name', 2), newToken('是', 'be', 'v', 'count', 2));
    } else if (is(token, '不会') && deniesWord(next) && !question) {
      tokens.splice(i, 1);
      tokens.unshift(made('不会', "there's no way", 'c'));
    } else if (is(token, '别', '不要', '千万别') && next?.gloss.startsWith("don't ") === true)
      become(next, 'v', next.gloss.replace(/^don't /, 'not '));
    else if (is(token, '别', '不要', '千万别') && is(next, '不') && isA(tokens[i + 2], 'v'))
      merge(tokens, i + 1, 2, { gloss: `not ${(tokens[i + 2] as Token).gloss}` });
    else if (is(token, '不可不') && worthIt.has(next?.word ?? '') && i > 0 && ends(tokens, i + 2)) {
      if (isNominal(before) && !isSomebody(before))
        merge(tokens, i, 2, { gloss: 'not to be missed', part: 'a', trust: 2, fixed: true });
    } else if (is(token, '非') && isNominal(next) && is(tokens[i + 2], '不') && isA(tokens[i + 3], 'v'))
      onlyThis(tokens, i, next);
    else if (is(token, '忘', '忘了', '忘记')) forgetting(tokens, i);
    else if (is(next, '没有', '没') && ends(tokens, i + 2) && tellers.has(token.word))
      merge(tokens, i, 2, { gloss: 'say there is none', part: 'v', trust: 2, fixed: true });
    else if (is(token, '没有', '没') && i === 0 && is(next, '就') && isVerbal(tokens[i + 2]))
      tokens.splice(0, 2, made('没有就', 'if there is none,', 'c'));
    else if (is(token, '没有') && is(next, '比')) unsurpassed(tokens, i);
    else if (is(token, '过') && isA(before, 'a') && denies(tokens.slice(0, i))) {
      if (is(tokens[i - 2], '从来没有', '从来没', '从没', '从未')) {
        merge(tokens, i - 2, 3, {
          gloss: `have never been ${before.gloss}`,
          part: 'v',
          trust: 2,
          fixed: true,
        });
        i -= 2;
      } else tokens.splice(i--, 1);
    } else if (
      is(token, '这么', '那么', '这样', '如此') &&
      isA(next, 'a') &&
      is(tokens[i + 2], '的') &&
      ends(tokens, i + 3) &&
      before?.word.endsWith('过') === true &&
      denies(tokens.slice(0, i))
    )
      tokens.splice(i, 3, made(token.source, `anything so ${next.gloss}`, 'n', 'mass'));
    else if (is(token, '有') && is(next, '多', '多么') && isA(tokens[i + 2], 'a')) howMuch(tokens, i);
  }
}

const tellers = new Set('说 回 回复 写着 显示'.split(' '));

/** What 不太 makes of a modal verb. */
const hardly = new Map([
  ['会', "can't really"],
  ['能', "can't really"],
  ['想', "don't really want to"],
  ['敢', "don't really dare to"],
]);

/** 连看都不看 is `not even look`. */
function notEven(tokens: Token[], at: number): void {
  const [, verb, also, denial, again] = tokens.slice(at, at + 5);
  if (!isA(verb, 'v') || !is(also, '都', '也') || negationOf(denial) === undefined) return;
  if (again === undefined || !again.word.startsWith(verb.word)) return;
  tokens.splice(at, 3);
  tokens.splice(at + 1, 0, made('连', 'even', 'd'));
}

const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every((each) => isA(each, 'x'));

/** Whether a word is a negation or a listed word that holds one: 不知道, 没有. */
function deniesWord(token: Token | undefined): boolean {
  return (
    negationOf(token) !== undefined ||
    /^(?:don't|can't|didn't|haven't|have never|not) /.test(token?.gloss ?? '')
  );
}

const denies = (tokens: readonly Token[]): boolean =>
  tokens.some((each) => negationOf(each) !== undefined || each.gloss.includes('never'));

/** 不是 before everyone, before a second denial, and with 就是 after it. */
function notBeing(tokens: Token[], at: number, question: boolean): void {
  if (question || is(tokens.at(-1), '吗', '么')) return;
  const next = tokens[at + 2];
  const or = tokens.findIndex((each, index) => index > at + 2 && is(each, '就是'));
  if (coversAll(tokens, at, 2)) return;
  if (
    or > 0 &&
    or + 1 < tokens.length &&
    !is(next, '因为', '我', '你') &&
    next?.word.startsWith('说') !== true &&
    !isA(next, 'c')
  ) {
    tokens[or] = made('就是', 'or', 'c');
    if (isA(next, 'n') && at > 0) {
      tokens[at] = tokens[at + 1] as Token;
      tokens[at + 1] = made('不是', 'either', 'det');
    } else tokens.splice(at, 2, made('不是', 'either', 'c'));
  } else if (deniesWord(next) && next !== undefined && (isVerbal(next) || negationOf(next) !== undefined)) {
    const again = is(tokens[at - 1], '又') ? 1 : 0;
    tokens.splice(at - again, 2 + again);
    tokens.splice(isA(tokens[0], 'c') ? 1 : 0, 0, made('不是', "it's not that", 'c'));
  }
}

/** 并非所有人 and 不是每个人 are `not everyone`. */
function coversAll(tokens: Token[], at: number, length: number): boolean {
  const whom = tokens[at + length];
  const all = is(whom, '所有人', '每个人', '人人', '大家', '每个', '所有', '每');
  if (!all || at > 0 || whom === undefined) return false;
  tokens.splice(at, length);
  const [object, subject = object] = whom.gloss.split('/');
  whom.gloss = isA(whom, 'p') ? `not ${object}/not ${subject}` : `not ${object}`;
  const also = tokens.findIndex((each) => is(each, '都'));
  if (also > 0) tokens.splice(also, 1);
  return true;
}

/** 非他不嫁: `won't marry anyone but him`. */
function onlyThis(tokens: Token[], at: number, whom: Token): void {
  const verb = tokens[at + 3] as Token;
  const who = whom.gloss.split('/')[0] ?? whom.gloss;
  const any = isSomebody(whom) ? 'anyone' : 'anything';
  merge(tokens, at, 4, { gloss: `won't ${verb.gloss} ${any} but ${who}`, part: 'v', trust: 2, fixed: true });
}

/** 忘了 is `forget` after 别, and `forget to` before what is to be done. */
function forgetting(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const told = is(before, '别', '不要', '千万别', '不能') || is(before, '不会', '别再', '可别', '不', '勿');
  if (!told) return;
  if (isA(next, 'v') || isA(next, 'd')) {
    token.part = 'aux';
    token.gloss = 'forget to';
  } else become(token, 'v', 'forget');
}

/** 没有比这更好的: `nothing is better than this`. */
function unsurpassed(tokens: Token[], at: number): void {
  const [, , than, more, quality, of] = tokens.slice(at, at + 6);
  if (!isNominal(than) && !isA(than, 'det')) return;
  if (!is(more, '更', '还') || !isA(quality, 'a') || !is(of, '的')) return;
  if (tokens[at + 6] !== undefined && !ends(tokens, at + 6)) return;
  const what = than.gloss.split('/')[0] ?? than.gloss;
  tokens.splice(at, 6, made('没有比', `nothing is ${comparative(quality.gloss)} than ${what}`, 'i'));
}

/** 有多好 is `how good`, after a doubt `that good`. */
function howMuch(tokens: Token[], at: number): void {
  const quality = tokens[at + 2] as Token;
  const felt = is(tokens[at - 1], '觉得', '感觉') && denies(tokens.slice(0, at));
  const doubt = felt || is(tokens[at - 1], '不见得', '未必', '没', '不一定');
  merge(tokens, at, 3, {
    gloss: `${doubt ? 'that' : 'how'} ${quality.gloss}`,
    part: 'a',
    word: quality.word,
    senses: quality.senses,
    trust: 2,
  }).graded = true;
}
