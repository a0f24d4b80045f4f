import { comparative, gerund, superlative } from './english.ts';
import { become, changed, is, isA, isNominal, merge, type Sentence, type Token, wordOf } from './token.ts';
import { isWhole } from './verb-form.ts';
import { causes, isLinking, takesClause } from './verbs.ts';

/** Adverbs that grade an adjective. */
const degree = new Set(
  (
    '很 非常 特别 太 真 真的 真是 好 超 超级 巨 贼 挺 蛮 比较 相当 十分 更 更加 最 越来越 还 有点 有点儿 有些 有一点 稍微 略 稍 较 偏 过于 极其 极 多么 那么 这么 如此 ' +
    '不太 不怎么 不是很 格外 够 实在 实在是 确实 简直 绝对 完全 一点也不 一点都不 可 可真 无比 异常 颇 老 忒 特 尤其 暴 齁 死 怪 这样 那样 超级无敌 相对 再 明显 灰常 实在太 咁 太过 略微 略显 极度 真心 不够 没那么 不那么 多'
  ).split(' '),
);

/** Adjectives that praise, after which 太…了 is `so` and not `too`. */
const praise =
  /^(?:good|great|tasty|delicious|good-looking|nice|beautiful|cute|cool|handsome|fun|funny|awesome|amazing|stunning|happy|touching|impressive|clever|smart|lovely|comfortable|pretty|wonderful|perfect|excellent|lucky|warm|kind|thoughtful|careful|dedicated|fresh|fragrant|thanks|interesting|adorable|convenient|satisfied|satisfying|sad|sorry|disappoint|disappointed|bad|terrible|awful|disgusting|outrageous|speechless|annoying|miserable|scary|pathetic|bad-tasting|garbage|real|true|right|difficult|ugly|nasty|excited|touched|angry|handy|professional|friendly|gentle|sexy|romantic|like|a rip-off|hard)/;

/** What stands after an adjective and makes it extreme. */
const extremes = new Set(
  '极了 得不像话 得离谱 得过分 得一塌糊涂 得很 要死 死了 要命 得不行 得要死 坏了 爆了 的很 惨了 到爆 至极 得要命 得不得了 翻了 无比 得慌 的不行 的要死 不行 到爆 炸了 到炸 哭了 疯了 得不要不要的 不要不要的'.split(
    ' ',
  ),
);

/** Adverb and adjective as one phrase, comparison, 太…了, 了 after adjectives, what is not so. */
export function degreeRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!isA(token, 'a')) continue;
    let start = i;
    let gloss = token.gloss.replace(/^be /, '');
    const grade = tokens[i - 1];
    const after = tokens[i + 1];
    if (
      is(after, '一点', '点', '一些', '些', '点儿', '一点儿', '一点点', '一丢丢', '了点', '了些') &&
      !isNominal(tokens[i + 2])
    ) {
      gloss = `a bit ${comparative(gloss)}`;
      if (is(after, '了点', '了些')) gloss = `a bit too ${token.gloss}`;
      tokens.splice(i + 1, 1);
      token.graded = true;
    } else if (is(after, '了') && is(tokens[i + 2], '点', '些', '一点', '点儿', '一些')) {
      gloss = `a bit too ${gloss}`;
      tokens.splice(i + 1, 2);
      token.graded = true;
    } else if (is(after, '太') && is(tokens[i + 2], '多')) {
      gloss = `much ${comparative(gloss)}`;
      tokens.splice(i + 1, is(tokens[i + 3], '了') ? 3 : 2);
      token.graded = true;
    } else if (
      is(after, '多', '很多', '太多') &&
      (is(tokens[i + 2], '了') || tokens[i + 2] === undefined) &&
      !is(token, '好')
    ) {
      gloss = `much ${comparative(gloss)}`;
      tokens.splice(i + 1, is(tokens[i + 2], '了') ? 2 : 1);
      token.graded = true;
    } else if (extremes.has(after?.word ?? '')) {
      gloss = `extremely ${gloss}`;
      tokens.splice(i + 1, 1);
      token.graded = true;
    }
    if (isA(grade, 'd', 'det', 'q') && degree.has(wordOf(grade)) && token.graded !== true) {
      const ended = is(tokens[i + 1], '了', '啦', '咯') || is(tokens[i + 2], '了');
      gloss = graded(grade, gloss, ended);
      token.graded = true;
      start--;
      if (is(grade, '太') && is(tokens[i + 1], '了')) tokens.splice(i + 1, 1);
    }
    const negation = tokens[start - 1];
    if (isA(negation, 'neg') && is(negation, '不', '没', '没有', '唔', '未')) {
      gloss = is(grade, '太') ? `not ${gloss.replace(/^(?:too|so) /, 'very ')}` : `not ${gloss}`;
      start--;
    } else if (isA(negation, 'aux') && is(negation, '不要') && is(grade, '太')) {
      gloss = `so very ${gloss.replace(/^(?:too|so) /, '')}`;
      start--;
    }
    const much = is(token, '多', '少') && isA(after, 'n') && isA(tokens[start - 1], 'v');
    if (much) {
      merge(tokens, start, i - start + 1, {
        gloss: gloss.replace('not bad', 'good'),
        part: 'det',
        word: wordOf(token),
      });
      i = start;
      continue;
    }
    const merged = merge(tokens, start, i - start + 1, {
      gloss,
      part: 'a',
      word: wordOf(token),
      senses: token.senses,
      trust: token.trust,
    });
    if (token.graded === true) merged.graded = true;
    i = start;
    const last = tokens[i - 1];
    if (
      isA(last, 'a') &&
      last.part === 'a' &&
      !is(tokens[i + 1], '的') &&
      (last.graded === true || merged.source.length > 1)
    ) {
      const joined = merge(tokens, i - 1, 2, { gloss: `${last.gloss}, ${gloss}`, word: wordOf(token) });
      if (last.graded === true || token.graded === true) joined.graded = true;
      i--;
    }
  }
  pairs(tokens);
  doingRule(tokens);
}

