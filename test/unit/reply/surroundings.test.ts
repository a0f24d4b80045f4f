// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { lookAround } from '../../../lib/reply/surroundings.ts';
import { bilibili } from '../../../lib/sites/bilibili.ts';
import { createAdapterFinder } from '../../../lib/sites/finder.ts';

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
