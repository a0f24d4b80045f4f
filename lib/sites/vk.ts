import { defineSite } from './site-adapter.ts';

/** VK: posts, comments and the chats of live videos. */
export const vk = defineSite({
  id: 'vk',
  name: 'VK',
  matches: [
    'https://vk.com/*',
    'https://vk.ru/*',
    'https://m.vk.com/*',
    'https://vkvideo.ru/*',
    'https://live.vkvideo.ru/*',
  ],
  texts: [
    {
      kind: 'post',
      text: '[class*="vkitPostText__root"], .wall_post_text, .pi_text',
      outside: '[class*="vkitPostText__root"], .wall_post_text',
      item: '.post, [id^="post"], .wall_item',
      author: '.PostHeaderTitle__authorName, .author, .pi_author',
    },
    {
      kind: 'comment',
      text: '.wall_reply_text',
      item: '.reply',
      author: '.reply_author .author',
      thread: '.replies_list_deep',
    },
    {
      kind: 'message',
      text: '.mv_chat_message .mv_chat_message_text, [data-role="messageMainContent"]',
      item: '.mv_chat_message, [data-role="message"]',
      author: '.mv_chat_message_author_name, [data-role="messageAuthor"]',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['[class*="vkitShowMoreText"]', '[data-testid^="showmoretext"]', '.wall_post_more', '.PostTextMore'],
  composers: [
    { selector: '.reply_field.submit_post_field[contenteditable="true"]' },
    { selector: '#type-a-message' },
  ],
  live: '.mv_chat_messages, [class^="Chat_root"]',
  language: 'ru',
});
