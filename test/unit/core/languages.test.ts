import { describe, expect, it } from 'vitest';
import {
  nearestTargetLanguage,
  readableLanguages,
  targetLanguages,
  textDirection,
} from '../../../lib/core/languages.ts';
import { messageName } from '../../../lib/core/message-name.ts';

describe('the languages offered', () => {
  it('are tags in canonical form, each once', () => {
    expect(Intl.getCanonicalLocales([...targetLanguages])).toEqual([...targetLanguages]);
  });

  it('list Chinese once among those a person reads', () => {
    expect(readableLanguages.filter((tag) => tag.startsWith('zh'))).toEqual(['zh']);
  });

  it.each([
    ['en-US', 'en'],
    ['de-AT', 'de'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['pt-BR', 'pt'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['tl', 'fil'],
    ['fil-PH', 'fil'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['eo', 'en'],
  ])('nearest to a browser in %s is %s', (tag, nearest) => {
    expect(nearestTargetLanguage(tag)).toBe(nearest);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['en', 'ltr'],
    ['zh-Hans', 'ltr'],
  ])('%s runs %s', (tag, direction) => {
    expect(textDirection(tag)).toBe(direction);
  });
});

describe('messageName', () => {
  it.each([
    ['auth', 'auth'],
    ['too-long', 'tooLong'],
    ['openai-compatible', 'openaiCompatible'],
  ])('writes %s as %s', (id, name) => {
    expect(messageName(id)).toBe(name);
  });
});
