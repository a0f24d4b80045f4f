import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../lib/core/error.ts';
import { failure, type Result, success } from '../../lib/core/result.ts';
import type { BatchTranslation } from '../../lib/providers/provider.ts';
import { createTranslationCache } from '../../lib/translation/cache.ts';
import { fakeProvider } from '../support/fake-provider.ts';
import { manualClock } from '../support/manual-clock.ts';
import { answersFor, ask, gist, serviceOver } from '../support/service-harness.ts';
import { settle, until } from '../support/turns.ts';

describe('a provider that asks for patience', () => {
  it('is not called before Retry-After is over, by any page, and then answers', async () => {
    const provider = fakeProvider('browser', { byHand: true, limits: { concurrency: 4 } });
    const { openPage, clock } = serviceOver([provider]);
    const [one, two] = [openPage(), openPage()];
    one.ask([ask(1, '你好')]);
    await until(() => provider.calls.length === 1);
    provider.calls[0]?.fail({ code: 'rate', retryAfter: 20_000 });
    await settle();
    two.ask([ask(1, '再见', { urgency: 'asked' })]);
    await settle();
    clock.advance(19_999);
    await settle();
    expect(provider.calls).toHaveLength(1);
    provider.onCall = (call) => call.answer();
    clock.advance(1);
    expect(gist(await one.answerTo(1))).toBe('[en] 你好');
    expect(gist(await two.answerTo(1))).toBe('[en] 再见');
  });

  it('is waited for a few seconds, but not longer where another can answer', async () => {
    const first = fakeProvider('libretranslate', { byHand: true });
    const second = fakeProvider('browser');
    const { openPage, clock } = serviceOver([first, second]);
    const page = openPage();
    page.ask([ask(1, '你好')]);
    await until(() => first.calls.length === 1);
    first.calls[0]?.fail({ code: 'rate', retryAfter: 2000 });
    await settle();
    expect(page.messages).toEqual([]);
    clock.advance(2000);
    await until(() => first.calls.length === 2);
    first.calls[1]?.fail({ code: 'rate', retryAfter: 30_000 });
    expect(await page.answerTo(1)).toMatchObject({ state: 'done', provider: 'browser' });
    page.ask([ask(2, '再见')]);
    expect(await page.answerTo(2)).toMatchObject({ state: 'done', provider: 'browser' });
    expect(first.calls).toHaveLength(2);
  });

  it('says how long to wait where it asks for too much and nobody else is there', async () => {
    const provider = fakeProvider('libretranslate', { byHand: true });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '你好')]);
    await until(() => provider.calls.length === 1);
    provider.calls[0]?.fail({ code: 'rate', retryAfter: 600_000 });
    expect(await page.answerTo(1)).toMatchObject({
      error: { code: 'rate', provider: 'libretranslate', retryAfter: 600_000 },
    });
  });

  it('is asked again after a passing fault, a bounded number of times', async () => {
    const provider = fakeProvider('libretranslate', { byHand: true });
    const { openPage, clock } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '你好')]);
    for (let call = 0; call < 3; call += 1) {
      await until(() => provider.calls.length === call + 1);
      provider.calls[call]?.fail({ code: 'network', detail: 'HTTP 502' });
      await settle();
      clock.advance(4000);
    }
    expect(await page.answerTo(1)).toMatchObject({ error: { code: 'network', detail: 'HTTP 502' } });
    expect(provider.calls).toHaveLength(3);
  });

  it('is given up after its time limit, even if it ignores being aborted', async () => {
    const provider = fakeProvider('libretranslate', {
      limits: { timeout: 5000 },
      translate: () => new Promise(() => undefined),
    });
    const fallback = fakeProvider('browser');
    const { openPage, clock } = serviceOver([provider, fallback]);
    const page = openPage();
    page.ask([ask(1, '你好')]);
    while (!page.final(1)) {
      await settle();
      clock.advance(1000);
    }
    expect(page.final(1)).toMatchObject({ state: 'done', provider: 'browser' });
  });
});

describe('a clock that is set', () => {
  const HOUR = 3_600_000;

  it.each([-24 * HOUR, -HOUR, HOUR, 24 * HOUR])(
    'by %i ms makes no pause of a provider longer',
    async (jump) => {
      const provider = fakeProvider('browser', { byHand: true });
      const { openPage, clock } = serviceOver([provider]);
      const page = openPage();
      page.ask([ask(1, '你好')]);
      await until(() => provider.calls.length === 1);
      provider.calls[0]?.fail({ code: 'rate', retryAfter: 20_000 });
      await settle();
      clock.jump(jump);
      provider.onCall = (call) => call.answer();
      clock.advance(20_000);
      await settle();
      clock.advance(20_000);
      expect(gist(await page.answerTo(1))).toBe('[en] 你好');
    },
  );

  it('back leaves no provider closed for longer than it would have been', async () => {
    const provider = fakeProvider('libretranslate');
    provider.onCall = (call) => call.fail({ code: 'auth' });
    const { openPage, clock } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一')]);
    expect(gist(await page.answerTo(1))).toBe('auth');
    provider.onCall = (call) => call.answer();
    clock.jump(-HOUR);
    page.ask([ask(2, '二')]);
    expect(gist(await page.answerTo(2))).toBe('auth');
    clock.advance(30_000);
    page.ask([ask(3, '三')]);
    expect(gist(await page.answerTo(3))).toBe('[en] 三');
  });

  it('makes no answered text be asked again, and leaves nothing unanswered', async () => {
    const provider = fakeProvider('browser');
    const { openPage, clock } = serviceOver([provider]);
    const page = openPage();
    for (let id = 0; id < 20; id += 1) {
      clock.jump((id % 2 === 0 ? -1 : 1) * id * HOUR);
      page.ask([ask(id, `第${id % 5}句`)]);
      expect(gist(await page.answerTo(id))).toBe(`[en] 第${id % 5}句`);
      await settle();
    }
    expect(provider.calls.flatMap(({ texts }) => texts)).toHaveLength(5);
  });
});

