import { become, is, isA, isNominal, merge, newToken, type Token, wordOf } from './token.ts';

const standards = new Map([
  ['预计', 'expected'],
  ['预期', 'expected'],
  ['想象', 'imagined'],
  ['想象中', 'imagined'],
  ['想象的', 'imagined'],
  ['想像', 'imagined'],
  ['想像中', 'imagined'],
  ['想像的', 'imagined'],
  ['原来', 'before'],
  ['以前', 'before'],
  ['之前', 'before'],
  ['上次', 'last time'],
  ['平时', 'usual'],
  ['往常', 'usual'],
  ['图片', 'in the picture'],
  ['说', 'said'],
]);

/** What something is compared with is a noun to the other rules: 预计 `expected`, 以前 `before`. */
export function standard(token: Token | undefined, next: Token | undefined): void {
  const gloss = standards.get(wordOf(token));
  if (token === undefined || gloss === undefined || isA(next, 'n')) return;
  become(token, 'n', gloss);
  token.determined = true;
}

/** 没有 with something compared: 没有店里好吃 is `not as tasty as in the shop`. */
export function lessThan(tokens: Token[], at: number): void {
  let end = at + 1;
  while (end < tokens.length && end - at <= 6 && !isA(tokens[end], 'a')) {
    if (is(tokens[end], '不', '没')) return;
    if (isA(tokens[end], 'v') && !standards.has(wordOf(tokens[end]))) return;
    if (
      !isNominal(tokens[end]) &&
      !isA(tokens[end], 't', 'loc', 'det', 'd', 'v', 'r', 'num') &&
      !is(tokens[end], '的')
    )
      return;
    end++;
  }
  const quality = tokens[end];
  const after = tokens[end + 1];
  if (
    !isA(quality, 'a') ||
    quality.gloss.startsWith('not ') ||
    end === at + 1 ||
    (after !== undefined && !is(after, '了', '啊', '吧', '呢'))
  )
    return;
  const so = is(tokens[end - 1], '那么', '这么', '那样', '这样') ? 1 : 0;
  const than = tokens.slice(at + 1, end - so);
  standard(than[0], than[1]);
  const named = than.some((each) => isNominal(each) || standards.has(wordOf(each)));
  if (
    so === 0 &&
    (than.some((each) => isA(each, 'd') && !standards.has(wordOf(each))) || (is(tokens[at], '没') && !named))
  )
    return;
  if (than.length > 0 && so === 0 && !named && !isA(than[0], 't', 'loc')) return;
  const text = than
    .filter((each) => !is(each, '的'))
    .map((each) => (isA(each, 'p') ? (each.gloss.split('/')[0] ?? '') : each.gloss))
    .filter((each) => each !== '');
  if (text.length === 2 && isA(than[1], 'loc')) text.reverse();
  const gloss =
    than.length === 0 ? `not that ${quality.gloss}` : `not as ${quality.gloss} as ${text.join(' ')}`;
  const merged = merge(tokens, at, end - at + 1, {
    gloss,
    part: 'a',
    senses: quality.senses,
    trust: 2,
    word: wordOf(quality),
  });
  merged.graded = true;
  if (is(tokens[at + 1], '了')) tokens.splice(at + 1, 1);
}

/** 什么都没有 is `nothing`, 什么味都没有 `no taste at all`, 什么都不想吃 `not … anything`. */
export function nothingRule(tokens: Token[], at: number): void {
  const noun = isNominal(tokens[at + 1]) ? 1 : 0;
  const also = at + 1 + noun;
  const denial = tokens[also + 1];
  if (
    !is(tokens[also], '都', '也') ||
    !is(denial, '没有', '没', '不', '不想', '不会', '不能', '不要', '不知道')
  )
    return;
  const thing = noun === 1 ? (tokens[at + 1] as Token).gloss : 'thing';
  const last = also + 2 >= tokens.length || isA(tokens[also + 2], 'x');
  if (is(denial, '没有', '没') && last) {
    merge(tokens, at, also + 2 - at, {
      gloss: noun === 1 ? `no ${thing} at all` : 'nothing',
      part: 'n',
      determined: true,
      trust: 2,
      word: '',
    });
  } else {
    tokens.splice(at, also + 1 - at);
    tokens.push(newToken('', noun === 1 ? `any ${thing}` : 'anything', 'pp', 'name', 2));
  }
}

/** 连…都没有 is `not even`; 连 elsewhere stays `even`. */
export function evenRule(tokens: Token[], at: number): void {
  const end = tokens.length - (is(tokens.at(-1), '了', '啊', '呢') ? 2 : 1);
  const last = tokens[end];
  const [also, only] = [tokens[end - 1], tokens[end - 2]];
  if (!is(last, '没有', '没', '不是') || !is(also, '都', '也') || !isNominal(only)) return;
  tokens.splice(end - 1, 2);
  (tokens[at] as Token).gloss = 'not even';
}

/** 跟…一样 and 像…一样, alone `the same as` and `like`, before an adjective `as … as`. */
export function likeness(tokens: Token[], at: number): void {
  const end = tokens.findIndex((each, index) => index > at && is(each, '一样', '似的', '一般'));
  const inner = tokens.slice(at + 1, end);
  if (
    end < 0 ||
    inner.length === 0 ||
    inner.length > 4 ||
    inner.some((each) => isA(each, 'v', 'd', 'c', 'neg'))
  )
    return;
  const token = tokens[at] as Token;
  const like = is(token, '像', '好像', '如');
  become(token, 'r', like ? 'like' : 'the same as');
  tokens.splice(end, 1);
}
