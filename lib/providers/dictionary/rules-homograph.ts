import {
  become,
  changed,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  newToken,
  type Sentence,
  type Token,
} from './token.ts';
import { isSomebody } from './verbs.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const homographs = new Set(
  '怪 一 是 高 之 百分之 去 去过 还好 没用 女人 男人 亲 说明 在 过 二 他妈 白 给 一样 一般 好的 坏了 不下 黑 原来 真的 要 要么 好吃的 好喝的 干 怎么 毛 男 女'.split(
    ' ',
  ),
);

const kinship = new Set('哥 姐 弟 妹 叔 婶 姨 舅 爷 伯 嫂'.split(' '));
const shown = new Map([
  ['看', 'show'],
  ['看看', 'show'],
  ['看一下', 'show'],
  ['听', 'play'],
  ['听听', 'play'],
]);
const tasted = new Map([
  ['吃', 'to eat'],
  ['喝', 'to drink'],
  ['玩', 'to play with'],
  ['用', 'to use'],
  ['穿', 'to wear'],
]);
const grading = new Set('最 更 很 挺 蛮 太 非常 特别 真 超 比较'.split(' '));

/** Words that are written alike and mean one thing or another by what stands beside them. */
export function homographRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!homographs.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '二') && isA(token, 'a')) second(tokens, i);
    else if (is(token, '之', '百分之')) share(tokens, i);
    else if (is(token, '怪') && isA(next, 'p')) {
      tokens[i] = newToken('怪', 'blame', 'v', 'count', 2);
      if (is(before, '都')) tokens.splice(--i, 1);
    } else if (
      is(token, '一') &&
      is(next, '到') &&
      isA(tokens[i + 2], 't', 'n') &&
      tokens.slice(i + 3).some((each) => is(each, '就'))
    ) {
      const when = (tokens[i + 2] as Token).gloss.replace(/^(?:in the|at|on) /, '');
      tokens.splice(i, 3, made('一到', `whenever it's ${when}`, 'c'));
      const then = tokens.findIndex((each) => is(each, '就'));
      tokens.splice(then, 1);
    } else if (is(token, '是') && before !== undefined && before.word === next?.word && isA(next, 'a')) {
      next.gloss = `${next.gloss} all right`;
      tokens.splice(i - 1, 2);
      i--;
    } else if (
      is(token, '高') &&
      isA(token, 'a') &&
      tokens.slice(0, i).some((each) => isSomebody(each) || is(each, '个子', '身高', '楼', '树', '山')) &&
      !tokens
        .slice(0, i)
        .some((each) => isA(each, 'n') && !isSomebody(each) && !is(each, '个子', '身高', '楼', '树', '山'))
    )
      token.gloss = 'tall';
    else if (
      is(token, '还好') &&
      (isNominal(before) || before === undefined || is(before, '都', '也')) &&
      (next === undefined || isA(next, 'x'))
    )
      become(token, 'a', 'okay');
    else if (
      is(token, '没用') &&
      (isNominal(next) || isA(next, 'det', 'num', 'cl') || is(next, '过', '上', '到'))
    )
      tokens.splice(i, 1, newToken('没', 'no', 'd', 'count', 2), newToken('用', 'use', 'v', 'count', 2));
    else if (is(token, '女人', '男人') && (is(before, '这个', '那个', '一个') || is(before, '这', '那'))) {
      token.gloss = is(token, '女人') ? 'woman' : 'man';
      token.number = 'count';
    } else if (is(token, '亲') && i === 0 && isA(token, 'v') && !isNominal(next)) become(token, 'i', 'dear');
    else if (is(token, '说明') && isA(token, 'v') && isNominal(next)) token.gloss = 'show';
    else if (is(token, '去') && is(next, '过') && (tokens[i + 2] === undefined || isA(tokens[i + 2], 'x')))
      visited(tokens, i);
    else if (is(token, '他妈')) {
      const first = before === undefined || isA(before, 'c', 't', 'r') || tellsOf.has(before.word);
      if (first && (isA(next, 'v', 'aux', 'r', 'neg') || says.has(next?.word ?? '')))
        tokens.splice(
          i,
          1,
          newToken('他', 'him/he', 'p', 'count', 2),
          newToken('妈', 'mom', 'n', 'count', 2),
        );
    } else if (is(token, '白') && isA(token, 'd')) {
      if (is(before, '又', '既') && is(tokens[i + 2], '又')) become(token, 'a', 'white');
      else if (isA(next, 'v') && !is(next, '送', '给')) {
        tokens.splice(i, 1);
        let end = tokens.length;
        while (end > 0 && isA(tokens[end - 1], 'x') && !is(tokens[end - 1], '了')) end--;
        tokens.splice(end, 0, made('白', 'for nothing', 'pp'));
      }
    } else if (
      is(token, '在') &&
      is(next, '哪', '哪里', '哪儿') &&
      tokens[i + 2] === undefined &&
      before !== undefined
    )
      tokens.splice(i, 2, made('在哪', 'be where', 'v'));
    else if (is(token, '过') && isA(before, 'aux') && is(before, '喜欢', '爱')) {
      become(before, 'v', is(before, '爱') ? 'love' : 'like');
    } else if (is(token, '给')) giving(tokens, i);
    else if (is(token, '一样') && is(before, '少', '缺', '漏', '差', '漏了', '少了') && next === undefined)
      become(token, 'n', 'one item');
    else if (is(token, '一般') && !isNominal(before) && usually.test(next?.word ?? ''))
      become(token, 'd', 'usually');
    else if (is(token, '好的') && grading.has(before?.word ?? '')) {
      tokens.splice(i, 1, newToken('好', 'good', 'a', 'count', 2), newToken('的', '', 'x', 'count', 2));
    } else if (
      is(token, '好吃的', '好喝的') &&
      (grading.has(before?.word ?? '') || is(before, '这么', '那么', '这样', '如此'))
    ) {
      const taste = token.word.slice(0, 2);
      tokens.splice(i, 1, newToken(taste, 'tasty', 'a', 'count', 2), newToken('的', '', 'x', 'count', 2));
    } else if (is(token, '坏了') && isA(before, 'v')) {
      tokens.splice(i, 1, newToken('坏', 'broken', 'a', 'count', 2), newToken('了', '', 'x', 'count', 2));
    } else if (is(token, '不下') && isA(before, 'v')) {
      const on = is(next, '来', '去') ? 1 : 0;
      const result = newToken(`下${on === 1 ? (next?.word ?? '') : ''}`, 'down', 'v', 'count', 2);
      tokens.splice(i, 1 + on, newToken('不', 'not', 'd', 'count', 2), result);
    } else if (
      is(token, '黑') &&
      isA(token, 'a') &&
      before !== undefined &&
      !isA(before, 'd', 'a', 'x', 'n') &&
      (isA(next, 'p') || next?.word.endsWith('人') === true)
    )
      become(token, 'v', 'smear');
    else if (is(token, '原来') && is(before, '不如', '比', '没有', '没', '跟', '和')) {
      become(token, 'n', 'before');
      token.determined = true;
    } else if (is(token, '真的') && is(before, '是', '像') && (next === undefined || isA(next, 'x')))
      become(token, 'a', 'true');
    else if (is(token, '要') && is(before, '是') && isA(next, 'v') && is(tokens.at(-1), '的')) {
      become(token, 'aux', 'have to');
      tokens.pop();
      tokens.splice(--i, 1);
    } else if (is(token, '要么') && tokens.slice(0, i).some((each) => is(each, '要么'))) token.gloss = 'or';
    else if (
      is(token, '干') &&
      isA(token, 'a') &&
      is(before, '不') &&
      is(next, '了') &&
      isSomebody(tokens[i - 2])
    ) {
      tokens.splice(i - 1, 3, made('不干了', "won't do it any more", 'v'));
    } else if (is(token, '怎么') && is(next, '就') && isVerbal(tokens[i + 2])) {
      tokens.splice(i, 2);
      tokens.unshift(made('怎么', 'how come', 'c'));
      sentence.question = true;
    } else if (is(token, '男', '女') && is(next, '男', '女')) {
      tokens.splice(i, 2, made('男男', is(token, '男') ? 'two men' : 'two women', 'n', 'plural'));
    }
  }
}

