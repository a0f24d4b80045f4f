import { type PhraseLanguage, questionWords } from './normalise.ts';

/** Another way to write a clause, with what must be added to its answer to make up for what was taken away. */
export interface Variant {
  readonly key: string;
  /** Stands before the answer, `But` or `Overall,`. */
  readonly before?: string | undefined;
  /** Stands behind the answer, `I think`. */
  readonly after?: string | undefined;
}

const degree = /^(?:太|好|超级|超|真的|真|巨|贼|挺|蛮|很|非常|特别|实在太|实在是太|确实|简直太|有点|比较|还)/;
const gone = /(?:死|死我|哭|疯|翻)$/;
const lastOfGone = new Set('死我哭疯翻');
const fillers = ['哎呀', '哎', '唉', '嗯', '额', '呃', '啊', '哇', '诶', '欸', '呀', '哦', '噢'];
const openings: readonly (readonly [string, string])[] = [
  ['但是', 'But'],
  ['可是', 'But'],
  ['不过', 'But'],
  ['但', 'But'],
  ['而且', 'And'],
  ['并且', 'And'],
  ['所以', 'So'],
  ['总体来说', 'Overall,'],
  ['整体来说', 'Overall,'],
  ['总的来说', 'Overall,'],
  ['总体', 'Overall,'],
  ['整体', 'Overall,'],
  ['说实话', 'Honestly,'],
  ['其实', 'Actually,'],
  ['反正', 'Anyway,'],
  ['总之', 'In short,'],
  ['最近', 'Lately,'],
  ['今天', 'Today,'],
  ['昨天', 'Yesterday,'],
  ['这次', 'This time,'],
  ['上次', 'Last time,'],
  ['每次', 'Every time,'],
  ['可惜', 'Sadly,'],
];
/** 就是 before something bad takes back what was said before it. */
const drawback = /^就是(?=.*[慢少贵小咸淡油辣凉冷差难晚硬腻酸苦远久太漏洒撒])(?!.*[不没])/;
const opinions = ['个人感觉', '个人觉得', '我感觉', '我觉得', '感觉', '觉得'];
const swearing = ['他妈的', '他妈', 'tmd', 'tm', '特么', '尼玛', '特妈'];
/** What a soft ending can be taken from without changing what is meant: anything that tells how something is. */
const soft = new Set('吧呢的滴哒嗒呦哟勒');
/** What people add behind a sentence that is over: 太甜了觉得, 有点味了都. */
const afterthoughts = '就是 觉得 我觉得 感觉 真的 这个 这 都 也 又 还 简直 可能 反正 其实 已经 今天'.split(
  ' ',
);
const afterthought = new RegExp(`(?<=[了的啊呀吧])(?:${afterthoughts.join('|')})$`);
const lastOfAfterthought = new Set(afterthoughts.map((word) => word.slice(-1)));
const asksBack = /(?:吧|呢)$/;

const choice = /(\p{Script=Han}{1,3})[不没]\1/u;

/** A question that gives a choice, as one with 吗: `味道好不好` gives `味道好吗`. Null where there is no choice. */
export function withoutChoice(key: string, language: PhraseLanguage): string | null {
  if (language !== 'zh' || key.length > 24) return null;
  if (!key.includes('不') && !key.includes('没')) return null;
  const found = choice.exec(key);
  if (found === null || /[有我你他她它]/.test(found[1] ?? '')) return null;
  return `${key.replace(choice, '$1').replace(/[呢啊的]$/, '')}吗`;
}

/** First characters of what can be cut off at the front. */
const firstOfOpenings = new Set([...openings.map(([word]) => word), '就是'].map((word) => word.charAt(0)));
const firstOfOpinions = new Set(opinions.map((word) => word.charAt(0)));
const firstOfFillers = new Set(fillers.map((word) => word.charAt(0)));
const firstOfSwearing = /[他t特尼]/;
const swears = /他妈|tm|特么|尼玛|特妈/;
/** 他妈 is his mother where a clause begins with it or somebody speaks of her. */
const hisMother = /^他妈[^的]|[是跟和问给找听说叫让]他妈(?!的)/;

