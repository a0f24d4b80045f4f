import { askBack } from './ask-back.ts';
import { gerund, participle } from './english.ts';
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
import { thirdPerson } from './verb-form.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const turning = new Set(
  '光 只 光顾 只顾 不 不是 不是很 不好 与其 宁可 宁愿 宁肯 没什么 不得了 什么 没有 害 气 完了 难得 要不 还不如 巴不得 的 都 也 太 好 包'.split(
    ' ',
  ),
);

/** Shapes in which a word of denial does not deny what it stands before, or denies more than that. */
export function turnRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!turning.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '光', '只', '光顾', '只顾')) justThis(tokens, i);
    else if (is(token, '不', '不是', '不是很')) {
      if (is(token, '不') && is(next, '得')) forbidden(tokens, i);
      else if (sentence.question || is(tokens.at(-1), '吗')) rhetorical(sentence, i);
    } else if (is(token, '不好')) {
      if (cannotWell(tokens, i)) i--;
    } else if (is(token, '与其')) ratherThan(tokens, i);
    else if (is(token, '宁可', '宁愿', '宁肯')) wouldRather(tokens, i);
    else if (is(token, '没什么')) {
      if (is(next, '不好') && ends(tokens, i + 2))
        tokens.splice(i, 2, made('', ", there's nothing wrong with it", 'i'));
    } else if (is(token, '不得了')) {
      if (is(before, '得') && isA(tokens[i - 2], 'a', 'v')) {
        const quality = (tokens[i - 2] as Token).gloss;
        const gloss = `extremely ${quality.replace(/^be /, '')}`;
        merge(tokens, i - 2, 3, { gloss, part: 'a', graded: true, trust: 2 });
        i -= 2;
      }
    } else if (is(token, '什么')) cannotAny(tokens, i);
    else if (is(token, '没有')) nobody(tokens, i);
    else if (is(token, '害')) {
      if (isA(next, 'p') && isVerbal(tokens[i + 2])) become(token, 'v', 'make');
    } else if (is(token, '气')) {
      if (is(next, '得') && i === 0) become(token, 'a', 'angry');
    } else if (is(token, '完了')) {
      if (isA(before, 'v'))
        tokens.splice(i, 1, newToken('完', 'finish', 'v', 'count', 2), newToken('了', '', 'x', 'count', 2));
    } else if (is(token, '难得')) {
      if (isA(before, 'n') && isA(next, 'p') && is(tokens[i + 2], '都'))
        tokens.splice(i, 1, newToken('难', 'hard', 'a', 'count', 2), newToken('得', '', 'x', 'count', 2));
    } else if (is(token, '要不')) {
      if (i === 0 && isA(next, 'p')) become(token, 'c', 'how about');
    } else if (is(token, '还不如')) {
      if (i === 0) betterTo(tokens);
    } else if (is(token, '巴不得')) {
      if (isA(next, 'p')) become(token, 'v', "can't wait for");
    } else if (is(token, '的')) ofSomebody(tokens, i);
    else if (is(token, '都', '也')) cannotEven(tokens, i);
    else if (is(token, '太')) {
      if (
        isA(next, 'a') &&
        is(tokens[i + 2], '了') &&
        is(tokens[i + 3], '点', '一点', '点儿') &&
        ends(tokens, i + 4)
      ) {
        const gloss = `a bit too ${next.gloss}`;
        merge(tokens, i, 4, { gloss, part: 'a', graded: true, trust: 2 });
      }
    } else if (is(token, '包')) {
      if (
        isA(token, 'v', 'cl', 'measure') &&
        isA(before, 'cl', 'x') &&
        is(before, '个', '的') &&
        !isA(next, 'n', 'v')
      )
        become(token, 'n', 'bag');
    } else if (is(token, '好') && is(next, '不') && lively.has(tokens[i + 2]?.word ?? ''))
      tokens.splice(i, 2, made('好', 'very', 'd'));
  }
}

/** What 好不 says is so, and not that it is not. */
const lively = new Set('热闹 开心 快活 威风 痛快 得意 惬意 自在 伤心 快乐'.split(' '));

const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every((each) => isA(each, 'x'));

