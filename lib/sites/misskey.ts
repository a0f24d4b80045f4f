import { defineSite } from './site-adapter.ts';

/** Misskey and its forks, on any host. */
export const misskey = defineSite({
  id: 'misskey',
  name: 'Misskey',
  matches: [],
  recognise: { mark: '#misskey_app, meta[name="application-name"][content="Misskey"]', whole: true },
  texts: [
    {
      kind: 'post',
      text: 'article ._selectable, article span[style*="pre-wrap"]',
      outside: '._selectable, header, span[style*="pre-wrap"]',
      item: 'article',
      author: 'header a[href^="/@"]',
    },
  ],
  keep: ['img', 'a[href]', 'code'],
  skip: ['pre', 'button', 'header', 'footer'],
  preserveNewlines: true,
  composers: [{ selector: 'textarea[data-cy-post-form-text]' }],
});
