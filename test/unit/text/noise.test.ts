import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWords, stripNoise } from '../../../lib/text/noise.ts';

describe('what could not be translated', () => {
  it.each([
    '😂😂😂',
    '666',
    '233333',
    '520',
    '+1',
    '12:34',
    '2025.1.1',
    '100%',
    '???!!!',
    'hhhhh',
    'hahahaha',
    'jajaja',
    'kkkk',
    'rsrsrs',
    'wwww',
    '草',
    'ㅋㅋㅋ',
    'ㅠㅠ',
    '哈哈哈哈',
    '哈哈哈，哈哈',
    '55555',
    'хахаха',
    'ахахах',
    'هههههه',
    'wkwkwk',
    'mdr',
    'lmaooo',
    'xD',
    '(╯°□°)╯︵ ┻━┻',
    '(´；ω；｀)',
    '^_^',
    '啊啊啊啊',
    'ฮ่าๆๆ',
    '',
  ])('%j is noise', (text) => {
    expect(hasWords(stripNoise(text))).toBe(false);
  });

  it.each([
    '哈哈哈 太好笑了',
    'haha that is so good',
    '好',
    'ㅇㅈ',
    '666 太强了',
    'jaja qué bueno',
    '笑一笑',
    'www.是什么',
  ])('%j has words', (text) => {
    expect(hasWords(stripNoise(text))).toBe(true);
  });

  it('leaves the words and takes the laughter', () => {
    expect(stripNoise('哈哈哈哈 太好笑了😂😂 233')).toBe('太好笑了');
    expect(stripNoise('ㅋㅋㅋ 진짜 웃겨 ㅠㅠ')).toBe('진짜 웃겨');
    expect(stripNoise('草ｗｗｗ 最高ww')).toBe('最高');
    expect(stripNoise('qué risa jajaja 😂😂, año 2024')).toBe('qué risa año');
  });

  it('takes signs that HTML left as they are for noise', () => {
    expect(stripNoise('so cute &lt;3 &#39; &amp;')).toBe('so cute');
  });

  it('reads any string without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof stripNoise(text)).toBe('string');
      }),
    );
  }, 60_000);

  it.each(['・', '(', 'h', '哈', '(´', 'ㅋ', 'w', 'a!', '́'])('reads ten thousand times %j', (unit) => {
    expect(stripNoise(unit.repeat(10_000)).length).toBeLessThanOrEqual(1000);
  });
});
