import { defineSite } from './site-adapter.ts';

/** Douyin: captions, comments and live chat. */
export const douyin = defineSite({
  id: 'douyin',
  name: 'Douyin',
  matches: ['https://www.douyin.com/*', 'https://live.douyin.com/*'],
  texts: [
    {
      kind: 'comment',
      text: '[data-e2e="comment-item"] [class*="comment-item-info-wrap"] + :not([class*="comment-item-stats-container"]):not(:has([class*="comment-item-stats-container"]))',
      item: '[data-e2e="comment-item"]',
      author: '[class*="comment-item-info-wrap"] a',
      thread: '[data-e2e="comment-item"]',
    },
    { kind: 'caption', text: '[data-e2e="video-desc"]' },
    {
      kind: 'message',
      text: '.webcast-chatroom___content-with-emoji-text',
      item: '.webcast-chatroom___item',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['button'],
  composers: [
    { selector: '.comment-input-container .public-DraftEditor-content' },
    { selector: '.webcast-chatroom___textarea' },
  ],
  live: '.webcast-chatroom___list',
  language: 'zh',
});