/** How somebody feels, which is said of who does something and not of doing it. */
const felt =
  /\b(?:happy|sad|touched|moved|excited|angry|afraid|tired|envious|satisfied|disappoint\w*|jealous|hungry|homesick|sorry|shocked|surprised|speechless|calm|serious|careful|quick|fast|slow|early|late|clear|many|much|few|little|good|great)$/;
/** What is said of doing something, graded or not. */
const easyOf = new Set('合适 方便 安全 麻烦 危险 贵 便宜 难 简单 容易 正常 划算 丢人 幸福'.split(' '));
const notDoing = new Set(
  '是 有 像 看着 看起来 显得 变 变得 长 住 等 说 让 听说 希望 祝 算 觉得 感觉 发现 知道 来 去 到 送 送来'.split(
    ' ',
  ),
);

/** 看病这么贵 is `seeing a doctor is so expensive`: a verb before a graded adjective is what the adjective tells of. */
function doingRule(tokens: Token[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const quality = tokens[i];
    if (!isA(quality, 'a') || felt.test(quality.gloss)) continue;
    if (quality.graded !== true && !(easyOf.has(quality.word) && ends(tokens, i + 1))) continue;
    if (is(tokens[i + 1], '的') || isNominal(tokens[i + 1])) continue;
    let object = isA(tokens[i - 1], 'n', 'place') ? 1 : 0;
    while (object > 0 && isA(tokens[i - 1 - object], 'det', 'a') && object < 4) object++;
    const at = i - 1 - object;
    const verb = tokens[at];
    if (!isA(verb, 'v') || verb.aspect !== undefined || verb.fixed === true || notDoing.has(verb.word))
      continue;
    if (takesClause(verb) || isLinking(verb) || causes(verb) !== undefined || isWhole(verb.gloss)) continue;
    const before = tokens[at - 1];
    if (
      isA(before, 'r', 'p', 'd') ||
      (isA(before, 'v') && !takesClause(before)) ||
      is(before, '的', '得', '了')
    )
      continue;
    const thing =
      object === 0
        ? ''
        : ` ${tokens
            .slice(at + 1, i)
            .map(({ gloss }) => gloss)
            .join(' ')}`;
    const wish = isA(before, 'aux') ? before : undefined;
    const doing = `${gerund(verb.gloss)}${thing}`;
    const gloss = wish === undefined ? doing : wishful(wish.gloss, `${verb.gloss}${thing}`);
    if (gloss === undefined) continue;
    const start = wish === undefined ? at : at - 1;
    const into = merge(tokens, start, i - start, { gloss, part: 'n', number: 'name', trust: 2 });
    into.determined = true;
    i = start + 1;
  }
}

const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every((each) => isA(each, 'x'));

function wishful(modal: string, verb: string): string | undefined {
  if (modal === "don't want to") return `not wanting to ${verb}`;
  return modal === 'want to' ? `wanting to ${verb}` : undefined;
}

/** 又…又…, 越…越…, and 一点 before what is denied. */
function pairs(tokens: Token[]): void {
  for (let i = 0; i + 3 < tokens.length; i++) {
    const first = tokens[i];
    if (!is(first, '又', '既')) continue;
    const left = tokens[i + 1];
    const second = tokens[i + 2];
    const right = tokens[i + 3];
    if (isA(left, 'a') && is(second, '又') && isA(right, 'a'))
      merge(tokens, i, 4, { gloss: `${left.gloss} and ${right.gloss}`, part: 'a', graded: true });
  }
}

