import { describe, expect, it } from 'vitest';
import { bergamot } from '../../../lib/providers/bergamot.ts';
import { browser } from '../../../lib/providers/browser.ts';
import { dictionary } from '../../../lib/providers/dictionary.ts';
import type { PackState, PackTranslation } from '../../../lib/providers/provider.ts';
import { dictionaryAssets } from '../../support/dictionary-assets.ts';

const { signal } = new AbortController();
const noFiles = () => Promise.reject(new Error('no files'));
const never = () => Promise.reject(new Error('nobody asked for this'));

describe('making ready', () => {
  // Reads and unpacks all of it, which takes a busy machine a while.
  it('loads the whole dictionary, so that the first text needs no file', { timeout: 60_000 }, async () => {
    const files = await dictionaryAssets();
    const read: string[] = [];
    const asset = (path: string) => {
      read.push(path);
      return files(path);
    };
    expect(await dictionary.prepare('zh', 'en', { asset, signal })).toBe(true);
    const before = read.length;
    expect(before).toBeGreaterThan(0);
    await dictionary.translate(
      { from: 'zh-Hans', to: 'en', items: [{ id: '1', text: '记得番茄要炒久一点' }] },
      { asset, fetch: never, settings: {}, signal },
    );
    expect(read).toHaveLength(before);
  });

  it.each<[PackState, boolean]>([
    ['available', true],
    ['downloadable', false],
    ['unavailable', false],
  ])(
    'of the browser’s translator, where a pair is %s, comes to %s, and downloads nothing',
    async (state, isReady) => {
      const builtIn = { availability: () => Promise.resolve(state), translate: never, download: never };
      expect(await browser.prepare('zh', 'en', { asset: noFiles, builtIn, signal })).toBe(isReady);
    },
  );

  it.each<[Awaited<ReturnType<PackTranslation['availability']>>, boolean]>([
    ['installed', true],
    ['downloadable', false],
    ['unknown', false],
  ])('of language packs, where one is %s, comes to %s', async (state, isReady) => {
    const packs = { availability: () => Promise.resolve(state), translate: never };
    expect(await bergamot.prepare('zh', 'en', { asset: noFiles, packs, signal })).toBe(isReady);
  });

  it('leads nowhere where the browser has no translator and no packs', async () => {
    expect(await browser.prepare('zh', 'en', { asset: noFiles, signal })).toBe(false);
    expect(await bergamot.prepare('zh', 'en', { asset: noFiles, signal })).toBe(false);
  });
});
