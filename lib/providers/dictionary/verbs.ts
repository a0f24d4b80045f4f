import { is, type Token, wordOf } from './token.ts';

/** Verbs that take a clause: what follows is said, thought or felt. */
const clausal = new Set(
  (
    '觉得 知道 希望 说 以为 感觉 认为 发现 怕 相信 记得 猜 想 看 怀疑 保证 承认 祝 听说 看到 建议 只能说 问 告诉 没想到 想不到 不知道 期待 ' +
    '决定 害怕 担心 确定 说明 证明 表示 显示 以及 估计 写 喜欢 讨厌 看见 听到 不知 恨 告知 明白 理解 后悔 忘 忘记 忘了 提醒 备注 写着 通知 看来 要求 恭喜 祝愿 祝福 可惜 怪 嫌 ' +
    '允许 同意 打算 需要 幸好 算 说是 想象 想到 不信 不觉得 不认为 不想 欢迎 感谢 谢谢 发誓 无法 没法 难以 忍心 负责 不在乎 在乎 看不出 看得出 值得 值 记住 算是 好意思 非要 主动 懒得 保持'
  ).split(' '),
);

/** Verbs whose object does something: 让我等 `make me wait`. With `to` unless listed as bare. */
const causative = new Map([
  ['让', ''],
  ['使', ''],
  ['令', ''],
  ['请', 'to'],
  ['叫', 'to'],
  ['帮', ''],
  ['求', 'to'],
  ['劝', 'to'],
  ['逼', 'to'],
  ['要求', 'to'],
  ['允许', 'to'],
  ['通知', 'to'],
  ['提醒', 'to'],
  ['教', 'to'],
  ['喊', 'to'],
  ['麻烦', 'to'],
  ['害', ''],
  ['害得', ''],
  ['羡慕', ''],
  ['催', 'to'],
  ['派', 'to'],
  ['带', 'to'],
  ['陪', 'to'],
  ['不让', ''],
  ['祝', ''],
  ['安排', 'to'],
  ['帮忙', ''],
  ['巴不得', 'to'],
  ['阻止', 'to'],
  ['反对', 'to'],
]);

/** Verbs with two objects: whom, then what. */
const giving = new Set(
  '给 告诉 送 问 教 还 赔 收 骗 欠 借 送给 发 多给 少给 退 补 给我 加 带 找 回 奖励 赠送 赏 再给 花 费 用 叫 称 赠 展示'.split(
    ' ',
  ),
);

/** Verbs that need no object, so that what they describe does them. */
const intransitive = new Set(
  '来 去 走 跑 回 到 坐 站 躺 睡 睡觉 等 哭 笑 死 活 住 飞 长 说话 生气 回来 回去 过来 过去 出来 出去 进来 进去 上来 下来 起来 出现 发生 休息 工作 上班 下班 掉 坏 变 像 存在 迟到 送达 到达 失望 感动 结婚 离婚 旅游 生活 讲 聊 看 出 玩 开心 起床 毕业 开始 结束 说 想 爱 喜欢 觉得 感觉 显得 剩 排队 聊天 跳舞 唱 唱歌'.split(
    ' ',
  ),
);

/** Verbs that an adjective follows as after `be`: 看起来很好. */
const linking = new Set(
  '看起来 看上去 看着 吃起来 闻起来 听起来 喝起来 摸起来 用起来 感觉 觉得 显得 变得 变 变成 闻着 吃着 喝着 听着 算 看似 看来 做起来 穿起来'.split(
    ' ',
  ),
);

/** Verbs that say where one goes or what one uses for what follows. */
const purposeful = new Set(
  '去 来 过来 过去 回来 回去 出来 出去 进来 进去 打电话 花 坐 骑 拿 用 回 上 下 到 跑 跑去 走 出门 下楼 上楼 下去 上去 打车 开车 求 等着 等 想办法 起床 排队 专门 留 带 买 准备 努力 找 借 开 回家 够'.split(
    ' ',
  ),
);

const person =
  /\b(?:guy|man|men|woman|women|boy|boys|girl|girls|sisters?|brothers?|bro|grandma|grandpa|grandparents|parents|roommate|cousin|partner|neighbors?|boyfriend|girlfriend|ex|nephew|niece|waiter|waitress|staff|boss|courier|rider|driver|friends?|mom|dad|grandma|grandpa|parents|grandparents|roommate|cousin|partner|neighbors?|boyfriend|girlfriend|ex|nephew|niece|mother|father|husband|wife|people|person|shop|seller|restaurant|merchant|place|customer service|delivery ?man|deliveryman|lady|uncle|aunt|kid|kids|child|children|son|daughter|teacher|students?|classmates?|colleagues?|doctor|customers?|owner|everyone|everybody|cat|dog|doggy|puppy|kitten|kitty|pet|beginners?|he|she|they|we|you|I|who|blogger|netizens?|fans?|idol|baby|Baidu|platform|minorit(?:y|ies)|government|company|country|team)\b/;

/** Whether a verb takes a clause. */
export function takesClause(token: Token): boolean {
  return clausal.has(wordOf(token));
}

/** The word that joins what the object of a verb does, `to` or nothing; undefined where the verb is no such verb. */
export function causes(token: Token): string | undefined {
  return causative.get(wordOf(token));
}

/** Whether a verb can have two objects. */
export function givesTo(token: Token): boolean {
  return giving.has(wordOf(token));
}

/** Whether a verb needs no object. */
export function isIntransitive(token: Token): boolean {
  return intransitive.has(wordOf(token));
}

/** Whether an adjective follows a verb as after `be`. */
export function isLinking(token: Token): boolean {
  return linking.has(wordOf(token));
}

/** Whether the next verb is what this one is done for. */
export function isPurposeful(token: Token): boolean {
  return purposeful.has(wordOf(token));
}

/** Whether a noun or pronoun is somebody who can do things, a shop included. */
export function isSomebody(token: Token | undefined): boolean {
  if (token === undefined || is(token, '这', '那', '它', '这个', '那个')) return false;
  if (token.part === 'p') return true;
  const { gloss } = token;
  const end = gloss.includes(' ') ? gloss.search(described) : -1;
  return person.test(end < 0 ? gloss : gloss.slice(0, end));
}

/** Where what describes a noun begins behind it. */
const described = / (?:that|I|you|he|she|we|they|with|of|in|at|ordered|delivered|bought)\b/;
