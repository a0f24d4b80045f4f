import { describe, expect, test } from 'vitest';
import { CrosstalkError, type ErrorCode } from '../../../lib/core/error.ts';
import { browser } from '../../../lib/providers/browser.ts';
import type {
  Batch,
  BuiltInTranslation,
  PackState,
  ProviderEnvironment,
} from '../../../lib/providers/provider.ts';

const rejection = (code: ErrorCode) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) });

function environmentOf(
  translate: (text: string) => string,
  state: PackState = 'available',
): ProviderEnvironment & { readonly pairs: Set<string> } {
  const pairs = new Set<string>();
  const builtIn: BuiltInTranslation = {
    availability: async () => await Promise.resolve(state),
    translate: async (text, from, to) => {
      pairs.add(`${from}>${to}`);
      return await new Promise((resolve) => {
        resolve(translate(text));
      });
    },
    download: async () => await Promise.reject(new Error('Downloads only after a click')),
  };
  return {
    signal: new AbortController().signal,
    fetch: async () => await Promise.reject(new Error('Nothing leaves the device')),
    settings: {},
    asset: async () => await Promise.reject(new Error('No assets')),
    builtIn,
    pairs,
  };
}

const batch = (text: string, from = 'zh'): Batch => ({ from, to: 'en', items: [{ id: '1', text }] });
const failing = (code: ErrorCode) => () => {
  throw new CrosstalkError({ code });
};

describe('the built-in translator', () => {
  test.each([
    ['downloadable', 'needs-download'],
    ['downloading', 'needs-download'],
    ['unavailable', 'unsupported-language'],
  ] as const)('is not asked while the pair is %s', async (state, code) => {
    const environment = environmentOf((text) => text, state);
    await expect(browser.translate(batch('好看'), environment)).rejects.toEqual(rejection(code));
    await expect(browser.check(environment, 'en')).rejects.toEqual(rejection(code));
    expect(environment.pairs.size).toBe(0);
  });

  test('missing from the browser is said to be missing', async () => {
    const environment = { ...environmentOf((text) => text), builtIn: undefined };
    await expect(browser.translate(batch('好看'), environment)).rejects.toEqual(rejection('no-provider'));
  });

  test.each([
    ['zh-Hans', 'zh>en'],
    ['zh-TW', 'zh-Hant>en'],
    ['pt-BR', 'pt>en'],
    ['nb', 'no>en'],
  ])('is asked for %s as %s', async (from, pair) => {
    const environment = environmentOf((text) => `EN ${text}`);
    await browser.translate(batch('x', from), environment);
    expect([...environment.pairs]).toEqual([pair]);
  });

  test('translates in halves what it finds too long, and loses nothing', async () => {
    const sentence = '这个颜色真的绝了我好喜欢。';
    const seen: string[] = [];
    const environment = environmentOf((text) => {
      if (text.length > 60) throw new CrosstalkError({ code: 'too-long' });
      seen.push(text);
      return `[${text.length}]`;
    });
    const answers = await browser.translate(batch(sentence.repeat(16)), environment);
    expect(seen.join('')).toBe(sentence.repeat(16));
    expect(seen.every((text) => text.endsWith('。'))).toBe(true);
    expect(answers.get('1')).toEqual({
      ok: true,
      value: { text: seen.map((text) => `[${text.length}]`).join(' ') },
    });
  });

  test('gives up on a text that is too long even when it is short', async () => {
    const answers = await browser.translate(batch('长'.repeat(500)), environmentOf(failing('too-long')));
    expect(answers.get('1')).toEqual({ ok: false, error: { code: 'too-long' } });
  });

  test('held back by the browser fails on that text alone', async () => {
    const answers = await browser.translate(batch('好看'), environmentOf(failing('blocked')));
    expect(answers.get('1')).toEqual({ ok: false, error: { code: 'blocked' } });
  });

  test('that goes away ends the call', async () => {
    const call = browser.translate(batch('好看'), environmentOf(failing('aborted')));
    await expect(call).rejects.toEqual(rejection('aborted'));
  });
});
