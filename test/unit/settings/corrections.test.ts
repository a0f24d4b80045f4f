import { describe, expect, it } from 'vitest';
import {
  correctedSite,
  exportCorrections,
  importCorrections,
  mergeCorrections,
  readerOn,
  withCorrection,
  withoutCorrection,
} from '../../../lib/settings/corrections.ts';
import { parseSettings } from '../../../lib/settings/parse.ts';

const site = 'a.example';
const reader = { targetLanguage: 'en', readLanguages: ['en'], languageRules: { ja: 'fold' as const } };

describe('corrections', () => {
  it('are one for each site and language, the newest holding', () => {
    const first = withCorrection([], { site, language: 'es', is: 'pt' });
    expect(withCorrection(first, { site, language: 'es' })).toEqual([{ site, language: 'es' }]);
    expect(withCorrection(first, { site: 'b.example', language: 'es' })).toHaveLength(2);
  });

  it('change an earlier one that what the person sees is the doing of', () => {
    const first = withCorrection([], { site, language: 'es', is: 'pt' });
    expect(withCorrection(first, { site, language: 'pt', is: 'it' })).toEqual([
      { site, language: 'es', is: 'it' },
      { site, language: 'pt', is: 'it' },
    ]);
  });

  it('take an earlier one back where the language is what it was taken for at first', () => {
    const first = withCorrection([], { site, language: 'es', is: 'pt' });
    expect(withCorrection(first, { site, language: 'pt', is: 'es' })).toEqual([]);
  });

  it('can be taken back, those of other sites and languages staying', () => {
    const all = [
      { site, language: 'es' },
      { site, language: 'pt' },
      { site: 'b.example', language: 'es' },
    ];
    expect(withoutCorrection(all, { site, language: 'es' })).toEqual(all.slice(1));
  });

  it('are kept up to a number, the oldest being forgotten', () => {
    let all = withCorrection([], { site: 's0.example', language: 'es' });
    for (let n = 1; n < 510; n += 1) all = withCorrection(all, { site: `s${n}.example`, language: 'es' });
    expect([all.length, all[0]?.site]).toEqual([500, 's10.example']);
  });

  it('hold for the whole site, with or without www', () => {
    expect(['www.a.example', 'A.example', 'www.example', 'm.a.example'].map(correctedSite)).toEqual([
      'a.example',
      'a.example',
      'www.example',
      'm.a.example',
    ]);
  });

  it('come back from their own file, which is right where both speak of the same', () => {
    const read = importCorrections(exportCorrections([{ site, language: 'es', is: 'pt' }]));
    expect(read).toEqual({ ok: true, value: [{ site, language: 'es', is: 'pt' }] });
    const known = [
      { site, language: 'es' },
      { site, language: 'fr' },
    ];
    expect(mergeCorrections(known, read.ok ? read.value : [])).toEqual([
      { site, language: 'fr' },
      { site, language: 'es', is: 'pt' },
    ]);
  });

  it('are one for each site and language too where a file says two things of the same', () => {
    const twice = [
      { site, language: 'es', is: 'pt' },
      { site, language: 'es' },
    ];
    expect(mergeCorrections([], twice)).toEqual([{ site, language: 'es' }]);
  });

  it('come from no other file', () => {
    const files = [
      '',
      'null',
      '{"crosstalk":"taught","version":1,"taught":{}}',
      '{"crosstalk":"corrections"}',
    ];
    expect(files.map((file) => importCorrections(file).ok)).toEqual([false, false, false, false]);
  });

  it('are set aside one by one where they are damaged', () => {
    const stored = { corrections: [{ site, language: 'es' }, { site: 'a b', language: 'es' }, 7] };
    const { settings, damaged } = parseSettings(stored);
    expect(settings.corrections).toEqual([{ site, language: 'es' }]);
    expect(damaged.length).toBeGreaterThan(0);
  });
});

describe('a reader on a site', () => {
  const corrections = [
    { site: 'forum.a.example', language: 'es', is: 'gl' },
    { site, language: 'es' },
    { site, language: 'pt', is: 'und' },
    { site, language: 'ja' },
    { site: 'b.example', language: 'fr' },
  ];

  it('has the rules of the site beside their own', () => {
    expect(readerOn({ ...reader, corrections }, 'www.a.example')).toEqual({
      targetLanguage: 'en',
      readLanguages: ['en'],
      languageRules: { ja: 'leave', es: 'leave' },
      corrections: { pt: 'und' },
    });
  });

  it('has what was said of the host itself before what was said of its parents', () => {
    expect(readerOn({ ...reader, corrections }, 'forum.a.example').corrections).toEqual({
      es: 'gl',
      pt: 'und',
    });
  });

  it('is the same as everywhere where nothing was said of the site', () => {
    expect(readerOn({ ...reader, corrections }, 'example')).toEqual({ ...reader, corrections: {} });
  });
});
