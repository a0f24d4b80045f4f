import { describe, expect, it } from 'vitest';
import type { LanguageDecision } from '../../../lib/core/language-decision.ts';
import { correct } from '../../../lib/language/corrections.ts';
import { shouldTranslate } from '../../../lib/language/foreign.ts';

function decided(shares: Readonly<Record<string, number>>, more: Partial<LanguageDecision> = {}) {
  const [language = 'und', confidence = 0] = Object.entries(shares)[0] ?? [];
  return { language, confidence, evidence: 'statistics', open: false, shares, ...more } as const;
}

const english = { targetLanguage: 'en', readLanguages: ['en'], languageRules: {} };

describe('a correction', () => {
  it('gives what a language was worth to the one the person named', () => {
    const result = correct(decided({ es: 0.7, pt: 0.2, en: 0.1 }), { es: 'pt' });
    expect(result.language).toBe('pt');
    expect(result.confidence).toBeCloseTo(0.9);
    expect(result.shares).toEqual({ pt: expect.closeTo(0.9) as number, en: expect.closeTo(0.1) as number });
  });

  it('gives it to the others by their likelihood where it is any other language', () => {
    const result = correct(decided({ es: 0.8, pt: 0.15, en: 0.05 }), { es: 'und' });
    expect(result.language).toBe('pt');
    expect(result.confidence).toBeCloseTo(0.75);
  });

  it('holds for a language in any script and for decisions that name one language alone', () => {
    const { shares: _, ...sure } = decided({ 'zh-Hans': 0.9 });
    expect(correct(sure, { zh: 'ja' }).language).toBe('ja');
  });

  it('leaves a comment undecided that can be in no other language known of', () => {
    const { shares: _, ...thai } = decided({ th: 0.98 }, { evidence: 'script' });
    const result = correct(thai, { th: 'und' });
    expect(result.language).toBe('und');
    expect(shouldTranslate(result, 'สวัสดี', english)).toBe('unknown');
  });

  it('makes the reader’s own comment, taken for another language, be left alone', () => {
    const result = correct(decided({ es: 0.97 }), { es: 'en' });
    expect(shouldTranslate(result, 'no me digas', english)).toBe('no');
  });

  it('changes nothing about other languages, noise and what is still open', () => {
    const italian = decided({ it: 0.9 });
    const noise = decided({}, { evidence: 'noise' });
    const open = decided({ es: 0.5 }, { open: true });
    expect([italian, noise, open].map((each) => correct(each, { es: 'pt' }))).toEqual([italian, noise, open]);
  });
});
