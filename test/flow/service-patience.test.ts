import { describe, expect, it } from 'vitest';
import { fakeProvider } from '../support/fake-provider.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';
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
