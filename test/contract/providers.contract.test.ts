import { describe, expect, test } from 'vitest';
import type { BuiltInTranslation, TranslationProvider } from '../../lib/providers/provider.ts';
import { originPatterns, providers } from '../../lib/providers/registry.ts';
import { batchOf, chinese, environmentOf, marked, serverCases } from './server-cases.ts';

const noNetwork = async () => await Promise.reject(new Error('a device provider called fetch'));

/** Programs of one's own at their usual port. */
function hasDefault(provider: TranslationProvider): boolean {
  return provider.fields.some(({ name, required }) => name === 'baseUrl' && !required);
}

const all: readonly TranslationProvider[] = providers;

describe.each(all)('$id', (provider) => {
  test('says where it works and what it needs', () => {
    expect(provider.sends).toBe(provider.place !== 'device');
    expect(provider.limits.items).toBeGreaterThan(0);
    expect(provider.limits.characters).toBeGreaterThan(0);
    expect(provider.limits.concurrency).toBeGreaterThan(0);
    expect(provider.limits.timeout).toBeGreaterThan(0);
    expect(new Set(provider.fields.map((field) => field.name)).size).toBe(provider.fields.length);
    expect(provider.sends ? [] : provider.origins({})).toEqual([]);
  });

  test('names a host of its own unless the person names one', () => {
    const named = provider.origins({});
    expect(named.filter((origin) => !/^https:|^http:\/\/127\.0\.0\.1:/.test(origin))).toEqual([]);
    expect(named.length > 0).toBe(
      provider.place === 'paid' || provider.place === 'unofficial' || hasDefault(provider),
    );
  });

  test('is run by this contract', () => {
    expect(provider.sends ? serverCases[provider.id] : 'device').toBeDefined();
  });

  test('takes an unusable address as no address', () => {
    for (const baseUrl of ['nonsense', 'ftp://example.org', 'http://name:password@example.org']) {
      expect(originPatterns(provider, { baseUrl })).toEqual([]);
    }
  });
});

describe('browser with a translator of its own', () => {
  const browser = all.find((provider) => provider.id === 'browser')!;
  const builtIn: BuiltInTranslation = {
    availability: async () => await Promise.resolve('available'),
    translate: async (text) => await Promise.resolve(`EN(${text})`),
    download: async () => await Promise.resolve(),
  };

  test('answers every text under its own id without the network', async () => {
    const answers = await browser.translate(
      batchOf(chinese, 'zh'),
      environmentOf({}, { builtIn, fetch: noNetwork }),
    );
    expect(answers).toEqual(marked(chinese));
  });
});
