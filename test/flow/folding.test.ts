// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageSettings } from '../../lib/messaging/protocol.ts';
import { createFolding } from '../../lib/page/folding.ts';
import { offerFolding } from '../../lib/page/folding-slot.ts';
import { type ReadingPage, readerOfEnglish, readPage, shown } from '../support/reading-page.ts';

const readerOfChinese: PageSettings = {
  ...readerOfEnglish,
  targetLanguage: 'zh-Hans',
  readLanguages: ['zh', 'en'],
  languageRules: { en: 'fold' },
};

function comment(id: string, text: string): string {
  return `<div class="comment-item" id="${id}"><div class="author"><a class="name" href="/u">小红</a></div>
    <div class="content"><span class="note-text">${text}</span></div></div>`;
}

const english = [
  'What a lovely day for a walk in the park',
  'I think you are so right about this one',
  'This is the best thing that I have ever seen',
];

function thread(...comments: string[]): HTMLElement {
  document.body.innerHTML = `<div class="list-container">${comments.join('')}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

function lines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('crosstalk-translation[data-state="folded"]')];
}

function buttonOf(line: HTMLElement | undefined): HTMLButtonElement {
  const button = line?.shadowRoot?.querySelector('button');
  if (!button) throw new Error('the line has no button');
  return button;
}

function hidden(): string[] {
  return [...document.querySelectorAll('[data-crosstalk-hidden]')].map((element) => element.id);
}

describe('comments in a language to be folded', () => {
  let page: ReadingPage | undefined;

  beforeEach(() => {
    offerFolding(globalThis, createFolding);
    document.documentElement.lang = '';
    document.body.innerHTML = '';
  });

  afterEach(() => page?.stop());

  it('become one line for each run of them, and nothing is asked for', async () => {
    thread(
      comment('a', english[0] ?? ''),
      comment('b', english[1] ?? ''),
      comment('c', '今天天气真好，我们去公园吧'),
      comment('d', english[2] ?? ''),
    );
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    expect(page.asked).toEqual([]);
    expect(hidden()).toEqual(['a', 'b', 'd']);
    expect(lines().map((line) => line.nextElementSibling?.id)).toEqual(['a', 'd']);
    expect(lines().map((line) => buttonOf(line).textContent)).toEqual(['2 en', '1 en']);
    expect(lines().map((line) => line.dataset['from'])).toEqual(['en', 'en']);
  });

  it('open on a click and close on the next, the button keeping its place and telling its state', async () => {
    thread(comment('a', english[0] ?? ''), comment('b', english[1] ?? ''));
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    const button = buttonOf(lines()[0]);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.click();
    await page.settle();
    expect(hidden()).toEqual([]);
    expect(buttonOf(lines()[0])).toBe(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(button.textContent).toBe('2 en (open)');
    button.click();
    await page.settle();
    expect(hidden()).toEqual(['a', 'b']);
  });

  it('are taken into the line beside them when they arrive later', async () => {
    const list = thread(comment('a', english[0] ?? ''));
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    list.insertAdjacentHTML('beforeend', comment('b', english[1] ?? ''));
    await page.see();
    expect(lines().map((line) => buttonOf(line).textContent)).toEqual(['2 en']);
    expect(hidden()).toEqual(['a', 'b']);
  });

  it('come back when the page puts another text in their place', async () => {
    thread(comment('a', english[0] ?? ''), comment('b', english[1] ?? ''));
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    const text = document.querySelector('#b .note-text');
    if (text) text.textContent = '我们明天再来这家店吧';
    await page.see();
    expect(hidden()).toEqual(['a']);
    expect(lines().map((line) => buttonOf(line).textContent)).toEqual(['1 en']);
  });

  it('get their line back when the page throws it out', async () => {
    thread(comment('a', english[0] ?? ''));
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    lines()[0]?.remove();
    await page.settle();
    expect(lines().map((line) => line.nextElementSibling?.id)).toEqual(['a']);
  });

  it('are shown as before when the rule is taken back or the reader is turned off', async () => {
    const list = thread(comment('a', english[0] ?? ''), comment('b', '今天天气真好，我们去公园吧'));
    const before = list.innerHTML;
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    expect(hidden()).toEqual(['a']);
    page.session.update({ ...readerOfChinese, languageRules: {} });
    await page.settle();
    expect(list.innerHTML).toBe(before);
    page.session.update(readerOfChinese);
    await page.settle();
    expect(hidden()).toEqual(['a']);
    page.stop();
    expect(list.innerHTML).toBe(before);
  });

  it('are folded also where the language was told only after a while', async () => {
    document.body.innerHTML =
      '<table><tr class="comment-item"><td class="content"><span class="note-text">das ist schön hier</span></td></tr></table>';
    page = await readPage({
      settings: { ...readerOfChinese, readLanguages: ['zh', 'de'], languageRules: { de: 'fold' } },
    });
    await page.see();
    await page.pass(400);
    expect(shown()).toEqual(['']);
    await page.answer(({ id }) => ({ id, state: 'leave', language: 'de' }));
    expect(lines()).toHaveLength(1);
    expect(document.querySelector('.note-text')?.hasAttribute('data-crosstalk-hidden')).toBe(true);
  });

  it('have their line in the slot of the comment', async () => {
    const list = thread(comment('a', english[0] ?? ''));
    list.attachShadow({ mode: 'open' }).innerHTML = '<slot name="comments"></slot>';
    (list.firstElementChild as Element).slot = 'comments';
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    expect(lines().map((line) => line.slot)).toEqual(['comments']);
  });

  it('keep answers in sight that come later', async () => {
    thread(comment('a', english[0] ?? ''));
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    expect(hidden()).toEqual(['a']);
    document.getElementById('a')?.insertAdjacentHTML('beforeend', comment('b', '我们明天再来这家店吧'));
    await page.see();
    expect(document.querySelector('#b')?.closest('[data-crosstalk-hidden]')).toBeNull();
    expect(document.querySelector('#a .note-text')?.hasAttribute('data-crosstalk-hidden')).toBe(true);
    expect(lines()).toHaveLength(1);
  });

  it('keep their answers in other languages in sight', async () => {
    thread(
      `<div class="comment-item" id="a"><div class="content"><span class="note-text">${english[0]}</span></div>
        <div class="replies">${comment('b', '真的很好吃，下次还来')}</div></div>`,
    );
    page = await readPage({ settings: readerOfChinese });
    await page.see();
    const text = document.querySelector('#a > .content > .note-text');
    expect(text?.hasAttribute('data-crosstalk-hidden')).toBe(true);
    expect(document.querySelectorAll('[data-crosstalk-hidden]')).toHaveLength(1);
    expect(shown()).toHaveLength(1);
  });
});
