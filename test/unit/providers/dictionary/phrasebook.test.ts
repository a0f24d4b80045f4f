import { beforeAll, describe, expect, it } from 'vitest';
import { parsePhraseFile } from '../../../../lib/providers/dictionary/phrase-file.ts';
import {
  createPhrasebook,
  loadPhrasebook,
  type Phrasebook,
} from '../../../../lib/providers/dictionary/phrasebook.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let shipped: Phrasebook;

beforeAll(async () => {
  const book = await loadPhrasebook(await dictionaryAssets(), 'zh', 'en');
  if (book === null) throw new Error('there is no phrasebook for Chinese to English');
  shipped = book;
}, 120_000);

const plain = (text: string): string => text;
const small = (...rows: string[]): Phrasebook => createPhrasebook(rows.join('\n'), 'zh', 'en', plain);
const text = (book: Phrasebook, comment: string): string | undefined => book.answer(comment)?.text;

describe('a phrasebook', () => {
  const book = small(
    '好看\tLooks good!',
    '不错\tPretty good',
    '好吃\tTasty',
    '太慢了\tToo slow',
    '请问\tExcuse me,',
    '在哪里\tWhere is it?',
    '老家\tBack home\talone',
    '没带伞\tI forgot my umbrella.',
    '红\tred\tadj',
    '裙子\tdress\tthing',
    '太{adj}了\tToo {adj}!',
    '{thing}好{adj}\t{the thing-is} so {adj}!',
    '只有{thing}\tThere is only {thing}.\talone',
  );

  it.each([
    ['好看', 'Looks good!'],
    ['好好好看', 'Looks good!'],
    ['好看啊', 'Looks good!'],
    ['太红了', 'Too red!'],
    ['裙子好红', 'The dress is so red!'],
  ])('answers %s', (comment, answer) => {
    expect(text(book, comment)).toBe(answer);
  });

  it('answers nothing where a slot would have to be filled with an unknown word', () => {
    expect(text(book, '太蓝了')).toBeUndefined();
  });

  it('reads 不错 as one word in a row, and other denials as denials', () => {
    expect(text(book, '不错好吃')).toBe('Pretty good. Tasty');
    expect(text(book, '不好看')).toBeUndefined();
    expect(text(book, '没好看')).toBeUndefined();
    expect(text(book, '好吃不好看')).toBeUndefined();
  });

  it('keeps 了 after 太, whichever of both is listed', () => {
    expect(text(book, '太慢')).toBe('Too slow');
    expect(text(book, '送得太慢了')).toBeUndefined();
    expect(text(small('送得太慢\tSlow delivery'), '送的太慢了')).toBe('Slow delivery');
  });

  it('drops a soft ending where nothing else fits', () => {
    expect(text(book, '不错呢')).toBe('Pretty good');
    expect(text(book, '好吃吧')).toBe('Tasty');
  });

  it('ends an opening that stands last in dots, and goes on small after one', () => {
    expect(text(book, '请问')).toBe('Excuse me...');
    expect(text(book, '请问，在哪里')).toBe('Excuse me, where is it?');
  });

  it('goes on small after a conjunction that it puts before a phrase', () => {
    expect(text(book, '但是好吃')).toBe('But tasty');
    expect(text(book, '我觉得好看')).toBe('Looks good, I think!');
  });

  it('takes phrases and templates that are for whole clauses only by themselves', () => {
    expect(text(book, '老家')).toBe('Back home');
    expect(text(book, '老家好吃')).toBeUndefined();
    expect(text(book, '只有裙子')).toBe('There is only dress.');
    expect(text(book, '只有裙子好吃')).toBeUndefined();
  });

  it('turns an answer into a question where the comment asks', () => {
    expect(text(book, '好看？')).toBe('Looks good?');
    expect(text(book, '裙子好红？')).toBe('The dress is so red?');
  });
});

describe('a template', () => {
  const book = small(
    '面条\tnoodles\tthing,plural',
    '汤\tsoup\tthing,mass',
    '狗\tdog\tthing',
    '{thing}甜\t{the thing-tastes} sweet.',
    '{thing}没有咸味\t{the thing-doesnt} taste salty.',
    '好多{thing}\tSo {much thing}!',
    '只有{thing}\tOnly {some thing}',
    '来了{number}小时\tI came {number} hours ago.',
  );

  it.each([
    ['面条甜', 'The noodles taste sweet.'],
    ['汤甜', 'The soup tastes sweet.'],
    ['面条没有咸味', "The noodles don't taste salty."],
    ['好多面条', 'So many noodles!'],
    ['好多汤', 'So much soup!'],
    ['好多狗', 'So many dogs!'],
    ['只有狗', 'Only dogs'],
    ['这些狗甜', 'These dogs taste sweet.'],
    ['来了1小时', 'I came 1 hour ago.'],
  ])('gives the words of %s the form that goes with them', (comment, answer) => {
    expect(text(book, comment)).toBe(answer);
  });
});

describe('a phrase file', () => {
  it('may not have two slots with nothing between them', () => {
    expect(parsePhraseFile('图{number}{adj}\tPicture {number} is {adj}.').faults).toHaveLength(1);
  });
});

describe('the Chinese phrasebook of the package', () => {
  it.each([
    ['送餐太慢了', /slow/i],
    ['来时都凉了', /cold/i],
    ['挺不错的', /^pretty good/i],
    ['量小菜一般', /small portions\. .*average/i],
    ['差评，太慢了', /^One star\. Too slow/],
    ['满意，不错', /^Satisfied\. Pretty good/],
    ['没给我可乐', /didn't give me the Coke/],
    ['但是味道不怎么样', /^But doesn't/],
    ['没有吉野家好吃', /^Not as tasty as Yoshinoya/],
    ['好奇怪的味道', /^Such a weird/],
    ['饺子太少了', /^Not enough dumplings/],
    ['小哥态度特别好', /^The guy is really friendly/],
    ['这个价钱不值', /^This price/],
    ['太甜了觉得', /^Too sweet/],
    ['最近套餐都不好吃', /^Lately, the set meal/],
    ['江西人？', /\?$/],
    ['怎么可能好看', /^How could it be/],
    ['没什么不好', /^Nothing wrong/],
    ['没有不好吃的', /isn't tasty/],
  ])('says %s well', (comment, answer) => {
    expect(text(shipped, comment)).toMatch(answer);
  });

  it.each([
    ['東北人噁心'],
    ['不觉得好看'],
    ['以为好吃'],
    ['没好吃'],
    ['别好看'],
    ['味道好不好好说'],
    ['好不热闹'],
    ['差一点没买到'],
  ])('does not answer %s with a part of it', (comment) => {
    expect(text(shipped, comment)).toBeUndefined();
  });
});

describe('clauses asked about again', () => {
  it('have the same answer, with and without a question mark, however many came between', () => {
    const book = small('好看\tLooks good!', '好看?\tDoes it look good?', '不错\tPretty good');
    for (let turn = 0; turn < 3; turn++) {
      expect(book.clause('好看', false)).toBe('Looks good!');
      expect(book.clause('好看', true)).toBe('Does it look good?');
      expect(book.clause('鸟', false)).toBeNull();
      for (let i = 0; i < 20 * turn; i++) book.clause(`鸟${'一'.repeat(i)}`, false);
    }
  });
});
