// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bilibili } from '../../lib/sites/bilibili.ts';
import { createAdapterFinder } from '../../lib/sites/finder.ts';
import { createGenericFinder } from '../../lib/sites/generic.ts';
import { mastodon } from '../../lib/sites/mastodon.ts';
import { reddit } from '../../lib/sites/reddit.ts';
import { waline } from '../../lib/sites/waline.ts';
import { x } from '../../lib/sites/x.ts';
import { youtube } from '../../lib/sites/youtube.ts';
import { type ReadingPage, readPage, shown } from '../support/reading-page.ts';
import { loadSitePage } from '../support/site-page.ts';

let page: ReadingPage | undefined;
afterEach(() => page?.stop());
beforeEach(() => {
  document.documentElement.lang = '';
  document.body.innerHTML = '';
});

function click(selector: string): void {
  document
    .querySelector(selector)
    ?.shadowRoot?.querySelector('button')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}

describe('open shadow roots', () => {
  it('are read through four levels, and what is answered stands inside the innermost', async () => {
    loadSitePage('bilibili.video.html');
    page = await readPage({ finder: createAdapterFinder(bilibili) });
    await page.see();
    await page.answer();
    expect(shown()).toEqual(
      ['[背景音乐叫什么名字]', '[<x1/> 简介里写着呢]'].map((text) => text.replace('<x1/>', '@木子')),
    );
    expect(page.asked.map(({ parent }) => parent)).toEqual([undefined, '背景音乐叫什么名字']);
    expect(document.querySelector('crosstalk-translation')).toBeNull();
  });

  it('that come later than their element are entered when they are there', async () => {
    document.body.innerHTML = '<bili-comments></bili-comments>';
    page = await readPage({ finder: createAdapterFinder(bilibili) });
    await page.see();
    expect(page.asked).toEqual([]);
    const root = document.querySelector('bili-comments')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('bili-rich-text'));
    const text = root?.firstElementChild?.attachShadow({ mode: 'open' });
    if (text) text.innerHTML = '<p id="contents">这条评论来得比较晚</p>';
    await page.pass(50);
    await page.see();
    expect(page.asked.map((ask) => ask.text)).toEqual(['这条评论来得比较晚']);
  });

  it('that show only what is in one of their slots show the translation in that of the text', async () => {
    loadSitePage('reddit.thread.html');
    page = await readPage({ finder: createAdapterFinder(reddit) });
    await page.see();
    await page.answer();
    const hosts = [...document.querySelectorAll('crosstalk-translation')];
    expect(hosts.map((host) => host.slot)).toEqual(['title', '', 'comment', 'comment']);
    expect(hosts.map((host) => host.previousElementSibling?.slot)).toEqual(hosts.map((host) => host.slot));
  });

  it('are watched for what changes in them', async () => {
    loadSitePage('bilibili.video.html');
    page = await readPage({ finder: createAdapterFinder(bilibili) });
    await page.see();
    await page.answer();
    const feed = document.querySelector('bili-comments')?.shadowRoot?.querySelector('#feed');
    const clone = document.createElement('bili-rich-text');
    clone.attachShadow({ mode: 'open' }).innerHTML = '<p id="contents">刚刚又多了一条评论</p>';
    feed?.append(clone);
    await page.see();
    expect(page.asked.at(-1)?.text).toBe('刚刚又多了一条评论');
  });
});

describe('a page that goes elsewhere without being loaded', () => {
  it('is read anew, and comments of the page before are let go of', async () => {
    document.body.innerHTML =
      '<div class="list-container"><span class="comment-item"><span class="content"><span class="note-text">第一页的评论在这里</span></span></span></div>';
    page = await readPage();
    await page.see();
    history.pushState({}, '', '#second');
    document.body.innerHTML =
      '<div class="list-container"><span class="comment-item"><span class="content"><span class="note-text">第二页的评论在这里</span></span></span></div>';
    await page.see();
    expect(page.moves).toHaveLength(1);
    expect(page.cancelled).toEqual([page.asked[0]?.id]);
    await page.answer();
    expect(shown()).toEqual(['[第二页的评论在这里]']);
  });
});

describe('systems on any host', () => {
  it('are recognised when they show up later, and the generic reader leaves them alone', async () => {
    document.body.innerHTML = '<article><p>今天整理了旧照片。</p></article><div id="box"></div>';
    page = await readPage({ finder: createGenericFinder(), systems: [waline] });
    await page.see();
    const box = document.querySelector('#box');
    if (box)
      box.innerHTML = `<div class="wl-cards">${['照片拍得真好看呀', '是在哪里拍的呢']
        .map(
          (text) =>
            `<div class="wl-card-item"><div class="wl-card"><span class="wl-nick">小鹿</span><div class="wl-content"><p>${text}</p></div></div></div>`,
        )
        .join('')}</div>`;
    await page.see();
    await page.answer();
    expect(shown()).toEqual(['[照片拍得真好看呀]', '[是在哪里拍的呢]']);
  });

  it('that are the whole page leave nothing to the generic reader', async () => {
    loadSitePage('mastodon.thread.html');
    page = await readPage({ finder: createGenericFinder(), systems: [mastodon] });
    await page.see();
    expect(page.asked).toHaveLength(2);
  });
});

const post = (text: string, button: string): string =>
  `<article data-testid="tweet"><div data-testid="tweetText" lang="en">${text}</div><button>${button}</button></article>`;

