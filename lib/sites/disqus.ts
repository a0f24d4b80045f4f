import { defineSite } from './site-adapter.ts';

/** Disqus, in its frame on other sites. */
export const disqus = defineSite({
  id: 'disqus',
  name: 'Disqus',
  matches: ['https://disqus.com/embed/*'],
  optional: true,
  texts: [
    {
      kind: 'comment',
      text: '.post-message',
      item: 'li.post',
      author: '.author',
      thread: 'li.post',
    },
  ],
  keep: ['img', 'a[href]', 'code'],
  skip: ['pre', '.post-media', '.see-more'],
  composers: [
    { selector: '.textarea[contenteditable="true"]' },
    { selector: '[role="textbox"][contenteditable="true"]' },
  ],
});
