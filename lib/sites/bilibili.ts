import { defineSite } from './site-adapter.ts';

/** Bilibili: comments in their nested shadow roots, dynamics, and the chat of live rooms. Flying comments are left alone. */
export const bilibili = defineSite({
  id: 'bilibili',
  name: 'Bilibili',
  matches: [
    'https://www.bilibili.com/*',
    'https://t.bilibili.com/*',
    'https://space.bilibili.com/*',
    'https://live.bilibili.com/*',
  ],
  texts: [
    {
      kind: 'comment',
      text: '#contents',
      host: 'bili-rich-text',
      item: 'bili-comment-renderer, bili-comment-reply-renderer',
      author: '#user-name a',
      thread: 'bili-comment-thread-renderer',
    },
    {
      kind: 'post',
      text: '.bili-dyn-list__item .bili-rich-text__content',
      item: '.bili-dyn-list__item',
      author: '.bili-dyn-title__text',
    },
    {
      kind: 'comment',
      text: '.reply-item .reply-content, .sub-reply-item .sub-reply-content',
      item: '.sub-reply-item, .reply-item',
      author: '.user-name, .sub-user-name',
      thread: '.reply-item',
    },
    // Before 2022.
    {
      kind: 'comment',
      text: '.list-item.reply-wrap > .con > .text, .reply-box .reply-item .text-con',
      item: '.reply-item, .list-item.reply-wrap',
      author: '.user .name, .reply-con .name',
      thread: '.list-item.reply-wrap',
    },
    {
      kind: 'message',
      text: '#chat-items .danmaku-item .danmaku-item-right',
      item: '.danmaku-item',
      author: '.user-name',
    },
  ],
  keep: ['img', 'a[href]', 'a[data-type]', '.emoticon'],
  skip: ['.bili-danmaku-x-dm', '.bpx-player-row-dm-wrap', '.bili-rich-text__action'],
  preserveNewlines: true,
  composers: [{ selector: '.brt-editor' }, { selector: '#chat-control-panel-vm textarea.chat-input' }],
  live: '#chat-items',
  shadowHosts: [
    'bili-comments',
    'bili-comments-header-renderer',
    'bili-comment-thread-renderer',
    'bili-comment-renderer',
    'bili-comment-replies-renderer',
    'bili-comment-reply-renderer',
    'bili-comment-user-info',
    'bili-comment-box',
    'bili-comment-rich-textarea',
    'bili-rich-text',
  ],
  language: 'zh',
});
