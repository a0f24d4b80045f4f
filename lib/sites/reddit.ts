import { SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** Reddit: the present design, the old one, and the one between them. */
export const reddit = defineSite({
  id: 'reddit',
  name: 'Reddit',
  matches: [
    'https://www.reddit.com/*',
    'https://reddit.com/*',
    'https://sh.reddit.com/*',
    'https://new.reddit.com/*',
    'https://old.reddit.com/*',
  ],
  texts: [
    { kind: 'title', text: 'shreddit-post [slot="title"]', item: 'shreddit-post' },
    { kind: 'post', text: 'shreddit-post [slot="text-body"] .md', outside: '.md', item: 'shreddit-post' },
    {
      kind: 'comment',
      text: 'shreddit-comment > [slot="comment"]',
      item: 'shreddit-comment',
      author: '[slot="commentMeta"] a[href^="/user/"]',
      thread: 'shreddit-comment',
    },
    {
      kind: 'title',
      text: '.thing.link > .entry a.title',
      placeAfter: 'p.title',
      item: '.thing.link',
      author: '.tagline .author',
    },
    {
      kind: 'post',
      text: '.thing.link > .entry .usertext-body > .md',
      item: '.thing.link',
      author: '.tagline .author',
    },
    {
      kind: 'comment',
      text: '.thing.comment > .entry .usertext-body > .md',
      item: '.thing.comment',
      author: '.tagline .author',
      thread: '.thing.comment',
    },
    // The design of 2018 to 2023.
    { kind: 'title', text: '[data-test-id="post-content"] h1' },
    { kind: 'post', text: '[data-test-id="post-content"] .RichTextJSON-root' },
    // Its lists of posts; below a thread they lead elsewhere.
    {
      kind: 'title',
      text: 'body:not(:has([data-test-id="post-content"])) [data-testid="post-container"] h3',
    },
    {
      kind: 'post',
      text: 'body:not(:has([data-test-id="post-content"])) [data-testid="post-container"] .RichTextJSON-root',
    },
    {
      kind: 'comment',
      text: '[data-testid="comment"], [data-test-id="comment"]',
      item: '.Comment',
      author: '[data-testid="comment_author_link"]',
    },
  ],
  keep: ['img', 'a[href]', 'code'],
  skip: ['pre', 'button', 'faceplate-tracker[noun="edit"]'],
  nativeTranslation: { control: 'button', words: SEE_ORIGINAL },
  composers: [
    { selector: 'div[slot="rte"][contenteditable="true"]' },
    { selector: 'shreddit-composer textarea' },
    { selector: '.usertext-edit textarea[name="text"]' },
  ],
});
