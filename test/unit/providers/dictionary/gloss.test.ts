import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { cutWords } from '../../../../lib/providers/dictionary/segmentation.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;

beforeAll(async () => {
  gloss = await loadGloss(await dictionaryAssets());
}, 60_000);

const line = (text: string) => gloss.gloss(text).text.toLowerCase();

describe('the gloss of a Chinese comment', () => {
  it.each([
    ['鸟好可爱啊今天', 'bird', /rude|cock|penis/],
    ['谢谢回复我刚看到', 'reply', /recover/],
    ['机翻的句子看不懂', 'machine translation', /turn over/],
    ['这家店的东西不错', 'shop', /home|inn/],
    ['求链接想买同款', 'link', /seek|chain|receive/],
    ['这里有没有停车场', 'is there any parking', /have don't have/],
  ])('says %s with "%s" and not with a sense it does not have', (text, right, wrong) => {
    expect(line(text)).toContain(right);
    expect(line(text)).not.toMatch(wrong);
  });

  it.each([
    ['我没买这个', "didn't buy"],
    ['别买这家的东西', "don't buy"],
    ['这不是我的', 'is not'],
    ['我看不懂', "can't understand"],
    ['面没有熟', 'not cooked'],
  ])('keeps the negation of %s', (text, negated) => {
    expect(line(text)).toContain(negated);
  });

  it.each([
    ['还有吗', /\?$/],
    ['他家好不好吃', /\?$/],
    ['你是不是在北京', /\?$/],
  ])('ends the question %s with a question mark', (text, mark) => {
    expect(line(text)).toMatch(mark);
  });

  it('lets the reading choose between the senses of a character', () => {
    expect(line('他比我长得高')).not.toContain('long');
    expect(line('这条路很长')).toContain('long');
  });

  it('says numbers, times, lengths of time and dates by rule', () => {
    expect(line('三点半到')).toContain('3:30');
    expect(line('晚了半个多小时')).toContain('over half an hour');
    expect(line('24万的车')).toContain('240000');
    expect(line('5月3号出发')).toContain('may 3');
  });

  it('turns comparison with 比 into English order', () => {
    expect(line('这个比那个贵')).toContain('more expensive than that');
  });

  it('glosses traditional characters like simplified ones', () => {
    expect(line('別買這家的東西')).toBe(line('别买这家的东西'));
  });

  it('gives every word with its source, reading and gloss', () => {
    const { words } = gloss.gloss('小狗睡觉');
    expect(words.map((word) => word.source).join('')).toBe('小狗睡觉');
    expect(words.at(-1)).toMatchObject({ reading: 'shuì jiào', gloss: 'sleep' });
  });

  it('calls a line unreadable where most of it is unknown or not Chinese', () => {
    expect(gloss.gloss('龘靐齉爩鱻').readable).toBe(false);
    expect(gloss.gloss('').readable).toBe(false);
    expect(gloss.gloss('hello').readable).toBe(false);
    expect(gloss.gloss('我今天去超市买水果').readable).toBe(true);
  });

  it('keeps Latin words and names as they are', () => {
    expect(gloss.gloss('我从机场去ClubMed').text).toContain('ClubMed');
  });
});

describe('the gloss of any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ..."我你的了过着得不没有是把被比太很一二点半个吗呢在里还行长打送店好吃 ，。！?\n丨#@12.:-'",
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  );

  it('keeps each tag exactly once and in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts
          .map((part, index) => `${part.join('').replace(/[<>]/g, '')}<x${index + 1}/>`)
          .join('');
        const tags = gloss.gloss(text).text.match(/<x\d+\/>/g);
        expect(tags).toEqual(parts.map((_, index) => `<x${index + 1}/>`));
      }),
      { numRuns: 300 },
    );
  });

  it('names no word twice where a verb and its object were taken together', () => {
    expect(gloss.gloss('隤我').words.map((word) => word.source)).toEqual(['隤我']);
  });

  it('never throws and never leaves a word without its source', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const word of gloss.gloss(parts.join('')).words) expect(word.source).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('answers hostile text of 5,000 characters in a number of look-ups that grows with its length', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    for (const run of ['的'.repeat(5000), '把被比不没'.repeat(1000), '一二三万'.repeat(1250)]) {
      let asked = 0;
      const cut = cutWords(run, segmenter, {
        lengths: () => 0xffff,
        rank: () => {
          asked++;
          return 1;
        },
      });
      expect(cut.map((segment) => segment.text).join('')).toBe(run);
      expect(asked).toBeLessThanOrEqual(run.length * 16);
      expect(gloss.gloss(run).words.length).toBeLessThanOrEqual(run.length);
    }
  });
});
