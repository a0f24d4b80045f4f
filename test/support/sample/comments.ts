/** The language a sample comment is in; `none` where there is nothing to read: laughter, numbers, stickers. */
export type SampleLanguage = 'zh' | 'ja' | 'ko' | 'es' | 'ru' | 'en' | 'none';

/**
 * A comment of the sample note. In `text`, `:laugh:`, `:cry:` and `:heart:` are stickers, `@name` followed by a
 * space is a mention, `#topic` followed by a space a hashtag, and an address a link.
 */
export interface SampleComment {
  readonly user: string;
  readonly text: string;
  readonly language: SampleLanguage;
  readonly replies?: readonly SampleReply[];
}

/** A reply below a comment. */
export interface SampleReply extends Omit<SampleComment, 'replies'> {
  /** Name of whom it answers, where it answers another reply. */
  readonly to?: string;
  /** Not there at first: the site loads it a while after the page. */
  readonly late?: boolean;
}

/** The note itself. */
export const note = {
  title: '十分钟就能吃上的番茄鸡蛋面',
  body: [
    '下班回家不想做饭的时候，我就煮这一碗。',
    '先把番茄炒出汁，再加水煮开，最后放面和鸡蛋。',
    '味道很家常，酸酸甜甜的，孩子也很喜欢！:heart:',
    '#家常菜 #一人食 #番茄鸡蛋面 ',
  ].join('\n'),
  author: '厨房里的阿宁',
} as const;

/** The thread below the note, in the order it stands on the page. */
export const comments: readonly SampleComment[] = [
  {
    user: '小满',
    text: '看起来好好吃啊，今天晚上就试试！:heart:',
    language: 'zh',
    replies: [
      { user: '厨房里的阿宁', text: '记得番茄要炒久一点', language: 'zh' },
      { user: '小满', to: '厨房里的阿宁', text: '好的，谢谢！', language: 'zh' },
      { user: 'Mia', text: 'I tried it last night and it was delicious', language: 'en' },
    ],
  },
  { user: '爱吃面的猫', text: '哈哈哈', language: 'none' },
  { user: '阿树', text: '太好看了', language: 'zh' },
  { user: '北方的风', text: '求链接，锅在哪里买的？', language: 'zh' },
  {
    user: 'さとう',
    text: 'とても美味しそうですね！明日作ってみます',
    language: 'ja',
    replies: [
      { user: '厨房里的阿宁', text: '欢迎欢迎，做好了告诉我', language: 'zh' },
      { user: 'さとう', to: '厨房里的阿宁', text: 'ありがとうございます:heart:', language: 'ja', late: true },
    ],
  },
  { user: '지우', text: '진짜 맛있어 보여요! 레시피 감사합니다', language: 'ko' },
  { user: 'Lucía', text: 'Qué buena pinta tiene, mañana lo preparo para mi familia', language: 'es' },
  { user: 'Анна', text: 'Очень вкусно выглядит, спасибо за рецепт!', language: 'ru' },
  { user: 'Tom', text: 'This looks amazing, thanks for sharing the recipe!', language: 'en' },
  { user: '一只柚子', text: '绝绝子！yyds', language: 'zh' },
  {
    user: '南瓜',
    text: '为什么我做出来的汤是苦的？@厨房里的阿宁 ',
    language: 'zh',
    replies: [
      { user: '厨房里的阿宁', text: '可能是番茄籽炒糊了，火要小一点', language: 'zh' },
      { user: '南瓜', to: '厨房里的阿宁', text: '原来是这样，学到了', language: 'zh' },
      { user: '路过的鱼', text: '我也是！:laugh::laugh:', language: 'zh', late: true },
    ],
  },
  { user: '豆豆妈', text: '收藏了，周末做给孩子吃', language: 'zh' },
  { user: '阿树', text: '太好看了', language: 'zh' },
  { user: '慢慢走', text: ':laugh::laugh::laugh:', language: 'none' },
  { user: '林间', text: '666666', language: 'none' },
  { user: '青柠', text: '步骤写得很清楚，新手也能学会 #厨房小白 ', language: 'zh' },
  { user: 'Diego', text: '¿Cuánto tiempo hay que cocinar los tomates?', language: 'es' },
  { user: '민서', text: 'ㅋㅋㅋㅋㅋ', language: 'none' },
  { user: '하늘', text: '면은 어떤 거 쓰셨어요?', language: 'ko' },
  {
    user: '半糖',
    text: '姐姐的厨房太漂亮了，可以看看全景吗？',
    language: 'zh',
    replies: [
      { user: '厨房里的阿宁', text: '下次拍给大家看', language: 'zh' },
      { user: '半糖', to: '厨房里的阿宁', text: '期待！', language: 'zh', late: true },
    ],
  },
  { user: 'たなか', text: '卵は何個使いますか？', language: 'ja' },
  { user: 'Emma', text: 'Where did you buy that bowl? I love it', language: 'en' },
  { user: '老陈', text: '我妈妈也是这样做的，想家了:cry:', language: 'zh' },
  { user: '橘子汽水', text: '笑死我了，面条都粘在一起了:laugh:', language: 'zh' },
  { user: '云朵', text: '更详细的做法在这里：https://example.com/recipe/tomato?id=88 ', language: 'zh' },
  { user: '小白', text: '哈哈哈', language: 'none' },
  { user: 'Игорь', text: 'Сколько воды нужно добавить?', language: 'ru' },
  { user: '泡芙', text: '请问可以不放糖吗', language: 'zh' },
  { user: '阿杰', text: '减肥的人看了流口水', language: 'zh' },
  { user: '小满', text: '做好了！味道真的很棒，谢谢博主', language: 'zh' },
  { user: 'noah', text: '👍👍👍', language: 'none' },
  { user: '星星', text: '这个碗好可爱，在哪里买的', language: 'zh' },
  { user: '四月', text: '太好看了', language: 'zh' },
  { user: 'Chloe', text: '@厨房里的阿宁 could you share the English version please?', language: 'en' },
  { user: '木木', text: '有没有人和我一样半夜看饿了', language: 'zh' },
  { user: 'Sofía', text: 'Me encanta, gracias por compartir:heart:', language: 'es' },
  { user: 'ゆき', text: '簡単そうなのに本格的ですごい！', language: 'ja' },
  { user: '海边的人', text: '今天下雨，吃一碗热汤面最舒服了', language: 'zh' },
  { user: '竹子', text: '已经做了三次了，全家都说好吃', language: 'zh' },
  { user: '유나', text: '저도 토마토 계란면 정말 좋아해요', language: 'ko' },
  { user: '大橙子', text: '加一点白胡椒会更香', language: 'zh' },
  { user: 'liam', text: 'lol same here', language: 'en' },
];

