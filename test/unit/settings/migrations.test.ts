import { describe, expect, it } from 'vitest';
import { migrate, migrations, SETTINGS_VERSION } from '../../../lib/settings/migrations.ts';
import { parseSettings } from '../../../lib/settings/parse.ts';

/** Settings as each version wrote them. A new version adds its example and never changes the older ones. */
const examples: Record<number, Record<string, unknown>> = {
  1: {
    version: 1,
    targetLanguage: 'en',
    readLanguages: ['en', 'de'],
    provider: 'libretranslate',
    fallback: ['dictionary'],
    providers: { libretranslate: { baseUrl: 'http://127.0.0.1:5000' } },
    consents: { libretranslate: '2026-11-20' },
    sites: { '*': 'on', 'example.org': 'off' },
    languageRules: { ja: 'leave', en: 'fold' },
  },
};

const rename = { to: 2, migrate: ({ old, ...rest }: Record<string, unknown>) => ({ ...rest, renamed: old }) };
const double = {
  to: 3,
  migrate: (settings: Record<string, unknown>) => ({ ...settings, renamed: Number(settings['renamed']) * 2 }),
};

describe('migrations', () => {
  it('has one step for each version above 1, in order', () => {
    const expected = Array.from({ length: SETTINGS_VERSION - 1 }, (_, index) => index + 2);
    expect(migrations.map((step) => step.to)).toEqual(expected);
  });

  it('has an example of every version', () => {
    const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => String(index + 1));
    expect(Object.keys(examples)).toEqual(versions);
  });

  it.each(Object.entries(examples))('reads the example of version %s without damage', (_, example) => {
    const { settings, damaged } = parseSettings(example);
    expect(damaged).toEqual([]);
    expect(settings.version).toBe(SETTINGS_VERSION);
    expect(settings).toMatchObject({ targetLanguage: 'en', provider: 'libretranslate' });
  });

  it('runs only the steps above the stored version, in order', () => {
    expect(migrate({ old: 4 }, [rename, double])).toEqual({ renamed: 8, version: 3 });
    expect(migrate({ version: 2, renamed: 4 }, [rename, double])).toEqual({ renamed: 8, version: 3 });
    expect(migrate({ version: 3, renamed: 4 }, [rename, double])).toEqual({ renamed: 4, version: 3 });
  });

  it('leaves settings of a later version as they are', () => {
    expect(migrate({ version: 9, future: true }, [rename, double])).toEqual({ version: 9, future: true });
  });
});
