import { defineSite } from './site-adapter.ts';

/** Baidu Tieba: the present pages and the old ones, and lists of threads. */
export const tieba = defineSite({
  id: 'tieba',
  name: 'Baidu Tieba',
  matches: ['https://tieba.baidu.com/*'],
  texts: [
    {
      kind: 'title',
      text: '.pb-title-wrap .pb-title, .core_title_txt, .threadlist_title a, .thread-card .title, .ti_title > span',
    },
    {
      kind: 'post',
      text: '.pb-content-wrap .pb-content-item .text',
      item: '.pb-content-wrap',
      author: '.head-name',
    },
    {
      kind: 'comment',
      text: '.pb-comment-item .comment-content .text, .pb-comment-item .comment-content .pb-rich-text',
      outside: '.text',
      without: '.text',
      item: '.pb-comment-item',
      author: '.head-line .head-name',
    },
    {
      kind: 'comment',
      text: '.pb-lzl-item .pb-rich-text',
      outside: '.comment-content',
      item: '.pb-lzl-item',
      author: '.head-name',
      thread: '.pb-comment-item',
    },
    { kind: 'comment', text: '.l_post .d_post_content', item: '.l_post', author: '.p_author_name' },
    {
      kind: 'comment',
      text: '.lzl_single_post .lzl_content_main',
      item: '.lzl_single_post',
      author: '.at',
      thread: '.l_post',
    },
  ],
  keep: ['img', 'a[href]', '.BDE_Smiley'],
  skip: ['.save_face_bg', '.lzl_content_reply'],
  composers: [{ selector: '#ueditor_replace[contenteditable="true"]' }],
  language: 'zh',
});
