import {
  become,
  changed,
  is,
  isA,
  isNominal,
  made,
  merge,
  newToken,
  type Sentence,
  type Token,
} from './token.ts';
import { isSomebody } from './verbs.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const dependent = new Set(
  '做 晒 出 当 像 好像 对 身体 饭 放心 完了 p P 米 养 考 公 母 一次 请问 个人 干 码 从来没有 从来没 从没 叫 学会 换成 变成 染成 改成 涂成 说好 看 谈 见 结 洗 帮 睡 吃 吵 离 分 请 生 聊 跑 唱 跳 道 出 搬 逛 毕 加 减 熬 排 上'.split(
    ' ',
  ),
);

/** What is done and not made. */
const done = new Set(
  '作业 运动 事 事情 家务 工作 生意 兼职 朋友 什么 啥 人 梦 实验 题 手术 任务 美甲 指甲 头发 自己 功课 义工 志愿者 主播 生意'.split(
    ' ',
  ),
);

const drying = new Set('衣服 被子 干 黑 伤 太阳 鱼 书 了 得'.split(' '));
const releases = new Set('教程 视频 攻略 一期 续集 专辑 新歌 第二季 链接 新品 书'.split(' '));
const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const));

/** Words whose English depends on what they are used with: 做蛋糕 is made, 做作业 done. */
export function collocationRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!dependent.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (apart.has(token.word) && together(tokens, i)) continue;
    if (is(token, '做')) makes(tokens, i);
    else if (is(token, '好像', '像') && is(before, '长得', '长的')) {
      merge(tokens, --i, 2, { gloss: 'look like', part: 'v', word: '像', trust: 2 });
    } else if (is(token, '换成', '变成', '染成', '改成', '涂成')) {
      if (isA(next, 'a')) {
        next.part = 'n';
        next.number = 'name';
      }
    } else if (is(token, '请问')) {
      if (i === 0 && next !== undefined) become(token, 'i', 'excuse me');
    } else if (is(token, '个人')) {
      if (isA(before, 'num')) tokens[i] = newToken('人', 'person', 'n', 'count', 2);
    } else if (is(token, '干')) {
      if (is(next, '了') && isA(tokens[i + 2], 'num', 'q')) become(token, 'v', 'work');
    } else if (is(token, '码')) {
      if (isA(before, 'latin'))
        merge(tokens, --i, 2, { gloss: `size ${before.gloss}`, part: 'n', number: 'name', trust: 2 });
    } else if (is(token, '从来没有', '从来没', '从没')) {
      if (is(next, '人')) tokens.splice(i, 2, newToken('没人', 'nobody/nobody', 'p', 'count', 2));
    } else if (is(token, '叫')) {
      if (is(next, '什么', '啥') || isA(next, 'latin', 'name')) {
        token.gloss = 'be called';
        if (is(tokens[i + 2], '名字')) tokens.splice(i + 2, 1);
      }
    } else if (is(token, '学会')) {
      if (isA(next, 'v')) become(token, 'aux', 'learn to');
    } else if (is(token, '说好')) {
      if (is(before, '都')) become(token, 'v', "say it's good");
    } else if (is(token, '看')) {
      const at = is(next, '了') ? i + 2 : i + 1;
      if (is(tokens[at], '一眼')) tokens.splice(at, 1);
      else if (is(tokens[at], '一') && is(tokens[at + 1], '眼')) tokens.splice(at, 2);
      else continue;
      token.gloss = 'take a look';
    } else if (is(token, '晒') && isA(token, 'v')) {
      const thing = tokens.slice(i + 1, i + 5).find((each) => !isA(each, 'cl', 'det', 'num', 'p', 'x'));
      if (next !== undefined && !drying.has(next.word) && !isA(next, 't', 'neg', 'num') && isNominal(thing))
        token.gloss = 'show off';
      else if (is(next, '不', '干', '得') && tokens.slice(i, i + 3).some((each) => is(each, '干')))
        token.gloss = 'get';
    } else if (is(token, '出') && isA(token, 'v')) {
      const thing = tokens.slice(i + 1, i + 4).find((each) => isA(each, 'n', 't'));
      if (thing !== undefined && releases.has(thing.word)) token.gloss = 'make';
    } else if (is(token, '当') && isA(token, 'v')) {
      if (is(before, '保存', '做', '拿', '用', '收藏', '存') || is(before, '已保存'))
        become(token, 'c', 'as');
      else if (is(next, '了')) token.gloss = 'become';
    } else if (is(token, '像') && isA(token, 'a') && (isNominal(next) || isA(next, 'num', 'det'))) {
      token.part = 'v';
      token.gloss = 'look like';
    } else if (is(token, '对') && isA(token, 'r') && isA(next, 'n') && !isSomebody(next)) {
      if (tokens.slice(i + 2).some((each) => is(each, '好', '不好', '有害', '有好处', '友好', '伤害'))) {
        token.gloss = 'for';
        for (const each of tokens.slice(i + 2)) if (is(each, '不好')) each.gloss = 'bad';
      }
    } else if (is(token, '身体')) {
      if (is(before, '对', '注意', '影响') || is(next, '好', '健康', '不好', '不太好')) {
        token.gloss = 'health';
        token.number = 'mass';
        if (is(before, '对')) token.gloss = 'your health';
      }
    } else if (
      is(token, '饭') &&
      (is(before, '做', '煮', '带') || (is(before, '的') && is(tokens[i - 2], '做')))
    ) {
      token.gloss = 'food';
    } else if (is(token, '放心') && tokens.slice(0, i).some((each) => is(each, '我', '我们', '你们', '他')))
      token.gloss = 'feel relieved';
    else if (is(token, '完了') && is(before, '不', '得', '没'))
      tokens.splice(i, 1, newToken('完', 'finish', 'v', 'count', 2), newToken('了', '', 'x', 'count', 2));
    else if ((token.word === 'P' || token.word === 'p') && is(next, '的', '过', '图')) {
      merge(tokens, i, 2, { gloss: 'photoshopped', part: 'a', trust: 2 });
    } else if (is(token, '米')) metres(tokens, i);
    else if (is(token, '养') && tokens.slice(i + 1, i + 5).some((each) => /[猫狗宠鱼鸟兔]/.test(each.word)))
      token.gloss = 'keep';
    else if (is(token, '公', '母') && is(next, '的')) {
      merge(tokens, i, 2, { gloss: is(token, '公') ? 'male' : 'female', part: 'a', trust: 2 });
    } else if (
      is(token, '考') &&
      isA(token, 'v') &&
      (isA(next, 'n', 'name', 'place') || is(next, '了', '过'))
    )
      token.gloss = 'take';
    else if (is(token, '一次') && isA(before, 'v') && isA(next, 'place', 'n') && !is(next, '性')) {
      tokens.splice(i, 2, next, token);
    }
  }
}