/** 光看不买 is `just look without buying`; 别光顾着玩 is `don't just play`. */
function justThis(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const told = is(tokens[at - 1], '别', '不要', '不能', '千万别', '勿');
  const busy = is(token, '光顾', '只顾');
  if (busy) {
    if (!is(tokens[at + 1], '着') || !isA(tokens[at + 2], 'v')) return;
    tokens.splice(at, 2, made('光', 'just', 'd'));
  }
  const verb = tokens[at + 1];
  if (!isA(verb, 'v') || is(verb, '是', '有')) return;
  const object = isA(tokens[at + 2], 'n') ? 1 : 0;
  const not = at + 2 + object;
  const other = tokens[not + 1];
  if (is(tokens[not], '不') && isA(other, 'v', 'a') && !is(tokens[not + 2], '的')) {
    const doing =
      other.part === 'a' ? `getting ${other.gloss}` : gerund(other.gloss.replace(/ (?:at|of)$/, ''));
    const thing = tokens[not + 2];
    const named = isA(thing, 'n') ? ` ${thing.gloss}` : '';
    tokens.splice(not, named === '' ? 2 : 3, made('', `without ${doing}${named}`, 'pp'));
  } else if (!busy && !told) return;
  if (told) {
    const gloss = `just ${object === 0 ? verb.gloss.replace(/ (?:at|of)$/, '') : verb.gloss}`;
    merge(tokens, at, 2, { gloss, part: 'v', trust: 2 });
  }
}

/** 惹不得 is `not to be upset`. */
function forbidden(tokens: Token[], at: number): void {
  const verb = tokens[at - 1];
  if (!isA(verb, 'v') || !isNominal(tokens[at - 2]) || !ends(tokens, at + 2)) return;
  const gloss = `not to be ${participle(verb.gloss.replace(/ (?:at|of)$/, ''))}`;
  merge(tokens, at - 1, 3, { gloss, part: 'a', graded: true, trust: 2 });
}

/** 你不是说…吗 and 不就是嫉妒吗 say that it is so; where it cannot be asked back in English, `…, right?` */
function rhetorical(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  if (!is(tokens.at(-1), '吗') || is(tokens[at - 1], '是') || askBack(sentence, at)) return;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (is(token, '不是很')) tokens[at] = newToken('很', 'very', 'd', 'count', 2);
  else if (is(token, '不') && is(next, '就是', '就')) {
    const what = tokens[at + 2];
    const thing = isNominal(what) || isA(what, 'det', 'num');
    tokens.splice(at, 2, made('', 'just', 'd'));
    if (thing) tokens.splice(at + 1, 0, newToken('是', 'be', 'v', 'count', 2));
  } else if (is(token, '不是') || (is(token, '不') && is(next, '是'))) {
    const length = is(token, '不是') ? 1 : 2;
    const what = tokens[at + length];
    if (what === undefined || isA(what, 'x')) return;
    const clause = tokens.slice(at + length).some((each) => isVerbal(each));
    if (clause && is(tokens.at(-2), '的') && isA(what, 'p')) {
      tokens.splice(-2, 1);
      const verb = tokens.findLast((each) => isA(each, 'v'));
      if (verb !== undefined && !is(verb, '是')) verb.aspect = 'done';
    }
    const kept = clause && !is(tokens.at(-2), '的') ? [] : [newToken('是', 'be', 'v', 'count', 2)];
    tokens.splice(at, length, ...kept);
    const said = tokens[at];
    if (is(said, '说') && isA(tokens[at - 1], 'p')) {
      said.aspect = 'done';
    }
  } else return;
  if (is(tokens[0], '难道')) tokens.shift();
  behind(tokens, made('', ', right', 'c'));
}

/** What one does well or not. */
const done = new Set('睡 学 做 画 拍 写 唱 弹 化 弄 考'.split(' '));

/** 睡不好 is `can't sleep well`. Whether it was put so. */
function cannotWell(tokens: Token[], at: number): boolean {
  const verb = tokens[at - 1];
  const who = tokens[at - 2];
  if (!isA(verb, 'v')) return false;
  const made = isA(who, 'p') && is(tokens[at - 3], '得', '让', '害', '害得', '弄得', '搞得');
  if (!made && !(done.has(verb.word) && (who === undefined || isA(who, 'p', 'd', 't')))) return false;
  if (is(verb, '睡') && is(tokens[at + 1], '觉')) tokens.splice(at + 1, 1);
  const thing = tokens[at + 1];
  const gloss = isA(thing, 'n') ? `can't properly ${verb.gloss}` : `can't ${verb.gloss} well`;
  merge(tokens, at - 1, 2, { gloss, part: 'v', fixed: true, trust: 2 });
  return true;
}

