import { describe, expect, it } from 'vitest';
import { providerIds } from '../../lib/core/provider-id.ts';
import type { PhraseSource } from '../../lib/translation/phrase-source.ts';
import { fakeProvider } from '../support/fake-provider.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';
import { settle, until } from '../support/turns.ts';

const remote = { place: 'own-server', sends: true, origins: () => ['https://translate.test'] } as const;
const consents = { libretranslate: '2026-11-20' };

const model = (language: string, verdict: 'yes' | 'no' | 'unknown') => ({
  refineLanguage: () => ({ language, confidence: 0.9, evidence: 'statistics', open: false }) as const,
  shouldTranslate: () => verdict,
});

const phrases: PhraseSource = (from, to) =>
  Promise.resolve(
    from === 'zh' && to === 'en'
      ? { answer: (text) => (text === '绝绝子' ? { text: 'Absolutely amazing' } : null) }
      : null,
  );

describe('before anything leaves the device', () => {
  it('asks nothing of a provider that sends, before the person has agreed to it', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const asked: (readonly string[])[] = [];
    const { openPage, fetched, usage } = serviceOver(
      [provider],
      {},
      {
        permitted: (origins) => Promise.resolve(asked.push(origins) > 0),
      },
    );
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(await page.answerTo(1)).toEqual({
      id: 1,
      state: 'error',
      error: { code: 'consent', provider: 'libretranslate' },
    });
    expect([provider.calls, fetched, asked, await usage.report()]).toEqual([[], [], [], []]);
  });

  it('sends once the person has agreed', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const { openPage } = serviceOver([provider], { consents });
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(await page.answerTo(1)).toMatchObject({
      state: 'done',
      provider: 'libretranslate',
      from: 'zh',
      to: 'en',
    });
  });

  it('says which field is missing', async () => {
    const fields = [
      { name: 'baseUrl', required: true },
      { name: 'apiKey', required: true },
      { name: 'region', required: false },
    ] as const;
    const provider = fakeProvider('libretranslate', { ...remote, fields });
    const { openPage, settings, secrets } = serviceOver([provider], { consents });
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(await page.answerTo(1)).toMatchObject({ error: { code: 'not-configured', detail: 'baseUrl' } });
    await settings.update({ providers: { libretranslate: { baseUrl: 'https://translate.test' } } });
    page.ask([ask(2, '你好')]);
    expect(await page.answerTo(2)).toMatchObject({ error: { code: 'not-configured', detail: 'apiKey' } });
    await secrets.setKey('libretranslate', 'k');
    page.ask([ask(3, '你好')]);
    await page.answerTo(3);
    expect(provider.calls[0]?.environment).toMatchObject({
      key: 'k',
      settings: { baseUrl: 'https://translate.test' },
    });
  });

  it('asks nothing of a host that the browser has not granted', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const { openPage } = serviceOver(
      [provider],
      { consents },
      {
        permitted: (origins) => Promise.resolve(!origins.includes('https://translate.test')),
      },
    );
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(gist(await page.answerTo(1))).toBe('permission');
    expect(provider.calls).toEqual([]);
  });

  it.each([
    ['https://translate.test', 'offline'],
    ['http://127.0.0.1:5000', '[en] 你好'],
    ['http://localhost:5000', '[en] 你好'],
    ['http://[::1]:5000', '[en] 你好'],
    ['http://127.0.0.1.evil.test', 'offline'],
  ])('without a network, a server at %s gives %s', async (origin, expected) => {
    const provider = fakeProvider('libretranslate', { ...remote, origins: () => [origin] });
    const { openPage } = serviceOver([provider], { consents }, { online: () => false });
    const page = openPage();
    page.ask([ask(1, '你好')]);
    expect(gist(await page.answerTo(1))).toBe(expected);
  });

  it('gives cached answers without a network', async () => {
    const provider = fakeProvider('libretranslate', remote);
    let online = true;
    const { openPage } = serviceOver([provider], { consents }, { online: () => online });
    const page = openPage();
    page.ask([ask(1, '你好')]);
    await page.answerTo(1);
    await settle();
    online = false;
    page.ask([ask(2, '你好'), ask(3, '再见')]);
    expect(gist(await page.answerTo(2))).toBe('[en] 你好');
    expect(gist(await page.answerTo(3))).toBe('offline');
  });

  it('never sends a text over the limit of one comment', async () => {
    const provider = fakeProvider('browser');
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '长'.repeat(20_001)), ask(2, '短')]);
    expect(gist(await page.answerTo(1))).toBe('too-long');
    await page.answerTo(2);
    expect(provider.calls.map((call) => call.texts)).toEqual([['短']]);
  });

  it('stops before the daily cap is passed, counts each provider by itself, and goes on the next day', async () => {
    const provider = fakeProvider('libretranslate', { ...remote, limits: { items: 3 } });
    const { openPage, clock, usage, area } = serviceOver([provider], { consents, dailyCharacterCap: 10 });
    const page = openPage();
    page.ask([ask(1, '一二三四'), ask(2, '五六七八'), ask(3, '九十百千')]);
    expect(gist(await page.answerTo(1))).toBe('[en] 一二三四');
    expect(gist(await page.answerTo(2))).toBe('[en] 五六七八');
    expect(await page.answerTo(3)).toMatchObject({
      error: { code: 'quota', provider: 'libretranslate', detail: 'daily character cap' },
    });
    expect(await usage.report()).toEqual([{ provider: 'libretranslate', today: 8, month: 8 }]);
    expect(JSON.stringify(area.stored['usage'])).toContain('8');
    page.ask([ask(4, '零一')]);
    expect(gist(await page.answerTo(4))).toBe('[en] 零一');
    clock.advance(86_400_000);
    page.ask([ask(5, '九十百千')]);
    expect(gist(await page.answerTo(5))).toBe('[en] 九十百千');
  });

  it('counts nothing for a text that was taken back before it was sent', async () => {
    const provider = fakeProvider('libretranslate', remote);
    let looks = 0;
    const { openPage, usage } = serviceOver(
      [provider],
      { consents },
      {
        permitted: () => {
          looks += 1;
          // The second time it is about to be sent.
          if (looks === 2) page.cancel([1]);
          return Promise.resolve(true);
        },
      },
    );
    const page = openPage();
    page.ask([ask(1, '你好')]);
    await until(() => looks === 2);
    await settle();
    expect(provider.calls).toEqual([]);
    expect(await usage.report()).toEqual([{ provider: 'libretranslate', today: 0, month: 0 }]);
  });

  it('knows after a restart what was sent before', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const first = serviceOver([provider], { consents, dailyCharacterCap: 4 });
    const page = first.openPage();
    page.ask([ask(1, '一二三四')]);
    await page.answerTo(1);
    const second = serviceOver([provider], { consents, dailyCharacterCap: 4 });
    Object.assign(second.area.stored, { usage: first.area.stored['usage'] });
    const again = second.openPage();
    again.ask([ask(1, '五')]);
    expect(gist(await again.answerTo(1))).toBe('quota');
  });
});

