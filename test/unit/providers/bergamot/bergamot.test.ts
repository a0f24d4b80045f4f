import { describe, expect, it } from 'vitest';
import { CrosstalkError } from '../../../../lib/core/error.ts';
import { packId } from '../../../../lib/providers/bergamot/pack.ts';
import { createPackTranslation } from '../../../../lib/providers/bergamot/pack-translation.ts';
import { bergamot } from '../../../../lib/providers/bergamot.ts';
import type { PackTranslation, ProviderEnvironment } from '../../../../lib/providers/provider.ts';

interface Asked {
  readonly text: string;
  readonly html: boolean;
}

/** Packs that are there, with an engine that puts what it gets between brackets; `spoil` changes its answers. */
function packsWith(asked: Asked[] = [], spoil = (text: string) => text): PackTranslation {
  return {
    availability: async () => 'installed',
    translate: async (texts) => {
      asked.push(...texts);
      return texts.map(({ text, html }) => (html ? spoil(`(${text})`) : `(${text})`));
    },
  };
}

function environment(packs: PackTranslation | undefined): ProviderEnvironment {
  return {
    signal: new AbortController().signal,
    fetch: async () => await Promise.reject(new Error('nothing may be fetched')),
    settings: {},
    asset: async () => await Promise.reject(new Error('no assets')),
    packs,
  };
}

async function translated(text: string, packs: PackTranslation, from = 'zh'): Promise<string> {
  const batch = { from, to: 'en', items: [{ id: '1', text }] };
  const answer = (await bergamot.translate(batch, environment(packs))).get('1');
  return answer?.ok ? answer.value.text : `no text: ${answer?.error.code}`;
}

const codeOf = async (task: Promise<unknown>): Promise<string> => {
  try {
    await task;
    return 'none';
  } catch (error) {
    return error instanceof CrosstalkError ? error.failure.code : 'another error';
  }
};

describe('the language packs as a provider', () => {
  it('sends plain text as it is and kept pieces as spans, and gets them back', async () => {
    const asked: Asked[] = [];
    expect(await translated('a < b & c', packsWith(asked), 'es')).toBe('(a < b & c)');
    expect(await translated('看<x1/>这个 & <x2/>', packsWith(asked))).toBe('(看<x1/>这个 & <x2/>)');
    expect(asked.map(({ html }) => html)).toEqual([false, true]);
    expect(asked[1]?.text).toContain('&amp;');
  });

  it('translates around a kept piece that the engine lost', async () => {
    const losing = packsWith([], () => 'nothing left');
    expect(await translated('看<x1/>这个', losing)).toBe('(看)<x1/>(这个)');
    expect(await translated('mira <x1/> eso', losing, 'es')).toBe('(mira) <x1/> (eso)');
  });

  it('asks for nothing where a text has no words', async () => {
    const asked: Asked[] = [];
    expect(await translated('😂😂 <x1/>', packsWith(asked))).toBe('😂😂 <x1/>');
    expect(asked).toEqual([]);
  });

  it('says what is missing', async () => {
    const batch = { from: 'zh', to: 'en', items: [{ id: '1', text: '好' }] };
    const state = (availability: Awaited<ReturnType<PackTranslation['availability']>>) =>
      codeOf(
        bergamot.translate(batch, environment({ ...packsWith(), availability: async () => availability })),
      );
    expect(await state('downloadable')).toBe('needs-download');
    expect(await state('unknown')).toBe('needs-download');
    expect(await state('unavailable')).toBe('unsupported-language');
    expect(await codeOf(bergamot.translate(batch, environment(undefined)))).toBe('no-provider');
  });

  it('is tested with a greeting in a language that has a pack', async () => {
    const packs: PackTranslation = {
      ...packsWith(),
      availability: async (from) => (from === 'es' ? 'installed' : 'downloadable'),
    };
    expect(await bergamot.check(environment(packs), 'en')).toEqual({
      sample: { text: 'Buenos días', translation: '(Buenos días)' },
    });
    expect(await codeOf(bergamot.check(environment(packsWith()), 'zh'))).toBe('none');
    const none: PackTranslation = { ...packsWith(), availability: async () => 'unknown' };
    expect(await codeOf(bergamot.check(environment(none), 'en'))).toBe('needs-download');
  });
});

describe('packs of a store', () => {
  const pack = (from: string, to: string) => ({
    id: packId(from, to),
    from,
    to,
    version: '1',
    precision: 'float32' as const,
    files: [],
    size: 1,
  });
  const translation = createPackTranslation(
    {
      list: async () => [
        { pack: pack('zh', 'en'), state: 'installed', bytes: 1 },
        { pack: pack('ko', 'en'), state: 'partial', bytes: 1 },
        { pack: pack('ja', 'en'), state: 'damaged', bytes: 0 },
      ],
      offered: async () => [pack('en', 'de'), pack('ko', 'en'), pack('ja', 'en')],
    },
    { translate: async (route, texts) => texts.map(({ text }) => `${route.join(' ')} ${text}`) },
  );

  it('are used once they are whole, together with those that could be downloaded for a look ahead', async () => {
    expect(await translation.availability('zh', 'en')).toBe('installed');
    expect(await translation.availability('zh', 'de')).toBe('downloadable');
    expect(await translation.availability('ko', 'en')).toBe('downloadable');
    expect(await translation.availability('ja', 'en')).toBe('downloadable');
    expect(await translation.availability('fr', 'en')).toBe('unavailable');
  });

  it('are none where the store cannot be opened', async () => {
    const closed = async () => await Promise.reject(new Error('no database'));
    const none = createPackTranslation({ list: closed, offered: closed }, { translate: closed });
    expect(await none.availability('zh', 'en')).toBe('unknown');
  });

  it('are named to the engine, and missing ones never asked for', async () => {
    const { signal } = new AbortController();
    const texts = [{ text: '好', html: false }];
    expect(await translation.translate(texts, 'zh', 'en', signal)).toEqual(['zh>en 好']);
    expect(await codeOf(translation.translate(texts, 'ko', 'en', signal))).toBe('needs-download');
  });
});