/** 与其等别人不如靠自己 is `rather than wait for others, better rely on yourself`. */
function ratherThan(tokens: Token[], at: number): void {
  const better = tokens.findIndex((each, index) => index > at && is(each, '不如', '还不如', '倒不如'));
  if (better < 0 || !isVerbal(tokens[at + 1])) return;
  tokens[better] = made('', ', better', 'c');
}

/** 宁可饿着也不吃 is `would rather go hungry than eat`. */
function wouldRather(tokens: Token[], at: number): void {
  const be = at === 0 && isA(tokens[1], 'a') ? ' be' : '';
  tokens[at] = at === 0 ? made('宁可', `I'd rather${be}`, 'c') : made('宁可', 'would rather', 'aux');
  const than = tokens.findIndex((each, index) => index > at && is(each, '也不', '也'));
  if (than < 0) return;
  const length = is(tokens[than], '也不') ? 1 : negationOf(tokens[than + 1]) !== undefined ? 2 : 0;
  if (length > 0) tokens.splice(than, length, made('', 'than', 'c'));
}

const cannot = (token: Token | undefined, next: Token | undefined): boolean =>
  token !== undefined && isA(token, 'v') && (token.gloss.startsWith("can't") || is(next, '不'));

/** 什么都做不了 is `can't do anything`. */
function cannotAny(tokens: Token[], at: number): void {
  if (!is(tokens[at + 1], '都', '也') || !cannot(tokens[at + 2], tokens[at + 3])) return;
  const last = tokens.at(-1);
  tokens.splice(at, 2);
  const thing = newToken('什么', 'anything', 'n', 'name', 2);
  if (is(last, '了')) tokens.push(thing);
  else behind(tokens, thing);
}

/** 没有你我 is `without you, I`; 没有一个人 is `nobody`. */
function nobody(tokens: Token[], at: number): void {
  const next = tokens[at + 1];
  if (is(next, '一个人') && (negationOf(tokens[at + 2]) !== undefined || isA(tokens[at + 2], 'v', 'aux')))
    tokens.splice(at, 2, newToken('没人', 'nobody/nobody', 'p', 'name', 2));
  else if (at === 0 && is(next, '你我'))
    tokens.splice(at, 2, made('', 'without you,', 'c'), newToken('我', 'me/I', 'p', 'name', 2));
}

/** 还不如自己做 is `it would be better to do myself`. */
function betterTo(tokens: Token[]): void {
  const self = is(tokens[1], '自己') ? 1 : 0;
  const place = isA(tokens[1 + self], 'pp', 'place') || is(tokens[1 + self], '在家') ? 1 : 0;
  if (!isA(tokens[1 + self + place], 'v', 'pp') || tokens.some((each) => is(each, '的'))) return;
  tokens[0] = made('', 'it would be better to', 'c');
  if (self === 0) return;
  const [own] = tokens.splice(1, 1);
  if (own !== undefined) behind(tokens, made(own.source, 'by yourself', 'pp'));
}

/** 拒绝了我的邀请 refuses what is named; 他说的我听不懂 is about what he says. */
function ofSomebody(tokens: Token[], at: number): void {
  const [verb, who, what] = [tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (
    isA(verb, 'p') &&
    isA(what, 'v') &&
    what.word.length > 1 &&
    !what.gloss.includes(' ') &&
    ends(tokens, at + 2) &&
    tokens.slice(0, at - 1).some((each) => isA(each, 'v'))
  )
    become(what, 'n', what.gloss);
  else if (at === 2 && isA(who, 'p') && isA(verb, 'v') && isA(what, 'p') && tokens.length > 4) {
    const doer = who.gloss.split('/')[1] ?? who.gloss;
    const said = /^(?:he|she|it)$/.test(doer) ? thirdPerson(verb.gloss) : verb.gloss;
    const into = made(who.source + verb.source, `what ${doer} ${said}`, 'n', 'name');
    into.determined = true;
    into.heavy = true;
    tokens.splice(0, 3, into);
  }
}

/** 我饭都吃不下 is `I can't even eat`. */
function cannotEven(tokens: Token[], at: number): void {
  const [who, thing, verb] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (!isA(who, 'p') || !isA(thing, 'n') || !isA(verb, 'v') || !verb.gloss.startsWith("can't ")) return;
  verb.gloss = `can't even ${verb.gloss.slice(6).replace(/ it$/, '')}`;
  verb.fixed = true;
  tokens.splice(at - 1, 2);
  behind(tokens, newToken(thing.source, asThing(thing), 'n', thing.number, 2));
}
