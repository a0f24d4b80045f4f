import { gerund, participle } from './english.ts';
import {
  become,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  merge,
  newToken,
  type Sentence,
  type Token,
} from './token.ts';
import { action, ends } from './verb-order.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const talked = new Set(
  '推荐 没有 的 适合 起来 瘦 胖 背 拍 用 比 考 要不要 行 可以 看 开 给 粘 黏 好像 希望 必看 必入 必收'.split(
    ' ',
  ),
);

const shown = /(?:视频|教程|电影|剧|直播|综艺|动漫|纪录片|比赛)$/;
const pictures = /(?:照片|照|视频|图|相片|写真)$/;
const amounts = new Set('好多 很多 不少 一圈 好几圈'.split(' '));

/** How comments are put: who those are that mind, what is enough, how much thinner, which camera. */
export function talkRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!talked.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '推荐')) {
      if (isA(before, 'n') && ends(tokens, i + 1) && !tokens.some((each) => isA(each, 'p')))
        tokens[i] = newToken(token.source, 'recommendations', 'n', 'plural', 2);
    } else if (is(token, '没有')) {
      if (i === 0 && isA(next, 'n') && is(tokens[2], '的') && isVerbal(tokens[3]) && !isA(tokens[3], 'a'))
        tokens.splice(0, 3, newToken('', `those without ${withArticle(next)}`, 'n', 'plural', 2));
    } else if (is(token, '的')) {
      if (is(before, '我家', '你家') && isA(next, 't', 'd', 'v', 'aux', 'neg')) {
        const owner = before.word === '我家' ? 'mine' : 'yours';
        tokens.splice(--i, 2, newToken(before.source, owner, 'n', 'name', 2));
      } else thoseWho(tokens, i);
    } else if (is(token, '粘', '黏')) {
      if (is(next, '着') && isA(tokens[i + 2], 'p'))
        tokens.splice(i, 2, newToken(token.source, 'cling to', 'v', 'count', 2));
    } else if (is(token, '适合')) {
      if (next !== undefined && action(next)) {
        token.gloss = 'be good for';
        next.gloss = gerund(next.gloss);
        merge(tokens, i, 2, { gloss: `be good for ${next.gloss}`, part: 'v', trust: 2 });
      }
    } else if (is(token, '起来')) {
      if (isA(before, 't', 'unit') || is(before, '点', '早')) become(token, 'v', 'get up');
    } else if (is(token, '瘦', '胖')) weight(tokens, i);
    else if (is(token, '好像')) {
      if (isA(before, 'p') && isA(next, 'v') && !tokens.some((each) => is(each, '一样', '似的')))
        become(token, 'd', 'apparently');
    } else if (is(token, '希望')) {
      if (is(next, '不要', '别') && isA(tokens[i + 2], 'v'))
        tokens.splice(i, 2, made(token.source, 'hope not to', 'aux'));
    } else if (is(token, '必看', '必入', '必收')) {
      if (isNominal(before) && ends(tokens, i + 1)) {
        const whom = isA(before, 'p') ? (before.gloss.split('/')[0] ?? '') : before.gloss;
        tokens.splice(--i, 2, made('', `${token.gloss} for ${whom}`, 'i'));
      }
    } else if (is(token, '背')) {
      if (is(next, '了', '不', '书', '单词', '课文') || is(before, '越')) become(token, 'v', 'memorize');
    } else if (is(token, '拍')) {
      if (tokens.slice(0, i).some((each) => pictures.test(each.word)) && !isNominal(next))
        token.gloss = 'take';
    } else if (is(token, '用')) whatWith(sentence, i);
    else if (is(token, '比')) thanSold(tokens, i);
    else if (is(token, '考')) {
      if (is(next, '过') && is(before, '能', '能不能', '没', '会', '要')) {
        tokens.splice(i, 2, newToken(token.source, 'pass', 'v', 'count', 2));
      }
    } else if (is(token, '要不要')) {
      if (isVerbal(next) && !tokens.slice(0, i).some((each) => isA(each, 'p')) && !isA(before, 'n')) {
        tokens[i] = made(token.source, 'should I', 'aux');
        sentence.question = true;
      }
    } else if (is(token, '行', '可以')) enough(sentence, i);
    else if (is(token, '看')) {
      const thing = tokens.slice(i + 1).find((each) => isA(each, 'n'));
      if (thing !== undefined && shown.test(thing.word) && is(next, '了', '过', '完', '你', '你的', '这个'))
        tokens[i] = newToken('看片', 'watch', 'v', 'count', 2);
    } else if (is(token, '开')) {
      if (is(before, '水', '汤', '锅') && (i === 1 || is(tokens[i - 2], '等', '把')))
        become(token, 'v', 'boil');
    } else if (is(token, '给')) {
      const use = tokens[i + 2];
      if (isNominal(next) && is(use, '做', '煮', '买', '炖', '烤') && ends(tokens, i + 3)) {
        const whom = isA(next, 'p') ? (next.gloss.split('/')[0] ?? '') : `my ${next.gloss}`;
        const verb = newToken(use.source, `${use.word === '做' ? 'make' : use.gloss} it`, 'v', 'count', 2);
        tokens.splice(i, 3, verb, made('', `for ${whom}`, 'pp'));
      }
    }
  }
}

