import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../lib/core/error.ts';
import { mostHelpful, resolveChain } from '../../../lib/translation/chain.ts';
import { fakeProvider } from '../../support/fake-provider.ts';

const providers = [
  fakeProvider('browser', { supports: () => 'unknown' }),
  fakeProvider('dictionary', { supports: (from) => from === 'zh' }),
  fakeProvider('deepl'),
];
const catalogue = {
  findProvider: (id: string) => providers.find((provider) => provider.id === id),
  automaticOrder: ['browser', 'bergamot', 'dictionary'],
} as const;

describe('chain of providers', () => {
  it.each([
    [{ provider: 'auto', fallback: [] }, 'zh', ['browser', 'dictionary']],
    [{ provider: 'auto', fallback: [] }, 'ja', ['browser']],
    [{ provider: 'deepl', fallback: ['auto'] }, 'zh', ['deepl', 'browser', 'dictionary']],
    [
      { provider: 'dictionary', fallback: ['auto', 'dictionary', 'deepl'] },
      'zh',
      ['dictionary', 'browser', 'deepl'],
    ],
    [{ provider: 'gemini', fallback: ['deepl'] }, 'zh', ['deepl']],
    [{ provider: 'dictionary', fallback: [] }, 'fr', []],
  ] as const)('with %j, from %s, is %j', (settings, from, ids) => {
    expect(resolveChain({ ...settings, fallback: [...settings.fallback] }, catalogue, from, 'en')).toEqual(
      ids,
    );
  });
});

describe('most helpful failure', () => {
  it.each<[Failure['code'][], Failure['code']]>([
    [['needs-download', 'unsupported-language'], 'needs-download'],
    [['unsupported-language', 'needs-download'], 'needs-download'],
    [['quota', 'network'], 'quota'],
    [['unsupported-language', 'internal', 'auth'], 'auth'],
    [['aborted', 'unsupported-language'], 'unsupported-language'],
    [[], 'no-provider'],
  ])('of %j is %s', (codes, expected) => {
    expect(mostHelpful(codes.map((code) => ({ code }))).code).toBe(expected);
  });
});