describe('what the page left open', () => {
  const open = { open: true, language: 'und' };

  it.each([
    ['es', 'yes', 'visible', 'done', 'es'],
    ['en', 'no', 'visible', 'leave', 'en'],
    ['und', 'unknown', 'visible', 'unknown', 'und'],
    ['und', 'unknown', 'asked', 'done', 'und'],
    ['es', 'no', 'asked', 'done', 'es'],
    ['en', 'no', 'asked', 'done', 'und'],
  ] as const)(
    'taken for %s (translate: %s), %s, becomes %s',
    async (language, verdict, urgency, state, seen) => {
      const provider = fakeProvider('browser');
      const { openPage } = serviceOver([provider], {}, model(language, verdict));
      const page = openPage();
      page.ask([ask(1, 'hola a todos', { ...open, urgency })]);
      const answer = await page.answerTo(1);
      expect(answer.state).toBe(state);
      expect('from' in answer ? answer.from : 'language' in answer ? answer.language : '').toBe(seen);
      expect(provider.calls).toHaveLength(state === 'done' ? 1 : 0);
    },
  );

  it('gives the model the words without tags and what surrounds them', async () => {
    const seen: unknown[] = [];
    const { openPage } = serviceOver(
      [fakeProvider('browser')],
      {},
      {
        refineLanguage: (plain, gate, prior) => {
          seen.push(plain, prior);
          return gate;
        },
      },
    );
    const page = openPage();
    page.ask([ask(1, '<x1/> hola <x2/>', { ...open, prior: { es: 0.5 } })]);
    await page.answerTo(1);
    expect(seen).toEqual(['hola', { es: 0.5 }]);
  });

  it('asks each reader only for what their settings say', async () => {
    const readers: unknown[] = [];
    const { openPage } = serviceOver(
      [fakeProvider('browser')],
      { targetLanguage: 'fr', readLanguages: ['de'] },
      {
        shouldTranslate: (_decision, _plain, reader) => {
          readers.push([reader.targetLanguage, reader.readLanguages]);
          return 'yes';
        },
      },
    );
    const page = openPage();
    page.ask([ask(1, 'hola', open)]);
    expect(await page.answerTo(1)).toMatchObject({ to: 'fr', text: '[fr] hola' });
    expect(readers).toEqual([['fr', ['de']]]);
  });
});

describe('phrases', () => {
  it('answers a stock phrase on the device before any provider, gate or key', async () => {
    const provider = fakeProvider('libretranslate', remote);
    const { openPage, cache } = serviceOver([provider], { phrasesFirst: true }, { phrases });
    const page = openPage();
    page.ask([ask(1, '绝绝子'), ask(2, '别的')]);
    expect(await page.answerTo(1)).toEqual({
      id: 1,
      state: 'done',
      text: 'Absolutely amazing',
      from: 'zh',
      to: 'en',
      provider: 'dictionary',
      kind: 'phrase',
    });
    expect(gist(await page.answerTo(2))).toBe('consent');
    expect(cache.stored.size).toBe(0);
  });

  it.each(providerIds)('answers it so whoever the provider is (%s)', async (id) => {
    const page = serviceOver([fakeProvider(id)], { phrasesFirst: true }, { phrases }).openPage();
    page.ask([ask(1, '绝绝子')]);
    expect(await page.answerTo(1)).toMatchObject({ provider: 'dictionary', kind: 'phrase' });
  });

  it('leaves phrases to the provider where the person wants that', async () => {
    const provider = fakeProvider('browser');
    const { openPage } = serviceOver([provider], { phrasesFirst: false }, { phrases });
    const page = openPage();
    page.ask([ask(1, '绝绝子')]);
    expect(await page.answerTo(1)).toMatchObject({ provider: 'browser', kind: 'translation' });
  });

  it('goes on without a phrasebook that cannot be read, and reports it', async () => {
    const broken = new Error('no file');
    const { openPage, faults } = serviceOver(
      [fakeProvider('browser')],
      { phrasesFirst: true },
      {
        phrases: () => Promise.reject(broken),
      },
    );
    const page = openPage();
    page.ask([ask(1, '绝绝子')]);
    expect(gist(await page.answerTo(1))).toBe('[en] 绝绝子');
    expect(faults).toEqual([broken]);
  });
});