const withArticle = (token: Token): string =>
  token.number === 'count' ? `${/^[aeio]/.test(token.gloss) ? 'an' : 'a'} ${token.gloss}` : token.gloss;

/** 介意的不要买 is `those who mind, don't buy`. */
function thoseWho(tokens: Token[], at: number): void {
  const verb = tokens[at - 1];
  const next = tokens[at + 1];
  const not = at === 2 && is(tokens[0], '不') ? 1 : 0;
  if (at !== 1 + not || !isA(verb, 'v', 'a') || !is(next, '不要', '别', '勿', '慎', '可以', '千万别')) return;
  const be = isA(verb, 'a') ? (not === 0 ? 'are ' : 'are not ') : not === 0 ? '' : "don't ";
  tokens.splice(0, 2 + not, made(verb.source, `those who ${be}${verb.gloss},`, 'c'));
}

/** 瘦了十斤 is `lost 10 jin`, 胖了好多 `gained a lot of weight`. */
function weight(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const many = tokens[at + 2];
  if (!is(tokens[at + 1], '了') || many === undefined) return;
  const gloss = is(token, '瘦') ? 'lose' : 'gain';
  const verb = newToken(token.source, gloss, 'v', 'count', 2);
  verb.aspect = 'done';
  if (amounts.has(many.word) && ends(tokens, at + 3))
    tokens.splice(at, 3, verb, newToken(many.source, 'a lot of weight', 'n', 'name', 2));
  else if ((isA(many, 'num') || is(many, '好几', '几')) && is(tokens[at + 3], '斤', '公斤', '千克'))
    tokens.splice(at, 2, verb);
}

/** 用什么相机拍的 is `what camera did you use`. */
function whatWith(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const [asks, thing, verb, of] = tokens.slice(at + 1, at + 5);
  if (
    !is(asks, '什么', '啥') ||
    !isA(thing, 'n') ||
    !isA(verb, 'v') ||
    !is(of, '的') ||
    !ends(tokens, at + 5)
  )
    return;
  if (tokens.slice(0, at).some((each) => isA(each, 'p') && !is(each, '你', '博主', '姐妹'))) return;
  const start = isA(tokens[at - 1], 'p') ? at - 1 : at;
  tokens.splice(
    start,
    tokens.length - start,
    made('', `what ${thing.gloss} did you use to ${verb.gloss.replace(/ of$/, '')}`, 'i'),
  );
  sentence.question = true;
}

/** 比外面卖的还好吃 compares with what is sold outside. */
function thanSold(tokens: Token[], at: number): void {
  const [place, verb, of] = tokens.slice(at + 1, at + 4);
  if (!is(verb, '卖', '买', '做') || !is(of, '的') || place === undefined) return;
  const where = is(place, '外面', '外边')
    ? 'outside'
    : isA(place, 'p')
      ? ''
      : isA(place, 'n', 'place')
        ? `at the ${place.gloss}`
        : undefined;
  if (where === undefined) return;
  const who = isA(place, 'p') ? (place.gloss.split('/')[1] ?? '') : '';
  const text = who === '' ? `what is ${participle(verb.gloss)} ${where}` : `what ${who} ${verb.gloss}`;
  const into = newToken('', text, 'n', 'name', 2);
  into.determined = true;
  tokens.splice(at + 1, 3, into);
  const even = tokens[at + 2];
  if (is(even, '还', '还要')) tokens.splice(at + 2, 1);
}

/** 提前准备就行 and 减半就可以了 say what is enough. */
function enough(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const last = is(tokens[at + 1], '了') ? at + 2 : at + 1;
  if (
    !is(tokens[at - 1], '就') ||
    at < 3 ||
    sentence.question ||
    !ends(tokens, last) ||
    is(tokens.at(-1), '吗')
  )
    return;
  if (!tokens.slice(0, at - 1).some((each) => isA(each, 'v'))) return;
  tokens.splice(at - 1, last - at + 1, made('', ", and that's enough", 'c'));
}
