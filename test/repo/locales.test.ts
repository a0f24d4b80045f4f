import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providerErrorCodes, serviceErrorCodes } from '../../lib/core/error.ts';
import { messageName } from '../../lib/core/message-name.ts';
import { providerIds } from '../../lib/core/provider-id.ts';

const root = join(import.meta.dirname, '../..');

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    return typeof value === 'object' && value !== null ? leaves(value, here) : [[here, '']];
  });
}

function readLocale(name: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(root, 'locales', `${name}.json`), 'utf8'));
  return new Map(leaves(parsed as object));
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

const english = readLocale('en');
const locales = readdirSync(join(root, 'locales')).map((file) => file.replace('.json', ''));
const placeholders = (text: string) => [...text.matchAll(/\$\d/g)].map(([found]) => found).toSorted();
const han = /\p{Script=Han}/u;

/** Names that are the same in Chinese, and texts that are no words. */
const sameInChinese = new Set([
  'extension.name',
  'extension.language',
  'reader.from',
  'welcome.exampleName',
  ...['deepl', 'google', 'anthropic', 'gemini', 'libretranslate', 'apertium', 'mymemory'].map(
    (id) => `provider.${id}`,
  ),
]);

/** English texts that quote a comment. */
const quotesChinese = new Set(['options.phrasesFirstNote', 'welcome.exampleName']);

describe('locales', () => {
  it('exist in English and Simplified Chinese', () => {
    expect(locales).toEqual(expect.arrayContaining(['en', 'zh_CN']));
    expect(english.size).toBeGreaterThan(100);
  });

  it.each(locales)('%s has the keys of English and no others', (locale) => {
    expect([...readLocale(locale).keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(locales)('%s has the placeholders of English', (locale) => {
    const different = [...readLocale(locale)].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it.each(locales)('%s has no text that is empty, untrimmed or holds a stray dollar sign', (locale) => {
    const odd = [...readLocale(locale)].filter(
      ([, text]) => text === '' || text !== text.trim() || /\$(?!\d)/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('has only keys that browsers allow and tell apart without regard to case', () => {
    const names = [...english.keys()].map((key) => key.replaceAll('.', '_'));
    expect(names.filter((name) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('is Chinese in the Chinese locale, with Chinese punctuation', () => {
    const chinese = [...readLocale('zh_CN')].filter(([key]) => !sameInChinese.has(key));
    expect(chinese.filter(([, text]) => !han.test(text))).toEqual([]);
    expect(chinese.filter(([, text]) => /\p{Script=Han}[,.:;?!]/u.test(text))).toEqual([]);
  });

  it('is no Chinese in the English locale', () => {
    expect([...english].filter(([key, text]) => han.test(text) && !quotesChinese.has(key))).toEqual([]);
  });
});

describe('keys of messages', () => {
  it('exist for every error, provider and place', () => {
    const wanted = [
      ...[...providerErrorCodes, ...serviceErrorCodes].map((code) => `error.${messageName(code)}`),
      ...providerIds.flatMap((id) => [`provider.${messageName(id)}`, `providerNote.${messageName(id)}`]),
      ...(['device', 'own-server', 'paid', 'unofficial'] as const).map(
        (place) => `place.${messageName(place)}`,
      ),
    ];
    expect(wanted.filter((key) => !english.has(key))).toEqual([]);
  });

  it('exist wherever the code names one', () => {
    const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
    const named = [...code.matchAll(/\bt\(\s*'([a-zA-Z0-9.]+)'/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !english.has(key))).toEqual([]);
  });
});
