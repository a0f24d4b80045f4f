import { describe, expect, expectTypeOf, test } from 'vitest';
import { isProviderId } from '../../../lib/core/provider-id.ts';
import type { ProviderCard } from '../../../lib/messaging/protocol.ts';
import { openAiPresets } from '../../../lib/providers/openai-presets.ts';
import {
  automaticOrder,
  describeProvider,
  findProvider,
  originPatterns,
  type ProviderDescription,
  providers,
} from '../../../lib/providers/registry.ts';

describe('the registry', () => {
  test('has every provider once, under an id that settings can name', () => {
    const ids = providers.map((provider) => provider.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isProviderId)).toBe(true);
    expect(providers.map((provider) => findProvider(provider.id))).toEqual([...providers]);
  });

  test('has no provider for what is not there', () => {
    expect(findProvider('auto')).toBeUndefined();
  });

  test('sends nothing away automatically', () => {
    expect(
      automaticOrder.flatMap((id) => findProvider(id) ?? []).filter((provider) => provider.sends),
    ).toEqual([]);
  });

  test('describes a provider as the interface takes it, without its key', () => {
    const provider = findProvider('libretranslate')!;
    const card = describeProvider(provider, { baseUrl: 'https://translate.example:8443/x' }, 'k');
    expectTypeOf<ProviderDescription>().toExtend<ProviderCard>();
    expect(card).toMatchObject({
      id: 'libretranslate',
      place: 'own-server',
      sends: true,
      origins: ['https://translate.example:8443'],
      defaultOrigins: ['http://127.0.0.1:5000'],
      hasKey: true,
    });
    expect(JSON.stringify(card)).not.toContain('"k"');
  });

  test('sends to the host that the key belongs to', () => {
    const provider = findProvider('deepl')!;
    const hosts = (key?: string) => describeProvider(provider, {}, key).origins;
    expect(hosts('abc:fx')).toEqual(['https://api-free.deepl.com']);
    expect(hosts('abc')).toEqual(['https://api.deepl.com']);
    expect(hosts()).toHaveLength(2);
  });
});

describe('originPatterns', () => {
  test.each([
    ['http://127.0.0.1:5000/', ['http://127.0.0.1/*']],
    ['https://translate.example/api?x=1', ['https://translate.example/*']],
    ['  https://translate.example  ', ['https://translate.example/*']],
    ['http://[::1]:5000', ['http://[::1]/*']],
    ['translate.example', []],
    ['javascript:alert(1)', []],
  ])('of %j are %j', (baseUrl, patterns) => {
    expect(originPatterns(findProvider('libretranslate')!, { baseUrl })).toEqual(patterns);
  });
});

describe('the presets', () => {
  test('have addresses that can be used, encrypted where a key travels', () => {
    const provider = findProvider('openai-compatible')!;
    for (const { id, baseUrl, keyNeeded } of openAiPresets) {
      expect(provider.origins({ preset: id })).toEqual([new URL(baseUrl).origin]);
      expect(new URL(baseUrl).protocol === 'https:').toBe(keyNeeded);
    }
    expect(new Set(openAiPresets.map((preset) => preset.id)).size).toBe(openAiPresets.length);
  });
});
