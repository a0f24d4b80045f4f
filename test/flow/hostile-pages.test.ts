// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_TEXT } from '../../lib/core/ask.ts';
import { createGenericFinder } from '../../lib/sites/generic.ts';
import { bracketed, type ReadingPage, readerOfEnglish, readPage, shown } from '../support/reading-page.ts';

const comment = (text: string): string =>
  `<div class="parent-comment"><div class="comment-item"><div class="content"><span class="note-text">${text}</span></div></div></div>`;

const sentence = (n: number): string => `第${n}位邻居昨天把钥匙忘在楼下的修车铺里了`;

function thread(...texts: string[]): void {
  document.body.innerHTML = `<div class="list-container">${texts.map(comment).join('')}</div>`;
}

const at = (n: number): Element => [...document.querySelectorAll('.note-text')].at(n)!;

describe('a page that makes trouble', () => {
  let page: ReadingPage | undefined;

  beforeEach(() => {
    document.body.innerHTML = '';
  });

  afterEach(() => {
    page?.stop();
    vi.restoreAllMocks();
  });

  it('has the last state of a text translated that changed too often for a while', async () => {
    thread(sentence(1), sentence(2));
    page = await readPage();
    await page.see();
    await page.answer();
    for (let n = 10; n < 40; n += 1) {
      at(0).textContent = sentence(n);
      await page.settle();
    }
    await page.answer();
    // It changed since the rest began, so another follows.
    await page.pass(10_000);
    await page.pass(10_000);
    await page.answer();
    expect(shown()).toEqual([`[${sentence(39)}]`, `[${sentence(2)}]`]);
    // Six in ten seconds of the thirty changes, which took more than ten by the clock of the test.
    expect(page.asked.length).toBeLessThan(20);
  });

  it('is not fought for ever over a translation that it takes out', async () => {
    thread(sentence(1), sentence(2));
    page = await readPage();
    await page.see();
    await page.answer();
    for (let n = 0; n < 30; n += 1) {
      at(0).parentElement?.querySelector('crosstalk-translation')?.remove();
      await page.settle();
      await page.answer();
    }
    await page.pass(10_000);
    expect(shown()).toEqual([`[${sentence(2)}]`]);
  });

  it('cannot keep one odd comment from costing the others theirs', async () => {
    thread(sentence(1), sentence(2), sentence(3));
    page = await readPage();
    await page.see();
    vi.spyOn(at(1), 'after').mockImplementation(() => {
      throw new DOMException('no', 'HierarchyRequestError');
    });
    await page.answer();
    expect(shown()).toEqual([`[${sentence(1)}]`, `[${sentence(3)}]`]);
  });

  it('cannot stop the reading with a comment that cannot be looked at', async () => {
    thread(sentence(1), sentence(2));
    page = await readPage();
    await page.see();
    const odd = document.createElement('div');
    odd.innerHTML = comment(sentence(3));
    vi.spyOn(odd.querySelector('.note-text')!, 'closest').mockImplementation(() => {
      throw new TypeError('closest is not a function');
    });
    document.querySelector('.list-container')?.append(odd);
    document.querySelector('.list-container')?.insertAdjacentHTML('beforeend', comment(sentence(4)));
    await page.see();
    await page.answer();
    expect(shown()).toEqual([1, 2, 4].map((n) => `[${sentence(n)}]`));
  });

  it('has copies of comments translated like any other, without what the copy brought along', async () => {
    thread(sentence(1));
    page = await readPage({ settings: { ...readerOfEnglish, showOriginal: false } });
    await page.see();
    await page.answer();
    const list = document.querySelector('.list-container')!;
    // A copy has the marks of the original, but no shadow root.
    list.innerHTML += list.innerHTML;
    await page.see();
    await page.answer();
    expect(shown()).toEqual([`[${sentence(1)}]`, `[${sentence(1)}]`]);
    expect(document.querySelectorAll('crosstalk-translation')).toHaveLength(2);
    expect(document.querySelectorAll('.note-text[data-crosstalk-hidden]')).toHaveLength(2);
    page.stop();
    expect(document.querySelectorAll('[data-crosstalk-hidden]')).toHaveLength(0);
  });

  it('keeps nothing hidden that was copied while hidden and is not translated', async () => {
    thread(sentence(1));
    page = await readPage({ settings: { ...readerOfEnglish, showOriginal: false } });
    await page.see();
    await page.answer();
    const copy = at(0).closest('.parent-comment')!.cloneNode(true) as Element;
    copy.querySelector('crosstalk-translation')?.remove();
    copy.querySelector('.note-text')!.textContent = 'A comment the reader can read without any help';
    document.querySelector('.list-container')?.append(copy);
    await page.see();
    expect(at(1).hasAttribute('data-crosstalk-hidden')).toBe(false);
  });

  it('has a comment of ten megabytes called too long at once, unread, and the others translated', async () => {
    thread(sentence(1), '字'.repeat(10 * MAX_TEXT), sentence(2));
    page = await readPage();
    await page.see();
    await page.answer();
    expect(shown()).toEqual([`[${sentence(1)}]`, 'failed: too-long', `[${sentence(2)}]`]);
    expect(page.asked.map(({ text }) => text)).toEqual([sentence(1), sentence(2)]);
  });

  it('is read to its end where a form has fields named like the properties of elements', async () => {
    const filler = '<p>1</p>'.repeat(900);
    const texts = [
      '今天天气真好我们去公园散步吧',
      '这家店的面条比去年难吃多了',
      '谁知道地铁几点停运啊在线等',
    ];
    document.body.innerHTML = `<form>${['children', 'id', 'title', 'className', 'attributes', 'parentElement']
      .map((name) => `<input name="${name}">`)
      .join('')}<div class="list-container">${texts.map(comment).join('')}</div>${filler}</form>`;
    const form = document.querySelector('form')!;
    // As browsers do, and happy-dom does not.
    for (const name of ['children', 'id', 'title', 'className', 'attributes'])
      Object.defineProperty(form, name, { value: form.querySelector(`[name="${name}"]`) });
    page = await readPage({ finder: createGenericFinder() });
    await page.see();
    await page.answer(bracketed);
    expect(shown()).toEqual(texts.map((text) => `[${text}]`));
  });
});
