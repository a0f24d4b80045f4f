import { describe, expect, it } from 'vitest';
import { createLanguageNames } from '../../../lib/platform/language-names.ts';

/** A storage that counts what is asked of it. */
function areaWith(stored: Record<string, unknown>) {
  const writes: Record<string, unknown>[] = [];
  return {
    stored,
    writes,
    get: () => Promise.resolve({ ...stored }),
    set(items: Readonly<Record<string, unknown>>) {
      writes.push({ ...items });
      Object.assign(stored, items);
      return Promise.resolve();
    },
  };
}

describe('names of languages', () => {
  it('are in the language of the interface', async () => {
    const names = createLanguageNames({ tags: ['zh', 'ja'], language: 'es', area: areaWith({}) });
    expect(await names()).toEqual({ zh: 'chino', ja: 'japonés' });
  });

  it('are taken from what the last start of the background kept', async () => {
    const area = areaWith({});
    await createLanguageNames({ tags: ['zh'], language: 'en', area })();
    (area.stored['language-names'] as { names: Record<string, string> }).names['zh'] = 'as it was kept';
    expect(await createLanguageNames({ tags: ['zh'], language: 'en', area })()).toEqual({
      zh: 'as it was kept',
    });
    expect(area.writes).toHaveLength(1);
  });

  it.each([
    ['are of another language', { language: 'de', names: { zh: 'Chinesisch' } }],
    ['lack one', { language: 'en', names: { ja: 'Japanese' } }],
    ['are damaged', { language: 'en', names: 'Chinese' }],
  ])('are made anew where those that were kept %s', async (_, kept) => {
    const names = createLanguageNames({
      tags: ['zh'],
      language: 'en',
      area: areaWith({ 'language-names': kept }),
    });
    expect(await names()).toEqual({ zh: 'Chinese' });
  });

  it('are there also where nothing can be kept', async () => {
    const area = {
      get: () => Promise.reject(new Error('closed')),
      set: () => Promise.reject(new Error('closed')),
    };
    expect(await createLanguageNames({ tags: ['zh'], language: 'en', area })()).toEqual({ zh: 'Chinese' });
  });
});
