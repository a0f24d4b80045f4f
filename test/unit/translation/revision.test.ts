import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../lib/settings/parse.ts';
import { revision } from '../../../lib/translation/revision.ts';

const of = (settings: Record<string, unknown>, keys?: string): string =>
  revision(parseSettings(settings).settings, keys);

describe('revision', () => {
  it.each([
    [{ targetLanguage: 'fr' }],
    [{ provider: 'deepl' }],
    [{ fallback: [] }],
    [{ providers: { deepl: { baseUrl: 'https://a.test' } } }],
    [{ providers: { deepl: { preset: 'b' } } }],
    [{ consents: { deepl: '2026-11-20' } }],
    [{ maskPersonalData: false }],
  ])('changes with %j', (change) => {
    expect(of(change)).not.toBe(of({}));
  });

  it('changes with keys', () => {
    expect(of({}, '2')).not.toBe(of({}, '1'));
  });

  it.each([[{ sites: { 'a.org': 'on' } }], [{ showOriginal: false }], [{ dailyCharacterCap: 7 }]])(
    'does not change with %j',
    (change) => {
      expect(of(change)).toBe(of({}));
    },
  );

  it('does not depend on the order in which fields were stored', () => {
    const one = { providers: { a: { baseUrl: 'x', model: 'm' }, b: {} } };
    const two = { providers: { b: {}, a: { model: 'm', baseUrl: 'x' } } };
    expect(of(one)).toBe(of(two));
  });

  it('shows nothing of the settings', () => {
    expect(of({ providers: { deepl: { baseUrl: 'https://secret.test' } } })).toMatch(/^[\da-z]{1,7}$/);
  });
});