/** The clause without an opening that its answer then begins with: 但是 `But`. The part of {@link variantsOf} for rows. */
export function openedVariants(key: string, language: PhraseLanguage): readonly Variant[] {
  if (language !== 'zh' || key.length > 24 || !firstOfOpenings.has(key.charAt(0))) return none;
  const variants: Variant[] = [];
  for (const [word, before] of openings)
    if (key.startsWith(word) && !(word === '但' && key[1] === '是') && key.length > word.length + 1)
      variants.push({ key: key.slice(word.length), before, after: undefined });
  if (key.length > 3 && drawback.test(key))
    variants.push({ key: key.slice(2), before: 'But', after: undefined });
  return variants;
}

const none: readonly Variant[] = [];

/**
 * Second tries for a Chinese clause in normal form that has no answer as it is, the likelier ones first: 了 or 的 of
 * a degree phrase added or dropped, a soft ending dropped, one filler, conjunction or `I think` at the front cut off,
 * a swear word in the middle left out. None takes away a negation or a question.
 */
export function variantsOf(key: string, language: PhraseLanguage): readonly Variant[] {
  if (key.length > 24) return none;
  if (language === 'ja') return japanese(key);
  if (language !== 'zh') return none;
  const variants: Variant[] = [];
  const add = (variant: string, before?: string, after?: string) => {
    if (variant.length > 1 && variant !== key) variants.push({ key: variant, before, after });
  };
  if (degree.test(key)) {
    const bare = /[了的]$/.test(key) ? key.slice(0, -1) : key;
    add(bare);
    add(`${bare}了`);
    add(`${bare}的`);
  } else if (key.includes('太') && /太\p{Script=Han}{1,3}$/u.test(key)) add(`${key}了`);
  const last = key.charAt(key.length - 1);
  if (
    last === '了' &&
    /[太真很都全也最好]\p{Script=Han}{1,3}了$/u.test(key) &&
    !/[没不无好完到来去]了$/.test(key)
  )
    add(key.slice(0, -1));
  if (lastOfGone.has(last) && gone.test(key)) add(`${key}了`);
  if (last === '了') {
    if (/死我?了$/.test(key)) add(key.replace(/死我?了$/, (end) => (end === '死了' ? '死我了' : '死了')));
    if (/(?:死|哭|疯|翻)了$/.test(key)) add(key.slice(0, -1));
  }
  const rest = key.slice(0, -1);
  if (soft.has(last) && rest.length > 1 && !(asksBack.test(key) && questionWords.test(rest))) add(rest);
  if (lastOfAfterthought.has(last)) add(key.replace(afterthought, ''));
  if (firstOfFillers.has(key.charAt(0)))
    for (const filler of fillers) if (key.startsWith(filler)) add(key.slice(filler.length));
  const opened = openedVariants(key, language);
  for (let i = 0; i < opened.length; i++) {
    const before = opened[i]?.before;
    if (before !== undefined) add(opened[i]?.key ?? '', before);
  }
  const opinion = firstOfOpinions.has(key.charAt(0))
    ? opinions.find((word) => key.startsWith(word))
    : undefined;
  if (opinion !== undefined && key.length > opinion.length + 1)
    add(key.slice(opinion.length), undefined, 'I think');
  if (last === '了' && /..了$/.test(key) && !/[没不好来去到]了$/.test(key)) add(rest);
  else if (/^..+[^了吗呢吧]$/.test(key)) add(`${key}了`);
  if (firstOfSwearing.test(key) && swears.test(key) && !hisMother.test(key))
    for (const word of swearing) if (key.includes(word)) add(key.replaceAll(word, ''));
  return variants;
}

/** Japanese: a predicate in the past as it is now, すぎる of an adjective as 超, a sentence put into brackets of です. */
function japanese(key: string): readonly Variant[] {
  const past = /^(.+)かった(?:です)?$/.exec(key)?.[1];
  const plain = /^(.{2,}?)(?:でした|だった|だ|ですな|ですわ|なのです|なんです|ですけど|けど|でしたよ)$/.exec(
    key,
  )?.[1];
  const too = /^(.+?)(?:すぎ|過ぎ)(?:る|た|ます|です|でしょ)?$/.exec(key)?.[1];
  return [
    ...(past === undefined ? [] : [{ key: `${past}い` }]),
    ...(plain === undefined ? [] : [{ key: plain }]),
    ...(too === undefined ? [] : [{ key: `超${too}い` }, { key: `超${too}` }]),
  ];
}
