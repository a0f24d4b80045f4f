import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { loadPhrasebook, type Phrasebook } from '../../../../lib/providers/dictionary/phrasebook.ts';
import { chineseNumber } from '../../../../lib/providers/dictionary/slot.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;
let phrases: Phrasebook | null;

beforeAll(async () => {
  const assets = await dictionaryAssets();
  gloss = await loadGloss(assets);
  phrases = await loadPhrasebook(assets, 'zh', 'en');
}, 60_000);

const line = (text: string) => gloss.gloss(text).text.toLowerCase();

describe('how notes and comments are put', () => {
  it.each([
    ['三步就能做好的鸡蛋饼', 'egg flatbread ready in 3 steps'],
    ['五分钟学会的丸子头', 'bun hairstyle that can be learned in 5 minutes'],
    ['手残党必看', 'a must-see for people who are clumsy'],
    ['好用的护手霜推荐', 'hand cream recommendations'],
    ['提前一晚准备好就行', 'get ready 1 night in advance, and that'],
    ['锅里放少许油，把蒜末爆香', 'fry the minced garlic until fragrant'],
    ['水开后放入饺子', 'after the water boils, put in dumplings'],
    ['煮到浮起来', 'boil until it floats'],
    [
      '没有烤箱的可以用平底锅小火慢慢煎',
      'those without an oven can slowly fry with a frying pan over low heat',
    ],
    ['牛肉逆着纹路切', 'cut the beef against the grain'],
    ['介意的不要买', "those who mind, don't buy"],
    ['适合带爸妈来', 'good for bringing mom and dad'],
    ['我每天六点起来看日出', 'get up'],
    ['看了你的视频终于成功了', 'watched your video'],
    ['明天就给女儿做', 'make it for my daughter'],
    ['比外面卖的还好吃', 'tastier than what is sold outside'],
    ['这个锅不粘吗', 'this pot'],
    ['你好像瘦了好多', 'lost a lot of weight'],
    ['绝育完胖了好几斤', 'gained several jin'],
    ['国庆去的话要不要提前订酒店', 'should i order a hotel in advance'],
    ['自学能考过吗', 'can pass'],
    ['单词背了就忘', 'memorize'],
    ['它是不是怀孕了', 'it is pregnant'],
    ['记得按时打疫苗', 'remember to get vaccinated on time'],
    ['照片拍得真好看', 'the photo was taken really'],
    ['用什么相机拍的', 'what camera did you use'],
    ['希望不要踩雷', 'hope not to'],
    ['为什么我的蛋糕总是塌', 'why is my cake always'],
    ['为什么我做出来的汤是苦的', 'why is the soup i made bitter'],
    ['可以看看这个价格吗', 'take a look at this price'],
    ['孩子也很喜欢', 'really likes it'],
    ['他吃得很好的', 'eats very well'],
    ['新手也能学会', 'the beginner can also learn'],
    ['吃一碗热汤面最舒服了', 'eating a bowl of hot noodle soup is the most comfortable'],
    ['我放了20克番茄', '20 grams of tomatoes'],
    ['我就煮这一碗', 'this bowl'],
    ['可能是番茄籽炒糊了', 'maybe the tomato seeds were burned'],
    ['眼线化不好的家人们可以试试这个方法', "the folks that can't do eyeliner well can try this method"],
    ['眼线化不好的姐妹可以试试这个方法', "the sisters that can't do eyeliner well can try this method"],
    ['秋冬必备的三件毛衣', '3 autumn and winter must-have sweaters'],
    ['不然容易糊锅', 'otherwise tend to burn'],
    ['酒店离地铁站走路只要五分钟', 'the hotel is only 5 minutes on foot from the metro station'],
    ['试过的都知道', 'everyone who has tried it knows'],
    ['给猫洗澡的时候', 'when bathing the cat'],
    ['去年差了三分', 'last year fell short by 3 points'],
    ['盐要少放一点', 'use a bit less salt'],
    ['山顶的风景美得不像话', 'extremely beautiful'],
    ['送来的时候已经凉了', 'when delivered'],
    ['等到快一点才到', "1 o'clock"],
    ['出去之后才发现', 'after going out'],
    ['减肥的人看了流口水', 'drool at the sight of this'],
    ['看了三遍还是不会', "still can't do it"],
    ['过几天就不怕了', 'in a few days'],
    ['可以不放', "don't have to put"],
    ['机场到市区坐地铁最方便', 'from the airport to downtown'],
    ['攻略做得再好也不如当地人带路', 'no matter how well it is done'],
    ['猫砂盆多久换一次', 'how often to change'],
    ['每天梳一梳会好很多', 'will be much better'],
    ['求问不放辣椒好吃吗', 'tasty without chili'],
    ['这件有没有黑色的', 'does this come in black?'],
    ['尺码偏大还是偏小', 'a bit big or a bit small'],
    ['不会化妆的我看完了', "as someone who can't put on make-up, i"],
    ['上次去人太多了', 'the people are too many'],
    ['坐大巴去要多久', 'take how long'],
    ['它为什么一直抓沙发', 'why does it constantly scratch the sofa'],
    ['鸡蛋要不要提前腌一下', 'needs to be marinated in advance'],
    ['淡了再加盐', 'then add salt'],
    ['半勺糖', 'half a spoon of sugar'],
    ['番茄不要炒太久', "don't stir-fry the tomato for too long"],
    ['记得不要放盐', 'remember not to put salt'],
    ['牛肉不能切太厚', "can't cut the beef too thick"],
    ['盐不要多放', "don't use more salt"],
    ['番茄没炒软', 'not stir-fried until soft'],
    ['他不是没来吗', "he didn't come, right?"],
    ['你不是没有男朋友吗', 'you have no boyfriend, right?'],
    ['不太容易起球', "don't tend to pill"],
    ['很容易掉色', 'tend to fade'],
    ['他没中过奖', 'has never won a prize'],
    ['不介意的可以买', "those who don't mind"],
    ['不适合带孩子来', 'not good for bringing the children'],
    ['做出来不脆怎么办', ', what should i do?'],
    ['提前准备好再出门', 'get ready in advance'],
  ])('is read so in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['没有烤箱的可以用平底锅煎', "can't"],
    ['薯条放久了没在店里的好吃', 'put the'],
    ['盐放少了', 'put too little the'],
    ['希望以后多注意', 'after hoping'],
    ['失望了以后不来了', 'beinging'],
    ['这大衣一点也不臃肿', 'obese'],
    ['说了不要辣还是辣的', 'or spicy'],
    ['害的我等了半天', 'someone who'],
    ['我喜欢的口味', 'like it'],
    ['香菜可以不放', 'can not'],
  ])('is not read wrongly in %s', (text, english) => {
    expect(line(text)).not.toContain(english);
  });

  it.each([
    ['一百二', 120],
    ['一百零二', 102],
    ['一百二十', 120],
    ['三万五', 35_000],
    ['两千三', 2300],
    ['二十二', 22],
  ])('counts %s as it is said', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each([
    ['有没有懂车的', 'Anyone here who knows about cars?'],
    ['淡一点会好看很多', 'A little blander. It would look much better.'],
    ['可以看看菜单吗', 'Can I take a look at the menu?'],
  ])('answers %s as a phrase', (text, english) => {
    expect(phrases?.answer(text)?.text).toBe(english);
  });
});
