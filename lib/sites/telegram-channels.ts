import { defineSite } from './site-adapter.ts';

/** Public channels of Telegram, as their preview shows them. */
export const telegramChannels = defineSite({
  id: 'telegram-channels',
  name: 'Telegram channels',
  matches: ['https://t.me/*'],
  texts: [
    {
      kind: 'post',
      text: '.tgme_widget_message_text',
      outside: '.tgme_widget_message_text',
      item: '.tgme_widget_message',
      author: '.tgme_widget_message_owner_name',
    },
  ],
  keep: ['img', 'i.emoji', 'a[href]', 'code'],
  skip: ['pre', '.tgme_widget_message_reply'],
  composers: [],
});
