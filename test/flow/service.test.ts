import { describe, expect, it } from 'vitest';
import { fakeProvider } from '../support/fake-provider.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';
import { settle, until } from '../support/turns.ts';

const remote = { place: 'own-server', sends: true, origins: () => ['https://translate.test'] } as const;
const consents = { libretranslate: '2026-11-20' };

describe('what is sent', () => {
  it('sends each distinct text once, though two pages ask for it in several frames', async () => {
    const provider = fakeProvider('browser', { byHand: true, limits: { concurrency: 4 } });
    const { openPage } = serviceOver([provider]);
    const pages = [openPage(), openPage()];
    for (const page of pages) page.ask([ask(1, '你好'), ask(2, '再见'), ask(3, '你好')]);
    await until(() => provider.calls.length > 0);
    await settle();
    for (const call of provider.calls) call.answer();
    for (const page of pages) {
      expect(gist(await page.answerTo(1))).toBe('[en] 你好');
      expect(gist(await page.answerTo(2))).toBe('[en] 再见');
      expect(gist(await page.answerTo(3))).toBe('[en] 你好');
    }
    expect(provider.calls.flatMap((call) => call.texts).toSorted()).toEqual(['你好', '再见'].toSorted());
  });

  it('answers from the cache what was answered before, also after the background has died', async () => {
    const provider = fakeProvider('browser');
    const first = serviceOver([provider]);
    const page = first.openPage();
    page.ask([ask(1, '你好')]);
    await page.answerTo(1);
    const second = serviceOver([provider], {}, { cache: first.cache });
    const again = second.openPage();
    again.ask([ask(7, '你好'), ask(8, '新的')]);
    expect(gist(await again.answerTo(7))).toBe('[en] 你好');
    await again.answerTo(8);
    expect(provider.calls.map((call) => call.texts)).toEqual([['你好'], ['新的']]);
  });

  it('asks anew after the provider, the model or the server has changed', async () => {
    const provider = fakeProvider('libretranslate', {
      ...remote,
      variant: (settings) => settings.model ?? '',
    });
    const { openPage, settings, area } = serviceOver([provider], { consents });
    const page = openPage();
    let id = 0;
    const translated = async (providers: Record<string, unknown>): Promise<void> => {
      await area.set({ settings: { ...(await settings.load()), providers: { libretranslate: providers } } });
      id += 1;
      page.ask([ask(id, '你好')]);
      await page.answerTo(id);
    };
    await translated({ model: 'a' });
    await translated({ model: 'a' });
    expect(provider.calls).toHaveLength(1);
    await translated({ model: 'b' });
    await translated({ model: 'b', baseUrl: 'https://other.test' });
    expect(provider.calls).toHaveLength(3);
  });

  it('sends what was clicked first, then what is on screen, newest first, then the rest', async () => {
    const provider = fakeProvider('browser', { byHand: true, limits: { items: 1 } });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '先')]);
    await until(() => provider.calls.length === 1);
    page.ask([ask(2, '近一', { urgency: 'near' }), ask(3, '近二', { urgency: 'near' })]);
    await settle();
    page.ask([ask(4, '见一'), ask(5, '见二')]);
    await settle();
    page.ask([ask(6, '新见')]);
    await settle();
    page.ask([ask(7, '点', { urgency: 'asked' })]);
    await settle();
    page.ask([ask(3, '近二', { urgency: 'visible' })]);
    await settle();
    for (let call = 0; call < 7; call += 1) {
      await until(() => provider.calls.length > call);
      provider.calls[call]?.answer();
    }
    const order = provider.calls.map((call) => call.texts[0]);
    expect(order).toEqual(['先', '点', '近二', '新见', '见一', '见二', '近一']);
  });

  it('keeps language pairs and posts apart in calls', async () => {
    const provider = fakeProvider('browser', { limits: { concurrency: 9 } });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一'), ask(2, 'はい', { language: 'ja' })], 'Post A');
    page.ask([ask(3, '二')], 'Post B');
    await Promise.all([1, 2, 3].map((id) => page.answerTo(id)));
    const calls = provider.calls.map(({ batch, texts }) => [batch.from, batch.post, ...texts]);
    expect(calls).toHaveLength(3);
    expect(calls).toEqual(
      expect.arrayContaining([
        ['zh', 'Post A', '一'],
        ['ja', 'Post A', 'はい'],
        ['zh', 'Post B', '二'],
      ]),
    );
  });

  it('sends all answers of one turn in one message', async () => {
    const provider = fakeProvider('browser');
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(Array.from({ length: 15 }, (_, id) => ask(id, `评论${id}`)));
    await page.answerTo(14);
    expect(page.messages.map((message) => message.length)).toEqual([15]);
  });

  it('masks personal data on the way out, in the cache too, and gives each page its own back', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const { openPage, cache } = serviceOver([provider], { consents });
    const page = openPage();
    page.ask([
      ask(1, '联系 anna@example.org'),
      ask(2, '联系 bert@example.org', { parent: '打 13812345678' }),
    ]);
    expect(gist(await page.answerTo(1))).toBe('[en] 联系 anna@example.org');
    expect(gist(await page.answerTo(2))).toBe('[en] 联系 bert@example.org');
    const seen = JSON.stringify([provider.calls.map((call) => call.batch), [...cache.stored]]);
    expect(seen).toContain('联系 <x1/>');
    expect(seen).not.toMatch(/example\.org|13812345678/);
    expect(provider.calls.flatMap((call) => call.texts)).toEqual(['联系 <x1/>']);
  });

  it('sends personal data where the person has turned masking off', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const { openPage } = serviceOver([provider], { consents, maskPersonalData: false });
    const page = openPage();
    page.ask([ask(1, '联系 anna@example.org')]);
    await page.answerTo(1);
    expect(provider.calls[0]?.texts).toEqual(['联系 anna@example.org']);
  });

  it('writes nothing to the cache for private windows, but reads from it', async () => {
    const provider = fakeProvider('browser');
    const { openPage, cache } = serviceOver([provider]);
    const secret = openPage(true);
    secret.ask([ask(1, '秘密')]);
    await secret.answerTo(1);
    await settle();
    expect(cache.stored.size).toBe(0);
    const usual = openPage();
    usual.ask([ask(1, '公开')]);
    await usual.answerTo(1);
    await settle();
    expect(cache.stored.size).toBe(1);
    secret.ask([ask(2, '公开')]);
    await secret.answerTo(2);
    expect(provider.calls.map((call) => call.texts)).toEqual([['秘密'], ['公开']]);
  });

  it('keeps what a private and a usual window wait for together', async () => {
    const provider = fakeProvider('browser', { byHand: true });
    const { openPage, cache } = serviceOver([provider]);
    const [secret, usual] = [openPage(true), openPage()];
    secret.ask([ask(1, '一样')]);
    await until(() => provider.calls.length === 1);
    usual.ask([ask(1, '一样')]);
    await settle();
    provider.calls[0]?.answer();
    await Promise.all([secret.answerTo(1), usual.answerTo(1)]);
    await settle();
    expect(cache.stored.size).toBe(1);
    expect(provider.calls).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('aborts the call once nobody wants any of its texts', async () => {
    const provider = fakeProvider('browser', { byHand: true, limits: { concurrency: 2 } });
    const { openPage } = serviceOver([provider]);
    const [one, two] = [openPage(), openPage()];
    one.ask([ask(1, '你好'), ask(2, '再见')]);
    await until(() => provider.calls.length === 1);
    // The second text shows when the first of this page has joined the call under way.
    two.ask([ask(9, '再见'), ask(10, '晚安')]);
    await until(() => provider.calls.length === 2);
    const signal = provider.calls[0]?.environment.signal;
    one.cancel([1, 2]);
    expect(signal?.aborted).toBe(false);
    two.close();
    expect(signal?.aborted).toBe(true);
    await settle();
    expect([...one.messages, ...two.messages]).toEqual([]);
  });

  it('does not send what was cancelled while it waited', async () => {
    const provider = fakeProvider('browser', { byHand: true, limits: { items: 1 } });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一'), ask(2, '二'), ask(3, '三')]);
    await until(() => provider.calls.length === 1);
    page.cancel([2]);
    provider.calls[0]?.answer();
    await until(() => provider.calls.length === 2);
    provider.calls[1]?.answer();
    await page.answerTo(3);
    expect(provider.calls.map((call) => call.texts)).toEqual([['一'], ['三']]);
  });

  it('joins a text again that was cancelled while its call went on', async () => {
    const provider = fakeProvider('browser', { byHand: true });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一'), ask(2, '二')]);
    await until(() => provider.calls.length === 1);
    page.cancel([2]);
    page.ask([ask(5, '二')]);
    await settle();
    provider.calls[0]?.answer();
    expect(gist(await page.answerTo(5))).toBe('[en] 二');
    expect(provider.calls).toHaveLength(1);
  });

  it('asks afresh for a text whose call was aborted', async () => {
    const provider = fakeProvider('browser', { byHand: true });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一')]);
    await until(() => provider.calls.length === 1);
    page.cancel([1]);
    page.ask([ask(2, '一')]);
    await until(() => provider.calls.length === 2);
    provider.calls[1]?.answer();
    expect(gist(await page.answerTo(2))).toBe('[en] 一');
  });
});
