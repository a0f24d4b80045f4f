import { SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** YouTube: comments and replies, live chat in its frame, community posts. */
export const youtube = defineSite({
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*', 'https://studio.youtube.com/*'],
  texts: [
    {
      kind: 'post',
      text: ':is(ytd-backstage-post-renderer, ytd-post-renderer) #content-text',
      item: 'ytd-backstage-post-renderer, ytd-post-renderer',
      author: '#author-text',
    },
    {
      kind: 'comment',
      text: '#content-text',
      // The box around the text is cut off while it is folded.
      placeAfter: 'ytd-expander',
      item: 'ytd-comment-view-model, ytd-comment-renderer, ytcp-comment',
      author: '#author-text',
      thread: 'ytd-comment-thread-renderer',
    },
    {
      kind: 'comment',
      text: 'ytm-comment-renderer :is(.comment-text, .YtmCommentRendererText)',
      outside: '.comment-text',
      item: 'ytm-comment-renderer',
      author: '.comment-title, .YtmCommentRendererTitle',
      thread: 'ytm-comment-thread-renderer',
    },
    {
      kind: 'message',
      text: ':is(yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer, yt-live-chat-membership-item-renderer) #message',
      item: 'yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer, yt-live-chat-membership-item-renderer',
      author: '#author-name',
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
