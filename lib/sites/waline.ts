import { defineSite } from './site-adapter.ts';

/** Waline, a comment system embedded in blogs. */
export const waline = defineSite({
  id: 'waline',
  name: 'Waline',
  matches: [],
  recognise: { mark: '[data-waline], .wl-cards', whole: false },
  texts: [
    {
      kind: 'comment',
      text: '.wl-card > .wl-content',
      item: '.wl-card-item',
      author: '.wl-nick',
      thread: '.wl-card-item',
    },
  ],
  keep: ['img', 'a[href]', 'code', '.wl-emoji'],
  skip: ['pre', '.katex', '.wl-reply-to'],
  prefix: '.wl-reply-to',
  composers: [{ selector: 'textarea.wl-editor' }],
});
