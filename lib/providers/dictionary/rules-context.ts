import { negationOf } from './negation.ts';
import { evenRule, lessThan, likeness, nothingRule, standard } from './rules-comparison.ts';
import {
  become,
  changed,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  merge,
  newToken,
  type Sentence,
  type Token,
  wordOf,
} from './token.ts';
import { takesClause } from './verbs.ts';

/** Whether a predicate comes somewhere after `at`, past what it can be said of. */
function verbAfter(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (isA(token, 'c', 'i')) return false;
    if (isA(token, 'v', 'aux', 'neg') && !is(token, '是')) return true;
  }
  return false;
}

/** Where 都 or 也 stands two or three words on; 0 where it does not. */
function alsoAfter(tokens: readonly Token[], at: number): number {
  const found = tokens.findIndex((each, index) => index > at + 1 && index < at + 4 && is(each, '都', '也'));
  return Math.max(found, 0);
}

/** What nobody wants, so that 差点没 before it is `almost` and no more. */
const mishap = /[死吐晕摔哭疯气饿噎撞崩跪]|笑/;

/** What a dish does before it is said to be cold. */
const arrivals = new Set(['送来', '送到', '送过来', '到手', '送来的', '拿到', '收到', '到手里']);

/** What is done with things that are then somebody's. */
const sends = new Set('寄 送 带 发 买 做 分 拿 借 还 留 卖 推荐 分享 写 让 递 端'.split(' '));

/** The words that this rule looks at; all others are passed over at once. */
export const contextual = new Set(
  '是 非 别 勿 莫 甭 没 没有 冇 未 给 在 喺 到 一下 一下子 一 快 一直 早 好多 好 少 等等 过去 过来 才 有 不到 不了 不起 不完 得很 连 什么 啥 一点 一点儿 丝毫 半点 比 点 些 点儿 一些 打 打了 打过 又 的说 和 跟 与 同 等 还 都 就 便 还是 的话 像 好像 如 要 想 喜欢 爱 希望 需要 得 送来 送到 送过来 到手 送来的 拿到 收到 到手里 不 木有 唔'.split(
    ' ',
  ),
);

