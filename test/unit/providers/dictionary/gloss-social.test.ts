import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;

beforeAll(async () => {
  gloss = await loadGloss(await dictionaryAssets());
}, 60_000);

const line = (text: string) => gloss.gloss(text).text.toLowerCase();

describe('comments among strangers', () => {
  it.each([
    ['我妈也喜欢', 'my mom also likes'],
    ['想给我爸买一条', 'to buy one for my dad'],
    ['我把照片给我奶奶看了', 'showed my grandma the photo'],
    ['他只是更爱自己', 'loves himself'],
    ['我有自己的房子', 'my own house'],
    ['梦到我去世的爷爷', 'my late grandpa'],
    ['今天是我生日', 'my birthday'],
    ['等你来中国', 'wait for you'],
    ['从来没有人这么夸过我', 'nobody'],
    ['先把自己照顾好', 'take good care of yourself'],
    ['现在自己当了妈才明白', 'now i became'],
    ['你们那边几点上课', 'where you live'],
    ['这个价格在我们这里能买十个', 'here this price'],
  ])('knows who is meant in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['我不会说英语', "i can't say english"],
    ['我的猫不会自己用猫砂', "can't use cat litter"],
    ['我儿子会游泳', 'can swim'],
    ['明天我会做饭', 'will cook'],
    ['手残的人真的学不会', "can't learn it"],
    ['每次都要排队', 'every time have to queue'],
    ['我也想和你做朋友', 'want to be friends with you'],
    ['能多发点视频吗', 'send more video'],
    ['你要多喝水', 'drink more water'],
    ['记得找我', 'remember to look for me'],
    ['能不能教我做饭', 'can you teach me'],
    ['头发不好打理', 'hard to manage'],
    ['我还不太会用这个软件', "can't really use this app"],
    ['不要给猫喝牛奶', "don't let the cat drink milk"],
    ['我刚学会做饭', 'learn to cook'],
    ['可以试着多吃水果少吃甜食', 'less'],
    ['听了一晚上已经会唱了', 'can sing'],
    ['这个她也会做', 'can also do'],
    ['能把食谱发一下吗', 'can you'],
    ['不太适合油皮', 'not really suit oily skin'],
    ['那个小姐姐好有气质', 'really has class'],
    ['你吃得惯香菜吗', 'can eat cilantro'],
  ])('says what can, must and should be done in %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['没有付出就没有回报', "there's no"],
    ['没有付出就没有回报', 'without'],
    ['一口都吃不了', "can't eat even one bite"],
    ['我连朋友都没有', "don't even have any friend"],
    ['广东人什么都吃', 'eat everything'],
    ['怎么教都教不会', "no matter how much i teach, can't teach it"],
    ['我怎么不信', "how come i don't believe"],
    ['你怎么知道我在吃泡面', 'how do you know'],
    ['这是在哪里拍的', 'where was this'],
    ['明天再聊', 'tomorrow chat'],
    ['建议你先去成都，再去重庆', 'then go to chongqing'],
    ['等我有了房子再养', 'once i have'],
    ['说得我都想辞职了', 'makes me even want to'],
    ['看评论看得我饿了', 'makes me'],
    ['第一次看到外国人用筷子用得这么好', 'seeing the foreigners use chopsticks so well'],
    ['你中文说得比我还好', 'you speak chinese better than me'],
    ['这是我见过最离谱的事情', 'the most outrageous thing i have ever seen'],
    ['这个是真的还是P的', 'or photoshopped?'],
    ['我们的食堂要是有这么好吃就好了', 'if only'],
    ['想剪短又怕后悔', 'but afraid'],
    ['让他做他又不做', 'let him do, he'],
    ['一边吃饭一边看', 'eat while looking'],
    ['住在海边是什么感觉', 'what is it like to live'],
    ['我连蟑螂都不敢打', "even don't dare to hit a cockroach"],
    ['一句话都说不出来', "can't say even one word"],
    ['她穿什么都好看', 'whatever she wears, she is good-looking'],
    ['他要是我儿子', 'if he is my son'],
    ['你穿裙子比穿裤子好看', 'you wearing skirt is better-looking than wearing pants'],
    ['你这样穿很好看', 'you dressing like this is very good-looking'],
    ['我也要这样穿', 'dress like this'],
    ['你是我见过中文最好的外国人', 'the foreigner with the best chinese i have ever seen'],
    ['为了看你的视频我专门注册了账号', 'in order to watch your video, i specially'],
    ['等我瘦了我也要买', 'once i got thin, i also'],
    ['作业写到十一点', "until 11 o'clock"],
    ['这个季节去北京合适吗', 'suitable?'],
    ['累得不想说话', "so tired that don't want to talk"],
    ['没想到看病这么贵', 'seeing a doctor is so expensive'],
    ['不想结婚很正常', 'not wanting to get married is very normal'],
  ])('joins the parts of %s', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it.each([
    ['昨天做的蛋糕', 'made'],
    ['请问你吃饭的时候喝水吗', 'excuse me, when you'],
    ['两个人都没有错', '2 people'],
    ['我干了八年', 'worked for 8 years'],
    ['穿M码会不会小', 'size m'],
    ['这首歌叫什么', 'is called what'],
    ['下次拍给大家看', 'to show everyone'],
    ['你长得好像我朋友', 'look like my friend'],
    ['把背景换成白色', 'change the background to white'],
    ['大家都说好', "says it's good"],
    ['我妈看了一眼', 'took a look'],
    ['都没谈过恋爱', 'in a relationship'],
    ['我们吵过架', 'had a fight'],
    ['你用的什么相机', 'what camera'],
    ['我们这里五毛', '0.5 yuan'],
    ['中国历史', 'chinese history'],
    ['十一点多订的', "after 11 o'clock"],
    ['我在做作业', 'doing homework'],
    ['妈妈做的饭永远是最好吃的', 'the food the mom made'],
    ['对身体不好', 'bad for your health'],
    ['你侧脸有点像一个明星', 'looks like'],
    ['请把地址发给我', 'send the address to me'],
    ['把糖换成蜂蜜', 'change the sugar to honey'],
    ['我想寄点特产给你', 'mail some local specialties to you'],
    ['在加拿大留学', 'in canada'],
    ['零下三十度', 'minus 30 degrees'],
    ['我一米五八能穿吗', '1.58 m'],
    ['下次来中国', 'come to china'],
    ['这家店我去过三次', 'gone'],
    ['他八岁了', '8 years old'],
    ['你有这么多时间', 'so much time'],
  ])('takes words of %s as what they are used with shows', (text, english) => {
    expect(line(text)).toContain(english);
  });

  it('answers a clause beside others as the phrase that it is', () => {
    expect(gloss.gloss('交猫税，我的猫会自己开门').text).toMatch(/^Pay your cat tax!/);
  });

  it('glosses a comment of one clause word by word', () => {
    expect(gloss.gloss('交猫税').text).toBe('Hand over cat taxes');
  });
});
