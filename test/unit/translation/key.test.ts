import { describe, expect, it } from 'vitest';
import { type KeyParts, translationKey } from '../../../lib/translation/key.ts';

const parts: KeyParts = { text: '你好', from: 'zh', to: 'en', provider: 'deepl', variant: '1' };

describe('translation key', () => {
  it('is the same for the same parts, as 64 hexadecimal digits', async () => {
    const key = await translationKey(parts);
    expect(key).toMatch(/^[\da-f]{64}$/);
    expect(await translationKey({ ...parts })).toBe(key);
  });

  it('differs wherever a part differs', async () => {
    const changes: Partial<KeyParts>[] = [
      {},
      { text: '你好 ' },
      { from: 'zh-Hant' },
      { to: 'fr' },
      { provider: 'azure' },
      { variant: '2' },
      { server: 'http://127.0.0.1:5000' },
      { formality: 'less' },
      { glossary: 'g1' },
    ];
    const keys = await Promise.all(changes.map((change) => translationKey({ ...parts, ...change })));
    expect(new Set(keys).size).toBe(changes.length);
  });

  it('does not mix up neighbouring parts', async () => {
    const one = await translationKey({ ...parts, variant: 'ab', server: 'c' });
    const two = await translationKey({ ...parts, variant: 'a', server: 'bc' });
    expect(one).not.toBe(two);
  });
});
