import { defineSite } from './site-adapter.ts';

/** TikTok: captions, comments and live chat. */
export const tiktok = defineSite({
  id: 'tiktok',
  name: 'TikTok',
  matches: ['https://www.tiktok.com/*', 'https://m.tiktok.com/*'],
  texts: [
    {
      kind: 'caption',
      text: '[data-e2e="browse-video-desc"], [data-e2e="video-desc"], [data-e2e="search-card-desc"]',
    },
    {
      kind: 'comment',
      text: '[data-e2e^="comment-level-"]',
      item: '[class*="DivCommentItemWrapper"], [class*="DivCommentItemContainer"]',
      author: '[data-e2e^="comment-username-"]',
      thread: '[class*="DivCommentObjectWrapper"]',
    },
    {
      kind: 'message',
      text: '[data-e2e="chat-message"] .break-words.align-middle',
      item: '[data-e2e="chat-message"]',
      author: '[data-e2e="message-owner-name"]',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['[data-e2e="message-owner-name"]'],
  nativeTranslation: { control: '[role="button"]', words: ['See original', '查看原文', '查看原始'] },
  composers: [
    { selector: '[data-e2e="comment-text"] .public-DraftEditor-content' },
    { selector: '[data-e2e="comment-input"] [contenteditable="true"]' },
    { selector: 'div[contenteditable="plaintext-only"][placeholder]' },
  ],
  live: '[data-e2e="chat-room"], [data-e2e="live-chat-container"], .live-shared-ui-chat-list-scrolling-list',
});
