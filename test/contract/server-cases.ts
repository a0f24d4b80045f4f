import type { ProviderId } from '../../lib/core/provider-id.ts';
import type { Batch, ProviderEnvironment, ProviderSettings } from '../../lib/providers/provider.ts';

/** How a provider that sends is run here. A provider without an entry fails the first test. */
export interface ServerCase {
  readonly settings: (origin: string) => ProviderSettings;
  readonly from: string;
  readonly texts: readonly string[];
  /** What a call gives of which the server answers only the first text. */
  readonly partial: 'absent' | 'bad-response' | 'one text a call';
  /** Answers carry ids, so their order is free. */
  readonly ids: boolean;
}

/** Comments in Chinese. */
export const chinese = ['这个颜色绝了', '在哪里买的？', '太好看了吧', '😂 哈哈 我也是'];

/** By id, every provider that sends. */
export const serverCases: Partial<Record<ProviderId, ServerCase>> = {
  libretranslate: {
    settings: (origin) => ({ baseUrl: `${origin}/` }),
    from: 'zh',
    texts: chinese,
    partial: 'bad-response',
    ids: false,
  },
  apertium: {
    settings: (origin) => ({ baseUrl: origin }),
    from: 'es',
    texts: ['Qué bonito', '¿Dónde lo compraste?'],
    partial: 'one text a call',
    ids: false,
  },
  'openai-compatible': {
    settings: (origin) => ({ baseUrl: `${origin}/v1`, model: 'm' }),
    from: 'zh',
    texts: chinese,
    partial: 'absent',
    ids: true,
  },
  deepl: {
    settings: (origin) => ({ baseUrl: origin }),
    from: 'zh',
    texts: chinese,
    partial: 'bad-response',
    ids: false,
  },
  google: {
    settings: (origin) => ({ baseUrl: origin }),
    from: 'zh',
    texts: chinese,
    partial: 'bad-response',
    ids: false,
  },
  azure: {
    settings: (origin) => ({ baseUrl: origin, region: 'eastasia' }),
    from: 'zh',
    texts: chinese,
    partial: 'bad-response',
    ids: false,
  },
  anthropic: {
    settings: (origin) => ({ baseUrl: origin, model: 'm' }),
    from: 'zh',
    texts: chinese,
    partial: 'absent',
    ids: true,
  },
  gemini: {
    settings: (origin) => ({ baseUrl: origin, model: 'm' }),
    from: 'zh',
    texts: chinese,
    partial: 'absent',
    ids: true,
  },
  mymemory: {
    settings: (origin) => ({ baseUrl: origin }),
    from: 'zh',
    texts: chinese,
    partial: 'one text a call',
    ids: false,
  },
  'google-web': {
    settings: (origin) => ({ baseUrl: origin }),
    from: 'zh',
    texts: chinese,
    partial: 'one text a call',
    ids: false,
  },
  'microsoft-web': {
    settings: (origin) => ({ baseUrl: origin }),
    from: 'zh',
    texts: chinese,
    partial: 'bad-response',
    ids: false,
  },
};

/** The key that every provider is given. */
export const KEY = 'sk-secret-of-the-test';
/** What a call is made with: these settings, and {@link KEY}. */
export function environmentOf(
  settings: ProviderSettings,
  more: Partial<ProviderEnvironment> = {},
): ProviderEnvironment {
  return {
    signal: new AbortController().signal,
    fetch: globalThis.fetch,
    settings,
    key: KEY,
    asset: async () => await Promise.reject(new Error('no assets here')),
    ...more,
  };
}

/** A batch of these texts into English. */
export function batchOf(texts: readonly string[], from: string): Batch {
  return { from, to: 'en', items: texts.map((text, index) => ({ id: String(index + 1), text })) };
}

/** The answers of the fake servers, by id. */
export function marked(texts: readonly string[]) {
  return new Map(
    texts.map((text, index) => [String(index + 1), { ok: true, value: { text: `EN(${text})` } }]),
  );
}
