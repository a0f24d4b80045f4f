import { defineSite } from './site-adapter.ts';

/** Douban: short comments, reviews, topics of groups and their replies. */
export const douban = defineSite({
  id: 'douban',
  name: 'Douban',
  matches: ['https://*.douban.com/*'],
  texts: [
    {
      kind: 'comment',
      text: '.comment-item .comment-content :is(.short, .full), .comment-item .comment > p:not(:has(.short))',
      item: '.comment-item',
      author: '.comment-info a',
    },
    {
      kind: 'post',
      text: '.review-item .short-content, .review-content, .topic-content .topic-richtext, .topic-content > p',
      item: '.review-item, .main',
      author: '.name',
    },
    {
      kind: 'comment',
      text: 'li.comment-item .reply-content, li.comment-item .reply-doc > p',
      item: 'li.comment-item',
      author: 'h4 a',
    },
    {
      kind: 'post',
      text: '.status-item .status-saying blockquote',
      item: '.status-item',
      author: '.lnk-people',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['.reply-quote', 'a.unfold', 'a.fold'],
  composers: [{ selector: 'textarea[name="rv_comment"]' }, { selector: '#last textarea' }],
  language: 'zh',
});
