import { CONTROLS, SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** Instagram: captions and comments, told by their structure, since its class names change with every build. */
export const instagram = defineSite({
  id: 'instagram',
  name: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  texts: [
    { kind: 'caption', text: ':is(article, main, [role="dialog"]) h1[dir="auto"]' },
    {
      kind: 'comment',
      text: ':is(article, main, [role="dialog"]) div:has(time) + div > span[dir="auto"]',
      outside: `${CONTROLS}, ul li`,
      without: 'time, [role="button"], button, span[dir="auto"]',
    },
    {
      kind: 'comment',
      text: 'ul li:has(time) span[dir="auto"], [data-testid="post-comment-root"] span[dir="auto"]',
      outside: CONTROLS,
      without: 'time, [role="button"], button, span[dir="auto"]',
      item: 'ul li, [data-testid="post-comment-root"]',
      author: 'h2 a, h3 a, a[href^="/"][role="link"]',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['time', 'button', '[role="button"]'],
  nativeTranslation: { control: '[role="button"], button', words: SEE_ORIGINAL },
  composers: [
    { selector: 'form textarea[aria-label]' },
    { selector: 'div[contenteditable="true"][role="textbox"]' },
  ],
});
