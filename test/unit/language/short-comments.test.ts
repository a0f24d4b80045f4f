import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguagePrior } from '../../../lib/core/language-decision.ts';
import type { Reader } from '../../../lib/core/reader.ts';
import { shouldTranslate } from '../../../lib/language/foreign.ts';
import { decideLanguage } from '../../../lib/language/gate.ts';
import { refineLanguage } from '../../../lib/language/statistics.ts';

const english: Reader = { targetLanguage: 'en', readLanguages: ['en'], languageRules: {} };

// Written down before any of them had been decided: 120 in 12 languages, and 60 in the English of chats. How many may
// be missed is what was missed then.
const comments = readFileSync(new URL('short-comments.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [language = '', text = ''] = line.split('\t');
    return { language, text };
  });
const foreign = comments.filter(({ language }) => language !== 'en');
const own = comments.filter(({ language }) => language === 'en');

function decide(text: string, prior: LanguagePrior) {
  const decision = refineLanguage(text, decideLanguage(text, prior), prior);
  return { language: decision.language, verdict: shouldTranslate(decision, text, english) };
}

/** Texts that are not decided as they should be, so that a failing test names them. */
function missed(
  list: typeof comments,
  prior: LanguagePrior,
  fits: (found: ReturnType<typeof decide>, language: string) => boolean,
): string[] {
  return list.filter(({ language, text }) => !fits(decide(text, prior), language)).map(({ text }) => text);
}

describe('short comments of chats, for a reader of English', () => {
  it('are 120 foreign ones and 60 English ones', () => {
    expect([foreign.length, own.length]).toEqual([120, 60]);
  });

  it('are offered where they are foreign, but for at most one', () => {
    expect(missed(foreign, {}, ({ verdict }) => verdict === 'yes').length).toBeLessThanOrEqual(1);
  });

  it('are taken for their own language, but for at most six', () => {
    const wrong = missed(foreign, {}, (found, language) => found.language === language);
    expect(wrong.length).toBeLessThanOrEqual(6);
  });

  it('are left alone where they are slang of English, but for at most eight', () => {
    expect(missed(own, {}, ({ verdict }) => verdict === 'no').length).toBeLessThanOrEqual(8);
  });

  it('are offered in at most four cases where slang stands in an English thread', () => {
    const offered = missed(own, { en: 0.8 }, ({ verdict }) => verdict !== 'yes');
    expect(offered.length).toBeLessThanOrEqual(4);
  });
});
