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
    {
      kind: 'post',
      text: 'p.txt[node-type^="feed_list_content"]',
      item: '.card-wrap',
      author: 'a.name[nick-name]',
    },
    { kind: 'post', text: '.c[id^="M_"] .ctt', item: '.c', author: 'a.nk' },
    { kind: 'comment', text: '.c[id^="C_"] > .ctt', item: '.c', author: 'a' },
    { kind: 'post', text: '.weibo-text', item: '.card', author: '.m-text-cut' },
  ],
  keep: ['img', 'a[href]', '.surl-text'],
  skip: ['span.expand', '.collapse', 'a[action-type="fl_unfold"]', 'a[action-type="fl_fold"]'],
  composers: [{ selector: 'textarea[class*="Form_input"]' }, { selector: '.wbpro-form textarea' }],
  language: 'zh',
});
