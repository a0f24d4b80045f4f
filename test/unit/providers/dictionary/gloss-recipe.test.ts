import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;

beforeAll(async () => {
  gloss = await loadGloss(await dictionaryAssets());
}, 60_000);

const line = (text: string) => gloss.gloss(text).text.toLowerCase();

describe('what a recipe says to do', () => {
  it.each([
    ['把番茄炒出汁', 'stir-fry the tomato until the juice comes out'],
    ['先把番茄炒出汁，再加水煮开', 'then add water and bring to a boil'],
    ['把肥肉煸出油', 'until the fat comes out'],
    ['加清水煮十分钟', 'add plain water and boil'],
    ['把鸡腿煎到两面金黄', 'fry the chicken leg until golden on both sides'],
    ['洋葱炒至变色', 'stir-fry the onion until it changes color'],
    ['土豆煮软', 'boil the potato until soft'],
    ['牛肉炖烂', 'stew the beef until tender'],
    ['土豆切成小块', 'cut the potato into small pieces'],
    ['鸡翅提前腌制半小时', 'marinate the chicken wings for half an hour in advance'],
    ['转小火慢炖一个小时', 'turn down to low heat and simmer for 1 hour'],
    ['青菜焯水后捞出来', 'after blanching the greens'],
    ['番茄要炒久一点', 'the tomato needs to be stir-fried a bit longer'],
    ['记得番茄要炒久一点', 'remember to stir-fry the tomato a bit longer'],
    ['记得早点出门', 'remember to go out earlier'],
    ['面可以煮软一点', 'boiled a bit softer'],
    ['明天早点来', 'come earlier'],
    ['火要小一点', 'the heat should be a bit lower'],
    ['这个豆腐可以换成别的吗', 'this tofu can be changed to something else?'],
    ['可以用空气炸锅代替烤箱吗', 'can i replace'],
    ['门票要提前预约吗', 'the ticket needs to be booked in advance?'],
    ['加一点白胡椒会更香', 'adding some white pepper will be more fragrant'],
    ['周末做给孩子吃', 'make it for the child to eat'],
    ['收汁的时候要不停翻炒', 'when reducing the sauce'],
    ['蛋糕不用烤箱也能做', 'the cake can be made even without an oven'],
    ['我做出来颜色有点黑', 'when i make it, the color is a bit black'],
    ['我做出来怎么一点都不香', 'when i make it, how come it is not at all fragrant'],
    ['做好了告诉我', 'once you have made it, tell me'],
    ['土豆要煮8分钟才够软', 'needs to be boiled for 8 minutes until soft enough'],
  ])('is read so in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['他把饭吃到一半就走了', 'until'],
    ['我喜欢水煮鱼', 'water and'],
    ['他比我早一点', 'should'],
    ['妈妈要炒菜', 'needs to be'],
    ['记得妈妈要来', 'remember to'],
    ['猫可以换成狗粮吗', 'be changed'],
  ])('is not seen in %s', (text, english) => {
    expect(line(text)).not.toContain(english);
  });
});

describe('adjectives written double', () => {
  it.each([
    ['味道酸酸甜甜的', 'the taste is sweet and sour'],
    ['这碗面酸酸辣辣的', 'these noodles are sour and spicy'],
    ['这个蛋糕松松软软的', 'this cake is soft and fluffy'],
    ['房间干干净净的', 'the room is clean'],
    ['干干净净的白衬衫', 'clean white shirt'],
    ['开开心心回家过年', 'happily go home'],
    ['大家热热闹闹地吃饭', 'everyone merrily eats'],
    ['嘴唇水润润的', 'dewy'],
    ['苹果酸溜溜的', 'sour'],
    ['馒头香喷喷的', 'nice-smelling'],
    ['汤热乎乎的', 'the soup is nice and hot'],
    ['味道酸酸咸咸的', 'sour and salty'],
  ])('are said once in %s', (text, english) => {
    const said = line(text);
    expect(said).toContain(english);
    expect(said).not.toMatch(/\b(\w+),? (?:and |is |are )?\1\b/);
  });
});

describe('titles and what a note tells of', () => {
  it.each([
    ['十分钟就能吃上的番茄鸡蛋面', 'tomato egg noodles ready in 10 minutes'],
    ['15分钟就能搞定的懒人焖饭', 'ready in 15 minutes'],
    ['半小时就能学会的日常妆', 'learned in half an hour'],
    ['我五岁的女儿很喜欢', 'my 5-year-old daughter really likes'],
    ['我三岁的儿子第一次上幼儿园', 'my 3-year-old son'],
    ['一个六岁的孩子', '6-year-old child'],
    ['生完孩子之后头发掉得厉害', 'after giving birth'],
    ['听说美国人生完孩子不坐月子', 'after giving birth'],
    ['越到晚上越精神', 'the later at night, the more energetic'],
    ['越到晚上人越多', 'the later at night, the more people'],
    ['第3次做牛肉面了', '3rd time making beef noodle soup'],
    ['越做越顺手', 'the more i do it, the smoother it gets'],
    ['这裤子越洗越短', 'the more it is washed, the shorter it gets'],
    ['淡一点会好看很多', 'a bit lighter would look much better'],
    ['换个发型会好看很多', 'would look much better'],
    ['二战考研上岸', 'second time'],
    ['该二战还是找工作', 'take the exam a second time or look for a job'],
    ['二战时期的老照片', 'world war ii'],
    ['懂车的朋友帮忙看看', 'knows about cars'],
    ['有没有懂车的', 'knows about cars'],
    ['我中过两次', 'i have had it twice'],
    ['他中过奖', 'won a prize'],
    ['千万别化眼线', "don't put on eyeliner"],
    ['狗狗软便了三天', 'soft stools'],
    ['那家店排队的人太多了', 'people in line'],
    ['我买的是小码', 'size small'],
    ['穿中码还是小码', 'size medium or size small'],
    ['我家有4口人', '4 people'],
    ['我妈妈也是这样做的', 'my mom also does it like this'],
    ['更详细的做法在这里', 'the more detailed method is here'],
    ['记得把门窗关好', 'doors and windows'],
  ])('is read so in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it('keeps make-up from melting and a queue from being arranged', () => {
    expect(line('千万别化眼线')).not.toContain('melt');
    expect(line('我们排队两个小时')).not.toContain('arrange');
  });
});

describe('questions that expect a yes', () => {
  it.each([
    ['这不是去年的款吗', "isn't this last year's style?"],
    ['这不是很明显吗', "isn't this very obvious?"],
    ['你不是说不买了吗', "didn't you say"],
    ['你不是学生吗', "aren't you a student?"],
    ['他不是结婚了吗', "didn't he get married?"],
    ['你不是喜欢他吗', "don't you like him?"],
    ['这不就是我每天的生活吗', "isn't this just my daily life?"],
  ])('ask back in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });
});
