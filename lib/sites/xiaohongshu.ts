import { defineSite } from './site-adapter.ts';

/** Xiaohongshu and RedNote on the web: notes, comments and nested replies, search results, live rooms, notifications. */
export const xiaohongshu = defineSite({
  id: 'xiaohongshu',
  name: 'Xiaohongshu / RedNote',
  matches: [
    'https://www.xiaohongshu.com/*',
    'https://xiaohongshu.com/*',
    'https://www.rednote.com/*',
    'https://rednote.com/*',
  ],
  texts: [
    { kind: 'title', text: '#detail-title' },
    {
      kind: 'post',
      text: '#detail-desc > .note-text, #detail-desc:not(:has(> .note-text))',
      item: '#noteContainer',
      author: '.author-wrapper .name',
    },
    {
      kind: 'comment',
      text: '.comment-item .content > .note-text',
      item: '.comment-item',
      author: '.author .name',
      thread: '.parent-comment',
    },
    {
      kind: 'title',
      text: 'section.note-item:not(.query-note-item) .footer .title > span',
      item: 'section.note-item',
      author: '.author .name',
    },
    {
      kind: 'message',
      text: '.livestream-container .comment-item :is(.content, .comment-content, .text)',
      without: '.note-text',
      item: '.comment-item',
      author: '.nickname, .name, .user-name',
    },
    {
      kind: 'comment',
      text: '.tabs-content-container > .container .interaction-content, .tabs-content-container > .container .quote-info',
      item: '.tabs-content-container > .container',
      author: '.user-info a',
    },
  ],
  keep: ['img', 'a.tag', 'a.note-content-user', 'a[href]'],
  skip: ['.translate-button', '[selected-disabled-search]', '.query-note-item'],
  prefix: '.nickname',
  preserveNewlines: true,
  nativeTranslation: {
    control: '.translate-button',
    words: ['Show original', 'See original', '查看原文', '显示原文'],
  },
  composers: [
    { selector: '#content-textarea' },
    { selector: 'textarea.comment-input' },
    { selector: '.livestream-container .input-editable', maxLength: 200 },
  ],
  live: '.livestream-container .comment-container',
  language: 'zh',
});
