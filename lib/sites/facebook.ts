import { CONTROLS, SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** Facebook: posts and comments, told by roles, since class names change and labels are in the language of the person. */
export const facebook = defineSite({
  id: 'facebook',
  name: 'Facebook',
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
  texts: [
    {
      kind: 'post',
      text: 'div[data-ad-preview="message"], div[data-ad-comet-preview="message"], div[data-ad-rendering-role="story_message"]',
      without: '[data-ad-preview="message"], [data-ad-comet-preview="message"]',
      item: '[role="article"]',
      author: ':is(h2, h3, h4) a[role="link"]',
    },
    {
      kind: 'comment',
      text: '[role="article"][aria-label] div[dir="auto"]',
      outside: `${CONTROLS}, [data-ad-preview], [data-ad-comet-preview], [data-ad-rendering-role]`,
      without: 'div[dir="auto"]',
      item: '[role="article"]',
      author: 'a[role="link"] span',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['[role="button"]'],
  nativeTranslation: { control: '[role="button"]', words: SEE_ORIGINAL },
  composers: [
    { selector: 'div[role="textbox"][contenteditable="true"][data-lexical-editor="true"]' },
    { selector: 'div[role="textbox"][contenteditable="true"]' },
  ],
});