const usually = /^(?:不会|都|会|不|要|没有|我|我们|都会|只|很少|在)$/;
const tellsOf = new Set('说 问 听 让 叫 见 带 找 怕 看'.split(' '));
const says = new Set('都 也 不 没 没有 说 是不是 还 就'.split(' '));

/** 二 is a number before what is counted or numbered, and `silly` only of somebody. */
function second(tokens: Token[], at: number): void {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next !== undefined && kinship.has(next.word)) {
    tokens.splice(
      at,
      2,
      changed(next, {
        source: `二${next.source}`,
        word: `二${next.word}`,
        gloss: `second ${next.gloss}`,
      }),
    );
    return;
  }
  const ends = next === undefined || isA(next, 'x') || is(next, '货', '逼');
  const said = before === undefined || isA(before, 'd', 'p', 'n', 'name') || is(before, '是');
  if (!ends || !said) tokens[at] = newToken('二', '2', 'num', 'name', 2);
}

/** 三分之二 is `2/3`, 百分之九十 `90 percent`. */
function share(tokens: Token[], at: number): void {
  const [whole, part] = [tokens[at - 2], tokens[at + 1]];
  const amount = is(part, '二') ? '2' : part?.gloss;
  if (!isA(part, 'num') && !is(part, '二')) return;
  const name = (source: string, text: string) => newToken(source, text, 'n', 'name', 2);
  if (is(tokens[at], '百分之')) tokens.splice(at, 2, name('百分之', `${amount} percent`));
  else if (is(tokens[at - 1], '分') && isA(whole, 'num'))
    tokens.splice(at - 2, 4, name(`${whole.word}分之${part.word}`, `${amount}/${whole.gloss}`));
}

