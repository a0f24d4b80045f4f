import { become, is, isA, isNominal, isVerbal, made, merge, type Sentence, type Token } from './token.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const modal = new Set(
  '会 不会 会不会 要 想 多 少 好多 记得 能 能不能 做到 好 不好 难 不太 不怎么'.split(' '),
);

/** What one has learned to do, so that 会 before it is `can` and not `will`. */
const skills = new Set(
  '做饭 做菜 游泳 开车 唱歌 唱 跳舞 画画 打字 骑车 说话 滑雪 弹 弹钢琴 弹吉他 打麻将 打球 化妆 剪辑 织 拍照 翻译 下棋 写字 打游戏 化'.split(
    ' ',
  ),
);

/** What one cannot do where 不会 stands before it, though 会 before it may be `will`. */
const learned = new Set('用 写 做 画 唱 弄 拍 挑 包 穿搭 搭配 养 表达 玩 读 念 操作 下载 发'.split(' '));

const language = /(?:语|文|话|普通话|语言)$/;
/** What a stranger is asked to do with 能. */
const asked = new Set(
  '把 教 教我 发 分享 告诉 出 推荐 帮 帮我 给 拍 多 说 讲 带 介绍 更新 解释 翻译 借 送 回 回复 说说'.split(
    ' ',
  ),
);
const ahead = /\b(?:tomorrow|next|later|tonight|soon|future|on the weekend)\b/;
/** What 好 says is done very much. */
const felt = new Set('喜欢 想 羡慕 怕 爱 像 心疼 期待 感动 想要'.split(' '));
const always = new Set('每次 每天 天天 每年 每周 每个月 都 又 还'.split(' '));

/** What 会 and 要 mean by what stands beside them, and 多 before a verb: 不会做饭, 每次都要排队, 多喝水. */
export function abilityRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!modal.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '会', '不会', '会不会')) i = able(tokens, i);
    else if (is(token, '要') && isA(token, 'aux')) {
      const you = sentence.question && is(before, '也') && is(tokens[i - 2], '你们', '你');
      if (isA(next, 'v') && !is(next, '是') && (you || (before !== undefined && always.has(before.word))))
        token.gloss = 'have to';
    } else if (
      is(token, '想') &&
      is(next, '和', '跟', '与', '给') &&
      tokens.slice(i + 2).some((each) => isA(each, 'v'))
    )
      become(token, 'aux', 'want to');
    else if (is(token, '多', '少') && isA(next, 'v') && !is(next, '是', '有', '出', '送', '给', '加'))
      i = more(tokens, i);
    else if (is(token, '记得')) {
      if (isVerbal(next) && !isA(next, 'a') && !is(before, '不', '没', '还') && !isA(before, 'p', 'neg'))
        become(token, 'aux', 'remember to');
    } else if (is(token, '能', '能不能')) {
      if (
        i === 0 &&
        (sentence.question || is(tokens.at(-1), '吗', '不') || is(token, '能不能')) &&
        next !== undefined &&
        asked.has(next.word)
      )
        token.gloss = 'can you';
    } else if (is(token, '做到')) {
      if (next !== undefined && !isA(next, 'x', 'n', 'neg')) become(token, 'aux', 'manage to');
    } else if (is(token, '不太', '不怎么')) {
      if (isA(next, 'v')) token.gloss = 'not really';
      else if (is(next, '会') && is(tokens[i + 2], '用')) become(tokens[i + 2] as Token, 'v', 'use');
    } else if (is(token, '好')) {
      if (isA(next, 'v') && (next.word.startsWith('有') || felt.has(next.word))) become(token, 'd', 'really');
    } else if (is(token, '不好', '难')) {
      const end =
        tokens[i + 2] === undefined || isA(tokens[i + 2], 'x', 'c') || is(tokens[i + 2], '想', '又');
      if (isA(next, 'v') && end && !is(next, '说', '听', '吃', '喝', '看', '闻', '受', '用'))
        merge(tokens, i, 2, { gloss: `hard to ${next.gloss.replace(/ of$/, '')}`, part: 'a', trust: 2 });
    } else if (
      is(token, '好多') &&
      is(next, '了') &&
      (tokens[i + 2] === undefined || isA(tokens[i + 2], 'x')) &&
      !(isNominal(before) && tokens.length <= 4)
    )
      become(token, 'a', 'much better');
  }
}

