import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createTranslationCache } from '../../lib/translation/cache.ts';
import { fakeProvider } from '../support/fake-provider.ts';
import { manualClock } from '../support/manual-clock.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';
import { settle, until } from '../support/turns.ts';

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
      { cache: { prepare: crash, getMany: crash, putMany: crash, clear: crash } },
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
