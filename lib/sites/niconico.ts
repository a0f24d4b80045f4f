import { defineSite } from './site-adapter.ts';

/** Niconico: the comments of live broadcasts. Comments that fly over a video are painted and hold no text. */
export const niconico = defineSite({
  id: 'niconico',
  name: 'Niconico',
  matches: ['https://live.nicovideo.jp/*'],
  texts: [
    {
      kind: 'message',
      text: '[class*="comment-data-grid"] [role="rowgroup"] .comment-text',
      item: '[role="row"], [role="rowgroup"] > *',
      author: '.user-name-content',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: [],
  composers: [{ selector: 'input.comment-text-box' }, { selector: 'textarea.comment-text-box' }],
  live: '[class*="comment-data-grid"] [role="rowgroup"]',
  language: 'ja',
});