/** Verbs with a noun that belongs to them, which 过, 了 and 完 part: 谈过恋爱. */
const parted = new Map([
  ['谈恋爱', 'be in a relationship'],
  ['见面', 'meet'],
  ['结婚', 'get married'],
  ['离婚', 'get divorced'],
  ['分手', 'break up'],
  ['洗澡', 'take a shower'],
  ['洗头', 'wash my hair'],
  ['帮忙', 'help'],
  ['睡觉', 'sleep'],
  ['吃饭', 'eat'],
  ['吵架', 'have a fight'],
  ['请假', 'take time off'],
  ['生气', 'get angry'],
  ['生病', 'get sick'],
  ['聊天', 'chat'],
  ['跑步', 'go for a run'],
  ['唱歌', 'sing'],
  ['跳舞', 'dance'],
  ['道歉', 'apologize'],
  ['出国', 'go abroad'],
  ['出门', 'go out'],
  ['搬家', 'move'],
  ['逛街', 'go shopping'],
  ['毕业', 'graduate'],
  ['加班', 'work overtime'],
  ['减肥', 'lose weight'],
  ['熬夜', 'stay up late'],
  ['排队', 'queue'],
  ['上学', 'go to school'],
  ['上班', 'go to work'],
  ['上课', 'have class'],
]);
const apart = new Set([...parted.keys()].map((word) => word.charAt(0)));
const links = new Set('过 了 完 着 个 过一次'.split(' '));

/** Puts a verb and the noun that belongs to it together again, before what stands between them. */
function together(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const [link, noun] = [tokens[at + 1], tokens[at + 2]];
  if (link === undefined || noun === undefined || !links.has(link.word)) return false;
  const gloss = parted.get(token.word + noun.word);
  if (gloss === undefined) return false;
  tokens[at] = changed(token, {
    word: token.word + noun.word,
    source: token.source + noun.source,
    gloss,
    part: 'v',
    trust: 2,
  });
  tokens.splice(at + 2, 1);
  if (is(link, '个', '着')) tokens.splice(at + 1, 1);
  return true;
}

/** Food, clothes and videos are made, homework and sports done. */
function makes(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  if (!isA(token, 'v')) return;
  let i = at + 1;
  while (isA(tokens[i], 'x', 'det', 'num', 'cl', 'measure', 'a', 'd') && !is(tokens[i], '的', '得')) i++;
  const thing = is(tokens[i], '的') ? tokens[i + 1] : tokens[i];
  const past = is(tokens[i], '的', '得');
  if (isA(thing, 'n') && !done.has(thing.word)) token.gloss = 'make';
  else if (past && !isA(tokens[at - 1], 'p', 'd') && thing === undefined) token.gloss = 'make';
  else if (is(tokens[at + 1], '了', '过') && isA(tokens[at + 2], 'num') && is(tokens[at + 3], '次', '遍'))
    token.gloss = 'do it';
}

/** 一米六五 and 一米五八 are `1.65 m`. */
function metres(tokens: Token[], at: number): void {
  const whole = tokens[at - 1];
  const part = tokens[at + 1];
  if (!isA(whole, 'num') || part === undefined) return;
  let tail = '';
  for (const digit of part.word) {
    const value = digits.get(digit) ?? (/\d/.test(digit) ? Number(digit) : undefined);
    if (value === undefined) {
      if (digit === '十') continue;
      return;
    }
    tail += String(value);
  }
  if (tail === '' || tail.length > 2) return;
  tokens.splice(at - 1, 3, made(whole.source, `${whole.gloss}.${tail} m`, 't'));
}
