import { describe, expect, it } from 'vitest';
import { fakeComposer } from '../../support/fake-composer.ts';
import { panelOver, readyPanel } from '../../support/fake-panel.ts';
import { settle } from '../../support/turns.ts';

describe('a panel', () => {
  it('asks for nothing before it is opened', async () => {
    const { asks, requests, type, wait } = panelOver(fakeComposer());
    type('Hello there');
    await wait();
    expect(asks).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('translates what stands in the field, then back, and is ready when both are there', async () => {
    const { act, open, state } = panelOver(fakeComposer('The cat is black'));
    await act('open');
    expect(state().status).toBe('translating');
    expect(open()).toMatchObject({
      text: 'The cat is black',
      from: 'en',
      to: 'es',
      manner: { task: 'reply', tone: 'thread', alternatives: 0, examples: [] },
      parent: 'a comment',
      post: 'a post',
    });
    await open().answer('El gato es negro');
    expect(state()).toMatchObject({ status: 'translating', translation: 'El gato es negro', usable: true });
    expect(open()).toMatchObject({ text: 'El gato es negro', from: 'es', to: 'en' });
    expect(open().manner).toBeUndefined();
    await open().answer('The cat is not black');
    expect(state().status).toBe('ready');
    expect(state().back).toMatchObject({ grade: 'important' });
  });

  it('keeps mentions, links and stickers out of the translation and puts them back', async () => {
    const { act, open, state } = panelOver(fakeComposer('Look @Ana [doge] https://a.test/x now'));
    await act('open');
    expect(open().text).toBe('Look <x1/> <x2/> <x3/> now');
    await open().answer('Mira ahora <x3/> <x2/> <x1/>');
    expect(state().translation).toBe('Mira ahora https://a.test/x [doge] @Ana');
    expect(open().text).toBe('Mira ahora <x1/> <x2/> <x3/>');
  });

  it('shows the translation as it is written', async () => {
    const { act, open, state } = panelOver(fakeComposer('Hello there'));
    await act('open');
    open().partial('Ho');
    expect(state()).toMatchObject({ translation: 'Ho', usable: false, status: 'translating' });
  });

  it('gives up what is under way when the person types on, and asks once they pause', async () => {
    const { act, asks, open, type, wait, state } = panelOver(fakeComposer('Hello'));
    await act('open');
    const first = open();
    type('Hello t');
    type('Hello there');
    expect(first.signal.aborted).toBe(true);
    expect(asks).toHaveLength(1);
    await wait();
    expect(asks).toHaveLength(2);
    expect(open().text).toBe('Hello there');
    await first.answer('too late');
    expect(state().translation).not.toBe('too late');
  });

  it('asks for nothing while an input method is open', async () => {
    const { act, asks, composer, wait, panel, open } = panelOver(fakeComposer('ni'));
    composer.composing = true;
    await act('open');
    panel.changed();
    await wait();
    expect(asks).toEqual([]);
    composer.composing = false;
    composer.text = '你好呀';
    panel.changed();
    await wait();
    expect(open().text).toBe('你好呀');
  });

  it('translates what an input method ends on, also where it showed just that before', async () => {
    const { act, asks, composer, type, wait, panel, open } = panelOver(fakeComposer());
    await act('open');
    composer.composing = true;
    type('안녕하세요 여러분');
    await wait();
    expect(asks).toEqual([]);
    composer.composing = false;
    panel.changed();
    await wait();
    expect(open().text).toBe('안녕하세요 여러분');
    panel.changed();
    await wait();
    expect(asks).toHaveLength(1);
  });

  it('has nothing to translate in spaces, emoji and mentions alone', async () => {
    const { act, asks, state, type, wait } = panelOver(fakeComposer('  \n '));
    await act('open');
    expect(state()).toMatchObject({ status: 'idle', notice: undefined });
    type('😀 @Ana 👍');
    await wait();
    expect(asks).toEqual([]);
    expect(state()).toMatchObject({ status: 'idle', notice: { kind: 'nothing' } });
  });

  it('says what a field means that holds the other language already', async () => {
    const composer = fakeComposer('我今天下午去公园看了很多花');
    const { act, asks, open, state } = panelOver(composer, { language: 'zh-Hans' });
    await act('open');
    expect(open()).toMatchObject({ from: 'zh-Hans', to: 'en' });
    await open().answer('I saw many flowers in the park this afternoon');
    expect(state()).toMatchObject({ status: 'ready', foreign: true, usable: false });
    expect(asks).toHaveLength(1);
    await act('replace');
    expect(composer.insertions).toEqual([]);
  });

  it('says so where the translator cannot do the direction, and goes on with another language', async () => {
    const { act, open, panel, state } = panelOver(fakeComposer('Hello there'));
    await act('open');
    await open().fail({ code: 'unsupported-language', provider: 'apertium' });
    expect(state()).toMatchObject({
      status: 'error',
      failure: { code: 'unsupported-language' },
      usable: false,
    });
    panel.setLanguage('fr');
    await settle();
    expect(open().to).toBe('fr');
    expect(state().failure).toBeUndefined();
  });

  it('stays usable where nothing can be translated back', async () => {
    const { act, open, state } = panelOver(fakeComposer('Hello there'));
    await act('open');
    await open().answer('Hola');
    await open().fail({ code: 'unsupported-language' });
    expect(state()).toMatchObject({ status: 'ready', usable: true, backFailed: true });
  });

  it('remembers the language chosen for the person who is answered', async () => {
    const { panel, requests, state } = panelOver(fakeComposer(), { person: 'Ana' });
    panel.nextLanguage();
    await settle();
    expect(state()).toMatchObject({ language: 'zh-Hans', reason: 'chosen' });
    expect(requests).toEqual([
      { name: 'remember-answer-language', payload: { language: 'zh-Hans', person: 'Ana' } },
    ]);
  });

  it('passes the tone on and asks for alternatives only when they are wanted', async () => {
    const { panel, act, open, state } = panelOver(fakeComposer('Hello there'));
    await act('open');
    panel.setTone('polite');
    await settle();
    expect(open().manner).toMatchObject({ tone: 'polite', alternatives: 0 });
    await act('alternatives');
    expect(open().manner?.alternatives).toBeGreaterThan(0);
    await open().answer('Hola', { alternatives: ['Buenas', 'Saludos'] });
    expect(state().alternatives).toEqual(['Buenas', 'Saludos']);
    panel.takeAlternative(1);
    await settle();
    expect(state()).toMatchObject({ translation: 'Saludos', alternatives: ['Buenas', 'Hola'] });
    expect(open()).toMatchObject({ text: 'Saludos', to: 'en' });
  });

  it('counts against the limit of the field, and shows pinyin on request from then on', async () => {
    const composer = fakeComposer('Hello there', { maxLength: 20 });
    const { act, state, type, wait, open } = await readyPanel(composer, '你好', 'Hello', {
      language: 'zh-Hans',
      answers: { pinyin: 'nǐ hǎo' },
    });
    expect(state()).toMatchObject({ length: 2, bilingualLength: 14, maxLength: 20, pinyin: undefined });
    await act('pinyin');
    expect(state().pinyin).toBe('nǐ hǎo');
    type('Hello again');
    await wait();
    await open().answer('你好呀');
    expect(state().pinyin).toBe('nǐ hǎo');
  });

  it('does nothing any more once its field is left', async () => {
    const { act, end, open, states } = panelOver(fakeComposer('Hello there'));
    await act('open');
    const count = states.length;
    const ask = open();
    end();
    await ask.answer('Hola');
    expect(ask.signal.aborted).toBe(true);
    expect(states).toHaveLength(count);
  });
});
