import { defineSite } from './site-adapter.ts';

/** GitHub: issues, pull requests and discussions. */
export const github = defineSite({
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*', 'https://gist.github.com/*'],
  texts: [
    { kind: 'title', text: 'h1 bdi, h1 .markdown-title', outside: '.markdown-title, bdi' },
    {
      kind: 'post',
      text: '[data-testid="issue-body-viewer"] .markdown-body',
      item: '[data-testid="issue-viewer-issue-container"]',
      author: '[data-testid="issue-body-header-author"]',
    },
    {
      kind: 'comment',
      text: '.react-issue-comment .markdown-body, [data-wrapper-timeline-id] .markdown-body, .comment-body, .js-comment-body',
      outside: '.markdown-body, .js-comment-body',
      item: '.react-issue-comment, .timeline-comment, .review-comment, .js-comment',
      author: 'a.author, [data-testid="avatar-link"]',
    },
  ],
  keep: ['img', 'g-emoji', 'a.user-mention', 'a.issue-link', 'a[href]', 'code', 'input'],
  skip: ['pre', '.highlight', '.zeroclipboard-container', '.js-suggested-changes-blob'],
  composers: [
    { selector: '#react-issue-comment-composer textarea' },
    { selector: 'textarea[aria-labelledby="comment-composer-heading"]' },
    { selector: 'textarea#new_comment_field' },
    { selector: 'textarea.js-comment-field' },
  ],
  language: 'en',
});
