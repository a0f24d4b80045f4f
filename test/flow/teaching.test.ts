// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTeaching } from '../../lib/page/teach.ts';
import { createAdapterFinder } from '../../lib/sites/finder.ts';
import { taughtSite } from '../../lib/sites/taught-site.ts';
import { type ReadingPage, readPage, shown } from '../support/reading-page.ts';

const texts = {
  title: 'title',
  help: 'help',
  found: (count: number) => `${count} comments found`,
  action: (action: string) => action,
};

let saved: string[];
let ended: number;
let lifetime: AbortController;
let page: ReadingPage | undefined;

function start(): ShadowRoot {
  startTeaching({
    document,
    texts,
    onSave: (selector) => saved.push(selector),
    onEnd: () => {
      ended += 1;
    },
    signal: lifetime.signal,
  });
  const root = document.querySelector('crosstalk-teach')?.shadowRoot;
  if (!root) throw new Error('teaching did not start');
  return root;
}

const key = (name: string): boolean =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
const mouse = (type: string, element: Element | null): boolean | undefined =>
  element?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
const count = (root: ShadowRoot): string | null | undefined => root.querySelector('.count')?.textContent;

beforeEach(() => {
  saved = [];
  ended = 0;
  lifetime = new AbortController();
  document.body.innerHTML = `<h1>Ein Thema</h1><ul>${[
    'Der erste Satz hier',
    'Der zweite Satz hier',
    'Der dritte Satz hier',
  ]
    .map((text) => `<li><b class="qXzWvB">Name</b><div class="hGfEdC"><i>${text}</i></div></li>`)
    .join('')}</ul>`;
});
afterEach(() => {
  page?.stop();
  lifetime.abort();
});

describe('teaching', () => {
  it('by mouse: points, counts, chooses, and saves what finds them all', async () => {
    const before = document.body.innerHTML;
    const root = start();
    const text = document.querySelectorAll('i')[1] ?? null;
    mouse('mousemove', text);
    expect(count(root)).toBe('3 comments found');
    expect(mouse('click', text)).toBe(false);
    root.querySelector<HTMLElement>('[data-action="save"]')?.click();
    expect(saved).toHaveLength(1);
    expect(ended).toBe(1);
    expect(document.querySelector('crosstalk-teach')).toBeNull();
    expect(document.body.innerHTML).toBe(before);
    page = await readPage({ finder: createAdapterFinder(taughtSite(saved)) });
    await page.see();
    await page.answer();
    expect(shown()).toEqual(['[Der erste Satz hier]', '[Der zweite Satz hier]', '[Der dritte Satz hier]']);
  });

  it('by keyboard: from text to text, wider and narrower, and saves with Enter', () => {
    const root = start();
    for (let step = 0; step < 3; step += 1) key('ArrowRight');
    expect(count(root)).toBe('3 comments found');
    key('ArrowUp');
    key('ArrowDown');
    expect(count(root)).toBe('3 comments found');
    key('Enter');
    key('Enter');
    expect(saved).toHaveLength(1);
    expect(document.querySelectorAll(saved[0] ?? '')).toHaveLength(3);
  });

  it('ends with Escape and leaves nothing behind', () => {
    const before = document.documentElement.outerHTML;
    start();
    mouse('mousemove', document.querySelector('i'));
    key('Escape');
    expect(saved).toEqual([]);
    expect(ended).toBe(1);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(mouse('click', document.querySelector('i'))).toBe(true);
  });

  it('keeps clicks and keys from the site while it lasts', () => {
    let heard = 0;
    document.body.addEventListener('click', () => {
      heard += 1;
    });
    start();
    mouse('click', document.querySelector('i'));
    expect(heard).toBe(0);
  });
});
