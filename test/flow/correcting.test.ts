// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorrection } from '../../lib/page/correction.ts';
import { type ReadingPage, readerOfEnglish, readPage, shown } from '../support/reading-page.ts';
import { until } from '../support/turns.ts';

const texts = {
  title: (language: string) => (language === '' ? 'which?' : `not ${language}`),
  is: (language: string) => `is ${language}`,
  isOther: 'other',
  choose: 'choose',
  leave: (language: string) => `leave ${language}`,
  note: (site: string) => `on ${site}`,
  failed: 'failed',
};

const choices = {
  site: 'a.example',
  likely: ['ja', 'zh', 'en'],
  languages: [
    { tag: 'en', name: 'English' },
    { tag: 'ja', name: 'Japanese' },
    { tag: 'ko', name: 'Korean' },
    { tag: 'zh', name: 'Chinese' },
  ],
};

let said: (readonly [string, string | undefined])[];
let clicked: number;
let page: ReadingPage | undefined;

function hostOf(id: string): HTMLElement | null {
  return document.querySelector(`#${id} crosstalk-translation, #${id} crosstalk-offer`);
}

/** Opens the menu of a comment as its script does. */
function open(id: string, isMeant = true, onCorrect = () => Promise.resolve()): HTMLElement {
  const host = hostOf(id);
  if (host === null) throw new Error(`nothing stands at ${id}`);
  // happy-dom has no top layer.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  openCorrection({
    doubt: { host, text: '' },
    choices,
    texts,
    onCorrect(language, is) {
      said.push([language, is]);
      return onCorrect();
    },
    isMeant: () => isMeant,
    signal: new AbortController().signal,
  });
  const menu = host.shadowRoot?.querySelector<HTMLElement>('[part="menu"]');
  if (!menu) throw new Error('no menu opened');
  return menu;
}

function press(menu: HTMLElement, text: string): void {
  const found = [...menu.querySelectorAll('button')].find((button) => button.textContent === text);
  if (found === undefined) throw new Error(`no button ${text}`);
  found.click();
}

const labels = (menu: HTMLElement): string[] =>
  [...menu.querySelectorAll('button')].map((button) => button.textContent);

beforeEach(() => {
  said = [];
  clicked = 0;
  document.documentElement.lang = '';
  document.body.innerHTML = ['a', 'b']
    .map(
      (id) =>
        `<div class="comment-item" id="${id}"><div class="content"><span class="note-text">${
          id === 'a' ? '真的很好吃，我们下次还来' : '我们明天再来这家店吧'
        }</span></div></div>`,
    )
    .join('');
  document.body.onclick = () => {
    clicked += 1;
  };
});

afterEach(() => {
  page?.stop();
  document.body.onclick = null;
});

describe('a wrong language', () => {
  beforeEach(async () => {
    page = await readPage();
    await page.see();
    await page.answer();
  });

  it('can be doubted at a translation, where the likeliest others and leaving it are offered', () => {
    const menu = open('a');
    expect(menu.getAttribute('aria-label')).toBe('not Chinese');
    expect(labels(menu)).toEqual(['is Japanese', 'is English', 'other', 'leave Chinese']);
    expect([...menu.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', 'en', 'ja', 'ko']);
    expect(menu.querySelector('.note')?.textContent).toBe('on a.example');
  });

  it('is named, the page never seeing the click', async () => {
    press(open('a'), 'is Japanese');
    expect(said).toEqual([['zh-Hans', 'ja']]);
    expect(clicked).toBe(0);
    await until(() => hostOf('a')?.shadowRoot?.querySelector('[part="menu"]') === null);
  });

  it('is named from the list of all languages', () => {
    const select = open('a').querySelector('select');
    if (select === null) throw new Error('no list');
    select.value = 'ko';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(said).toEqual([['zh-Hans', 'ko']]);
  });

  it('is any other, or is left alone', () => {
    press(open('a'), 'other');
    press(open('b'), 'leave Chinese');
    expect(said).toEqual([
      ['zh-Hans', 'und'],
      ['zh-Hans', undefined],
    ]);
  });

  it('is not changed by clicks that no person made', () => {
    press(open('a', false), 'is Japanese');
    expect(said).toEqual([]);
  });

  it('stays open and says so where it could not be stored', async () => {
    const menu = open('a', true, () => Promise.reject(new Error('full')));
    press(menu, 'other');
    await until(() => menu.querySelector('output')?.textContent !== '');
    expect(menu.querySelector('output')?.textContent).toBe('failed');
    expect(menu.isConnected).toBe(true);
  });

  it('is asked for once: a second menu takes the place of the first', () => {
    open('a');
    open('a');
    expect(hostOf('a')?.shadowRoot?.querySelectorAll('[part="menu"]')).toHaveLength(1);
  });

  it('closes by Escape without a word to the page', () => {
    const menu = open('a');
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(hostOf('a')?.shadowRoot?.querySelector('[part="menu"]')).toBeNull();
    expect(said).toEqual([]);
  });
});

describe('a page whose site was corrected', () => {
  it('asks again as the person said, at once', async () => {
    page = await readPage();
    await page.see();
    expect(page.asked.map(({ language }) => language)).toEqual(['zh-Hans', 'zh-Hans']);
    page.session.update({ ...readerOfEnglish, corrections: { zh: 'ja' } });
    await page.settle();
    await page.pass(1000);
    expect(page.asked.slice(2).map(({ language }) => language)).toEqual(['ja', 'ja']);
  });

  it('leaves what is to be left alone, and shows it again when that is taken back', async () => {
    page = await readPage();
    await page.see();
    await page.answer();
    expect(shown()).toHaveLength(2);
    page.session.update({ ...readerOfEnglish, languageRules: { zh: 'leave' } });
    await page.settle();
    expect(shown()).toEqual([]);
    page.session.update(readerOfEnglish);
    await page.settle();
    await page.pass(1000);
    await page.answer();
    expect(shown()).toHaveLength(2);
  });

  it('offers a doubt beside a quiet "translate?" too, which says what the comment was taken for', async () => {
    page = await readPage();
    await page.see();
    await page.answer((ask) => ({ id: ask.id, state: 'unknown', language: 'ja' }));
    expect(hostOf('a')?.dataset['from']).toBe('ja');
    expect(labels(open('a'))).toContain('leave Japanese');
  });
});
