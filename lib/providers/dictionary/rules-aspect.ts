import { gerund } from './english.ts';
import { is, isA, isVerbal, merge, type Sentence, type Token, wordOf } from './token.ts';

/** What a verb brings about, as one character after it: English after the verb. */
const results = new Map([
  ['完', 'finish'],
  ['好', ''],
  ['到', ''],
  ['错', 'wrong'],
  ['掉', 'off'],
  ['光', 'up'],
  ['懂', ''],
  ['见', ''],
  ['住', ''],
  ['走', 'away'],
  ['开', 'open'],
  ['死', 'to death'],
  ['满', 'full'],
  ['坏', 'broken'],
  ['破', 'broken'],
  ['饱', 'full'],
  ['成', 'into'],
  ['多', 'too much'],
  ['少', 'too little'],
  ['晚', 'late'],
  ['起', ''],
  ['上', ''],
  ['下', ''],
  ['起来', ''],
  ['出来', 'out'],
  ['出', 'out'],
  ['下来', 'down'],
  ['下去', 'on'],
  ['上来', 'up'],
  ['上去', 'up'],
  ['进去', 'in'],
  ['进来', 'in'],
  ['回来', 'back'],
  ['回去', 'back'],
  ['过来', 'over'],
  ['过去', 'over'],
  ['来', ''],
  ['去', ''],
  ['动', ''],
  ['清楚', 'clearly'],
  ['干净', 'clean'],
  ['着', ''],
  ['及', 'in time'],
  ['烂', 'to bits'],
  ['碎', 'to bits'],
  ['散', 'apart'],
  ['湿', 'wet'],
  ['熟', 'through'],
  ['糊', 'burnt'],
  ['干', 'dry'],
  ['惯', ''],
  ['凉', 'cold'],
  ['够', 'enough'],
  ['腻', 'so often that it gets boring'],
  ['通', 'through'],
  ['倒', 'over'],
  ['洒', 'spilled'],
  ['撒', 'spilled'],
]);

const potential = /^(?:到|了|完|起|下|掉|住|懂|见|动|惯|清|出|出来|起来|下去|过来)$/;

const copular = /^(?:是|有|没|没有|像|要|想|会|能|在|叫|去|来|觉得|感觉|让|给|用|到)$/;

/** Resultative complements (吃完, 送错), what can and cannot be done (吃不完), and tense by 了, 过 and 着. */
export function aspectRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const verb = tokens[i] as Token;
    if (!isA(verb, 'v')) continue;
    const next = tokens[i + 1];
    const third = tokens[i + 2];
    if (
      is(next, '不', '得') &&
      (is(next, '不')
        ? results.has(wordOf(third)) || is(third, '了')
        : potential.test(wordOf(third)) && !isVerbal(tokens[i + 3])) &&
      !is(tokens[i + 3], '的') &&
      third !== undefined &&
      !copular.test(wordOf(verb))
    ) {
      const result = results.get(wordOf(third)) ?? '';
      const gloss = result === 'finish' ? `finish ${gerund(verb.gloss)}` : `${verb.gloss} ${result}`.trim();
      if (is(next, '不') && is(third, '腻')) {
        merge(tokens, i, 3, {
          gloss: `never get tired of ${gerund(verb.gloss)}`,
          part: 'v',
          fixed: true,
          trust: 2,
        });
        continue;
      }
      const can = is(next, '不') ? "can't" : 'can';
      merge(tokens, i, 3, {
        gloss: `${can} ${gloss}`,
        part: 'v',
        fixed: true,
        trust: 2,
        senses: verb.senses,
      });
      continue;
    }
    if (
      is(next, '到') &&
      isA(third, 't') &&
      /\d|^in the|^now/.test(third.gloss) &&
      !/\b(?:minutes?|hours?|days?|times?)\b/.test(third.gloss)
    ) {
      tokens.splice(i + 1, 1);
      third.gloss = `until ${third.gloss.replace(/^(?:in the|at) /, '')}`;
      continue;
    }
    const result =
      isA(next, 'v', 'a', 'd', 'loc', 'x') && !copular.test(wordOf(verb))
        ? results.get(wordOf(next))
        : undefined;
    if (
      result !== undefined &&
      !is(next, '着') &&
      !(is(next, '来', '去', '多', '少', '好', '晚') && isVerbal(third) && !is(third, '了'))
    ) {
      const gloss = result === 'finish' ? `finish ${gerund(verb.gloss)}` : `${verb.gloss} ${result}`.trim();
      const joined = merge(tokens, i, 2, {
        gloss,
        part: 'v',
        senses: verb.senses,
        word: wordOf(verb),
        trust: verb.trust,
      });
      if (/^[完到错掉光坏满走死饱烂碎散湿糊凉洒撒倒破]$/.test(wordOf(next))) joined.aspect = 'done';
    }
    const token = tokens[i] as Token;
    if (
      /(?:到|完|错|掉|光)$/.test(token.source) &&
      token.source.length > 1 &&
      !is(token, '看到', '听到', '想到', '不到')
    )
      token.aspect ??= 'done';
    const mark = tokens[i + 1];
    const planned = tokens
      .slice(Math.max(0, i - 4), i)
      .some((each) => isA(each, 'aux') || is(each, '不', '别', '再'));
    if (is(mark, '了', '咗')) {
      if (!planned) token.aspect = 'done';
      if (!planned || i + 2 < tokens.length) tokens.splice(i + 1, 1);
    } else if (is(mark, '过')) {
      token.aspect = 'ever';
      tokens.splice(i + 1, 1);
    } else if (is(mark, '着')) tokens.splice(i + 1, 1);
    else if (is(tokens.at(-1), '了') && !planned && token.aspect === undefined && tokens.length - i <= 5) {
      const between = tokens.slice(i + 1, -1);
      if (
        between.every(
          (each) =>
            isA(each, 'n', 'p', 'name', 'latin', 'place', 'num', 'det', 'cl', 'measure', 'unit') ||
            is(each, '的'),
        )
      )
        token.aspect = 'done';
    }
    if (planned) token.aspect = undefined;
    if (is(tokens[i - 1], '在', '正在') && isA(tokens[i - 1], 'd')) token.aspect = 'going';
    if (
      /^(?:是|像|觉得|喜欢|知道|需要|希望|算|怀孕|感冒|发烧)$/.test(wordOf(token)) &&
      token.aspect === 'done'
    )
      token.aspect = undefined;
  }
}
