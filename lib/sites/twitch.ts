import { defineSite } from './site-adapter.ts';

/** Twitch: chat, also with the lines of 7TV. */
export const twitch = defineSite({
  id: 'twitch',
  name: 'Twitch',
  matches: ['https://www.twitch.tv/*', 'https://m.twitch.tv/*', 'https://player.twitch.tv/*'],
  texts: [
    {
      kind: 'message',
      text: '[data-a-target="chat-line-message-body"], .seventv-message .seventv-chat-message-body',
      item: '.chat-line__message, .chat-line__message-container, .seventv-message',
      author: '[data-a-target="chat-message-username"], .seventv-chat-user-username',
    },
    // Chat beside a recording.
    {
      kind: 'message',
      text: '.video-chat__message',
      item: '.vod-message',
      author: '.video-chat__message-author',
    },
    // Before 2021.
    {
      kind: 'message',
      text: '.chat-line__message > [data-a-target="chat-message-text"]',
      item: '.chat-line__message',
      author: '.chat-author__display-name',
    },
  ],
  keep: ['img', '.mention-fragment', '.chat-image', '.seventv-emote-box', 'a[href]'],
  skip: ['button'],
  composers: [
    { selector: '[data-a-target="chat-input"][data-slate-editor="true"]', maxLength: 500 },
    { selector: 'textarea[data-a-target="chat-input"]', maxLength: 500 },
  ],
  live: '.chat-scrollable-area__message-container',
});
