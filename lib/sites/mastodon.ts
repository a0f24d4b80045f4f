import { SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** Mastodon, on any host. */
export const mastodon = defineSite({
  id: 'mastodon',
  name: 'Mastodon',
  matches: [],
  recognise: { mark: '#mastodon, script#initial-state', whole: true },
  texts: [
    {
      kind: 'post',
      text: '.status__content__text, .status__content > .e-content, .status__content:not(:has(.status__content__text, .e-content))',
      item: '.status__wrapper, .detailed-status__wrapper, .detailed-status',
      author: '.display-name__html',
    },
  ],
  keep: ['img', 'a.mention', 'a[href]', 'code'],
  skip: ['span.invisible', 'pre', '.translate-button', '.status__content__read-more-button'],
  nativeTranslation: { control: '.translate-button button', shown: '.translate-button', words: SEE_ORIGINAL },
  composers: [{ selector: 'textarea.autosuggest-textarea__textarea', maxLength: 500 }],
});
