import { describe, expect, it } from 'vitest';
import { listLanguageRules, withLanguageRule } from '../../../lib/settings/language-rules.ts';

const settings = {
  targetLanguage: 'zh-Hans',
  readLanguages: ['zh', 'en'],
  languageRules: { ja: 'leave', en: 'fold' },
} as const;

function copy() {
  return {
    ...settings,
    readLanguages: [...settings.readLanguages],
    languageRules: { ...settings.languageRules },
  };
}

describe('the rules for languages', () => {
  it('list what the person reads, then what has a rule, each language once', () => {
    expect(listLanguageRules(copy())).toEqual([
      { language: 'zh', rule: 'leave' },
      { language: 'en', rule: 'fold' },
      { language: 'ja', rule: 'leave' },
    ]);
  });

  it('keep what differs from the usual and forget what does not', () => {
    expect(withLanguageRule(copy(), 'zh', 'fold').languageRules).toEqual({
      ja: 'leave',
      en: 'fold',
      zh: 'fold',
    });
    expect(withLanguageRule(copy(), 'en', 'leave').languageRules).toEqual({ ja: 'leave' });
    expect(withLanguageRule(copy(), 'ja', 'translate').languageRules).toEqual({ en: 'fold' });
    expect(withLanguageRule(copy(), 'en', 'translate').languageRules).toEqual({
      ja: 'leave',
      en: 'translate',
    });
  });
});
