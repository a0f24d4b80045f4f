import { beforeAll, describe, expect, it } from 'vitest';
import { dictionary } from '../../../../lib/providers/dictionary.ts';
import type { ProviderEnvironment } from '../../../../lib/providers/provider.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let environment: ProviderEnvironment;

beforeAll(async () => {
  environment = {
    signal: new AbortController().signal,
    fetch: () => Promise.reject(new Error('the dictionary must not use the network')),
    settings: {},
    asset: await dictionaryAssets(),
  };
}, 60_000);

const ask = (from: string, to: string, text: string) =>
  dictionary.translate({ from, to, items: [{ id: '1', text }] }, environment);

describe('the dictionary as a provider', () => {
  it('answers a stock comment as a phrase', async () => {
    expect((await ask('zh', 'en', '好可爱')).get('1')).toEqual({
      ok: true,
      value: { text: expect.stringMatching(/cute/i), kind: 'phrase' },
    });
  });

  it('answers the rest of Chinese with a gloss that says so and gives the words', async () => {
    const answer = (await ask('zh-Hant', 'en-US', '我今天去超市買水果')).get('1');
    expect(answer).toMatchObject({ ok: true, value: { kind: 'gloss', readable: true } });
    expect(JSON.stringify(answer)).toContain('超市');
  });

  it('fails one item, not the call, where a pair has phrases only and the text is none', async () => {
    const answer = (await ask('es', 'en', 'Ayer el gobierno aprobó una ley')).get('1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'unsupported-language' } });
  });

  it('claims Chinese to English, perhaps the other phrase pairs, and nothing else', () => {
    expect(dictionary.supports('zh-Hans', 'en')).toBe(true);
    expect(dictionary.supports('ja', 'en')).toBe('unknown');
    expect(dictionary.supports('ru', 'en')).toBe(false);
  });

  it('sends nothing anywhere and shows a sample when tested', async () => {
    expect(dictionary.sends).toBe(false);
    expect(dictionary.origins()).toEqual([]);
    const { sample } = await dictionary.check(environment);
    expect(sample?.translation).toMatch(/cute/i);
  });
});
