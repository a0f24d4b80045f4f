import { article, plural } from './english.ts';
import { is, isA, made, newToken, type Sentence, type Token, wordOf } from './token.ts';

/** Months, for dates. */
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Replaces `count` tokens from `at` by others; their sources are kept together. */
export function replace(tokens: Token[], at: number, count: number, ...by: readonly Token[]): void {
  tokens.splice(at, count, ...by);
}

const powers = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

function value(token: Token): number {
  return Number(token.gloss.replace(/[^\d.]/g, ''));
}

const ordinal = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** Numbers with their measure words and units, ordinals, dates and times of day. */
export function numberRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (is(token, '第') && isA(tokens[i + 1], 'num')) {
      const next = tokens[i + 1] as Token;
      const unit = tokens[i + 2];
      const drop = isA(unit, 'cl', 'measure') && !is(unit, '次');
      replace(tokens, i, drop ? 3 : 2, made(token.source + next.source, ordinal(value(next)), 'det'));
      continue;
    }
    if (is(token, '半') && (isA(tokens[i + 1], 'unit') || is(tokens[i + 1], '个'))) {
      let skip = is(tokens[i + 1], '个') ? 2 : 1;
      const over = is(tokens[i + skip], '多');
      if (over) skip++;
      const unit = tokens[i + skip];
      const text = `${over ? 'over ' : ''}half ${article(unit?.gloss ?? '')}`;
      if (isA(unit, 'unit', 'n')) replace(tokens, i, skip + 1, made('半', text, 't'));
      continue;
    }
    if (is(token, '半') && is(tokens[i + 1], '勺', '碗', '杯', '瓶') && isA(tokens[i + 2], 'n')) {
      const measure = tokens[i + 1] as Token;
      replace(tokens, i, 2, made(token.source + measure.source, `half ${article(measure.gloss)} of`, 'det'));
      continue;
    }
    if (!isA(token, 'num')) continue;
    const counted = tokens[i + 1];
    if (
      token.gloss === '1' &&
      is(tokens[i - 1], '这', '那') &&
      isA(counted, 'measure') &&
      !isA(tokens[i + 2], 'n', 'a')
    ) {
      tokens.splice(i, 2, newToken(token.source + counted.source, counted.gloss, 'n', 'count', 2));
      continue;
    }
    const power = powers.get(wordOf(tokens[i + 1]));
    if (power !== undefined && /^\d+(?:\.\d+)?$/.test(token.gloss)) {
      token.gloss = String(Math.round(Number(token.gloss) * power));
      tokens.splice(i + 1, 1);
    }
    if (is(tokens[i + 1], '楼') && !isA(tokens[i - 1], 'd') && value(token) > 0 && value(token) < 200) {
      replace(tokens, i, 2, {
        ...made(`${token.source}楼`, `the ${ordinal(value(token))} floor`, 'n'),
        determined: true,
      });
      continue;
    }
    const month = tokens[i + 1];
    if (is(month, '月') && value(token) <= 12) {
      const day = isA(tokens[i + 2], 'num') ? tokens[i + 2] : undefined;
      const name = months[value(token) - 1] ?? '';
      const end = day !== undefined && is(tokens[i + 3], '日', '号') ? 4 : day === undefined ? 2 : 3;
      replace(tokens, i, end, made(token.source, day === undefined ? name : `${name} ${day.gloss}`, 't'));
      continue;
    }
    if (is(month, '年') && value(token) > 1900) {
      replace(tokens, i, 2, made(token.source, token.gloss, 't'));
      continue;
    }
    if (is(month, '点') && !(isA(tokens[i + 2], 'n', 'a') && !is(tokens[i + 2], '半', '多'))) {
      const half = is(tokens[i + 2], '半');
      const minutes = isA(tokens[i + 2], 'num') ? tokens[i + 2] : undefined;
      const text = half
        ? `${token.gloss}:30`
        : minutes
          ? `${token.gloss}:${minutes.gloss.padStart(2, '0')}`
          : `${token.gloss} o'clock`;
      const last = half || minutes ? (is(tokens[i + 3], '分') ? 4 : 3) : 2;
      const past = is(tokens[i + last], '多') && !half && !minutes;
      replace(tokens, i, past ? last + 1 : last, made(token.source, past ? `after ${text}` : text, 't'));
      continue;
    }
    quantity(tokens, i, token);
  }
}

const limits = new Map([
  ['不到', 'less than'],
  ['零下', 'minus'],
  ['超过', 'over'],
  ['大概', 'about'],
  ['大约', 'about'],
  ['差不多', 'about'],
  ['约', 'about'],
  ['将近', 'almost'],
  ['接近', 'almost'],
  ['近', 'almost'],
  ['快', 'almost'],
  ['足足', 'a full'],
  ['整整', 'a full'],
  ['至少', 'at least'],
  ['起码', 'at least'],
  ['最多', 'at most'],
  ['不止', 'more than'],
  ['多', 'over'],
  ['只', 'only'],
  ['仅', 'only'],
]);