const dishes = ['番茄', '土豆', '豆腐', '牛肉', '青菜', '鸡蛋', '蘑菇', '茄子', '南瓜', '虾仁'] as const;
const remarks = [
  (dish: string, n: number) => `我放了${n}克${dish}，味道刚刚好`,
  (dish: string, n: number) => `第${n}次做${dish}面了，越做越顺手`,
  (dish: string, n: number) => `${dish}要煮${n}分钟才够软`,
  (dish: string, n: number) => `请问${dish}可以换成别的吗？我家有${n}口人`,
] as const;

/**
 * A thread of exactly `count` comments and replies: the sample, then more of its kind. Every third of those is a
 * comment that stands before, word for word; the others are new.
 */
export function thread(count: number): readonly SampleComment[] {
  const result: SampleComment[] = [];
  let left = count;
  for (const comment of comments) {
    if (left === 0) return result;
    const replies = (comment.replies ?? []).slice(0, left - 1);
    result.push({ ...comment, replies });
    left -= 1 + replies.length;
  }
  for (let n = 0; left > 0; n++, left--) {
    const again = comments[n % comments.length];
    const dish = dishes[n % dishes.length] ?? '面';
    const remark = remarks[n % remarks.length];
    if (n % 3 === 0 && again !== undefined) result.push({ ...again, replies: [] });
    else result.push({ user: `读者${n}`, text: remark?.(dish, n + 1) ?? dish, language: 'zh' });
  }
  return result;
}

/** How many comments and replies the sample has by itself. */
export const sampleSize = comments.reduce((sum, { replies = [] }) => sum + 1 + replies.length, 0);
