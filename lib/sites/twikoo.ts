import { defineSite } from './site-adapter.ts';

/** Twikoo, a comment system embedded in blogs. */
export const twikoo = defineSite({
  id: 'twikoo',
  name: 'Twikoo',
  matches: [],
  recognise: { mark: '.twikoo', whole: false },
  texts: [
    {
      kind: 'comment',
      text: '.tk-comment > .tk-main > .tk-content',
      item: '.tk-comment',
      author: '.tk-nick',
      thread: '.tk-comment',
    },
  ],
  keep: ['img', 'a[href]', 'code', '.tk-owo-emotion'],
  skip: ['pre', '.tk-expand'],
  prefix: 'span:has(> .tk-ruser)',
  composers: [{ selector: '.tk-input textarea' }],
});
