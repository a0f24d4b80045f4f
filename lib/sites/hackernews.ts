import { defineSite } from './site-adapter.ts';

/** Hacker News. */
export const hackernews = defineSite({
  id: 'hackernews',
  name: 'Hacker News',
  matches: ['https://news.ycombinator.com/*'],
  texts: [
    { kind: 'title', text: '.titleline > a, a.storylink', placeAfter: '.titleline' },
    { kind: 'post', text: '.toptext' },
    {
      kind: 'comment',
      text: '.commtext',
      item: 'tr.athing',
      author: '.hnuser',
      level: { mark: 'td.ind img', attribute: 'width' },
    },
  ],
  keep: ['a[href]', 'code'],
  skip: ['pre', '.reply'],
  composers: [{ selector: 'textarea[name="text"]' }],
  language: 'en',
});
