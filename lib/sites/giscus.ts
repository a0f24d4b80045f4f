import { defineSite } from './site-adapter.ts';

/** Giscus, in its frame on other sites. */
export const giscus = defineSite({
  id: 'giscus',
  name: 'Giscus',
  matches: ['https://giscus.app/*'],
  optional: true,
  texts: [
    {
      kind: 'comment',
      text: '.gsc-comment-content, .gsc-reply-content',
      item: '.gsc-reply, .gsc-comment',
      author: '.gsc-comment-author a, .gsc-reply-author a',
      thread: '.gsc-comment',
    },
  ],
  keep: ['img', 'g-emoji', 'a[href]', 'code'],
  skip: ['pre', '.highlight', '.minimized'],
  composers: [{ selector: '.gsc-comment-box-textarea' }],
});
