import { article, participle, past, plural } from './english.ts';
import { is, isA, made, type Sentence, type Token } from './token.ts';

/** Verbs whose gloss is already a whole expression and takes no tense. */
const finished =
  /^(?:don't|can't|won't|didn't|haven't|have |is |are |I'm |no |not |so |there's|sold |taken|looked|forgot|learned|nailed)/;

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
    if (!isA(token, 'num')) continue;
    const power = powers.get(tokens[i + 1]?.word ?? tokens[i + 1]?.source ?? '');
    if (power !== undefined && /^\d+(?:\.\d+)?$/.test(token.gloss)) {
      token.gloss = String(Math.round(Number(token.gloss) * power));
      tokens.splice(i + 1, 1);
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
    if (is(month, '点') && !(isA(tokens[i + 2], 'n', 'a') && !is(tokens[i + 2], '半'))) {
      const half = is(tokens[i + 2], '半');
      const minutes = isA(tokens[i + 2], 'num') ? tokens[i + 2] : undefined;
      const text = half
        ? `${token.gloss}:30`
        : minutes
          ? `${token.gloss}:${minutes.gloss.padStart(2, '0')}`
          : `${token.gloss} o'clock`;
      const last = half || minutes ? (is(tokens[i + 3], '分') ? 4 : 3) : 2;
      replace(tokens, i, last, made(token.source, text, 't'));
      continue;
    }
    quantity(tokens, i, token);
  }
}

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
    replace(tokens, at, i - at + 1 + later, made(token.source + unit.source, text, 't'));
  } else if (isA(unit, 'measure')) {
    const counted = amount === '1' && !more ? article(unit.gloss) : `${lead} ${plural(unit.gloss)}`;
    replace(
      tokens,
      at,
      i - at + 1,
      made(token.source + unit.source, `${counted}${isA(tokens[i + 1], 'n') ? ' of' : ''}`, 'det'),
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
    if (before !== undefined && before.source === token.source && !isA(token, 'num', 'latin'))
      tokens.splice(i, 1);
    else if (isA(token, 'cl', 'measure') && isA(before, 'det')) tokens.splice(i, 1);
    else if (isA(token, 'cl')) token.gloss = '';
  }
}

/** A-not-A questions: 好不好吃, 去没去, 有没有, 是不是. */
export function choiceRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      is(tokens[i + 1], '不', '没') &&
      tokens[i + 2]?.source.startsWith(token.source) === true &&
      isA(token, 'v', 'a', 'd', 'aux')
    ) {
      tokens.splice(i, 2);
      sentence.question = true;
    } else if (/^(?:有[没沒]有|有木有)$/.test(token.source)) {
      const verb = isA(tokens[i + 1], 'v');
      const subject = isA(tokens[i - 1], 'p') ? (tokens[i - 1] as Token) : undefined;
      sentence.question = true;
      if (subject !== undefined) subject.gloss = `do ${subject.gloss.split('/')[1] ?? subject.gloss}`;
      const text = subject === undefined ? (verb ? 'did anyone' : 'is there any') : verb ? '' : 'have any';
      tokens[i] = { ...made(token.source, text, 'v'), fixed: true };
    } else if (/^是不是$/.test(token.source) && tokens.length > 1) {
      sentence.question = true;
      tokens[i] = made(token.source, i === 0 ? 'is it' : 'is', 'v');
    } else if (/^(.)[不没]\1$/.test(token.source)) sentence.question = true;
  }
}

/** 不, 没 and 别 before verbs, adjectives and nouns. */
export function negationRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!is(token, '不', '没', '没有', '别', '未', '冇', '唔') || isA(token, 'p')) continue;
    let at = i + 1;
    while (isA(tokens[at], 'd') && tokens[at]?.gloss !== '') at++;
    const next = tokens[at];
    const verb = isA(next, 'v') ? next : undefined;
    const stative = verb?.gloss.startsWith('be ') === true;
    const third = /^(?:他|她|它)$/.test(tokens[i - 1]?.source ?? '');
    if (is(token, '不', '唔', '别')) {
      const stop = is(token, '别');
      if (verb !== undefined && is(verb, '是', '系')) set(token, 'not');
      else if (verb !== undefined && stative) set(token, stop ? "don't be" : 'not');
      else if (verb !== undefined) set(token, stop || !third ? "don't" : "doesn't");
      else set(token, tokens.length === 1 ? 'no' : stop ? "don't" : 'not');
    } else if (verb !== undefined && !is(verb, '有'))
      set(token, stative ? 'not' : is(tokens[at + 1], '过') ? 'have never' : "didn't");
    else if (isA(next, 'n', 'latin', 'name', 'place', 't') && at === i + 1) set(token, 'no');
    else if (isA(next, 'a')) set(token, 'not');
    else if (isA(next, 'det', 'p')) set(token, "there's no");
    else set(token, isA(tokens[i - 1], 'n', 'p') ? 'not there' : 'no');
    if (verb === undefined) continue;
    if (is(tokens[at + 1], '过')) verb.gloss = participle(verb.gloss);
    verb.fixed = true;
  }
}

function set(token: Token, gloss: string): void {
  token.gloss = gloss;
  token.part = 'd';
  token.fixed = true;
}

/** 了, 过, 着 and 在 as tense of the verb; 得 between verb and degree; 起来 and the like after a verb. */
export function aspectRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (!isA(before, 'v')) continue;
    if (
      is(token, '不', '得') &&
      /^[了下到完起动出来动着见好掉住过]$/.test(tokens[i + 1]?.source ?? '') &&
      !before.fixed
    ) {
      before.gloss = `${is(token, '不') ? "can't" : 'can'} ${before.gloss}`;
      before.fixed = true;
      replace(tokens, i, 2);
      continue;
    }
    if (is(token, '起来', '下去', '下来', '出来', '上去', '过来', '过去')) token.gloss = '';
    if (before.fixed === true || finished.test(before.gloss)) continue;
    const planned = tokens
      .slice(Math.max(0, i - 3), i - 1)
      .some((each) => isA(each, 'aux') || is(each, '快', '再'));
    if (is(token, '了') && !planned && !before.gloss.startsWith('be ')) {
      before.gloss = past(before.gloss);
      before.fixed = true;
    } else if (is(token, '过')) {
      before.gloss = before.gloss.startsWith('be ') ? before.gloss : `have ${participle(before.gloss)}`;
      before.fixed = true;
      token.gloss = '';
      token.part = 'x';
    }
  }
}
