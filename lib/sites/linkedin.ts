import { SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** LinkedIn: posts and comments, in the classic layout and in the one of 2026. */
export const linkedin = defineSite({
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  texts: [
    {
      kind: 'comment',
      text: '.comments-comment-entity .update-components-text, .comments-comment-item__main-content',
      outside: '.comments-comment-item__main-content',
      item: '.comments-comment-entity, .comments-comment-item',
      author: '.comments-comment-meta__description-title',
      thread: '.comments-comment-list__container > .comments-comment-entity',
    },
    {
      kind: 'post',
      text: '.update-components-update-v2__commentary',
      item: '.feed-shared-update-v2',
      author: '.update-components-actor__title',
    },
    { kind: 'post', text: '[data-testid="expandable-text-box"]', item: '[role="listitem"], [componentkey]' },
  ],
  keep: ['img', 'a[href]'],
  skip: ['.visually-hidden', 'button', '.feed-shared-inline-show-more-text__see-more-less-toggle'],
  nativeTranslation: { control: 'button', words: SEE_ORIGINAL },
  composers: [
    { selector: '.ql-editor[contenteditable="true"]' },
    { selector: '.tiptap.ProseMirror[contenteditable="true"]' },
  ],
});
