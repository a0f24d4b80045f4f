import { participle } from './english.ts';
import { become, is, isA, isNominal, isVerbal, made, newToken, type Sentence, type Token } from './token.ts';
import { thirdPerson } from './verb-form.ts';
import { action, ends } from './verb-order.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const aside = new Set('可以 能 用 到 再 多久 一 不 有没有 我 人 要 带孩子 带娃'.split(' '));

const settled = new Set('好吃 好喝 行 可以 会 也 香 能 好看'.split(' '));

/** Small words that turn what is said: 可以不放 is not `can't`, 再好也 is `no matter how good`. */
export function asideRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!aside.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '可以', '能')) {
      const asked = sentence.question || is(tokens.at(-1), '吗', '么');
      if (is(token, '可以') && is(next, '不') && action(tokens[i + 2]) && !asked) {
        tokens.splice(i, 2, newToken(token.source, "don't have to", 'aux', 'count', 2));
      }
    } else if (is(token, '用')) {
      if (is(before, '要', '得', '可以', '能') && ends(tokens, i + 3) && is(tokens[i + 2], '的'))
        tokens[i] = newToken('使用', 'use', 'v', 'count', 2);
    } else if (is(token, '到')) {
      const place =
        isA(before, 'n', 'place', 'name') && (isA(next, 'n', 'place', 'name') || is(next, '市区', '市中心'));
      if (i === 1 && place && isVerbal(tokens[i + 2]) && !is(tokens[i + 2], '是'))
        tokens.splice(0, 3, made('', `from ${withThe(before)} to ${withThe(next)}`, 'pp'));
    } else if (is(token, '再')) noMatter(tokens, i);
    else if (is(token, '多久')) {
      const once = tokens.findIndex((each, index) => index > i + 1 && index < i + 4 && is(each, '一次'));
      if (once < 0 || !action(next)) continue;
      tokens.splice(once, 1);
      tokens[i] = made(token.source, 'how often to', 'aux');
      sentence.question = true;
    } else if (is(token, '一')) {
      if (action(before) && next?.word === before?.word) tokens.splice(i--, 2);
      else if (is(next, '遍') && action(before)) tokens.splice(i, 2, made('', 'once', 't'));
    } else if (is(token, '不')) {
      if (i < 2 && is(next, '放', '加') && isA(tokens[i + 2], 'n') && settled.has(tokens[i + 3]?.word ?? ''))
        tokens.splice(i, 3, made('', `without ${(tokens[i + 2] as Token).gloss}`, 'pp'));
    } else if (is(token, '有没有')) {
      const kind = isA(next, 'a') ? next : undefined;
      if (
        kind !== undefined &&
        is(tokens[i + 2], '的') &&
        ends(tokens, i + 3) &&
        /[色码号]$/.test(kind.word)
      ) {
        const it = isA(before, 'det') ? before.gloss : 'it';
        const own = it === 'it' ? 0 : 1;
        const apart = i - own > 0 ? ', ' : '';
        tokens.splice(i - own, 3 + own, made('', `${apart}does ${it} come in ${kind.gloss}`, 'c'));
        sentence.question = true;
      }
    } else if (is(token, '我')) asSomeone(tokens, i);
    else if (is(token, '人')) {
      const many = tokens.slice(i + 1, i + 3);
      if (!many.some((each) => is(each, '多', '少'))) continue;
      token.gloss = 'people';
      token.number = 'plural';
      if (is(before, '去', '来')) tokens.splice(i++, 0, made('', ',', 'c'));
    } else if (is(token, '带孩子', '带娃')) {
      if (is(next, '来', '去', '出国', '出门', '旅行', '玩')) token.gloss = 'bring the children';
    } else if (is(token, '要') && is(next, '多久')) become(token, 'v', 'take');
  }
}

const withThe = (token: Token | undefined): string =>
  token === undefined ? '' : isA(token, 'n') ? `the ${token.gloss}` : token.gloss;

/** 再好也 is `no matter how good`, 做得再好也 `no matter how well it is done`. */
function noMatter(tokens: Token[], at: number): void {
  const quality = tokens[at + 1];
  if (!isA(quality, 'a', 'd') || !is(tokens[at + 2], '也', '都')) return;
  const said = is(quality, '好') ? 'good' : quality.gloss;
  const verb = tokens[at - 2];
  if (is(tokens[at - 1], '得') && isA(verb, 'v')) {
    const well = said === 'good' ? 'well' : said;
    tokens.splice(at - 2, 5, made('', `no matter how ${well} it is ${participle(verb.gloss)},`, 'c'));
  } else tokens.splice(at, 3, made('', `no matter how ${said},`, 'c'));
}

/** 不会化妆的我 is `as someone who can't put on make-up, I`. */
function asSomeone(tokens: Token[], at: number): void {
  if (at < 3 || at > 5 || !is(tokens[at - 1], '的') || !isVerbal(tokens[at + 1])) return;
  const clause = tokens.slice(0, at - 1);
  if (!isVerbal(clause[0]) || clause.some((each) => isA(each, 'p', 'x'))) return;
  if (!clause.every((each) => isA(each, 'v', 'aux', 'a') || isNominal(each))) return;
  const [first, ...others] = clause as [Token, ...Token[]];
  const able = is(first, '不会') ? "can't" : is(first, '会') ? 'can' : first.gloss;
  const start = isA(first, 'v') ? thirdPerson(first.gloss) : isA(first, 'a') ? `is ${first.gloss}` : able;
  const text = [start, ...others.map(({ gloss }) => gloss)].join(' ');
  tokens.splice(0, at, made('', `as someone who ${text},`, 'c'));
}
