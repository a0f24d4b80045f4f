import { defineSite } from './site-adapter.ts';

/** Discord. Holds private messages, so nothing runs there before the person turns it on. */
export const discord = defineSite({
  id: 'discord',
  name: 'Discord',
  matches: ['https://discord.com/*', 'https://ptb.discord.com/*', 'https://canary.discord.com/*'],
  optional: true,
  texts: [
    {
      kind: 'message',
      text: '[id^="message-content-"]',
      outside: '[id^="message-reply-context-"]',
      item: 'li[id^="chat-messages-"]',
      author: '[id^="message-username-"]',
    },
  ],
  keep: ['img', '[data-type="emoji"]', '.mention', '[class*="mention"]', 'a[href]', 'code'],
  skip: ['pre', 'time', '[class*="timestamp"]', '[class*="edited"]'],
  preserveNewlines: true,
  composers: [{ selector: '[role="textbox"][data-slate-editor="true"]', maxLength: 2000 }],
  live: 'ol[data-list-id="chat-messages"]',
});
