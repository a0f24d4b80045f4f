import { describe, expect, it } from 'vitest';
import { createSecretsStore } from '../../../lib/settings/secrets.ts';
import { memoryArea } from '../../support/memory-area.ts';

describe('secrets store', () => {
  it('stores a key without the white space around it', async () => {
    const area = memoryArea();
    const secrets = createSecretsStore(area);
    await secrets.setKey('deepl', '  k-1\n');
    expect(await secrets.keyOf('deepl')).toBe('k-1');
    expect(await secrets.hasKey('deepl')).toBe(true);
    expect(area.stored['secrets']).toEqual({ deepl: { apiKey: 'k-1' } });
  });

  it('removes a key that is set to nothing', async () => {
    const area = memoryArea({ secrets: { deepl: { apiKey: 'a' }, azure: { apiKey: 'b' } } });
    const secrets = createSecretsStore(area);
    await secrets.setKey('deepl', '  ');
    expect(await secrets.hasKey('deepl')).toBe(false);
    expect(area.stored['secrets']).toEqual({ azure: { apiKey: 'b' } });
  });

  it('treats a damaged entry as no key and leaves it and the others alone', async () => {
    const stored = { deepl: 5, azure: { apiKey: 'b', region: 'x' }, gemini: { apiKey: 3 } };
    const area = memoryArea({ secrets: stored });
    const secrets = createSecretsStore(area);
    expect(await secrets.keyOf('deepl')).toBeUndefined();
    expect(await secrets.keyOf('gemini')).toBeUndefined();
    expect(await secrets.keyOf('azure')).toBe('b');
    await secrets.setKey('azure', 'c');
    expect(area.stored['secrets']).toEqual({ ...stored, azure: { apiKey: 'c', region: 'x' } });
  });

  it('has no keys where the stored value is no object', async () => {
    expect(await createSecretsStore(memoryArea({ secrets: 'x' })).hasKey('deepl')).toBe(false);
    expect(await createSecretsStore(memoryArea()).hasKey('deepl')).toBe(false);
  });

  it('loses none of two keys set at once', async () => {
    const secrets = createSecretsStore(memoryArea());
    await Promise.all([secrets.setKey('deepl', 'a'), secrets.setKey('azure', 'b')]);
    expect([await secrets.keyOf('deepl'), await secrets.keyOf('azure')]).toEqual(['a', 'b']);
  });
});
