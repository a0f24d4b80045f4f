import { comparative, gerund, participle } from './english.ts';
import { kitchenVerbs } from './kitchen-words.ts';
import { become, is, isA, isNominal, made, newToken, type Sentence, type Token } from './token.ts';
import { aBit, action, ends, putBehind, verbAfter } from './verb-order.ts';
import { isSomebody } from './verbs.ts';

/** What else is done to things and is not done by them. */
const doneToThings = new Set(
  '换 换成 换掉 改成 改 预约 预订 预定 洗 清洗 手洗 机洗 退 寄 修 代替 省略 冷藏 冷冻 保存 做 做成 提前 买 剪 剪短 涂 敷 喂'.split(
    ' ',
  ),
);

/** The words that this rule looks at; all others are passed over at once. */
export const needing = new Set(
  '要 要不要 可以 能 需要 得 不用 记得 会 少放 多放 少加 多加 换成 改成'.split(' '),
);

/** What is needed or would be good: things need to be cooked, 可以用…吗 asks `can I`, 加点醋会更香 says what adding does. */
export function needRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!needing.has(token.word)) continue;
    if (is(token, '记得')) rememberTo(tokens, i);
    else if (is(token, '不用')) {
      if (evenWithout(tokens, i)) i--;
    } else if (is(token, '少放', '多放', '少加', '多加')) i = useLess(tokens, i);
    else if (is(token, '换成', '改成')) somethingElse(tokens[i + 1]);
    else if (is(token, '会')) wouldBe(tokens, i);
    else neededOf(sentence, i);
  }
}

/** 记得番茄要炒久一点 is `remember to stir-fry the tomato a bit longer`. */
function rememberTo(tokens: Token[], at: number): void {
  if (is(tokens[at + 1], '不要', '别') && isA(tokens[at + 2], 'v')) {
    tokens.splice(at, 2, made('', 'remember not to', 'aux'));
    return;
  }
  const thing = tokens[at + 1];
  if (!isA(thing, 'n') || isSomebody(thing)) return;
  const must = is(tokens[at + 2], '要', '得', '需要', '一定要') ? 3 : 2;
  const verb = tokens[at + must];
  if (!isA(verb, 'v') || is(verb, '是', '有') || isNominal(tokens[at + must + 1])) return;
  become(tokens[at] as Token, 'aux', 'remember to');
  tokens.splice(at + 1, must - 1, newToken('把', '', 'r', 'count', 2), thing);
}

/** 不用烤箱也能做 is `can make it even without an oven`. */
function evenWithout(tokens: Token[], at: number): boolean {
  const tool = tokens[at + 1];
  if (!isA(tool, 'n') || !is(tokens[at + 2], '也', '都', '就') || !is(tokens[at + 3], '能', '可以'))
    return false;
  if (!isA(tokens[at + 4], 'v')) return false;
  const article = tool.number === 'count' ? (/^[aeiou]/.test(tool.gloss) ? 'an ' : 'a ') : '';
  putBehind(tokens, at + 4, made(tool.source, `even without ${article}${tool.gloss}`, 'pp'));
  tokens.splice(at, 3);
  return true;
}

/** 加点醋会更香 says what adding does; 会好看很多 is `would look much better`. */
function wouldBe(tokens: Token[], at: number): void {
  const first = tokens[0];
  const span = tokens.slice(1, at);
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const more = is(next, '更', '比较') ? 1 : 0;
  const quality = tokens[at + 1 + more];
  const much = more === 0 && is(after, '很多', '多了', '多', '一点', '点', '一些') ? 1 : 0;
  if (!isA(quality, 'a') || (more === 0 && much === 0) || !ends(tokens, at + 2 + more + much)) return;
  const looks = is(quality, '好看', '漂亮', '美');
  if (looks) {
    const bit = much === 0 ? '' : is(after, '一点', '点', '一些') ? 'a bit ' : 'much ';
    const look = newToken('显', 'look', 'v', 'count', 2);
    tokens.splice(
      at,
      tokens.length - at,
      newToken('会', 'would', 'aux', 'count', 2),
      look,
      made(quality.source, `${bit}better`, 'pp'),
    );
  }
  if (is(quality, '好') && much === 1) {
    const better = made(
      quality.source,
      is(after, '一点', '点', '一些') ? 'a bit better' : 'much better',
      'a',
    );
    better.graded = true;
    tokens.splice(at + 1, tokens.length - at - 1, better);
  }
  if (isA(first, 'a') && span.length === 1 && aBit.has(span[0]?.word ?? '')) {
    const gloss = looks && is(first, '淡') ? 'lighter' : comparative(first.gloss);
    nominalise(tokens, at, `a bit ${gloss}`);
  } else if (
    action(first) &&
    span.every((each) => isA(each, 'n', 'cl', 'det', 'd', 'a') || aBit.has(each.word))
  ) {
    const things = span.map((each) => (aBit.has(each.word) ? 'some' : is(each, '个') ? 'the' : each.gloss));
    const some = things.length === 0 ? '' : ` ${things.filter((each) => each !== '').join(' ')}`;
    nominalise(tokens, at, `${gerund((first as Token).gloss.replace(/ (?:of|at)$/, ''))}${some}`);
  }
}

