import { describe, expect, it } from 'vitest';
import type { Failure } from '../../lib/core/error.ts';
import { failure, type Result, success } from '../../lib/core/result.ts';
import type { BatchTranslation } from '../../lib/providers/provider.ts';
import { fakeProvider } from '../support/fake-provider.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';
import { settle, until } from '../support/turns.ts';

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
