import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;

beforeAll(async () => {
  gloss = await loadGloss(await dictionaryAssets());
}, 60_000);

const line = (text: string) => gloss.gloss(text).text;

describe('English order of a Chinese clause', () => {
  it.each([
    ['我点的奶茶没送到', 'The milk tea I ordered was not delivered'],
    ['姐姐在家做饭', 'cooks'],
    ['我很喜欢这家店的包子', "I really like this shop's steamed buns"],
    ['上次买的水果很新鲜', 'The fruit bought last time is very fresh'],
    ['盒子里没有米饭', 'No rice in the box'],
    ['吃完饭再去看电影', 'Finished eating'],
    ['下雨的时候送得慢', 'When'],
    ['如果好吃我会再来', 'If tasty, I will come again'],
    ['我想和朋友一起去', 'go with the friend together'],
  ])('puts %s into English order', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['老板把订单取消了', 'The boss cancelled the order'],
    ['订单被店家取消了', 'The order was cancelled by the shop'],
    ['让我等了一个小时', 'Let me wait for 1 hour'],
    ['给我送了一杯水', 'Delivered a cup of water for me'],
    ['他给我一个杯子', 'He gives me one cup'],
  ])('says who does what to whom in %s', (text, english) => {
    expect(line(text)).toBe(english);
  });

  it.each([
    ['菜做得太咸了', 'too salty'],
    ['送得很慢', 'Delivered very slowly'],
    ['面是生的', 'raw'],
    ['看起来好好吃', 'so tasty'],
    ['又便宜又好吃', 'cheap and tasty'],
    ['太难吃了', 'bad-tasting'],
    ['他吃了两碗饭', '2 bowls of rice'],
  ])('says how and how much in %s', (text, english) => {
    expect(line(text).toLowerCase()).toContain(english.toLowerCase());
  });

  it.each([
    ['汤没有以前好喝', 'not as tasty as before'],
    ['东西没有图片好看', 'not as good-looking as in the picture'],
    ['比昨天好吃多了', 'Much tastier than yesterday'],
    ['味道跟店里一样', 'is the same as in the shop'],
  ])('compares in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });
});

describe('a word that its neighbours make another', () => {
  it.each([
    ['下午一点半送到', '1:30'],
    ['同事一块订的餐', 'together'],
    ['很想你', 'miss you'],
    ['我讨厌下雨天', 'I hate'],
    ['现在还没送到', "still didn't"],
    ['这个怎么预约', 'how to book'],
    ['少数民族建立的王朝', 'the ethnic minority founded'],
    ['谜一样的男人', 'like'],
    ['包菜粉丝卷', 'glass noodles'],
    ['不知道是没有还是忘了', 'or'],
    ['这个菜不熟', 'undercooked'],
  ])('is read so in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });
});

describe('what must never turn into its opposite', () => {
  it.each([
    ['我八点多才到家', "didn't get home until after 8"],
    ['差点没吃上饭', "Almost didn't eat"],
    ['差点没饿死', 'Almost starve'],
    ['他不会不来的', "no way he doesn't come"],
    ['没有不喜欢吃的菜', 'No dish that doesn'],
    ['别给我放辣椒', "Don't put"],
    ['再也不来这家店了', 'Never come again'],
    ['一点辣味都没有', 'No spicy taste at all'],
    ['什么都没有', 'Nothing'],
    ['什么都不想吃', "Don't want to eat anything"],
    ['连筷子都没有', 'Not even chopsticks'],
    ['我没吃过这种菜', 'have never eaten'],
    ['未成年人请勿购买', "don't buy"],
    ['他非去不可', 'must go'],
    ['他不是学生', 'is not a student'],
    ['这个汤不要太好喝', 'so very tasty'],
    ['吃不完', "can't finish"],
    ['退不了', "Can't"],
    ['他非说我打过电话', 'insists'],
    ['三个别买', "don't buy"],
    ['好不热闹', 'so lively'],
    ['再不买就没了', "if don't buy"],
    ['好看才怪', 'as if'],
    ['好看个屁', 'as if'],
    ['别再骗我了', "don't cheat me any more"],
  ])('keeps what %s denies or affirms', (text, english) => {
    expect(line(text).toLowerCase()).toContain(english.toLowerCase());
  });

  it.each(['你吃饱了吗', '你在哪里买的', '这不是很贵吗', '能不能便宜一点', '他来不来'])(
    'leaves the question %s a question',
    (text) => {
      expect(line(text)).toMatch(/\?$/);
    },
  );

  it.each(['我不知道他在哪里', '什么都好吃'])('does not make %s a question', (text) => {
    expect(line(text)).not.toContain('?');
  });
});
