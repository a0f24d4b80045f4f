import { gerund, participle, plural } from './english.ts';
import { possessive } from './noun-phrase.ts';
import { changed, is, isA, merge, type Sentence, type Token } from './token.ts';
import { isSomebody } from './verbs.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const counting = new Set('就 岁 第 学会 搞定 做好 上桌 出锅 完成'.split(' '));

const when = new Set('分钟 小时 个小时 天 周 秒 秒钟 步'.split(' '));

/** What is counted in titles: how soon it is ready, how old somebody is, which time it is done. */
export function countedRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (is(token, '就')) readyIn(tokens, i, 2);
    else if (is(token, '学会', '搞定', '做好', '上桌', '出锅', '完成')) readyIn(tokens, i, 0);
    else if (is(token, '岁')) i = yearsOld(tokens, i);
    else if (is(token, '第')) nthTime(tokens, i);
  }
}

/** 十分钟就能吃上的面 is `noodles ready in 10 minutes`; the verb stands `ahead` words on. */
function readyIn(tokens: Token[], at: number, ahead: 0 | 2): void {
  const unit = tokens[at - 1];
  if (unit === undefined || !(when.has(unit.word) || isA(unit, 't'))) return;
  if (ahead === 2 && !is(tokens[at + 1], '能', '可以')) return;
  const half = is(tokens[at - 2], '半');
  const amount = half ? tokens[at - 2] : isA(tokens[at - 2], 'num') ? tokens[at - 2] : undefined;
  if (amount === undefined && !isA(unit, 't')) return;
  const of = tokens.findIndex((each, index) => index > at + ahead - 1 && index < at + 6 && is(each, '的'));
  const verb = tokens[at + ahead];
  if (of < 0 || !isA(verb, 'v')) return;
  let end = of + 1;
  while (isA(tokens[end], 'n', 'a', 'name', 'place')) end++;
  if (end === of + 1 || !isA(tokens[end - 1], 'n', 'name')) return;
  const start = amount === undefined ? at - 1 : at - 2;
  const span =
    amount === undefined
      ? unit.gloss
      : half
        ? `half ${unit.gloss.startsWith('h') ? 'an' : 'a'} ${unit.gloss}`
        : `${amount.gloss} ${amount.gloss === '1' ? unit.gloss : plural(unit.gloss.replace(/^an? /, ''))}`;
  const learnt = is(verb, '学会', '上手', '掌握');
  const eaten = is(
    verb,
    '吃',
    '吃上',
    '吃到',
    '做',
    '做好',
    '搞定',
    '完成',
    '出锅',
    '上桌',
    '做出',
    '喝',
    '喝上',
  );
  const how = learnt ? 'that can be learned' : eaten ? 'ready' : `that can be ${participle(verb.gloss)}`;
  const things = tokens.slice(of + 1, end);
  merge(tokens, start, end - start, {
    gloss: `${things.map(({ gloss }) => gloss).join(' ')} ${how} in ${span}`,
    part: 'n',
    number: 'name',
    determined: true,
    heavy: true,
    trust: 2,
  });
}

/** 我五岁的女儿 is `my 5-year-old daughter`. Where the next word is looked for. */
function yearsOld(tokens: Token[], at: number): number {
  const [whose, years] = [tokens[at - 2], tokens[at - 1]];
  const of = is(tokens[at + 1], '的') ? 1 : 0;
  const who = tokens[at + 1 + of];
  if (!isA(years, 'num') || !isA(who, 'n') || (of === 0 && !isSomebody(who))) return at;
  const gloss = `${years.gloss}-year-old ${who.gloss}`;
  const owned = isA(whose, 'p') && of === 1 && isSomebody(who);
  merge(tokens, owned ? at - 2 : at - 1, (owned ? 4 : 3) + of, {
    gloss: owned ? `${possessive(whose)} ${gloss}` : gloss,
    part: 'n',
    determined: owned,
    trust: 2,
    word: who.word,
  });
  return at - (owned ? 2 : 1);
}

/** 第3次做 is `3rd time making`. */
function nthTime(tokens: Token[], at: number): void {
  const [number, time, verb] = tokens.slice(at + 1, at + 4);
  if (!isA(number, 'num') || !is(time, '次') || !isA(verb, 'v') || is(verb, '是', '有')) return;
  const n = Number(number.gloss);
  const end = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  const made = is(verb, '做') && isA(tokens[at + 4], 'n') ? 'make' : verb.gloss;
  const source = `${tokens[at]?.source ?? ''}${number.source}${time.source}${verb.source}`;
  const gloss = `${n}${end} time ${gerund(made.replace(/ of$/, ''))}`;
  tokens.splice(at, 4, changed(verb, { source, gloss, part: 'd', trust: 2 }));
}
