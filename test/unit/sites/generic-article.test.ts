// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { articleFinder, mayHoldArticle, offerArticleFinder } from '../../../lib/sites/article-slot.ts';
import { findArticle } from '../../../lib/sites/generic-article.ts';

const sentence = '昨天我们一家人去了城外的山谷，沿着小路走了很久，看到了许多没有见过的花和鸟。';
const paragraphs = [1, 2, 3, 4, 5].map((n) => `<p>${`第${n}段：${sentence}`.repeat(4)}</p>`).join('');

function load(body: string): void {
  document.body.innerHTML = body;
}

describe('the main text of a page', () => {
  it('is found in the page’s own paragraphs, without menus and footers', () => {
    load(`<nav><ul><li><a href="#">首页</a></li><li><a href="#">关于</a></li></ul></nav>
      <article><h1>山谷一日</h1><div class="text">${paragraphs}</div></article>
      <footer><p>版权所有</p></footer>`);
    const before = document.documentElement.outerHTML;
    const found = findArticle(document, () => false);
    expect(found.map(({ element }) => element)).toEqual(
      expect.arrayContaining([...document.querySelectorAll('.text p')]),
    );
    expect(found.some(({ element }) => element.closest('nav, footer') !== null)).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is not looked for where there are no long paragraphs, or all were found already', () => {
    load('<p>短</p><p>短</p><p>短</p>');
    expect(mayHoldArticle(document, () => false)).toBe(false);
    load(paragraphs);
    expect(mayHoldArticle(document, () => false)).toBe(true);
    expect(mayHoldArticle(document, () => true)).toBe(false);
  });

  it('is handed from one script to the other', () => {
    const scope = {};
    expect(articleFinder(scope)).toBeUndefined();
    offerArticleFinder(scope, findArticle);
    expect(articleFinder(scope)).toBe(findArticle);
  });
});
