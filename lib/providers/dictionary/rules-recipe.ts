import { comparative, participle, plural } from './english.ts';
import { bits, comingOut, cooked, excess, kitchenVerbs } from './kitchen-words.ts';
import { is, isA, isNominal, made, newToken, type Sentence, type Token } from './token.ts';
import { thirdPerson } from './verb-form.ts';
import { aBit, action, ends, putBehind, verbAfter } from './verb-order.ts';
import { isSomebody } from './verbs.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const kitchen = new Set([
  ...kitchenVerbs,
  ...'水煮 出汁 出油 出水 出沙 出 火 太 提前 按时 早点 晚点 给 告诉 才'.split(' '),
  ...'久 早 晚 多 少 慢 快 轻 远 近 厚 薄 细 大声 小声'.split(' '),
]);

const heats = new Set('大火 小火 中火 中小火 文火 旺火'.split(' '));
/** What recipes say: what is cooked comes first, then how, how long and until when. */
export function recipeRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!kitchen.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '水煮')) {
      if (before !== undefined && kitchenVerbs.has(before.word)) water(tokens, i);
    } else if (comingOut.has(token.word) || is(token, '出')) {
      const out = is(token, '出') ? next : token;
      const until = comingOut.get(out?.word ?? '');
      if (until !== undefined && before !== undefined && kitchenVerbs.has(before.word))
        tokens.splice(i, is(token, '出') ? 2 : 1, made(token.source, `until ${until}`, 'pp'));
    } else if (
      bits.has(token.word) &&
      next !== undefined &&
      aBit.has(next.word) &&
      action(before) &&
      !is(before, '到', '等到')
    ) {
      if (tokens[i + 2] === undefined || !isNominal(tokens[i + 2]))
        tokens.splice(i, 2, made(token.source + next.source, `a bit ${bits.get(token.word) ?? ''}`, 'pp'));
    } else if (is(token, '早', '晚', '快', '慢') || is(token, '早点', '晚点')) {
      if (isA(token, 'd', 'a', 'n')) sooner(tokens, i);
    } else if (is(token, '提前', '按时')) {
      const verb = verbAfter(tokens, i);
      const span = isA(next, 'num') && isA(tokens[i + 2], 'unit') ? 2 : isA(next, 't') ? 1 : 0;
      if (verb > 0) {
        const unit = span === 2 ? ` ${spanOf(next, tokens[i + 2])}` : '';
        const long = span === 0 ? '' : `${next?.gloss ?? ''}${unit} `;
        putBehind(tokens, verb, made('', token.word === '按时' ? 'on time' : `${long}in advance`, 'pp'));
        tokens.splice(i--, 1 + span);
      }
    } else if (is(token, '太')) {
      const long = excess.get(next?.word ?? '');
      if (
        long !== undefined &&
        before !== undefined &&
        kitchenVerbs.has(before.word) &&
        ends(tokens, i + 2) &&
        !is(tokens[i + 2], '了')
      )
        tokens.splice(i, 2, made('', long, 'pp'));
    } else if (is(token, '火')) lower(tokens, i);
    else if (is(token, '给')) forWhom(tokens, i);
    else if (is(token, '告诉')) onceDone(tokens, i);
    else if (is(token, '才')) untilSo(tokens, i);
    else if (kitchenVerbs.has(token.word) && isA(token, 'v')) cook(tokens, i);
  }
}

/** 加水煮开 adds water and boils it; 水煮 is no dish there. */
function water(tokens: Token[], at: number): void {
  const boiling = is(tokens[at + 1], '开', '沸');
  const boil = newToken('煮', boiling ? 'bring to a boil' : 'boil', 'v', 'count', 2);
  tokens.splice(at, boiling ? 2 : 1, newToken('水', 'water', 'n', 'mass', 2), boil);
}

