import { describe, expect, it } from 'vitest';
import { CrosstalkError } from '../../../lib/core/error.ts';
import type { TranslationProvider } from '../../../lib/providers/provider.ts';
import { createSecretsStore } from '../../../lib/settings/secrets.ts';
import { createSettingsStore } from '../../../lib/settings/store.ts';
import { type ConnectionCheckDependencies, createConnectionCheck } from '../../../lib/translation/check.ts';
import { fakeProvider } from '../../support/fake-provider.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { memoryArea } from '../../support/memory-area.ts';
import { settle } from '../../support/turns.ts';

function checkOf(
  options: Partial<TranslationProvider>,
  overrides: Partial<ConnectionCheckDependencies> = {},
) {
  const { limits: _, ...rest } = options;
  const provider = fakeProvider('deepl', { sends: true, origins: () => ['https://api.test'], ...rest });
  const area = memoryArea({ settings: { targetLanguage: 'fr' }, secrets: { deepl: { apiKey: 'k' } } });
  const clock = manualClock();
  const check = createConnectionCheck({
    clock,
    findProvider: (id) => (id === 'deepl' ? provider : undefined),
    settings: createSettingsStore(area, () => undefined),
    secrets: createSecretsStore(area),
    permitted: () => Promise.resolve(true),
    online: () => true,
    fetch: () => Promise.reject(new TypeError('No network in this test')),
    asset: () => Promise.reject(new Error('No files in this test')),
    ...overrides,
  });
  return { check, clock };
}

describe('test of a connection', () => {
  it('says what the provider found and how long it took, with the key and the target language', async () => {
    const seen: unknown[] = [];
    const { check, clock } = checkOf({
      check: (environment, to) => {
        seen.push(environment.key, to);
        clock.advance(120);
        return Promise.resolve({ models: ['m'] });
      },
    });
    expect(await check('deepl')).toEqual({ ok: true, value: { models: ['m'], elapsed: 120 } });
    expect(seen).toEqual(['k', 'fr']);
  });

  it('gives the failure of the provider', async () => {
    const { check } = checkOf({
      check: () => Promise.reject(new CrosstalkError({ code: 'auth', detail: 'HTTP 403' })),
    });
    expect(await check('deepl')).toEqual({
      ok: false,
      error: { code: 'auth', detail: 'HTTP 403', provider: 'deepl' },
    });
  });

  it('ends after 30 seconds', async () => {
    const { check, clock } = checkOf({ check: () => new Promise(() => undefined) });
    const result = check('deepl');
    await settle();
    clock.advance(30_000);
    expect(await result).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  it('ends when it is no longer wanted', async () => {
    const { check } = checkOf({ check: () => new Promise(() => undefined) });
    const leave = new AbortController();
    const result = check('deepl', leave.signal);
    await settle();
    leave.abort();
    expect(await result).toMatchObject({ ok: false, error: { code: 'aborted' } });
  });

  it.each([
    ['not-configured', { fields: [{ name: 'baseUrl', required: true }] as const }, {}],
    ['permission', {}, { permitted: () => Promise.resolve(false) }],
    ['offline', {}, { online: () => false }],
    ['no-provider', {}, { findProvider: () => undefined }],
    ['internal', {}, { settings: { load: () => Promise.reject(new Error('fault')) } }],
  ])('says %s without asking the provider', async (code, provider, dependencies) => {
    let asked = false;
    const { check } = checkOf(
      {
        ...provider,
        check: () => {
          asked = true;
          return Promise.resolve({});
        },
      },
      dependencies,
    );
    expect(await check('deepl')).toMatchObject({ ok: false, error: { code } });
    expect(asked).toBe(false);
  });
});
