import { SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** YouTube: comments and replies, live chat in its frame, community posts. */
export const youtube = defineSite({
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://studio.youtube.com/*'],
  texts: [
    {
      kind: 'comment',
      text: ':is(ytd-comment-view-model, ytd-comment-renderer) #content-text',
      // The box around the text is cut off while it is folded.
      placeAfter: 'ytd-expander',
      item: 'ytd-comment-view-model, ytd-comment-renderer',
      author: '#author-text',
      thread: 'ytd-comment-thread-renderer',
    },
    {
      kind: 'message',
      text: ':is(yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer) #message',
      item: 'yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer',
      author: '#author-name',
    },
    {
      kind: 'post',
      text: ':is(ytd-backstage-post-renderer, ytd-post-renderer) #content-text',
      item: 'ytd-backstage-post-renderer, ytd-post-renderer',
      author: '#author-text',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['.translate-button'],
  preserveNewlines: true,
  nativeTranslation: { control: '.translate-button:not([hidden])', words: SEE_ORIGINAL },
  composers: [
    { selector: '#contenteditable-root[contenteditable="true"]' },
    { selector: 'yt-live-chat-text-input-field-renderer div#input[contenteditable]', maxLength: 200 },
  ],
  live: '#items.yt-live-chat-item-list-renderer',
});