/** 早点出门 and 早一点睡 are `go out earlier`. */
function sooner(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const whole = is(token, '早点', '晚点');
  const next = tokens[at + 1];
  const length = whole ? 1 : next !== undefined && aBit.has(next.word) ? 2 : 0;
  if (length === 0 || !action(tokens[at + length])) return;
  if (is(tokens[at + length], '吃', '摊') || (action(tokens[at - 1]) && !is(tokens[at - 1], '记得'))) return;
  const gloss = bits.get(token.word.charAt(0)) ?? '';
  putBehind(tokens, at + length, made(token.source, gloss, 'pp'));
  tokens.splice(at, length);
}

/** 火要小一点 is `the heat should be a bit lower`. */
function lower(tokens: Token[], at: number): void {
  const found = tokens.findIndex(
    (each, index) => index > at && index < at + 4 && (is(each, '小') || is(each, '大')),
  );
  const size = tokens[found];
  if (size === undefined || is(tokens[at - 1], '很', '太', '最')) return;
  (tokens[at] as Token).gloss = 'heat';
  size.gloss = size.word === '小' ? 'low' : 'high';
}

/** 做给孩子吃 is `make it for the child to eat`. */
function forWhom(tokens: Token[], at: number): void {
  const [verb, whom, use] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!is(verb, '做', '煮', '炒', '买', '烤', '炖') || !is(use, '吃', '喝', '穿', '用', '玩')) return;
  if (!isNominal(whom) || !ends(tokens, at + 3)) return;
  verb.gloss = `${verb.word === '做' ? 'make' : verb.gloss} it`;
  const object = isA(whom, 'p')
    ? (whom.gloss.split('/')[0] ?? '')
    : isSomebody(whom)
      ? `the ${whom.gloss}`
      : whom.gloss;
  const doing = is(use, '玩')
    ? 'play with'
    : is(use, '用')
      ? 'use'
      : is(use, '穿')
        ? 'wear'
        : is(use, '喝')
          ? 'drink'
          : 'eat';
  tokens.splice(at, 3, made('', `for ${object} to ${doing}`, 'pp'));
}

/** 做好了告诉我 is `once you have made it, tell me`. */
function onceDone(tokens: Token[], at: number): void {
  const verb = tokens[at - 2];
  if (at !== 2 || !is(tokens[1], '了') || !isA(verb, 'v') || !is(tokens[at + 1], '我')) return;
  const done = is(verb, '做好', '弄好') ? 'made it' : participle(verb.gloss);
  tokens.splice(0, 2, made(verb.source, `once you have ${done},`, 'c'));
}

/** 煮8分钟才够软 is `boil for 8 minutes until soft enough`. */
function untilSo(tokens: Token[], at: number): void {
  if (!isA(tokens[at - 1], 'unit', 't') || !tokens.slice(0, at).some((each) => kitchenVerbs.has(each.word)))
    return;
  const enough = is(tokens[at + 1], '够') ? 1 : 0;
  const quality = tokens[at + 1 + enough];
  if (quality === undefined || !ends(tokens, at + 2 + enough)) return;
  const gloss = cooked.get(quality.word) ?? (isA(quality, 'a') ? quality.gloss : undefined);
  if (gloss === undefined) return;
  tokens.splice(at, 2 + enough, made('', `until ${gloss}${enough === 1 ? ' enough' : ''}`, 'pp'));
}

