import { expect, it } from 'vitest';
import { asHashtag, hashtagsOf, withHashtags } from '../../../lib/reply/hashtags.ts';

it('finds each hashtag once and reads its words', () => {
  expect(hashtagsOf('Try it! #StreetFood #street_food #StreetFood a#b #1 ＃美食')).toEqual([
    { written: '#StreetFood', words: 'Street Food' },
    { written: '#street_food', words: 'street food' },
    { written: '＃美食', words: '美食' },
  ]);
});

it('makes one word of a translation', () => {
  expect(asHashtag('comida callejera.')).toBe('#comidaCallejera');
  expect(asHashtag('街头 小吃')).toBe('#街头小吃');
  expect(asHashtag('…')).toBe('');
});

it('exchanges whole hashtags only', () => {
  const chosen = new Map([['#food', '#美食']]);
  expect(withHashtags('#food #foodie a#food', chosen)).toBe('#美食 #foodie a#food');
});
