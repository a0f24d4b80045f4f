import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { keepsWords } from '../../../../lib/providers/dictionary/gloss-guard.ts';
import { loadPhrasebook, type Phrasebook } from '../../../../lib/providers/dictionary/phrasebook.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;
let phrases: Phrasebook | null;

beforeAll(async () => {
  const assets = await dictionaryAssets();
  gloss = await loadGloss(assets);
  phrases = await loadPhrasebook(assets, 'zh', 'en');
}, 60_000);

const line = (text: string) => gloss.gloss(text).text.toLowerCase();
const answer = (text: string) => phrases?.answer(text)?.text ?? line(text);

describe('denials of denials and of all', () => {
  it.each([
    ['这部电影不可不看', 'not to be missed'],
    ['我不是不想去', "it's not that i don't want to go"],
    ['他不会不知道', "no way he doesn't know"],
    ['并非所有人都喜欢', 'not everyone likes'],
    ['不是每个人都有钱', 'not everyone is rich'],
    ['非他不嫁', "won't marry anyone but him"],
    ['别不信', "don't not believe"],
    ['别忘了关注我', "don't forget to follow me"],
    ['不要忘了吃饭', "don't forget to eat"],
    ['不是漏了就是送错了', 'either leaked or delivered wrong'],
    ['他不是老师就是学生', 'he is either teacher or student'],
    ['要么送错要么不送', "or don't deliver"],
    ['明明有却说没有', 'but say there is none'],
    ['没有就不要接单', "if there is none, don't"],
    ['没有比这更好的了', 'nothing is better than this'],
    ['什么都没送', "didn't deliver anything"],
    ['他从来没有生气过', 'he has never been angry'],
    ['我没见过这么好看的', 'never seen anything so good-looking'],
    ['谈不上好吃', 'not really tasty'],
    ['没觉得有多好', "didn't find it that good"],
    ['他连看都不看一眼', "even doesn't take a look"],
    ['他怎么可能会喜欢我', "there's no way he likes me"],
    ['我没说不好', "i didn't say not good"],
    ['再好吃也不能天天吃', "no matter how tasty, can't"],
    ['永远不要相信男人的话', 'never believe'],
    ['我不太会做饭', "can't really cook"],
    ['没有人比我更懂', 'nobody more understands than me'],
    ['并没有想象中那么好', 'not as good as imagined'],
    ['别人都有就我没有', 'only i not'],
    ['我又不是没见过', "it's not that i have never seen"],
    ['他们没用百度的快递', "didn't use"],
    ['商家没有给赠送的饮料', "didn't give"],
    ['第一次没送够', "didn't deliver enough"],
    ['这家店的菜吃不腻', 'never get tired of eating'],
    ['不见得有多好', 'not necessarily that good'],
    ['不免有点失望', 'inevitably a bit disappointed'],
  ])('says of %s what it says', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it('keeps what is denied apart from what is likely in one phrase', () => {
    expect(answer('不一定好吃')).toBe('Not necessarily tasty');
  });

  it.each([
    ['until 8', false],
    ['the ingredient of my uncle', false],
    ['less than 20 minutes', false],
    ['a tasteless soup', true],
    ["didn't eat", true],
  ])('takes a denial to be kept in "%s" or not', (text, kept) => {
    expect(keepsWords([{ part: 'neg', gloss: 'not' }], text)).toBe(kept);
  });

  it('counts denials, so that one of two is not lost', () => {
    const words = [
      { part: 'neg', gloss: 'no' },
      { part: 'neg', gloss: "don't" },
    ] as const;
    expect(keepsWords(words, "don't order")).toBe(false);
  });
});

describe('harmless words that are written like rude ones', () => {
  it.each([
    ['他妈做的饭很好吃', 'his mom'],
    ['他妈来了', 'his mom came'],
    ['我二哥来了', 'my second bro came'],
    ['二楼在哪', 'the 2nd floor is where'],
    ['时间乘以二', 'times 2'],
    ['吃了三分之二', 'ate 2/3'],
    ['百分之九十是饼', '90 percent is'],
    ['明显是二次炸的', '2 times'],
    ['绿茶好喝', 'green tea'],
    ['猫毛好软', 'cat fur'],
    ['老妈蹄花', 'pork trotters'],
    ['黑丝', 'black stockings'],
    ['我家的鸡下蛋了', 'eggs'],
  ])('reads %s harmlessly', (text, english) => {
    expect(answer(text).toLowerCase()).toContain(english);
    expect(answer(text).toLowerCase()).not.toMatch(/damn|silly|two-faced|jiao|rude/);
  });
});

describe('words that are no templates', () => {
  it.each([
    ['差不多', 'about the same'],
    ['友好', 'friendly.'],
    ['奶油', 'cream'],
    ['酱油', 'soy sauce'],
    ['爱豆', 'idol'],
    ['想念', 'miss'],
    ['最多', 'at most'],
  ])('answers %s as the word it is', (text, english) => {
    expect(answer(text).toLowerCase()).toBe(english);
  });
});

describe('words that depend on their neighbours', () => {
  it.each([
    ['给大家看照片', 'show everyone a photo'],
    ['给我看看', 'show me'],
    ['我白等了一个小时', 'waited for 1 hour for nothing'],
    ['卷饼挺好吃的', 'is quite tasty'],
    ['服务挺好的', 'is quite good'],
    ['根本停不下来', "can't stop"],
    ['番茄籽', 'seeds'],
    ['比预计时间早到', 'earlier'],
    ['量比门店的少一些', 'than a branch'],
    ['这次真的不能怪他', "can't blame him"],
    ['一到晚上就开始跑酷', "whenever it's evening"],
    ['好是好', 'good all right'],
    ['颜值是真的高', 'high'],
    ['他很高', 'tall'],
    ['桂林的去过', 'have been to guilin'],
    ['送餐和时间还好', 'okay'],
    ['上海怎么就没有味道', 'how come shanghai'],
    ['汤洒得到处都是', 'everywhere'],
    ['不如原来好吃了', 'not as good as before'],
    ['他从来没喜欢过我', 'never has liked me'],
  ])('reads %s by them', (text, english) => {
    expect(line(text)).toContain(english);
  });
});
