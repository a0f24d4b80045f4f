// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNamed, verdictOf } from '../../../lib/sites/generic-names.ts';

describe('names of elements', () => {
  it.each([
    'comment-text',
    'commentBody',
    'post_message_12',
    'Comment_text__x7Yz3',
    '_text_1psp9_14',
    'Comment__Text-sc-1x2y3z-0',
    'markdown-preview',
    'reply-content-wrapper',
    'md',
  ])('%s names what was written', (name) => expect(verdictOf(name)).toBe(1));

  it.each([
    'comment-author',
    'author-text',
    'vmeta',
    'posttime',
    'user__nick--big',
    'comment-form-comment',
    'required-field-message',
    'recentcomments',
    'cr-vote-text',
    'author-bio-description',
    'post-signature',
  ])('%s names something beside it', (name) => expect(verdictOf(name)).toBe(-1));

  it.each(['thread', 'download', 'jJc9Ad', 'flex', 'context-box-7'])('%s says neither', (name) =>
    expect(verdictOf(name)).toBe(0),
  );

  it('are told from those that a tool drew', () => {
    document.body.innerHTML = '<p class="thread"></p><p class="c402354066 wiI7pd"></p><p id="post-12"></p>';
    expect([...document.querySelectorAll('p')].map(isNamed)).toEqual([true, false, true]);
  });
});