/** Hours and minutes are one length of time. */
function joinTimes(tokens: Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const first = tokens[i];
    const second = tokens[i + 1];
    if (
      !isA(first, 't') ||
      !isA(second, 't') ||
      !/(?:hours?|days?|yuan|minutes?)$/.test(first.gloss) ||
      !/^\d+ (?:hours?|minutes?|seconds?|jiao)/.test(second.gloss)
    )
      continue;
    tokens.splice(i, 2, made(first.source + second.source, `${first.gloss} ${second.gloss}`, 't'));
  }
}

/** Words that say how exact an amount is belong to it: 不到20分钟 is `less than 20 minutes`. */
export function limitRule({ tokens }: Sentence): void {
  joinTimes(tokens);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const limit = limits.get(wordOf(tokens[i]));
    const amount = tokens[i + 1];
    if (
      limit === undefined ||
      !isA(amount, 't', 'det', 'num') ||
      !/^(?:\d|over|half|about)/.test(amount.gloss)
    )
      continue;
    const text = limit.endsWith('a full') ? `a full ${amount.gloss}` : `${limit} ${amount.gloss}`;
    tokens.splice(
      i,
      2,
      made(wordOf(tokens[i]) + amount.source, text.replace('about over', 'over'), amount.part, amount.number),
    );
  }
}

/** Units that stuff is weighed or measured by. */
const stuffBy = /^(?:grams?|kilos?|kilograms?|kg|jin|liters?|milliliters?|ml|g)$/;

/** A number, its measure word, 多 and 半, and the unit or noun counted. */
function quantity(tokens: Token[], at: number, token: Token): void {
  let i = at + 1;
  let half = false;
  let more = false;
  let measured = '';
  for (; i < tokens.length; i++) {
    const next = tokens[i];
    if (is(next, '多') && !more) more = true;
    else if (is(next, '半') && !half) half = true;
    else if (isA(next, 'cl') && measured === '') measured = '-';
    else break;
  }
  const unit = tokens[i];
  const amount = String(value(token) + (half ? 0.5 : 0));
  const lead = more ? `over ${amount}` : amount;
  if (isA(unit, 'unit')) {
    const one = amount === '1' && more;
    const many = one
      ? `over ${article(unit.gloss)}`
      : is(unit, '次') && amount === '1'
        ? 'once'
        : `${lead} ${amount === '1' && !more ? unit.gloss.replace(/s$/, '') : plural(unit.gloss)}`;
    const tail = tokens[i + 1];
    const later = is(tail, '多', '半') ? 1 : 0;
    const text = is(tail, '多') ? `over ${many}` : is(tail, '半') ? `${many} and a half` : many;
    const weighed = later === 0 && stuffBy.test(unit.gloss) && isA(tail, 'n');
    const amountOf = weighed
      ? made(token.source + unit.source, `${text} of`, 'det')
      : made(token.source + unit.source, text, 't');
    replace(tokens, at, i - at + 1 + later, amountOf);
  } else if (isA(unit, 'measure')) {
    const counted = amount === '1' && !more ? article(unit.gloss) : `${lead} ${plural(unit.gloss)}`;
    replace(
      tokens,
      at,
      i - at + 1,
      made(
        token.source + unit.source,
        `${counted}${isA(tokens[i + 1], 'n') || (isA(tokens[i + 1], 'a') && isA(tokens[i + 2], 'n')) ? ' of' : ''}`,
        'det',
      ),
    );
  } else if (isA(unit, 'n') && (measured !== '' || half)) {
    if (amount !== '1' && unit.number === 'count') unit.gloss = plural(unit.gloss);
    const text = amount === '1' && !more ? 'one' : lead;
    replace(tokens, at, i - at, made(token.source, text, 'det'));
  } else if (i > at + 1) {
    replace(tokens, at, i - at, made(token.source, lead === '1' ? 'one' : lead, 'det'));
  }
}

/** Measure words after 这, 那, 哪, 几 and on their own say nothing in English; repeated words are said once. */
export function measureRule({ tokens }: Sentence): void {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (
      before !== undefined &&
      token.source !== '' &&
      before.source === token.source &&
      !isA(token, 'num', 'latin')
    )
      tokens.splice(i, 1);
    else if (isA(token, 'cl', 'measure') && isA(before, 'det')) tokens.splice(i, 1);
    else if (isA(token, 'cl')) token.gloss = '';
  }
}