function able(tokens: Token[], at: number): number {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (is(before, '学', '教') && is(token, '不会')) {
    const verb = is(before, '学') ? 'learn' : 'teach';
    const object = isNominal(next) ? '' : ' it';
    merge(tokens, at - 1, 2, { gloss: `can't ${verb}${object}`, part: 'v', fixed: true, trust: 2 });
    return at - 1;
  }
  if (!isA(token, 'aux')) return at;
  if (is(before, '就') && (next === undefined || isA(next, 'x'))) {
    tokens[at] = made(token.source, 'get the hang of it', 'v');
    tokens.splice(at - 1, 1);
    return at - 1;
  }
  const speaks = is(next, '说', '讲') && language.test((tokens[at + 2] ?? tokens[at - 2])?.word ?? '');
  const skilled = next !== undefined && (skills.has(next.word) || speaks);
  const makes =
    is(next, '做') && (tokens[at + 2] === undefined || isA(tokens[at + 2], 'x')) && is(before, '也');
  const helpless = is(token, '不会') && (is(next, '自己') || (next !== undefined && learned.has(next.word)));
  if (!skilled && !helpless && !makes) return at;
  // Tomorrow he will, and one who promises will or won't.
  if (
    is(tokens.at(-1), '的') ||
    tokens.slice(0, at).some((each) => (isA(each, 't') && ahead.test(each.gloss)) || is(each, '再', '一定'))
  )
    return at;
  token.gloss = is(token, '不会') ? "can't" : 'can';
  if (is(next, '用')) become(next, 'v', 'use');
  return at;
}

/** Verbs that are glossed with what is taken. */
const taking = /^(drink|eat|read|watch|play|take) ([a-z]+)$/;

/** 多喝水 is `drink more water`, 多发点视频 `send more videos`. */
function more(tokens: Token[], at: number): number {
  const before = tokens[at - 1];
  const free =
    before === undefined ||
    isA(before, 'p', 'aux', 'c', 'i') ||
    is(before, '要', '就', '请', '也', '建议', '试着', '尽量') ||
    (isA(before, 'n') && tokens.slice(0, at).some(({ gloss }) => gloss.includes('more')));
  if (!free) return at;
  const gloss = is(tokens[at], '多') ? 'more' : 'less';
  let after = at + 2;
  while (is(tokens[after], '了')) after++;
  if (is(tokens[after], '一点', '点', '些', '一些', '几', '点儿')) {
    const things = isA(tokens[after + 1], 'n') || isA(tokens[after + 1], 'cl', 'measure');
    if (is(tokens[after], '几') && !things) return at;
    tokens.splice(after, 1);
    while (isA(tokens[after], 'cl', 'measure')) tokens.splice(after, 1);
  }
  const verb = tokens[at + 1] as Token;
  const thing = taking.exec(verb.gloss);
  if (is(tokens[at - 1], '要') && is(tokens[at - 2], '你', '您', '你们'))
    (tokens[at - 1] as Token).gloss = 'should';
  if (thing !== null) {
    verb.gloss = `${thing[1] ?? ''} ${gloss} ${thing[2] ?? ''}`;
    tokens.splice(at, 1);
    return at - 1;
  }
  const quantity = isA(tokens[after], 'n') ? made('', gloss, 'det') : made('', gloss, 'pp');
  tokens.splice(after, 0, quantity);
  tokens.splice(at, 1);
  return at;
}
