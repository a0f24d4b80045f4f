import { become, is, isA, merge, type Sentence, type Token } from './token.ts';

/** Adjectives written double, and how something is done that is done so. */
const adverbs = new Map([
  ['开开心心', 'happily'],
  ['高高兴兴', 'happily'],
  ['快快乐乐', 'happily'],
  ['热热闹闹', 'merrily'],
  ['舒舒服服', 'comfortably'],
  ['安安静静', 'quietly'],
  ['安安心心', 'with an easy mind'],
  ['安安稳稳', 'safely'],
  ['平平安安', 'safely'],
  ['健健康康', 'in good health'],
  ['轻轻松松', 'easily'],
  ['顺顺利利', 'smoothly'],
  ['漂漂亮亮', 'beautifully'],
  ['简简单单', 'simply'],
  ['清清楚楚', 'clearly'],
  ['整整齐齐', 'neatly'],
  ['踏踏实实', 'steadily'],
  ['老老实实', 'honestly'],
  ['大大方方', 'naturally'],
  ['甜甜蜜蜜', 'lovingly'],
  ['迷迷糊糊', 'dazedly'],
  ['明明白白', 'perfectly clearly'],
]);

/** What food and things are like in one character, said twice each where two are said. */
const qualities = new Set(
  '酸 甜 苦 辣 咸 麻 香 臭 鲜 软 硬 松 脆 酥 糯 嫩 滑 绵 冰 凉 冷 热 暖 烫 干 湿 黏 粘 油 白 黑 红 粉 黄 绿 圆 方 胖 瘦 高 矮 大 小 长 短 细 薄 厚 轻 重 慢 快 傻 呆 乖'.split(
    ' ',
  ),
);

/** The words that this rule looks at; all others are passed over at once. */
export const doubled = new Set([...adverbs.keys(), ...qualities]);

/** 酸酸咸咸 is `sour and salty`; 开开心心 before what is done is `happily`. */
export function doublingRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!doubled.has(token.word)) continue;
    const adverb = adverbs.get(token.word);
    if (adverb !== undefined) {
      const link = is(tokens[i + 1], '地', '的') ? 1 : 0;
      if (!isA(tokens[i + 1 + link], 'v') || is(tokens[i - 1], '得')) continue;
      become(token, 'd', adverb);
      tokens.splice(i + 1, link);
      continue;
    }
    const [second, third, fourth] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
    if (!isA(token, 'a') || second?.word !== token.word || third === undefined) continue;
    if (third.word !== fourth?.word || !qualities.has(third.word) || third.word === token.word) continue;
    merge(tokens, i, 4, { gloss: `${token.gloss} and ${third.gloss}`, part: 'a', trust: 2 });
  }
}
