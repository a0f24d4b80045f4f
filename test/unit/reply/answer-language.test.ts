import { describe, expect, it } from 'vitest';
import { answerLanguage, nextLanguage, offeredLanguage } from '../../../lib/reply/answer-language.ts';

const nothing = { own: 'en', thread: [] };

describe('the language of an answer', () => {
  it('is that of the comment answered, whatever the thread is in', () => {
    const found = answerLanguage({ ...nothing, comment: 'es', thread: ['zh', 'zh', 'zh'], page: 'zh-CN' });
    expect(found).toEqual({ language: 'es', reason: 'comment', others: ['zh-Hans'] });
  });

  it('is that of most of the thread where nobody in particular is answered', () => {
    const thread = ['zh-Hans', 'ja', 'zh', 'en', 'en', 'en', 'en'];
    expect(answerLanguage({ ...nothing, thread })).toMatchObject({ language: 'zh-Hans', reason: 'thread' });
  });

  it('is that of the page where there are no comments', () => {
    expect(answerLanguage({ ...nothing, page: 'ja-JP' })).toMatchObject({ language: 'ja', reason: 'page' });
    expect(answerLanguage({ ...nothing, page: 'en-US', usual: 'zh' })).toMatchObject({ language: 'zh-Hans' });
  });

  it('is what was chosen for this person before', () => {
    const found = answerLanguage({ ...nothing, person: 'zh-Hant', comment: 'zh-Hans' });
    expect(found).toMatchObject({ language: 'zh-Hant', reason: 'remembered' });
  });

  it('is what was chosen on the site before, but not against the comment that is answered', () => {
    expect(answerLanguage({ ...nothing, site: 'ko', thread: ['ja'] }).language).toBe('ko');
    expect(answerLanguage({ ...nothing, site: 'ko', comment: 'ja' }).language).toBe('ja');
  });

  it('is one’s own only to answer a comment in it', () => {
    expect(answerLanguage({ ...nothing, comment: 'en', thread: ['zh'] })).toMatchObject({
      language: 'en',
      others: ['zh-Hans'],
    });
    expect(answerLanguage({ ...nothing, thread: ['en', 'en', 'fr'] }).language).toBe('fr');
    expect(answerLanguage({ own: 'zh-Hans', thread: ['zh'] })).toMatchObject({
      language: 'en',
      reason: 'guess',
    });
  });
});

describe('one key', () => {
  it('goes round the languages that come into question', () => {
    const choice = answerLanguage({ ...nothing, comment: 'es', thread: ['zh', 'fr', 'fr'] });
    expect(nextLanguage('es', choice)).toBe('fr');
    expect(nextLanguage('zh-Hans', choice)).toBe('es');
  });

  it('still changes something where only one comes into question', () => {
    const choice = answerLanguage({ ...nothing, comment: 'es' });
    expect(nextLanguage('es', choice)).not.toBe('es');
  });
});

it('offers Chinese by its script and no language it does not know', () => {
  expect(['zh', 'zh-TW', 'pt-BR', 'nn', 'und', 'tlh', ''].map(offeredLanguage)).toEqual([
    'zh-Hans',
    'zh-Hant',
    'pt',
    'nb',
    undefined,
    undefined,
    undefined,
  ]);
});
