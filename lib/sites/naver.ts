import { defineSite } from './site-adapter.ts';

/** The comment box of Naver: news, blogs, comics, sports. */
export const naver = defineSite({
  id: 'naver',
  name: 'Naver',
  matches: [
    'https://n.news.naver.com/*',
    'https://news.naver.com/*',
    'https://blog.naver.com/*',
    'https://m.blog.naver.com/*',
    'https://comic.naver.com/*',
    'https://m.comic.naver.com/*',
    'https://sports.news.naver.com/*',
    'https://m.sports.naver.com/*',
    'https://m.entertain.naver.com/*',
    'https://cafe.naver.com/*',
  ],
  texts: [
    {
      kind: 'comment',
      text: 'span.u_cbox_contents',
      placeAfter: '.u_cbox_text_wrap',
      item: '.u_cbox_comment',
      author: '.u_cbox_nick',
      thread: '.u_cbox_comment',
    },
  ],
  keep: ['img', 'a.u_cbox_hash_tag', 'a[href]'],
  skip: ['.u_cbox_delete_contents'],
  composers: [
    { selector: '.u_cbox_write_box .u_cbox_text[contenteditable="true"]' },
    { selector: 'textarea.u_cbox_text' },
  ],
  language: 'ko',
});
