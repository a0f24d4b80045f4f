import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../lib/core/reader.ts';
import { ruleFor, shouldTranslate } from '../../../lib/language/foreign.ts';
import { decideLanguage } from '../../../lib/language/gate.ts';
import { refineLanguage } from '../../../lib/language/statistics.ts';
import { createThreadPrior } from '../../../lib/language/thread.ts';

const english: Reader = { targetLanguage: 'en', readLanguages: ['en'], languageRules: {} };
const chinese: Reader = { targetLanguage: 'zh-Hans', readLanguages: ['zh'], languageRules: {} };

function verdict(text: string, reader: Reader, prior: Readonly<Record<string, number>> = {}): string {
  const gate = decideLanguage(text, prior);
  return shouldTranslate(refineLanguage(text, gate, prior), text, reader);
}

describe('the language of a comment', () => {
  it.each([
    ['这个东西真的很好吃', 'zh-Hans'],
    ['今天天气真好', 'zh'],
    ['這個東西真的很好吃', 'zh-Hant'],
    ['今日はいい天気ですね', 'ja'],
    ['東京タワー', 'ja'],
    ['진짜 맛있어 보여요', 'ko'],
    ['Сколько воды нужно добавить?', 'ru'],
    ['Скільки води потрібно додати?', 'uk'],
    ['อร่อยมากค่ะ', 'th'],
    ['ما شاء الله جميل جدا', 'ar'],
    ['خیلی قشنگه، ممنونم از شما', 'fa'],
    ['Qué buena pinta tiene, mañana lo preparo para mi familia', 'es'],
    ['What a lovely day for a walk', 'en'],
    ['Das sieht wirklich lecker aus, vielen Dank', 'de'],
    ['这个vibe太chill了', 'zh-Hans'],
  ])('of %j is %s', (text, language) => {
    expect(refineLanguage(text, decideLanguage(text, {}), {}).language).toBe(language);
  });

  it('is closed at once for scripts with one language, without the model', () => {
    for (const text of ['ありがとう', '감사합니다', '谢谢你的分享'])
      expect(decideLanguage(text, {}).open).toBe(false);
  });

  it('follows the thread where characters say nothing', () => {
    expect(decideLanguage('最高', { ja: 0.9 }).language).toBe('ja');
    expect(decideLanguage('最高', { zh: 0.9 }).language).toMatch(/^zh/);
  });

  it.each(['constructor', '__proto__ toString', 'hasOwnProperty get valueOf'])(
    'of %j is decided without falling over names every object has',
    (text) => {
      expect(() => refineLanguage(text, decideLanguage(text, {}), { constructor: 1 } as never)).not.toThrow();
    },
  );

  it('is decided for any string without an error, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const decision = refineLanguage(text, decideLanguage(text, {}), {});
        expect(decision.confidence).toBeGreaterThanOrEqual(0);
        expect(decision.confidence).toBeLessThanOrEqual(1);
        expect(decision.open).toBe(false);
      }),
    );
  }, 60_000);
});

describe('whether to translate', () => {
  it.each(['今天天气真好', '最高だね', 'ㅇㅈ 진짜', 'Привет всем', '这个color绝了'])(
    '%j, yes for a reader of English',
    (text) => {
      expect(verdict(text, english)).toBe('yes');
    },
  );

  it.each([
    'What a lovely day',
    'what does 哈哈 mean?',
    '哈哈哈',
    '666',
    'thank you so much for sharing this',
  ])('%j, no for a reader of English', (text) => {
    expect(verdict(text, english)).toBe('no');
  });

  it.each(['这个color绝了', '這個很好吃', '今天天气真好'])('%j, no for a reader of Chinese', (text) => {
    expect(verdict(text, chinese)).toBe('no');
  });

  it.each(['今日はいい天気ですね', 'What a lovely day for a walk in the park'])(
    '%j, yes for a reader of Chinese',
    (text) => {
      expect(verdict(text, chinese)).toBe('yes');
    },
  );

  it.each([
    ['fil', 'Ang ganda naman ng kulay na ito, saan mo nabili?'],
    ['mr', 'हे खूप छान आहे, कुठून घेतलं?'],
    ['hr', 'Ova boja je stvarno prekrasna, gdje si je kupila?'],
    ['nb', 'Så fin farge, hvor har du kjøpt den?'],
  ])('leaves comments to a reader of %s that are in this very language', (own, text) => {
    const reader = { targetLanguage: own, readLanguages: [own], languageRules: {} };
    expect(verdict(text, reader)).toBe('no');
    expect(verdict(text, english)).toBe('yes');
  });

  it('a rule of the reader wins over the languages they read', () => {
    const tired: Reader = { ...chinese, languageRules: { en: 'leave', zh: 'translate' } };
    expect(ruleFor('en', tired)).toBe('leave');
    expect(ruleFor('zh-Hant', tired)).toBe('translate');
    expect(verdict('What a lovely day for a walk in the park', tired)).toBe('no');
  });

  it('a short Latin word that could be anything is not guessed at', () => {
    expect(verdict('zxq vlom', english)).not.toBe('yes');
  });
});

describe('the languages around a comment', () => {
  it('are shares of what was counted, the base included', () => {
    const thread = createThreadPrior({ zh: 0.3 });
    for (let count = 0; count < 20; count += 1) thread.add('ja');
    expect(thread.prior()['ja']).toBeGreaterThan(0.7);
    expect(thread.prior()['zh']).toBeLessThan(0.1);
  });

  it('say nothing of comments whose language is unknown', () => {
    const thread = createThreadPrior();
    thread.add('und');
    expect(thread.prior()).toEqual({});
  });

  it('forget long threads slowly and stay small', () => {
    const thread = createThreadPrior();
    for (let count = 0; count < 5000; count += 1) thread.add(`l${count % 100}`);
    expect(Object.keys(thread.prior()).length).toBeLessThanOrEqual(30);
    for (let count = 0; count < 200; count += 1) thread.add('l1');
    expect(thread.prior()['l1']).toBeGreaterThan(0.5);
  });
});