describe('the site’s own translation', () => {
  it('is left alone where it is in the reader’s language, and Crosstalk’s is offered', async () => {
    document.body.innerHTML = post('It has been snowing since last night', 'Show original');
    const before = document.body.innerHTML;
    page = await readPage({ finder: createAdapterFinder(x) });
    await page.see();
    expect(page.asked).toEqual([]);
    expect(document.querySelector('crosstalk-offer')?.shadowRoot?.textContent).toContain('ours');
    page.stop();
    expect(document.body.innerHTML).toBe(before);
  });

  it('gives way to Crosstalk’s on a click, by the site’s own control', async () => {
    document.body.innerHTML = post('It has been snowing since last night', 'Show original');
    document.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
      const text = document.querySelector('[data-testid="tweetText"]');
      if (text) text.textContent = '昨日の夜から雪が降り続いています';
      (currentTarget as Element).textContent = 'Translate post';
    });
    page = await readPage({ finder: createAdapterFinder(x) });
    await page.see();
    click('crosstalk-offer');
    await page.settle();
    await page.answer();
    expect(shown()).toEqual(['[昨日の夜から雪が降り続いています]']);
    expect(document.querySelector('crosstalk-offer')).toBeNull();
  });

  it('is not meant where the site only offers one', async () => {
    document.body.innerHTML = post('It has been snowing since last night', 'Translate post');
    page = await readPage({ finder: createAdapterFinder(x) });
    await page.see();
    expect(document.querySelector('crosstalk-offer')).toBeNull();
  });
});

describe('a live chat', () => {
  const message = (text: string): string =>
    `<yt-live-chat-text-message-renderer><span id="author-name">a</span><span id="message">${text}</span></yt-live-chat-text-message-renderer>`;

  beforeEach(() => {
    document.body.innerHTML = '<div id="items" class="yt-live-chat-item-list-renderer"></div>';
  });

  it('has its newest messages asked for first', async () => {
    page = await readPage({ finder: createAdapterFinder(youtube) });
    const items = document.querySelector('#items');
    items?.insertAdjacentHTML(
      'beforeend',
      ['最早的一条消息', '中间的一条消息', '最新的一条消息'].map(message).join(''),
    );
    await page.see();
    expect(page.asked.map(({ text }) => text)).toEqual([
      '最新的一条消息',
      '中间的一条消息',
      '最早的一条消息',
    ]);
  });

  it('at twenty messages a second leaves nothing behind of those that were taken out', async () => {
    page = await readPage({ finder: createAdapterFinder(youtube) });
    const items = document.querySelector('#items');
    for (let second = 0; second < 30; second += 1) {
      items?.insertAdjacentHTML(
        'beforeend',
        Array.from({ length: 20 }, (_, n) => message(`第${second}秒第${n}条消息来了`)).join(''),
      );
      while ((items?.children.length ?? 0) > 50) items?.firstElementChild?.remove();
      await page.see();
      if (second % 3 === 2) await page.answer();
    }
    await page.answer();
    expect(shown()).toHaveLength(50);
    expect(shown().at(-1)).toBe('[第29秒第19条消息来了]');
    // Every message was asked for once; those that left before their answer came were withdrawn.
    expect(page.asked).toHaveLength(600);
    expect(new Set(page.asked.map(({ text }) => text)).size).toBe(600);
    expect(page.cancelled.length).toBeGreaterThan(0);
    const answered = new Set(page.asked.map(({ id }) => id));
    for (const id of page.cancelled) expect(answered.delete(id)).toBe(true);
  });
});

describe('rows that are used again', () => {
  it('never keep the translation of the row before, whatever comes in between', async () => {
    const row = (text: string): string =>
      `<div class="comment-item"><div class="content"><span class="note-text">${text}</span></div></div>`;
    document.body.innerHTML = Array.from({ length: 5 }, (_, n) => row(`第${n}位客人说的话`)).join('');
    page = await readPage();
    await page.see();
    const cells = [...document.querySelectorAll('.note-text')];
    for (let from = 1; from < 6; from += 1) {
      for (const [at, cell] of cells.entries()) cell.textContent = `第${from + at}位客人说的话`;
      if (from % 2 === 0) await page.answer();
      else await page.settle();
    }
    await page.answer();
    for (const cell of cells) {
      const host = cell.nextElementSibling;
      expect(host?.shadowRoot?.querySelector('[part="text"]')?.textContent).toBe(`[${cell.textContent}]`);
    }
    expect(shown()).toHaveLength(5);
  });

  it('lose the translation of the row before in the very moment their text changes', async () => {
    document.body.innerHTML =
      '<div class="comment-item"><div class="content"><span class="note-text">第一位客人说的话</span></div></div>';
    page = await readPage();
    await page.see();
    await page.answer();
    expect(shown()).toEqual(['[第一位客人说的话]']);
    const text = document.querySelector('.note-text');
    if (text) text.textContent = '第二位客人说的话';
    // Observers of changes are told before the browser paints; the session's own turn comes later.
    await Promise.resolve();
    await Promise.resolve();
    expect(shown()).toEqual([]);
    if (text) text.textContent = '第一位客人说的话';
    await page.settle();
    await page.answer();
    expect(shown()).toEqual(['[第一位客人说的话]']);
  });

  it('keep each translation with its comment when the page sorts anew', async () => {
    const row = (text: string): string =>
      `<div class="comment-item"><div class="content"><span class="note-text">${text}</span></div></div>`;
    document.body.innerHTML = `<div id="list">${['按时间的第一条', '按时间的第二条', '按时间的第三条'].map(row).join('')}</div>`;
    page = await readPage();
    await page.see();
    await page.answer();
    const list = document.querySelector('#list');
    list?.append(...[...list.children].reverse());
    await page.see();
    await page.answer();
    expect(shown()).toEqual(['[按时间的第三条]', '[按时间的第二条]', '[按时间的第一条]']);
    expect(page.asked).toHaveLength(3);
  });
});
