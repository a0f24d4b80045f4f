import { defineSite } from './site-adapter.ts';

/** Stack Exchange and Stack Overflow in all their languages. */
export const stackexchange = defineSite({
  id: 'stackexchange',
  name: 'Stack Exchange',
  matches: [
    'https://*.stackoverflow.com/*',
    'https://*.stackexchange.com/*',
    'https://*.superuser.com/*',
    'https://*.serverfault.com/*',
    'https://*.askubuntu.com/*',
    'https://*.mathoverflow.net/*',
  ],
  texts: [
    { kind: 'title', text: '#question-header h1 a, .s-post-summary--content-title a' },
    {
      kind: 'post',
      text: '.js-post-body, .post-text',
      outside: '.js-post-body',
      item: '.question, .answer',
      author: '.post-signature:last-of-type .user-details a',
    },
    { kind: 'comment', text: '.comment-copy', item: '.comment', author: '.comment-user' },
  ],
  keep: ['img', 'a[href]', 'code', '.math-container'],
  skip: ['pre', '.js-post-notice', '.s-notice'],
  composers: [{ selector: 'textarea.js-comment-text-input' }, { selector: 'textarea#wmd-input' }],
});
