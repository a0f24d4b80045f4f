import { describe, expect, it } from 'vitest';
import { success } from '../../lib/core/result.ts';
import type { Manner } from '../../lib/core/writing.ts';
import { fakeProvider } from '../support/fake-provider.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';

const reply: Manner = { task: 'reply', tone: 'casual', alternatives: 2, examples: [] };

function draft(id: number, text: string, manner: Manner | undefined = reply) {
  return ask(id, text, { language: 'en', urgency: 'asked', writing: { to: 'zh', manner } });
}

describe('a draft', () => {
  it('goes from the language it is written in to the one it is wanted in, in the manner wanted', async () => {
    const provider = fakeProvider('browser');
    const page = serviceOver([provider]).openPage();
    page.ask([draft(1, 'so cute')]);
    expect(gist(await page.answerTo(1))).toBe('[zh] so cute');
    expect(provider.calls[0]?.batch).toMatchObject({ from: 'en', to: 'zh', manner: reply });
  });

  it('is not put into one call with a draft of another tone', async () => {
    const provider = fakeProvider('browser');
    const page = serviceOver([provider]).openPage();
    page.ask([draft(1, 'hello'), draft(2, 'hello', { ...reply, tone: 'polite' })]);
    await page.answerTo(1);
    await page.answerTo(2);
    expect(new Set(provider.calls.map(({ batch }) => batch.manner?.tone))).toEqual(
      new Set(['casual', 'polite']),
    );
  });

  it('is never kept in the cache', async () => {
    const provider = fakeProvider('browser');
    const { openPage, cache } = serviceOver([provider]);
    const page = openPage();
    page.ask([draft(1, 'half a sent')]);
    await page.answerTo(1);
    const other = serviceOver([provider], {}, { cache }).openPage();
    other.ask([draft(1, 'half a sent')]);
    await other.answerTo(1);
    expect(provider.calls).toHaveLength(2);
  });

  it('brings the other ways to say it with it', async () => {
    const provider = fakeProvider('browser', { byHand: true });
    provider.onCall = (call) => {
      call.resolve(new Map([['1', success({ text: '好可爱', alternatives: ['太可爱了', '可爱死了'] })]]));
    };
    const page = serviceOver([provider]).openPage();
    page.ask([draft(1, 'so cute')]);
    expect(await page.answerTo(1)).toMatchObject({ alternatives: ['太可爱了', '可爱死了'] });
  });

  it('is never answered with a gloss, which the next in line replaces', async () => {
    const gloss = fakeProvider('dictionary', { byHand: true });
    gloss.onCall = (call) => call.resolve(new Map([['1', success({ text: 'so|cute', kind: 'gloss' })]]));
    const next = fakeProvider('browser');
    const page = serviceOver([gloss, next]).openPage();
    page.ask([draft(1, 'so cute')]);
    expect(await page.answerTo(1)).toMatchObject({ provider: 'browser', text: '[zh] so cute' });
  });

  it('may be understood by a gloss when it is translated back', async () => {
    const gloss = fakeProvider('dictionary', { byHand: true });
    gloss.onCall = (call) => call.resolve(new Map([['1', success({ text: 'very cute', kind: 'gloss' })]]));
    const page = serviceOver([gloss]).openPage();
    page.ask([ask(1, '好可爱', { urgency: 'asked', writing: { to: 'en' } })]);
    expect(await page.answerTo(1)).toMatchObject({ kind: 'gloss', text: 'very cute' });
  });

  it('goes nowhere before the person agreed to what the provider sends', async () => {
    const provider = fakeProvider('libretranslate', { sends: true, origins: () => ['https://a.test'] });
    const page = serviceOver([provider]).openPage();
    page.ask([draft(1, 'so cute')]);
    expect(gist(await page.answerTo(1))).toBe('consent');
    expect(provider.calls).toHaveLength(0);
  });
});

describe('a search', () => {
  const search: Manner = { task: 'search', tone: 'thread', alternatives: 2, examples: [] };
  const phrases = () => Promise.resolve({ answer: () => ({ text: '火锅' }) });

  it('has the word of the phrasebook beside the translation', async () => {
    const provider = fakeProvider('browser');
    const page = serviceOver([provider], { phrasesFirst: true }, { phrases }).openPage();
    page.ask([draft(1, 'hot pot', search)]);
    expect(await page.answerTo(1)).toMatchObject({ text: '[zh] hot pot', alternatives: ['火锅'] });
  });
});
