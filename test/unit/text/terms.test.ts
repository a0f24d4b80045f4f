import { describe, expect, test } from 'vitest';
import { splitAtTerms, termsIn } from '../../../lib/text/terms.ts';

const terms = [
  { source: '原神', target: 'Genshin' },
  { source: '原神启动', target: 'Genshin, launch!' },
  { source: 'GG', target: 'good game' },
  { source: 'x', target: 'ex' },
  { source: 'दिल', target: 'heart' },
];

describe('terms in a text', () => {
  test.each([
    ['我爱原神', ['原神']],
    ['原神启动！原神', ['原神启动', '原神']],
    ['gg大家', ['GG']],
    ['eggs', []],
    ['GG!', ['GG']],
    ['<x1/> 好 <x2/>', []],
    ['<x1/>x<x2/>', ['x']],
    ['दिल्ली', []],
    ['मेरा दिल!', ['दिल']],
    ['', []],
  ])('of %j are %j', (text, sources) => {
    expect(termsIn(text, terms).map(({ source }) => source)).toEqual(sources);
  });

  test('are cut out of it and nothing else is lost', () => {
    const text = '<x1/>今天原神启动了 gg <x2/>';
    const parts = splitAtTerms(text, terms);
    expect(parts.map((part) => ('text' in part ? part.text : part.found)).join('')).toBe(text);
  });
});
