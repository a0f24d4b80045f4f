import { describe, expect, it } from 'vitest';
import type { BuiltInTranslator, LanguagePackState } from '../../../lib/platform/built-in-translation.ts';
import { throughEnglish } from '../../../lib/platform/pivot.ts';

const { signal } = new AbortController();

/** A translator with these pairs; everything else is unavailable. */
function translatorWith(states: Readonly<Record<string, LanguagePackState>>) {
  const downloads: string[] = [];
  const translator: BuiltInTranslator = {
    availability: async (from, to) => states[`${from}>${to}`] ?? 'unavailable',
    translate: async (text, from, to) => `${from}>${to}(${text})`,
    async download(from, to, { onProgress }) {
      downloads.push(`${from}>${to}`);
      onProgress(1);
    },
  };
  return { builtIn: throughEnglish(translator), downloads };
}

describe('a pair that the browser does not have', () => {
  it('goes through English where both halves are there', async () => {
    const { builtIn } = translatorWith({ 'ja>en': 'available', 'en>ko': 'available' });
    expect(await builtIn.availability('ja', 'ko', signal)).toBe('available');
    expect(await builtIn.translate('こんにちは', 'ja', 'ko', signal)).toBe('en>ko(ja>en(こんにちは))');
  });

  it('is as far as its half that is least far', async () => {
    const { builtIn } = translatorWith({ 'ja>en': 'available', 'en>ko': 'downloadable' });
    expect(await builtIn.availability('ja', 'ko', signal)).toBe('downloadable');
    expect(await builtIn.availability('ja', 'tlh', signal)).toBe('unavailable');
    expect(await builtIn.availability('tlh', 'en', signal)).toBe('unavailable');
  });

  it('is downloaded in both halves within the click', async () => {
    const { builtIn, downloads } = translatorWith({ 'ja>en': 'downloadable', 'en>ko': 'downloadable' });
    await builtIn.availability('ja', 'ko', signal);
    const progress: number[] = [];
    const done = builtIn.download('ja', 'ko', { signal, onProgress: (value) => progress.push(value) });
    expect(downloads).toEqual(['ja>en', 'en>ko']);
    await done;
    expect(progress).toEqual([0.5, 1]);
  });
});

describe('a pair that the browser has', () => {
  it('is left to it', async () => {
    const { builtIn, downloads } = translatorWith({
      'ja>ko': 'available',
      'ja>en': 'available',
      'en>ko': 'available',
    });
    expect(await builtIn.availability('ja', 'ko', signal)).toBe('available');
    expect(await builtIn.translate('こんにちは', 'ja', 'ko', signal)).toBe('ja>ko(こんにちは)');
    await builtIn.download('ja', 'ko', { signal, onProgress: () => undefined });
    expect(downloads).toEqual(['ja>ko']);
  });
});