describe('an answer of the wrong shape', () => {
  it('is asked for again in halves, then alone, and fails only the comment that spoils it', async () => {
    const provider = fakeProvider('libretranslate');
    provider.onCall = (call) => {
      if (call.texts.includes('毒')) call.fail({ code: 'bad-response' });
      else call.answer();
    };
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(['一', '二', '三', '毒', '五', '六', '七', '八'].map((text, id) => ask(id, text)));
    const gists = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map(async (id) => gist(await page.answerTo(id))),
    );
    expect(gists[3]).toBe('bad-response');
    expect(gists.filter((text) => text.startsWith('[en]'))).toHaveLength(7);
    expect(provider.calls.map((call) => call.texts.length)).toEqual([8, 4, 4, 2, 2, 1, 1]);
  });

  it('keeps the answers it has and asks again only for those it lacks', async () => {
    const provider = fakeProvider('libretranslate', { byHand: true });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(['一', '二', '三'].map((text, id) => ask(id, text)));
    await until(() => provider.calls.length === 1);
    provider.calls[0]?.resolve(answersFor({ '1': 'one', '3': '  ', '99': 'nobody asked' }));
    expect(gist(await page.answerTo(0))).toBe('one');
    await until(() => provider.calls.length === 2);
    provider.onCall = (call) => call.answer();
    provider.calls[1]?.answer();
    await Promise.all([page.answerTo(1), page.answerTo(2)]);
    expect(provider.calls.map((call) => call.texts)).toEqual([['一', '二', '三'], ['二'], ['三']]);
  });

  it('stops asking a provider that never answers in shape', async () => {
    const provider = fakeProvider('libretranslate', { limits: { items: 1 } });
    provider.onCall = (call) => call.fail({ code: 'bad-response' });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(Array.from({ length: 100 }, (_, id) => ask(id, `评论${id}`)));
    expect(gist(await page.answerTo(99))).toBe('bad-response');
    await settle();
    expect(provider.calls.length).toBeLessThan(10);
  });
});

describe('streamed answers', () => {
  it('arrive as they come, and stay when the call fails later', async () => {
    const provider = fakeProvider('libretranslate', { byHand: true });
    const { openPage, clock } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一 a@b.org'), ask(2, '二')]);
    await until(() => provider.calls.length === 1);
    const [call] = provider.calls;
    call?.environment.onPartial?.('1', 'on');
    call?.environment.onPartial?.('1', 'one <x1/>');
    await settle();
    clock.advance(150);
    expect(page.messages).toEqual([
      [{ id: 1, state: 'partial', text: 'one a@b.org', provider: 'libretranslate' }],
    ]);
    call?.environment.onAnswer?.('1', success({ text: 'one <x1/>', note: 'a note' }));
    expect(await page.answerTo(1)).toMatchObject({ text: 'one a@b.org', note: 'a note' });
    call?.fail({ code: 'network' });
    await settle();
    provider.onCall = (next) => next.answer();
    clock.advance(1000);
    await page.answerTo(2);
    expect(provider.calls.map(({ texts }) => texts)).toEqual([['一 <x1/>', '二'], ['二']]);
  });
});

