import { describe, expect, it } from 'vitest';
import { DEFAULT_REGISTRY, readRegistry, registryUrl } from '../../../../lib/providers/bergamot/catalogue.ts';

const hash = (digit: string) => digit.repeat(64);
const file = (path: string, digit = 'a') => ({
  path,
  uncompressedSize: 1000,
  uncompressedHash: hash(digit),
});
const entry = (more: object = {}) => ({
  architecture: 'base',
  releaseStatus: 'Release',
  sourceLanguage: 'en',
  targetLanguage: 'zh',
  byteSize: 42_992_955,
  files: {
    model: file('models/en-zh/run/exported/model.enzh.intgemm.alphas.bin.gz'),
    srcVocab: file('models/en-zh/run/exported/srcvocab.enzh.spm.gz', 'b'),
    trgVocab: file('models/en-zh/run/exported/trgvocab.enzh.spm.gz', 'c'),
    lexicalShortlist: file('models/en-zh/run/exported/lex.50.50.enzh.s2t.bin.gz', 'd'),
  },
  ...more,
});
const listOf = (entries: readonly unknown[], baseUrl?: string) => ({
  generated: '2026-11-01T00:00:00',
  ...(baseUrl !== undefined && { baseUrl }),
  models: { 'en-zh': entries },
});
const only = (entries: readonly unknown[]) => readRegistry(listOf(entries), DEFAULT_REGISTRY)[0];

describe('the list of packs', () => {
  it('gives each direction with its files, sizes and hashes', () => {
    const [pack] = readRegistry(
      listOf(
        [entry()],
        'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data',
      ),
      DEFAULT_REGISTRY,
    );
    expect(pack).toMatchObject({ id: 'en>zh', from: 'en', to: 'zh', precision: 'int8shiftAlphaAll' });
    expect(pack?.size).toBe(4000);
    expect(pack?.files.map(({ part }) => part).toSorted()).toEqual(['lex', 'model', 'srcVocab', 'trgVocab']);
    expect(pack?.files.find(({ part }) => part === 'model')).toEqual({
      part: 'model',
      url: 'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/models/en-zh/run/exported/model.enzh.intgemm.alphas.bin.gz',
      size: 1000,
      sha256: hash('a'),
    });
  });

  it('prefers a released model, then the better kind', () => {
    const chosen = only([
      entry({ architecture: 'tiny' }),
      entry({ architecture: 'base-memory', releaseStatus: 'Nightly' }),
      entry({
        architecture: 'base-memory',
        files: { ...entry().files, model: file('best.intgemm8.bin', 'e') },
      }),
      entry(),
    ]);
    expect(chosen?.version).toBe('e'.repeat(16));
    expect(chosen?.precision).toBe('int8shiftAll');
  });

  it('leaves out what it cannot use and keeps the rest', () => {
    const { model } = entry().files;
    const useless = [
      null,
      'en-zh',
      entry({ architecture: 'huge' }),
      entry({ files: { model } }),
      entry({ files: { ...entry().files, model: { path: model.path } } }),
      entry({ sourceLanguage: '../en' }),
      ...['../../secret', '/etc/passwd', 'https://elsewhere.example/m', 'a/../../b', ''].map((path) =>
        entry({ files: { ...entry().files, model: file(path) } }),
      ),
    ];
    expect(readRegistry(listOf(useless), DEFAULT_REGISTRY)).toEqual([]);
    expect(only([...useless, entry()])?.id).toBe('en>zh');
  });

  it('takes a part without a hash or a size, but no model without a hash', () => {
    const files = { ...entry().files, lexicalShortlist: { path: 'lex.bin.gz' } };
    expect(only([entry({ files })])?.files.find(({ part }) => part === 'lex')).toEqual({
      part: 'lex',
      url: 'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/lex.bin.gz',
      size: undefined,
      sha256: undefined,
    });
  });

  it('says so where it is no list at all', () => {
    for (const list of [undefined, null, [], 'x', { models: 1 }, { models: { 'en-zh': {} } }]) {
      expect(() => readRegistry(list, DEFAULT_REGISTRY)).toThrow('bad-list');
    }
  });

  it('takes files of a mirror from the mirror, whatever address the copied list names', () => {
    const list = listOf([entry()], 'https://storage.googleapis.com/bucket');
    const urls = readRegistry(list, 'https://mirror.example/packs/db/models.json')[0]?.files.map(
      ({ url }) => url,
    );
    expect(urls?.every((url) => url.startsWith('https://mirror.example/packs/models/'))).toBe(true);
  });
});

describe('the address of the list', () => {
  it('is the one of Mozilla where nothing is entered', () => {
    expect(registryUrl(undefined)).toBe(DEFAULT_REGISTRY);
    expect(registryUrl('  ')).toBe(DEFAULT_REGISTRY);
  });

  it('is a file or lies in a folder', () => {
    expect(registryUrl('https://mirror.example')).toBe('https://mirror.example/db/models.json');
    expect(registryUrl('https://mirror.example/packs')).toBe('https://mirror.example/packs/db/models.json');
    expect(registryUrl('http://10.0.0.2:8080/list.json')).toBe('http://10.0.0.2:8080/list.json');
  });

  it('is nothing where it cannot be one', () => {
    for (const bad of ['nonsense', 'ftp://a.example', 'https://name:password@a.example']) {
      expect(registryUrl(bad)).toBeUndefined();
    }
  });
});
