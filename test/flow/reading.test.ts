// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAdapterFinder } from '../../lib/sites/finder.ts';
import { createGenericFinder } from '../../lib/sites/generic.ts';
import { taughtSite } from '../../lib/sites/taught-site.ts';
import { telegram } from '../../lib/sites/telegram.ts';
import { xiaohongshu } from '../../lib/sites/xiaohongshu.ts';
import { bracketed, type ReadingPage, readerOfEnglish, readPage, shown } from '../support/reading-page.ts';

function comment(text: string, id = 'c1'): string {
  return `<div class="parent-comment"><div class="comment-item" id="comment-${id}"><div class="right">
    <div class="author"><a class="name" href="/u">小红</a></div>
    <div class="content"><span class="note-text">${text}</span></div>
    <div class="info"><div class="date"><span selected-disabled-search>05-10</span></div></div></div></div></div>`;
}

function thread(...comments: string[]): void {
  document.body.innerHTML = `<div class="list-container">${comments.join('')}</div>`;
}

function texts(): Element[] {
  return [...document.querySelectorAll('.note-text')];
}

describe('reading a thread', () => {
  let page: ReadingPage | undefined;

  beforeEach(() => {
    document.documentElement.lang = '';
    document.body.innerHTML = '';
  });

  afterEach(() => page?.stop());

  it('shows the translation of a Chinese comment after its text and asks for nothing else', async () => {
    thread(
      comment('<span>今天天气真好，我们去公园吧</span>'),
      comment('<span>What a lovely day for a walk</span>', 'c2'),
    );
    page = await readPage();
    await page.see();
    expect(page.asked.map((ask) => ask.text)).toEqual(['今天天气真好，我们去公园吧']);
    await page.answer();
    expect(shown()).toEqual(['[今天天气真好，我们去公园吧]']);
    expect(texts()[0]?.nextElementSibling?.localName).toBe('crosstalk-translation');
    expect(texts()[1]?.nextElementSibling).toBeNull();
  });

  it('asks for nothing before a comment comes near the screen', async () => {
    thread(comment('这家店的东西真的很好吃'));
    page = await readPage();
    await page.settle();
    expect(page.asked).toEqual([]);
  });

  it('asks once for a text that many comments hold, and shows the answer under each', async () => {
    thread(comment('太好看了吧'), comment('太好看了吧', 'c2'), comment('太好看了吧', 'c3'));
    page = await readPage();
    await page.see();
    expect(page.asked).toHaveLength(1);
    await page.answer();
    expect(shown()).toEqual(['[太好看了吧]', '[太好看了吧]', '[太好看了吧]']);
  });

  it('reads a text once where what was taught lies around what is described', async () => {
    thread(comment('今天天气真好，我们去公园吧'));
    page = await readPage({ finders: [taughtSite(['.content']), xiaohongshu].map(createAdapterFinder) });
    await page.see();
    await page.answer();
    expect(shown()).toEqual(['[今天天气真好，我们去公园吧]']);
    expect(document.querySelector('crosstalk-translation')?.previousElementSibling?.className).toBe(
      'content',
    );
  });

  it('leaves emoji, numbers and laughter alone', async () => {
    thread(
      comment('哈哈哈哈'),
      comment('666', 'c2'),
      comment('😂😂', 'c3'),
      comment('<img src="a.png">', 'c4'),
    );
    page = await readPage();
    await page.see();
    expect(page.asked).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it('keeps emoji images and mentions in the translation as copies of the site’s own nodes', async () => {
    thread(
      comment(
        '<span>谢谢 </span><a class="note-content-user" id="u" onclick="x()" href="/user/1">@小明</a><span> 你真好</span><img class="note-content-emoji" src="e.png">',
      ),
    );
    page = await readPage();
    await page.see();
    await page.answer();
    const text = document.querySelector('crosstalk-translation')?.shadowRoot?.querySelector('[part="text"]');
    expect(text?.querySelector('a')?.getAttribute('href')).toBe('/user/1');
    expect(text?.querySelector('a')?.hasAttribute('onclick')).toBe(false);
    expect(text?.querySelector('a')?.className).toBe('note-content-user');
    expect(text?.querySelector('img')?.getAttribute('src')).toBe('e.png');
  });

  it('puts a piece that the translator lost at the end', async () => {
    thread(comment('<span>太可爱了</span><img class="note-content-emoji" src="e.png">'));
    page = await readPage();
    await page.see();
    await page.answer((ask) => ({ ...bracketed(ask), text: 'So cute' }) as never);
    const text = document.querySelector('crosstalk-translation')?.shadowRoot?.querySelector('[part="text"]');
    expect(text?.textContent).toContain('So cute');
    expect(text?.querySelector('img')).not.toBeNull();
  });

  it('reads comments that arrive later', async () => {
    thread(comment('第一条评论来了'));
    page = await readPage();
    document
      .querySelector('.list-container')
      ?.insertAdjacentHTML('beforeend', comment('后来才出现的回复', 'c9'));
    await page.see();
    expect(page.asked.map((ask) => ask.text)).toEqual(['第一条评论来了', '后来才出现的回复']);
  });

  it('never shows a translation under a comment whose text has changed since', async () => {
    thread(comment('<span>原来的文字在这里</span>'));
    page = await readPage();
    await page.see();
    const span = texts()[0]?.firstElementChild;
    if (span) span.textContent = '换成了别的评论内容';
    await page.answer();
    expect(shown()).toEqual([]);
    await page.see();
    await page.answer();
    expect(shown()).toEqual(['[换成了别的评论内容]']);
  });

  it.each([
    ['a translation', 'done', '今天天气真好，我们去公园吧'],
    ['an offer', 'unknown', 'ok bro'],
  ] as const)('leaves nothing of %s that the page copied with its comment', async (_, state, text) => {
    thread(comment(text));
    page = await readPage();
    await page.see();
    await page.answer((ask) => (state === 'done' ? bracketed(ask) : { id: ask.id, state, language: 'und' }));
    const ours = 'crosstalk-translation, crosstalk-offer';
    expect(document.querySelectorAll(ours)).toHaveLength(1);
    document.body.innerHTML = document.body.innerHTML.replace(
      text,
      'What a lovely day for a walk in the park',
    );
    await page.see();
    await page.answer();
    expect(document.querySelectorAll(ours)).toHaveLength(0);
  });

  it('sends nothing of a comment that is being edited in place', async () => {
    thread(comment('今天天气真好，我们去公园吧'));
    page = await readPage();
    await page.see();
    await page.answer();
    const [text] = texts();
    text?.setAttribute('contenteditable', 'true');
    if (text) text.textContent = '今天天气真好，我们去海边';
    await page.settle();
    expect(page.asked).toHaveLength(1);
    expect(shown()).toEqual([]);
    text?.removeAttribute('contenteditable');
    if (text) text.textContent = '今天天气真好，我们去海边吧';
    await page.settle();
    await page.answer();
    expect(shown()).toEqual(['[今天天气真好，我们去海边吧]']);
  });

  it('replaces the translation of a row that is used for another comment', async () => {
    thread(comment('<span>第一位客人的评论</span>'));
    page = await readPage();
    await page.see();
    await page.answer();
    const span = texts()[0]?.firstElementChild;
    if (span) span.textContent = '第二位客人的评论';
    await page.settle();
    expect(shown()).toEqual([]);
    await page.answer();
    expect(shown()).toEqual(['[第二位客人的评论]']);
  });

  it('puts a translation back that the page took out, but does not fight for ever', async () => {
    thread(comment('网站会删除我们的节点'));
    page = await readPage();
    await page.see();
    await page.answer();
    document.querySelector('crosstalk-translation')?.remove();
    await page.settle();
    expect(shown()).toHaveLength(1);
    for (let round = 0; round < 10; round += 1) {
      document.querySelector('crosstalk-translation')?.remove();
      await page.settle();
    }
    expect(shown()).toHaveLength(0);
  });

  it('withdraws the ask for a comment that was removed', async () => {
    thread(comment('马上就要被删除的评论'), comment('留下来的那条评论', 'c2'));
    page = await readPage();
    await page.see();
    document.querySelector('.parent-comment')?.remove();
    await page.settle();
    expect(page.cancelled).toEqual([page.asked[0]?.id]);
  });

  it('shows a quiet pending state only when an answer takes its time', async () => {
    thread(comment('翻译需要一点时间'));
    page = await readPage();
    await page.see();
    expect(document.querySelector('crosstalk-translation')).toBeNull();
    await page.pass(400);
    expect(document.querySelector('crosstalk-translation')?.getAttribute('data-state')).toBe('pending');
    await page.answer();
    expect(document.querySelector('crosstalk-translation')?.getAttribute('data-state')).toBe('done');
  });

  it.each(['waits', 'streams'] as const)(
    'hides the original where it is to be hidden, also after an answer that %s',
    async (how) => {
      thread(comment('今天天气真好，我们去公园吧'));
      page = await readPage({ settings: { ...readerOfEnglish, showOriginal: false } });
      await page.see();
      if (how === 'waits') await page.pass(400);
      else
        page.session.receive([
          { id: page.asked[0]?.id ?? 0, state: 'partial', text: 'What', provider: 'openai-compatible' },
        ]);
      await page.settle();
      expect(document.querySelector('[data-crosstalk-hidden]')).toBeNull();
      await page.answer();
      expect(document.querySelector('[data-crosstalk-hidden]')?.className).toBe('note-text');
    },
  );

  it('keeps a translation while a time or a count within the text changes', async () => {
    document.body.innerHTML =
      '<div class="bubble"><div class="bubble-content"><div class="message">今天天气真好<span class="time">0:01</span></div></div></div>';
    page = await readPage({ finder: createAdapterFinder(telegram) });
    await page.see();
    const time = document.querySelector('.time') as Element;
    time.textContent = '0:02';
    await page.settle();
    await page.answer();
    const host = document.querySelector('crosstalk-translation');
    for (let second = 10; second < 20; second += 1) {
      time.textContent = `0:${second}`;
      await page.settle();
    }
    expect(shown()).toEqual(['[今天天气真好]']);
    expect(document.querySelector('crosstalk-translation')).toBe(host);
    expect(page.asked).toHaveLength(1);
    expect(page.cancelled).toEqual([]);
    (time.previousSibling as Text).data = '明天见';
    await page.settle();
    expect(shown()).toEqual([]);
  });

  it('says what went wrong and asks again on a click', async () => {
    thread(comment('这条评论会出错一次'));
    page = await readPage();
    await page.see();
    await page.answer((ask) => ({ id: ask.id, state: 'error', error: { code: 'network' } }));
    expect(shown()[0]).toContain('failed: network');
    const retry = document
      .querySelector('crosstalk-translation')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-action="retry"]');
    retry?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await page.settle();
    expect(page.asked).toHaveLength(2);
    await page.answer();
    expect(shown()).toEqual(['[这条评论会出错一次]']);
  });

  it('offers a translation where the language cannot be decided, and makes it on a click', async () => {
    thread(comment('zxq vlom krep'));
    page = await readPage();
    await page.see();
    await page.answer((ask) => ({ id: ask.id, state: 'unknown', language: 'und' }));
    const offer = document.querySelector('crosstalk-offer');
    expect(shown()).toEqual([]);
    offer?.shadowRoot
      ?.querySelector('button')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await page.settle();
    expect(page.asked.at(-1)?.urgency).toBe('asked');
    await page.answer();
    expect(shown()).toEqual(['[zxq vlom krep]']);
    expect(document.querySelector('crosstalk-offer')).toBeNull();
  });

  it('takes on another target language at once', async () => {
    thread(comment('今天学了三个小时'), comment('Today I studied for three whole hours', 'c2'));
    page = await readPage();
    await page.see();
    await page.answer();
    page.session.update({ ...readerOfEnglish, targetLanguage: 'zh', readLanguages: ['zh'], revision: '2' });
    await page.settle();
    await page.answer();
    expect(shown()).toEqual(['[Today I studied for three whole hours]']);
  });

  it('leaves the page exactly as it was when it ends', async () => {
    thread(comment('结束之后一切如初'), comment('zxq vlom krep', 'c2'));
    const before = document.body.innerHTML;
    page = await readPage({ settings: { ...readerOfEnglish, showOriginal: false } });
    await page.see();
    await page.answer((ask) =>
      ask.language === 'und' ? { id: ask.id, state: 'unknown', language: 'und' } : bracketed(ask),
    );
    expect(document.body.innerHTML).not.toBe(before);
    page.stop();
    expect(document.body.innerHTML).toBe(before);
  });

  it('says that the page must be reloaded when the extension is gone', async () => {
    thread(comment('扩展程序刚刚更新了'));
    page = await readPage();
    await page.see();
    page.session.disconnect();
    await page.settle();
    expect(shown()[0]).toContain('failed: disconnected');
  });

  it('puts markup in an answer into the page as text only', async () => {
    thread(comment('有人想注入代码进来'));
    page = await readPage();
    await page.see();
    await page.answer(
      (ask) => ({ ...bracketed(ask), text: '<img src=x onerror=alert(1)><b>hi</b>' }) as never,
    );
    const text = document.querySelector('crosstalk-translation')?.shadowRoot?.querySelector('[part="text"]');
    expect(text?.children).toHaveLength(0);
    expect(text?.textContent).toContain('<b>hi</b>');
  });
});

describe('the generic reader', () => {
  let page: ReadingPage | undefined;
  afterEach(() => page?.stop());

  const row = (name: string, text: string): string =>
    `<article class="row"><header><a class="who" href="#">${name}</a><time>2 小时前</time></header>
     <div class="words">${text}</div><footer><button>回复</button><span class="place">来自北京</span></footer></article>`;

  it('finds repeated comments on a page nobody described, and no names, dates or buttons', async () => {
    document.body.innerHTML = `<nav><a>首页</a><a>消息</a></nav><main>${[
      ['小明', '这个地方我去年也去过，风景真的特别好，还想再去一次'],
      ['小红', '请问一下交通方便吗，带老人小孩去合适不合适'],
      ['小刚', '门票多少钱一张，学生证可以打折吗，周末人多不多'],
    ]
      .map(([name, text]) => row(name ?? '', text ?? ''))
      .join('')}</main>`;
    page = await readPage({ finder: createGenericFinder() });
    await page.see();
    expect(page.asked.map((ask) => ask.text.slice(0, 4))).toEqual(['这个地方', '请问一下', '门票多少']);
  });

  it('reads chat lines that are rows of fields, without the names', async () => {
    const line = (who: string, text: string): string =>
      `<div class="msg"><span class="time">12:0${who.length}</span><span class="from">${who}</span><span class="content">${text}</span></div>`;
    document.body.innerHTML = `<div class="chat">${line('小鹿', '大家晚上好，今天播什么内容')}${line('阿强', '主播唱首歌听听吧')}</div>`;
    page = await readPage({ finder: createGenericFinder() });
    await page.see();
    expect(page.asked.map((ask) => ask.text)).toEqual(['大家晚上好，今天播什么内容', '主播唱首歌听听吧']);
    document.querySelector('.chat')?.insertAdjacentHTML('beforeend', line('小花', '刚来，错过了什么吗'));
    await page.see();
    expect(page.asked.at(-1)?.text).toBe('刚来，错过了什么吗');
  });
});
