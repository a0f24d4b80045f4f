import { defineSite } from './site-adapter.ts';

/** Telegram on the web, both versions. Private, so nothing runs there before the person turns it on. */
export const telegram = defineSite({
  id: 'telegram',
  name: 'Telegram',
  matches: ['https://web.telegram.org/*'],
  optional: true,
  texts: [
    {
      kind: 'message',
      text: '.bubble .bubble-content > .message',
      item: '.bubble',
      author: '.peer-title',
    },
    {
      kind: 'message',
      text: '.Message .text-content',
      item: '.Message',
      author: '.message-title-name',
    },
  ],
  keep: ['img', 'a[href]', 'a.mention', 'custom-emoji-element', '.custom-emoji', 'code'],
  skip: ['pre', '.time', '.reactions', '.MessageMeta', '.Reactions', '.embedded-reply', '.service-msg'],
  preserveNewlines: true,
  composers: [
    { selector: '.input-message-input[contenteditable="true"]' },
    { selector: '#editable-message-text' },
  ],
  live: '.bubbles-inner, .MessageList',
});
