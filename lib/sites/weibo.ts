import { defineSite } from './site-adapter.ts';

/** Weibo: the feed and its comments, search, the mobile pages and the plain ones. */
export const weibo = defineSite({
  id: 'weibo',
  name: 'Weibo',
  matches: [
    'https://weibo.com/*',
    'https://www.weibo.com/*',
    'https://s.weibo.com/*',
    'https://m.weibo.cn/*',
    'https://weibo.cn/*',
  ],
  texts: [
    {
      kind: 'comment',
      text: ':is(.con1, .con2) > .text > span',
      placeAfter: '.text',
      item: '.item1in, .item2',
      author: '.text > a',
      thread: '.item1',
    },
    {
      kind: 'post',
      text: '[class*="_wbtext_"]',
      item: 'article',
      author: 'header a[href*="/u/"], [class*="head_name_"]',
    },
    // The design of 2014 to 2020, still met in saved pages.
    {
      kind: 'comment',
      text: '.list_li .WB_text',
      item: '.list_li',
      author: '.WB_text > a',
      thread: '.list_li',
    },
    {
      kind: 'post',
      text: '.WB_text, [node-type^="feed_list_content"], [node-type="feed_list_reason"]',
      outside: '.WB_text, [node-type^="feed_list_content"]',
      item: '.card-wrap, .WB_feed_type, .WB_cardwrap',
      author: 'a.name[nick-name], .WB_info a',
    },
    { kind: 'comment', text: '.c[id^="C_"] .ctt', item: '.c', author: 'a' },
    { kind: 'post', text: '.c .ctt', item: '.c', author: 'a.nk' },
    { kind: 'post', text: '.weibo-text', item: '.card', author: '.m-text-cut' },
    {
      kind: 'comment',
      text: '.lite-page-comment .m-text-box h3, .comment-content .m-text-box h3',
      item: '.card, .m-avatar-box',
      author: 'h4',
    },
  ],
  keep: ['img', 'a[href]', '.surl-text'],
  skip: [
    'span.expand',
    '.collapse',
    'a[action-type="fl_unfold"]',
    'a[action-type="fl_fold"]',
    '.WB_text_opt',
  ],
  composers: [{ selector: 'textarea[class*="Form_input"]' }, { selector: '.wbpro-form textarea' }],
  language: 'zh',
});
