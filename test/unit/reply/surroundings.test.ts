// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { commentPressed, lookAround } from '../../../lib/reply/surroundings.ts';
import { bilibili } from '../../../lib/sites/bilibili.ts';
import { createAdapterFinder } from '../../../lib/sites/finder.ts';
import { waline } from '../../../lib/sites/waline.ts';

/** Puts an element with an open shadow root into a root. */
function rooted(parent: ParentNode & Node, name: string, markup = ''): ShadowRoot {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = markup;
  parent.appendChild(host);
  return root;
}

describe('what stands around a field', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('is told under more comments than are looked at', () => {
    const item = (n: number): string =>
      `<div class="wl-card-item"><span class="wl-nick">n${n}</span><div class="wl-card"><div class="wl-content">这个颜色${n}</div>
      <button>Reply</button></div></div>`;
    const items = Array.from({ length: 700 }, (_, n) => item(n)).join('');
    document.body.innerHTML = `<div data-waline><textarea></textarea><div class="wl-cards">${items}</div></div>`;
    const field = document.querySelector('textarea') as Element;
    const finders = [createAdapterFinder(waline)];
    const pressed = [...document.querySelectorAll('button')].at(-1) as Element;
    const comment = { text: '这个颜色699', person: 'n699' };
    expect(lookAround(field, document, finders, pressed).comment).toEqual(comment);
    expect(commentPressed(pressed, finders)).toEqual(comment);
    expect(lookAround(field, document, finders, document.body).comment).toBeUndefined();
  });

  it('is told across shadow roots: the comment answered and who wrote it', () => {
    const thread = rooted(rooted(document.body, 'bili-comments'), 'bili-comment-thread-renderer');
    const comment = rooted(thread, 'bili-comment-renderer', '<button id="reply">回复</button>');
    rooted(comment, 'bili-comment-user-info', '<div id="user-name"><a href="/1">小鹿</a></div>');
    rooted(comment, 'bili-rich-text', '<p id="contents">这个颜色真的太好看了</p>');
    document.body.insertAdjacentHTML('beforeend', '<textarea></textarea>');
    const field = document.querySelector('textarea') as Element;
    const pressed = comment.querySelector('#reply') ?? undefined;
    const around = lookAround(field, document, [createAdapterFinder(bilibili)], pressed);
    expect(around.comment).toEqual({ text: '这个颜色真的太好看了', person: '小鹿' });
  });
});
