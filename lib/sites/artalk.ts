import { defineSite } from './site-adapter.ts';

/** Artalk, a comment system embedded in blogs. */
export const artalk = defineSite({
  id: 'artalk',
  name: 'Artalk',
  matches: [],
  recognise: { mark: '.artalk', whole: false },
  texts: [
    {
      kind: 'comment',
      text: '.atk-comment > .atk-main > .atk-body > .atk-content',
      item: '.atk-comment-wrap',
      author: '.atk-header .atk-nick',
      thread: '.atk-comment-wrap',
    },
  ],
  keep: ['img', 'a[href]', 'code'],
  skip: ['pre', '.atk-reply-to', '.atk-reply-at'],
  composers: [{ selector: 'textarea.atk-textarea' }],
});
