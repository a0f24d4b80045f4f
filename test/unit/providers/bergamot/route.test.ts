import { describe, expect, it } from 'vitest';
import { packId } from '../../../../lib/providers/bergamot/pack.ts';
import { routeBetween } from '../../../../lib/providers/bergamot/route.ts';

const packs = [
  ['zh', 'en'],
  ['en', 'zh'],
  ['en', 'zh-Hant'],
  ['en', 'ja'],
  ['es', 'en'],
].map(([from = '', to = '']) => ({ id: packId(from, to), from, to }));
const route = (from: string, to: string) => routeBetween(packs, from, to)?.map(({ id }) => id);

describe('the way from one language to another', () => {
  it('is a direct pack where there is one', () => {
    expect(route('zh', 'en')).toEqual(['zh>en']);
    expect(route('en-GB', 'ja')).toEqual(['en>ja']);
  });

  it('leads through English where there is none', () => {
    expect(route('zh', 'ja')).toEqual(['zh>en', 'en>ja']);
    expect(route('es-MX', 'zh-Hans')).toEqual(['es>en', 'en>zh']);
  });

  it('ends where a half of it is missing', () => {
    expect(route('ja', 'es')).toBeUndefined();
    expect(route('fr', 'en')).toBeUndefined();
    expect(route('en', 'fr')).toBeUndefined();
  });

  it('writes Chinese in the characters that were asked for, and reads both', () => {
    expect(route('en', 'zh-Hant')).toEqual(['en>zh-Hant']);
    expect(route('en', 'zh-Hans')).toEqual(['en>zh']);
    expect(route('zh-Hant', 'en')).toEqual(['zh>en']);
  });
});