function graded(grade: Token, gloss: string, ended: boolean): string {
  const word = wordOf(grade);
  if (gloss.startsWith('very ') || gloss.startsWith('so ')) return gloss;
  if (gloss === 'not bad' && /^(?:还|挺|比较|蛮|真|真的|真心|确实|相当|超|特别|实在)$/.test(word))
    return 'quite good';
  if (word === '更' || word === '更加' || word === '再') return comparative(gloss);
  if (word === '最') return /^(?:the )?(?:best|worst|most)/.test(gloss) ? gloss : superlative(gloss);
  if (word === '太' || word === '实在太' || word === '太过')
    return `${praise.test(gloss) && (ended || /^(?:great|good|cute)/.test(gloss)) ? 'so' : 'too'} ${gloss}`;
  if (word === '好' || word === '多么' || word === '多') return `so ${gloss}`;
  if (word === '还') return `${grade.gloss} ${gloss}`;
  if (word === '有些' || word === '偏') return `a bit ${gloss}`;
  if (word === '可' || word === '老' || word === '怪') return `really ${gloss}`;
  if (word === '够') return `${gloss} enough`;
  if (word === '这样' || word === '那样') return `so ${gloss}`;
  if (word === '不够') return `not ${gloss} enough`;
  if (
    (word === '很' || word === '非常' || word === '十分') &&
    /^(?:not bad|great|amazing|delicious)/.test(gloss)
  )
    return gloss === 'not bad' ? 'quite good' : `really ${gloss}`;
  if (word === '越来越')
    return `more and ${comparative(gloss).replace(/^more /, 'more ')}`.replace(
      /^more and (\S+er)$/,
      '$1 and $1',
    );
  return `${grade.gloss} ${gloss}`.trim();
}

const adverbs = new Map([
  ['good', 'well'],
  ['great', 'great'],
  ['slow', 'slowly'],
  ['quick', 'quickly'],
  ['careful', 'carefully'],
  ['earnest', 'carefully'],
  ['timely', 'in time'],
  ['punctual', 'on time'],
  ['not bad', 'quite well'],
  ['clear', 'clearly'],
  ['bad', 'badly'],
  ['happy', 'happily'],
  ['pretty good', 'quite well'],
  ['quite good', 'quite well'],
  ['serious', 'seriously'],
  ['perfect', 'perfectly'],
  ['beautiful', 'beautifully'],
  ['best', 'best'],
  ['okay', 'all right'],
  ['really good', 'really well'],
  ['tall', 'high'],
  ['taller', 'higher'],
]);

/** An adjective phrase as it stands after a verb: `very slow` gives `very slowly`. */
export function asAdverb(phrase: string): string {
  const whole = adverbs.get(phrase);
  if (whole !== undefined) return whole;
  const cut = phrase.lastIndexOf(' ') + 1;
  return phrase.slice(0, cut) + (adverbs.get(phrase.slice(cut)) ?? phrase.slice(cut));
}

/** 得, or 的 written for it, between a verb and how it is done; 地 between how and the verb. */
export function mannerRule({ tokens }: Sentence): void {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const verb = tokens[i - 1];
    const next = tokens[i + 1];
    if (is(token, '地') && isA(verb, 'a', 'd') && isA(next, 'v')) {
      become(verb as Token, 'd', asAdverb((verb as Token).gloss));
      tokens.splice(i, 1);
      continue;
    }
    if (
      is(token, '得') &&
      i + 1 < tokens.length &&
      (isA(verb, 'a') || verb?.gloss.startsWith('be ') === true)
    ) {
      const inner = tokens[i + 1];
      if (isA(inner, 'p', 'neg', 'aux') || is(inner, '都', '不想', '不敢')) {
        const quality = verb as Token;
        quality.gloss = quality.gloss.startsWith('be ')
          ? `be so ${quality.gloss.slice(3)}`
          : `so ${quality.gloss}`;
        tokens[i] = changed(token, { gloss: 'that', part: 'c' });
        continue;
      }
    }
    if (!isA(verb, 'v') || !is(token, '得', '的') || is(verb, '是', '有', '觉得', '感觉')) continue;
    let at = i + 1;
    const words: string[] = [];
    while (isA(tokens[at], 'd') || (is(token, '得') && isA(tokens[at], 'neg'))) {
      const each = tokens[at] as Token;
      if (each.gloss !== '') words.push(each.gloss);
      at++;
    }
    const quality = tokens[at];
    const follows = tokens[at + 1];
    const noun = isNominal(follows) || is(follows, '的');
    if (isA(quality, 'a') && (is(token, '得') || !noun)) {
      const verbal = verb as Token;
      verbal.manner = [...words, asAdverb(quality.gloss)].join(' ');
      verbal.trust = 2;
      tokens.splice(i, at - i + 1);
      if (is(tokens[i], '了', '的')) tokens.splice(i, 1);
    } else if (is(token, '得') && tokens.length > i + 1) {
      tokens[i] = changed(token, { gloss: 'so that', part: 'c' });
    }
  }
}
