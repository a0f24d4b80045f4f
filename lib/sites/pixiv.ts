import { CONTROLS } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** Pixiv: captions and comments, told by their structure alone. */
export const pixiv = defineSite({
  id: 'pixiv',
  name: 'Pixiv',
  matches: ['https://www.pixiv.net/*'],
  texts: [
    { kind: 'title', text: 'figcaption h1' },
    { kind: 'caption', text: 'figcaption h1 ~ div p, figcaption p' },
    {
      kind: 'comment',
      text: 'main ul > li:has(a[href*="/users/"]) div',
      outside: CONTROLS,
      without: 'div, ul, a, img, time, button',
      item: 'ul > li',
      author: 'div > a[href*="/users/"]',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['button', 'nav', 'aside', 'header', 'footer'],
  composers: [{ selector: 'form textarea' }],
  language: 'ja',
});
