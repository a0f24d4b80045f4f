import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { keepsWords } from '../../../../lib/providers/dictionary/gloss-guard.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;

beforeAll(async () => {
  gloss = await loadGloss(await dictionaryAssets());
}, 60_000);

const line = (text: string) => gloss.gloss(text).text.toLowerCase();

describe('shapes whose meaning can turn round', () => {
  it.each([
    ['别光收藏不点赞', "don't just save without liking"],
    ['别只看不买啊', "don't just look without buying"],
    ['不要光看不买', "don't just look without buying"],
    ['你怎么光吃不胖', 'without getting fat'],
    ['别光顾着玩手机', "don't just play"],
    ['吵得我睡不好', 'unable to sleep well'],
    ['害我睡不好觉', 'make me unable to sleep well'],
    ['让我吃不下饭', 'make me unable to eat rice'],
    ['让我接受不了', 'unable to accept'],
    ['我睡不好', "i can't sleep well"],
    ['气得我饭都吃不下', "so angry that i can't even eat rice"],
    ['这种人惹不得', 'not to be upset'],
    ['你不是说你不喜欢他吗', "didn't you say you don't like him?"],
    ['这不是很明显吗', "isn't this very obvious?"],
    ['难道不是你自己说的吗', 'you said yourself, right?'],
    ['你不就是嫉妒吗', 'you just are jealous, right?'],
    ['不就是一个包吗', 'just one bag, right?'],
    ['与其等别人不如靠自己', 'rather than wait for others, better rely on yourself'],
    ['宁可饿着也不吃这个', "i'd rather go hungry than eat this"],
    ['宁愿单身也不将就', "i'd rather be single than make do"],
    ['一个人生活没什么不好', 'nothing wrong with it'],
    ['他紧张得不得了', 'extremely nervous'],
    ['他拒绝了我的邀请', 'he refused my invite'],
    ['没有你我什么都做不了', "without you, i can't do anything"],
    ['没有一个人不喜欢她', "nobody doesn't like her"],
    ['他说的我一个字都听不懂', "what he says: i can't understand even one character"],
    ['这个游戏难得我都不想玩了', 'is so hard that'],
    ['今天街上好不热闹', 'so lively'],
    ['我戒奶茶三个月了', 'quit milk tea'],
    ['裙子太长了点', 'a bit too long'],
    ['巴不得他早点走', "can't wait for him"],
    ['要不我们别去了', "how about we don't go"],
    ['还不如自己在家做', 'would be better to'],
    ['英语我不会说', "can't say"],
    ['作业我早就写完了', 'finished writing the homework'],
    ['我才不信呢', "i definitely don't believe"],
    ['这有什么好生气的', 'no reason to be angry'],
    ['没有什么是一顿火锅解决不了的', "there's nothing that one hot pot can't solve"],
    ['她哪里像四十岁的人', 'she is not like'],
    ['我哪敢说话', "don't dare to talk"],
    ['我又不傻', 'i am not silly'],
    ['我不在乎别人怎么看', "i don't care about"],
    ['我不吃辣不行', 'i have to eat spicy food'],
    ['没有手机活不下去', "can't live"],
    ['不看到最后你会后悔的', "if you don't"],
    ['不试试怎么知道不行', "if you don't give it a try"],
    ['我不可能不爱它', "can't possibly not love"],
    ['何必跟自己过不去', 'make things hard for myself'],
    ['早知道就不来了', "i wouldn't come"],
    ['他不会是骗子吧', 'maybe a scammer?'],
    ['他不过是个孩子', 'he is only a child'],
    ['没什么比健康更重要', 'nothing is more important than being healthy'],
    ['谁也不能阻止我吃火锅', "no matter who, can't prevent me"],
    ['你们谁都别劝我', "you all don't advise me"],
    ['不是谁都可以这样穿', 'not everyone can'],
    ['没必要买贵的', 'expensive ones'],
    ['千万别学我', "don't learn"],
    ['医生不让我喝咖啡', "doesn't let me drink coffee"],
    ['没几个人能做到', 'few people can'],
    ['要不是你提醒我就忘了', "if it weren't for you remind, i forgot"],
    ['就算你不说我也知道', "even if you don't say, i also know"],
    ['这么好的男朋友你在哪里找的', 'good boyfriend'],
    ['如果你喜欢我就告诉我', 'if you like me, tell me'],
    ['如果你喜欢我就买给你', 'if you like, i buy'],
    ['不喜欢他就别耽误他', "if you don't like him, don't"],
  ])('says of %s what it says', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['好吃不贵', 'without'],
    ['你是不是说过', 'right'],
    ['请问你是学生吗', 'right'],
    ['这是我的', 'nothing wrong'],
  ])('leaves %s as it is', (text, english) => {
    expect(line(text)).not.toContain(english);
  });
});

describe('what is spoken of', () => {
  it.each([
    ['这么可爱的猫你是从哪里捡的', 'cat: you picked up'],
    ['这部电影我看一次哭一次', 'this movie: i '],
    ['这么贵的包我可买不起', 'bag'],
    ['这本书我看了三遍', 'this book'],
  ])('stays in the line of %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it('is missed by the guard where a line has lost it', () => {
    const words = [
      { part: 'n', gloss: 'movie' },
      { part: 'v', gloss: 'watch' },
    ] as const;
    expect(keepsWords(words, 'watched the movies')).toBe(true);
    expect(keepsWords(words, 'watched once')).toBe(false);
    expect(keepsWords([{ part: 'n', gloss: 'old man' }], 'the old men')).toBe(true);
  });
});