function nominalise(tokens: Token[], length: number, gloss: string): void {
  const into = made(
    tokens
      .slice(0, length)
      .map(({ source }) => source)
      .join(''),
    gloss,
    'n',
    'name',
  );
  into.determined = true;
  tokens.splice(0, length, into);
}

/** 番茄要炒久一点: things need to be stir-fried; 火要小一点 should be; 可以用…吗 asks `can I`. */
function neededOf(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  if (!isA(token, 'aux', 'v', 'a')) return;
  const thing = tokens[at - 1];
  const next = tokens[at + 1];
  const asked = sentence.question || is(tokens.at(-1), '吗');
  if (is(token, '可以', '能') && asked && (at === 0 || (at === 1 && is(thing, '请问', '那', '所以')))) {
    if (
      isA(next, 'v', 'r', 'neg') &&
      !is(next, '教', '分享', '发', '出', '告诉', '帮', '给', '说', '推荐', '是', '把')
    )
      become(token, 'aux', 'can I');
    return;
  }
  if (is(token, '要') && !isA(thing, 'p', 'n', 'name', 'd')) {
    const verb = tokens[verbAfter(tokens, at)];
    if (isA(token, 'aux') && verb !== undefined && (kitchenVerbs.has(verb.word) || asked))
      token.gloss = 'need to';
  }
  if (!isA(thing, 'n') || isSomebody(thing)) return;
  if (
    is(token, '要') &&
    isA(next, 'a') &&
    tokens[at + 2] !== undefined &&
    aBit.has(tokens[at + 2]?.word ?? '')
  ) {
    become(token, 'aux', 'should');
    return;
  }
  const at2 = verbAfter(tokens, at);
  const verb = tokens[at2];
  if (verb === undefined || at2 === 0 || /^[少多]/.test(verb.word) || is(tokens[at2 + 1], '的', '得', '不'))
    return;
  if (is(tokens.at(-1), '了') || (!kitchenVerbs.has(verb.word) && !doneToThings.has(verb.word))) return;
  const into = tokens[at2 + 1];
  if (isNominal(into) && !verb.word.endsWith('成')) return;
  become(token, 'aux', is(token, '可以', '能') ? 'can' : 'need to');
  become(verb, 'v', `be ${participle(is(verb, '做') ? 'make' : verb.gloss)}`);
}

/** 换成别的 is `change to something else`. */
function somethingElse(token: Token | undefined): void {
  if (!is(token, '别的', '其他', '其它')) return;
  become(token, 'n', 'something else');
  token.number = 'name';
}

/** 盐要少放一点 is `use a bit less salt`. Where the next word is looked for. */
function useLess(tokens: Token[], at: number): number {
  const told = is(tokens[at - 1], '别', '不要', '不用') ? (tokens[at - 1] as Token) : undefined;
  const must = told !== undefined || is(tokens[at - 1], '要', '得', '可以', '需要', '记得', '应该') ? 1 : 0;
  const thing = tokens[at - 1 - must];
  const next = tokens[at + 1];
  if (!isA(thing, 'n') || isSomebody(thing) || is(next, '了', '的', '得') || isNominal(next)) return at;
  const bit = next !== undefined && aBit.has(next.word) ? 1 : 0;
  const token = tokens[at] as Token;
  const gloss = `use ${bit === 1 ? 'a bit ' : ''}${token.word.startsWith('少') ? 'less' : 'more'}`;
  const verb = newToken(token.source, gloss, 'v', 'count', 2);
  const what = newToken(thing.source, thing.gloss, 'n', 'mass', 2);
  tokens.splice(at - 1 - must, 2 + must + bit, ...(told === undefined ? [] : [told]), verb, what);
  return at - must;
}
