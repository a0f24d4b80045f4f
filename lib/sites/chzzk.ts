import { defineSite } from './site-adapter.ts';

/** CHZZK: live chat. */
export const chzzk = defineSite({
  id: 'chzzk',
  name: 'CHZZK',
  matches: ['https://chzzk.naver.com/*'],
  texts: [
    {
      kind: 'message',
      text: '[class*="_chatting_message_"] [class*="_text_"]',
      item: '[class*="_chatting_message_"]',
      author: '[class*="_nickname_"]',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['button [class*="_text_"]', '[class*="_nickname_"]'],
  composers: [{ selector: '[class*="chatting_input"] textarea' }],
  live: '[class*="chatting_list_wrapper_"]',
  language: 'ko',
});
