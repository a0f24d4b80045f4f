import { SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** X, formerly Twitter: posts, replies and quoted posts. */
export const x = defineSite({
  id: 'x',
  name: 'X / Twitter',
  matches: [
    'https://x.com/*',
    'https://twitter.com/*',
    'https://mobile.x.com/*',
    'https://mobile.twitter.com/*',
    'https://pro.x.com/*',
  ],
  texts: [
    {
      kind: 'post',
      text: '[data-testid="tweetText"]',
      item: 'article[data-testid="tweet"], div[role="link"][tabindex="0"]',
      author: '[data-testid="User-Name"]',
    },
    { kind: 'title', text: '[data-testid="twitter-article-title"]' },
    {
      kind: 'post',
      text: 'article .public-DraftStyleDefault-block, [data-testid="twitterArticleRichTextView"] .public-DraftStyleDefault-block',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['[data-testid^="tweetTextarea"]', '[data-testid="DMDrawer"]', '[data-testid="dm-container"]'],
  preserveNewlines: true,
  nativeTranslation: { control: 'button, [role="button"]', words: SEE_ORIGINAL },
  composers: [
    { selector: '[data-testid^="tweetTextarea_"][contenteditable="true"]', maxLength: 280 },
    { selector: '[data-testid="dmComposerTextInput"]' },
    { selector: '[data-testid="chatContainer"] textarea' },
  ],
});