/** How far something is cooked, over which heat, and what, where that stands before the verb. */
function cook(tokens: Token[], at: number): void {
  const verb = tokens[at] as Token;
  const result = tokens[at + 1];
  const after = tokens[at + 2];
  const state = result === undefined ? undefined : cooked.get(result.word);
  if (is(result, '到', '至')) untilThen(tokens, at + 1);
  else if (state !== undefined && !is(after, '了', '的', '得', '不', '地')) {
    const bit = after !== undefined && aBit.has(after.word);
    const gloss = bit ? `a bit ${comparative(state)}` : `until ${state}`;
    tokens.splice(at + 1, bit ? 2 : 1, made(result?.source ?? '', gloss, 'pp'));
  }
  const fried = / (until .*)$/.exec(verb.gloss);
  if (fried !== null) {
    verb.gloss = verb.gloss.slice(0, fried.index);
    putBehind(tokens, at, made('', fried[1] ?? '', 'pp'));
  }
  let start = at;
  if (isA(tokens[start - 1], 'd') && heats.has(tokens[start - 2]?.word ?? '')) {
    const [heated] = tokens.splice(start - 2, 1);
    if (heated !== undefined) tokens.splice(start - 1, 0, heated);
  }
  const heat = tokens[at - 1];
  if (heat !== undefined && heats.has(heat.word)) {
    putBehind(tokens, at, made(heat.source, `over ${heat.gloss}`, 'pp'));
    tokens.splice(--start, 1);
  }
  if (verb.gloss.startsWith('be ') || is(tokens[start + 1], '了', '过', '得', '的', '着', '不', '到')) return;
  objectFirst(tokens, start);
}

/** 煎到两面金黄 is `fry until golden on both sides`. */
function untilThen(tokens: Token[], at: number): void {
  let end = at + 1;
  while (
    end < tokens.length &&
    !isA(tokens[end], 'c', 'x') &&
    !is(tokens[end], '再', '就', '后', '以后', '之后', '即可')
  )
    end++;
  const span = tokens.slice(at + 1, end);
  const [first, second] = span;
  let gloss: string | undefined;
  if (isA(first, 'a') && span.length === 1) gloss = cooked.get(first.word) ?? first.gloss;
  else if (
    isA(first, 'v') &&
    (span.length === 1 || (span.length === 2 && is(second, '起来', '上来', '下来')))
  )
    gloss = `it ${thirdPerson(first.gloss)}`;
  else if (isA(first, 'n') && isA(second, 'a') && span.length === 2)
    gloss = `the ${first.gloss} ${first.number === 'plural' ? 'are' : 'is'} ${cooked.get(second.word) ?? second.gloss}`;
  if (gloss !== undefined)
    tokens.splice(at, span.length + 1, made(tokens[at]?.source ?? '', `until ${gloss}`, 'pp'));
}

const spanOf = (number: Token | undefined, unit: Token | undefined): string =>
  number?.gloss === '1' ? (unit?.gloss ?? '') : plural(unit?.gloss ?? '');

/** What is cooked stands before the verb as after 把, where nobody is said to cook it. */
function objectFirst(tokens: Token[], at: number): void {
  const told = tokens[at - 1];
  if (
    is(told, '别', '不要', '不能', '不用', '千万别') &&
    at === 2 &&
    isA(tokens[0], 'n') &&
    !isSomebody(tokens[0]) &&
    !isNominal(tokens[3])
  ) {
    const [thing] = tokens.splice(0, 1);
    if (thing !== undefined) tokens.splice(1, 0, newToken('把', '', 'r', 'count', 2), thing);
    return;
  }
  if (tokens.some((each) => is(each, '了', '过', '没', '没有') || is(each, '撒'))) return;
  let start = at - 1;
  while (
    isA(tokens[start], 'd', 't', 'num', 'unit') ||
    (isA(tokens[start], 'n') && isA(tokens[start - 1], 'r', 'c'))
  ) {
    if (is(tokens[start], '也', '都', '很', '太', '不') || is(tokens[start - 1], '把', '被', '将')) return;
    start -= isA(tokens[start], 'n') ? 2 : 1;
  }
  const thing = tokens[start];
  if (!isA(thing, 'n') || isSomebody(thing)) return;
  const next = tokens[at + 1];
  const verb = tokens[at] as Token;
  if (isNominal(next) && !is(next, '半') && !/(?:成|上|入)$/.test(verb.word)) return;
  while (isA(tokens[start - 1], 'n') || (is(tokens[start - 1], '和') && isA(tokens[start - 2], 'n'))) start--;
  for (let i = 0; i < start; i++) if (!isA(tokens[i], 'd', 't', 'c', 'i')) return;
  tokens.splice(start, 0, newToken('把', '', 'r', 'count', 2));
}