/** Words that mean one thing or another by what stands beside them: 给, 在, 还, 都, 就, 到, 一下. */
export function contextRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!contextual.has(wordOf(token))) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '非') && tokens.slice(i + 1).some((each) => is(each, '不可', '不行'))) {
      const end = tokens.findIndex((each, index) => index > i && is(each, '不可', '不行'));
      tokens.splice(end, 1);
      become(token, 'aux', 'must');
    } else if (negationOf(token) !== undefined && !isA(token, 'p')) {
      const gloss = is(token, '别', '勿', '莫', '甭')
        ? "don't"
        : is(token, '没', '没有', '冇', '未')
          ? 'no'
          : 'not';
      tokens[i] = changed(token, { gloss, part: 'neg', trust: 2 });
      if (is(before, '差点', '差点儿', '险些') && is(token, '没', '没有') && mishap.test(wordOf(next)))
        tokens.splice(i--, 1);
      else if (is(token, '没有', '没')) lessThan(tokens, i);
    } else if (is(token, '给')) {
      if (isA(next, 'v') && is(tokens[i + 2], '的') && isA(before, 'neg')) become(token, 'v', 'give');
      else if (isA(next, 'v') || isA(next, 'neg')) drop(token);
      else if (
        isNominal(next) &&
        verbAfter(tokens, i + 2) &&
        !isA(tokens[i + 2], 'cl', 'measure', 'num', 'det', 'n')
      )
        become(token, 'r', 'for');
      else if (
        (isA(before, 'v') ||
          (isA(before, 'n') && tokens.slice(0, i - 1).some((each) => sends.has(each.word)))) &&
        !is(before, '没', '不') &&
        isNominal(next) &&
        !is(before, '有', '是', '要', '去', '来')
      )
        become(token, 'r', 'to');
      else become(token, 'v', 'give');
    } else if (is(token, '在', '喺') && !isA(token, 'loc')) {
      if (isA(next, 'v', 'aux') || is(next, '等')) become(token, 'd', '');
      else if (
        isA(next, 't') &&
        /^(?:in|on|at|before|after|last|next|this|every|\d+ \w+ later)\b/.test(next.gloss)
      )
        drop(token);
      else become(token, 'r', isA(next, 'place') || is(next, '这', '手机') ? 'in' : 'at');
    } else if (is(token, '到') && isA(token, 'v', 'r')) {
      if (isA(before, 'v')) become(token, 'x', '');
      else if (isA(next, 't', 'num') || is(next, '现在')) become(token, 'r', 'until');
      else become(token, 'v', 'arrive');
    } else if (is(token, '一下', '一下子') && isA(before, 'v')) tokens.splice(i--, 1);
    else if (is(token, '一') && isA(next, 'v') && tokens.slice(i + 2).some((each) => is(each, '就')))
      become(token, 'c', 'as soon as');
    else if (
      is(token, '快') &&
      (isA(next, 'num', 't') || (isA(next, 'v', 'a') && is(tokens.at(-1), '了') && !isA(before, 'v', 'd')))
    )
      become(token, 'd', 'almost');
    else if (is(token, '一直') && isA(next, 'neg')) token.gloss = 'still';
    else if (is(token, '早') && isA(next, 'v'))
      token.gloss = tokens.slice(0, i).some((each) => is(each, '比')) ? 'earlier' : 'already';
    else if (
      is(token, '好多', '好') &&
      is(next, '了', '多') &&
      tokens.slice(0, i).some((each) => is(each, '比'))
    )
      become(token, 'a', is(token, '好') ? 'good' : 'much better');
    else if (
      is(token, '少') &&
      is(next, '了') &&
      (isNominal(tokens[i + 2]) || isA(tokens[i + 2], 'num', 'det', 'cl', 'measure')) &&
      !isA(before, 'd')
    ) {
      become(token, 'v', 'lack');
      tokens.splice(i + 1, 1);
    } else if (is(token, '等等') && (next === undefined || isA(next, 'x')) && !isNominal(before))
      become(token, 'v', 'wait');
    else if (is(token, '过去', '过来') && isA(before, 'v') && !isNominal(next)) tokens.splice(i--, 1);
    else if (
      is(token, '才') &&
      isA(token, 'd') &&
      !isA(before, 't') &&
      tokens.slice(0, i).some((each) => is(each, '等', '花', '用', '过', '拖', '催')) &&
      isVerbal(next)
    )
      become(token, 'c', 'and only then');
    else if (is(token, '才') && isA(next, 'num', 'det')) token.gloss = 'only';
    else if (
      i === 0 &&
      isA(token, 'v') &&
      arrivals.has(wordOf(token)) &&
      (is(next, '是', '都', '还是', '已经', '就', '全', '也', '还', '竟然', '居然', '时') || isA(next, 'a'))
    )
      become(token, 't', 'on arrival');
    else if (
      is(token, '有') &&
      isA(next, 'v') &&
      (tokens[i + 2] === undefined || isA(tokens[i + 2], 'x', 'c'))
    )
      become(next, 'n', next.gloss);
    else if (is(token, '不到', '不了', '不起', '不完') && isA(before, 'v')) {
      merge(tokens, i - 1, 2, {
        gloss: `can't ${before.gloss}`,
        part: 'v',
        senses: before.senses,
        trust: before.trust,
        fixed: true,
      });
      i--;
    } else if (is(token, '得很') && is(next, '好的')) {
      tokens.splice(
        i,
        2,
        newToken('得', '', 'x', 'count', 2),
        newToken('很', 'very', 'd', 'count', 2),
        newToken('好', 'good', 'a', 'count', 2),
        newToken('的', '', 'x', 'count', 2),
      );
    } else if (is(token, '得很') && isVerbal(next)) {
      tokens.splice(i, 1, made('得', '', 'x'), made('很', 'very', 'd'));
    } else if (is(token, '连')) evenRule(tokens, i);
    else if (is(token, '什么', '啥') && (is(next, '都', '也') || isNominal(next))) {
      nothingRule(tokens, i);
      // What took its place must be looked at too.
      if (tokens[i] !== token && negationOf(tokens[i]) !== undefined) i--;
    } else if (
      is(token, '一点', '一点儿', '丝毫', '半点') &&
      isA(next, 'n', 'a', 'v') &&
      tokens.slice(i + 2).some((each) => negationOf(each) !== undefined) &&
      alsoAfter(tokens, i) > 0
    ) {
      tokens.splice(alsoAfter(tokens, i), 1);
      tokens.splice(i--, 1);
      tokens.push(made(wordOf(token), 'at all', 'pp'));
    } else if (is(token, '比')) standard(next, tokens[i + 2]);
    else if (
      is(token, '点', '些', '点儿', '一点', '一些', '一点儿') &&
      !(is(token, '点') && isA(before, 'v') && takesClause(before)) &&
      (isA(before, 'v') || (is(before, '了') && isA(tokens[i - 2], 'v')))
    ) {
      if (isA(next, 'n', 'a')) become(token, 'det', 'some');
      else if (next === undefined || isA(next, 'x', 'c')) become(token, 't', 'a bit');
      else if (is(token, '点') && isA(next, 'neg', 'aux')) become(token, 't', 'a bit');
    } else if (
      is(token, '打', '打了', '打过') &&
      tokens.slice(i + 1, i + 5).some((each) => is(each, '电话'))
    ) {
      token.gloss = 'make';
      for (const each of tokens.slice(i + 1, i + 5)) if (is(each, '电话')) each.gloss = 'phone call';
    } else if (
      is(token, '又') &&
      (isA(next, 'a') || isA(next, 'neg') || negationOf(next) !== undefined) &&
      i > 0
    )
      token.gloss = 'and';
    else if (is(token, '的说') && next === undefined) tokens.pop();
    else if (is(token, '和', '跟', '与', '同') && isNominal(next) && !isNominal(before))
      become(token, 'r', 'with');
    else if (is(token, '等') && isA(token, 'r', 'v')) {
      if (isA(before, 'n', 'name', 'latin') && !is(next, '了') && (next === undefined || isA(next, 'x', 'n')))
        become(token, 'x', '');
      else become(token, 'v', isA(next, 'p') ? 'wait for' : 'wait');
    } else if (is(token, '还') && isA(token, 'd')) {
      if (is(next, '不', '没', '没有', '是', '在', '那么', '这么', '如此')) token.gloss = 'still';
      else if (isA(next, 'a') && is(next, '可以', '行', '好', '不错', '凑合', '算')) token.gloss = 'quite';
      else if (isA(next, 'a')) token.gloss = 'also';
      else if (is(next, '要', '得', '让', '敢')) token.gloss = 'still';
    } else if (is(token, '都') && isA(token, 'd')) {
      if (isA(next, 'num', 't') || is(next, '快', '已经')) token.gloss = 'already';
      else if (isA(before, 't', 'q') || /^(?:大家|每|所有|谁|什么|哪|everyone)/.test(wordOf(before)))
        token.gloss = '';
      else if (
        tokens
          .slice(0, i)
          .some((each) =>
            is(
              each,
              '连',
              '每次',
              '每天',
              '什么',
              '所有',
              '全部',
              '每个',
              '一点',
              '全',
              '不论',
              '无论',
              '不管',
            ),
          )
      )
        token.gloss = '';
      else if (isA(before, 'p') && !/(?:们|大家|都|别人|人家)$/.test(wordOf(before))) token.gloss = 'even';
    } else if (is(token, '就', '便') && isA(token, 'd')) {
      if (
        is(
          tokens.slice(0, i).find((each) => each.gloss === 'as soon as'),
          '一',
        )
      )
        token.gloss = '';
      else if (isA(next, 'num', 'det') || (isA(next, 'n') && !isA(before, 'v', 'x', 't')))
        token.gloss = 'only';
    } else if (is(token, '还是')) {
      const choice =
        isNominal(before) && isNominal(next)
          ? sentence.question || tokens.some((each) => isA(each, 'q'))
          : sentence.question && is(before, '的') && tokens.slice(i + 1).some((each) => is(each, '的'));
      if (choice) become(token, 'c', 'or');
      else become(token, 'd', 'still');
    } else if (is(token, '的话')) {
      if (
        tokens
          .slice(0, i)
          .some((each) => is(each, '句', '一句', '这句', '说', '听', '相信', '听信', '信', '记住', '同意'))
      ) {
        become(token, 'n', 'words');
        continue;
      }
      if (isA(before, 'v') && isVerbal(next)) tokens[i] = made('', ',', 'c');
      else tokens.splice(i--, 1);
      if (!tokens.some((each) => is(each, '如果', '要是', '假如'))) {
        tokens.unshift(made('', 'if', 'c'));
        i++;
      }
    } else if (
      is(token, '像', '好像', '跟', '和', '如') &&
      tokens.slice(i).some((each) => is(each, '一样', '似的', '一般'))
    ) {
      likeness(tokens, i);
    } else if (
      isA(token, 'aux') &&
      is(token, '要', '想', '喜欢', '爱', '希望', '需要', '得') &&
      !isVerbal(next) &&
      !is(next, '和', '跟', '与', '同', '像')
    ) {
      token.part = 'v';
      token.gloss = token.gloss.replace(/ to$/, '');
    }
  }
}

function drop(token: Token): void {
  become(token, 'x', '');
}
