import { defineSite } from './site-adapter.ts';

/** Bluesky: feeds and threads. */
export const bluesky = defineSite({
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  texts: [
    {
      kind: 'post',
      text: '[data-testid="postText"], [data-testid^="postThreadItem-by-"] [data-word-wrap="1"]:not([data-testid])',
      outside: '[data-word-wrap]',
      without: '[data-testid="postText"]',
      item: '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]',
      author: 'a[href^="/profile/"]',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: [],
  preserveNewlines: true,
  composers: [{ selector: '.ProseMirror[contenteditable="true"]', maxLength: 300 }],
});
