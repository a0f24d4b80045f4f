import { defineSite } from './site-adapter.ts';

/** The Lounge, a chat for IRC on any host. */
export const theLounge = defineSite({
  id: 'the-lounge',
  name: 'The Lounge',
  matches: [],
  recognise: { mark: 'link[rel="manifest"][href="thelounge.webmanifest"]', whole: true },
  texts: [
    {
      kind: 'message',
      text: '.msg[data-type="message"] > .content, .msg[data-type="notice"] > .content',
      item: '.msg',
      author: '.from .user',
    },
  ],
  keep: ['img', '.emoji', '.user', 'a[href]'],
  skip: ['.only-copy', '.preview', 'button'],
  composers: [{ selector: 'textarea#input', purpose: 'message' }],
  live: '.messages[role="log"]',
});