describe('the fallback', () => {
  const codes: Failure['code'][] = [
    'quota',
    'auth',
    'unsupported-language',
    'needs-download',
    'blocked',
    'internal',
  ];

  it.each(codes)('answers after %s, all comments of the batch in one call', async (code) => {
    const first = fakeProvider('libretranslate');
    first.onCall = (call) => call.fail({ code });
    const second = fakeProvider('browser');
    const { openPage, cache } = serviceOver([first, second]);
    const page = openPage();
    page.ask([ask(1, '一'), ask(2, '二')]);
    expect(await page.answerTo(1)).toMatchObject({ state: 'done', provider: 'browser' });
    await page.answerTo(2);
    expect([first.calls.length, second.calls.length]).toEqual([1, 1]);
    await settle();
    expect(cache.stored.size).toBe(2);
  });

  it('answers for one comment that the first provider refuses', async () => {
    const first = fakeProvider('libretranslate', { byHand: true });
    const second = fakeProvider('browser');
    const { openPage } = serviceOver([first, second]);
    const page = openPage();
    page.ask([ask(1, '一'), ask(2, '二')]);
    await until(() => first.calls.length === 1);
    first.calls[0]?.resolve(
      new Map<string, Result<BatchTranslation, Failure>>([
        ['1', success({ text: 'one' })],
        ['2', failure({ code: 'too-long' })],
      ]),
    );
    expect(await page.answerTo(1)).toMatchObject({ provider: 'libretranslate' });
    expect(await page.answerTo(2)).toMatchObject({ provider: 'browser' });
  });

  it('takes the steps of automatic in order, nobody twice, and skips who rules the pair out', async () => {
    const bergamot = fakeProvider('bergamot', { supports: () => false });
    const browser = fakeProvider('browser');
    browser.onCall = (call) => call.fail({ code: 'needs-download' });
    const dictionary = fakeProvider('dictionary');
    dictionary.onCall = (call) => call.fail({ code: 'unsupported-language' });
    const { openPage } = serviceOver([browser, bergamot, dictionary], {
      provider: 'auto',
      fallback: ['dictionary', 'auto'],
    });
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(await page.answerTo(1)).toMatchObject({ error: { code: 'needs-download', provider: 'browser' } });
    expect([browser, bergamot, dictionary].map(({ calls }) => calls.length)).toEqual([1, 0, 1]);
  });

  it('says that nobody can do a language where that is so', async () => {
    const provider = fakeProvider('browser', { supports: () => false });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(gist(await page.answerTo(1))).toBe('no-provider');
  });

  it('does not cache errors', async () => {
    const provider = fakeProvider('libretranslate');
    provider.onCall = (call) => call.fail({ code: 'unsupported-language' });
    const { openPage, cache } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '你好')]);
    await page.answerTo(1);
    await settle();
    expect(cache.stored.size).toBe(0);
    provider.onCall = (call) => call.answer();
    page.ask([ask(2, '你好')]);
    expect(gist(await page.answerTo(2))).toBe('[en] 你好');
  });

  it('tries a closed provider again for a click', async () => {
    const provider = fakeProvider('libretranslate');
    provider.onCall = (call) => call.fail({ code: 'auth' });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一')]);
    await page.answerTo(1);
    page.ask([ask(2, '二')]);
    expect(gist(await page.answerTo(2))).toBe('auth');
    expect(provider.calls).toHaveLength(1);
    provider.onCall = (call) => call.answer();
    page.ask([ask(2, '二', { urgency: 'asked' })]);
    await until(() => page.messages.flat().some((answer) => answer.state === 'done'));
    expect(provider.calls).toHaveLength(2);
  });
});

describe('faults of Crosstalk itself', () => {
  it('become an error of the comment and a report, not silence', async () => {
    const broken = new Error('settings fault');
    const { openPage, faults } = serviceOver(
      [fakeProvider('browser')],
      {},
      { settings: { load: () => Promise.reject(broken) } },
    );
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(gist(await page.answerTo(1))).toBe('internal');
    expect(faults).toEqual([broken]);
  });

  it('lose no answer where the cache crashes', async () => {
    const broken = new Error('cache fault');
    const crash = (): Promise<never> => Promise.reject(broken);
    const { openPage, faults } = serviceOver(
      [fakeProvider('browser')],
      {},
      { cache: { getMany: crash, putMany: crash, clear: crash } },
    );
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(gist(await page.answerTo(1))).toBe('[en] 你好');
    await settle();
    expect(faults).toEqual([broken, broken]);
    page.ask([ask(2, '你好')]);
    expect(gist(await page.answerTo(2))).toBe('[en] 你好');
  });

  it('lose no answer where the database dies between asking and answering', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const provider = fakeProvider('browser', { byHand: true });
    const cache = createTranslationCache({ clock: manualClock(), report: () => undefined });
    const { openPage } = serviceOver([provider], {}, { cache });
    const page = openPage();
    page.ask([ask(1, '你好')]);
    await until(() => provider.calls.length === 1);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError');
    });
    provider.calls[0]?.answer();
    expect(gist(await page.answerTo(1))).toBe('[en] 你好');
    await settle();
    page.ask([ask(2, '你好')]);
    expect(gist(await page.answerTo(2))).toBe('[en] 你好');
    expect(provider.calls).toHaveLength(1);
  });

  it('leave other pages alone', async () => {
    const provider = fakeProvider('browser');
    provider.onCall = (call) => {
      if (call.batch.from === 'ja') throw new TypeError('adapter fault');
      call.answer();
    };
    const { openPage } = serviceOver([provider]);
    const [one, two] = [openPage(), openPage()];
    one.ask([ask(1, 'はい', { language: 'ja' })]);
    two.ask([ask(1, '你好')]);
    expect(await one.answerTo(1)).toMatchObject({ error: { code: 'internal', detail: 'TypeError' } });
    expect(gist(await two.answerTo(1))).toBe('[en] 你好');
  });
});
