import { defineSite } from './site-adapter.ts';

/** Xiaohongshu and RedNote on the web: notes, comments and nested replies, in the feed's overlay as on a page. */
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
    { kind: 'post', text: '#detail-desc > .note-text', item: '#noteContainer' },
    {
      kind: 'comment',
      text: '.comment-item .content > .note-text',
      item: '.comment-item',
      author: '.author .name',
      thread: '.parent-comment',
    },
  ],
  keep: ['img', 'a.tag', 'a.note-content-user', 'a[href]'],
  skip: ['.translate-button', '[selected-disabled-search]'],
  prefix: '.nickname',
  preserveNewlines: true,
  nativeTranslation: { control: '.translate-button' },
  composers: [{ selector: '#content-textarea' }, { selector: 'textarea.comment-input' }],
  language: 'zh',
});
