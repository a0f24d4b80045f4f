import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskPersonalData,
  redactPersonalData,
  restorePersonalData,
  restoreSoFar,
} from '../../../lib/translation/masking.ts';

describe('masking personal data', () => {
  it.each([
    ['mail me: anna.b+x@mail.example.org.', 'mail me: <x1/>.', ['anna.b+x@mail.example.org']],
    ['加我13812345678哦', '加我<x1/>哦', ['13812345678']],
    ['ring +49 (30) 901820 now', 'ring <x1/> now', ['+49 (30) 901820']],
    ['call (415) 555-0132!', 'call (<x1/>!', ['415) 555-0132']],
    ['ruf an: 0176/12345678', 'ruf an: <x1/>', ['0176/12345678']],
    ['card 4111 1111 1111 1111', 'card <x1/>', ['4111 1111 1111 1111']],
    ['身份证11010519491231002X', '身份证<x1/>', ['11010519491231002X']],
    ['１３８１２３４５６７８', '<x1/>', ['１３８１２３４５６７８']],
    ['اتصل ٠٥٠١٢٣٤٥٦٧ الآن', 'اتصل <x1/> الآن', ['٠٥٠١٢٣٤٥٦٧']],
    ['تماس ۰۹۱۲ ۳۴۵ ۶۷۸۹', 'تماس <x1/>', ['۰۹۱۲ ۳۴۵ ۶۷۸۹']],
    ['फ़ोन ९८७६५४३२१०', 'फ़ोन <x1/>', ['९८७६५४३२१०']],
    ['a@b.co 13812345678', '<x1/> <x2/>', ['a@b.co', '13812345678']],
    ['<x1/> hi <x3/> a@b.co', '<x1/> hi <x3/> <x4/>', ['a@b.co']],
  ])('%s', (text, expected, pieces) => {
    const { text: masked, masked: map } = maskPersonalData(text);
    expect(masked).toBe(expected);
    expect([...map.values()]).toEqual(pieces);
  });

  it.each([
    '@someone said so',
    'a@b',
    'me @ home.org',
    '2026-11-20',
    '2026-11-20 15:30',
    '20/11/2026 15:30',
    '1,000,000',
    '99999999',
    '+123',
    '比分 3-2',
    'v1.2.3',
    '4.5/5',
    '666666666666',
    '2333333333333',
    '๕๕๕๕๕๕๕๕๕๕',
  ])('leaves %s alone', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, masked: new Map() });
  });

  it('puts pieces back in their places, whatever the engine did to the tags', () => {
    const { masked } = maskPersonalData('from a@b.co to c@d.co');
    expect(restorePersonalData('to < x2 /> from <X1>', masked)).toBe('to c@d.co from a@b.co');
  });

  it('puts a piece whose tag was lost at the end', () => {
    const { masked } = maskPersonalData('from a@b.co to c@d.co');
    expect(restorePersonalData('to <x2/>', masked)).toBe('to c@d.co a@b.co');
    expect(restoreSoFar('to <x2/>', masked)).toBe('to c@d.co');
  });

  it('leaves the tags of the page alone', () => {
    const { text, masked } = maskPersonalData('<x1/> a@b.co');
    expect(restorePersonalData(text, masked)).toBe('<x1/> a@b.co');
    expect(restorePersonalData('<x1/> <x7/> <x2/>', masked)).toBe('<x1/> <x7/> a@b.co');
  });

  it('gives every text back as it was', () => {
    const word = fc.constantFrom(
      'a@b.co',
      '@x',
      '13812345678',
      '+1 415 555 0132',
      '<x1/>',
      '你好',
      ' ',
      '4',
      '-',
      '.',
      '$1',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const { text: masked, masked: pieces } = maskPersonalData(text);
        expect(restorePersonalData(masked, pieces)).toBe(text);
        expect(masked).not.toMatch(/13812345678|@b\.co/);
      }),
    );
  });

  it('takes personal data out of context for good', () => {
    expect(redactPersonalData('post by a@b.co, 13812345678')).toBe('post by ***, ***');
  });

  it('takes time in proportion to the text on texts made to be slow', () => {
    for (const unit of ['@', 'a@', '1 ', '1(', 'a.', '-1']) {
      const { text } = maskPersonalData(unit.repeat(20_000));
      expect(text.length).toBeGreaterThan(0);
    }
  });
});