/** 桂林去过 and 桂林的去过 are `have been to Guilin`. */
function visited(tokens: Token[], at: number): void {
  const link = is(tokens[at - 1], '的') ? 1 : 0;
  const place = tokens[at - 1 - link];
  if (!isA(place, 'place') || (isNominal(tokens[at - 2 - link]) && link === 1)) return;
  tokens.splice(at - 1 - link, 3 + link, made('去过', 'have been to', 'v'), place);
}

/** 给大家看 is to show everyone, 给我吃 for me to eat. */
function giving(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const whom = tokens[at + 1];
  const what = tokens[at + 2];
  if (!isA(whom, 'p') && !isSomebody(whom)) return;
  if (what === undefined) return;
  const show = shown.get(what.word);
  const end = tokens[at + 3] === undefined || isA(tokens[at + 3], 'x');
  if (show !== undefined && (end || isNominal(tokens[at + 3])) && !isA(tokens[at - 1], 'v')) {
    tokens[at] = changed(token, { word: '展示', gloss: show, part: 'v', trust: 2 });
    tokens.splice(at + 2, 1);
    return;
  }
  if (show !== undefined && end && isA(tokens[at - 1], 'v') && !is(tokens[at - 1], '是', '要')) {
    const who = whom?.gloss.split('/')[0] ?? '';
    tokens.splice(at, 3, made('给看', `to ${show} ${who}`, 'pp'));
    return;
  }
  const use = tasted.get(what.word);
  if (use !== undefined && !end && isNominal(tokens[at + 3]) && !isA(tokens[at - 1], 'v')) {
    tokens[at] = newToken('让', 'let', 'v', 'count', 2);
    return;
  }
  if (use === undefined || !end) return;
  tokens[at + 2] = made(what.source, use, 'pp');
}
