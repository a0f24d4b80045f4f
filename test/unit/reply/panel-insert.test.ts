import { describe, expect, it } from 'vitest';
import { fakeComposer } from '../../support/fake-composer.ts';
import { panelOver, readyPanel } from '../../support/fake-panel.ts';
import { settle } from '../../support/turns.ts';

const draft = 'The cat is black';
const ready = (composer = fakeComposer(draft), options = {}) =>
  readyPanel(composer, 'El gato es negro', draft, options);

describe('inserting', () => {
  it('puts the translation in, and undo brings the draft back', async () => {
    const { act, composer, state } = await ready();
    await act('replace');
    expect(composer.text).toBe('El gato es negro');
    expect(state()).toMatchObject({ status: 'inserted', canUndo: true });
    await act('undo');
    expect(composer.text).toBe(draft);
    expect(state()).toMatchObject({ status: 'ready', canUndo: false, usable: true });
  });

  it('puts both languages in as the person wants them', async () => {
    const setup = { order: 'original-first', separator: ' / ' };
    const { act, composer } = await ready(fakeComposer(draft), { setup });
    await act('bilingual');
    expect(composer.text).toBe('The cat is black / El gato es negro');
  });

  it('never overwrites what was typed after the translation was asked for', async () => {
    const { act, composer, open, state } = await ready();
    composer.text = 'The cat is black and old';
    await act('replace');
    expect(composer.text).toBe('The cat is black and old');
    expect(open().text).toBe('The cat is black and old');
    await open().answer('El gato es negro y viejo');
    await open().answer('The cat is black and old');
    expect(state()).toMatchObject({ status: 'ready', notice: { kind: 'changed' } });
  });

  it('puts nothing in that belongs to an earlier draft', async () => {
    const { act, composer, type } = await ready();
    type('The cat is black!');
    await act('replace');
    expect(composer.insertions).toEqual([]);
  });

  it('says why where the field refuses, and offers the translation to copy', async () => {
    const composer = fakeComposer(draft);
    composer.refuses = 'not-taken';
    const { act, copied, state } = await ready(composer);
    await act('replace');
    expect(composer.text).toBe(draft);
    expect(state()).toMatchObject({
      status: 'error',
      notice: { kind: 'refused', reason: 'not-taken', draftKept: true },
    });
    await act('copy');
    expect(copied).toEqual(['El gato es negro']);
  });

  it('offers the draft to copy where the field was worked on and undo would lose that', async () => {
    const { act, composer, copied, panel, state } = await ready();
    await act('replace');
    composer.text = 'El gato es muy negro';
    panel.changed();
    expect(state()).toMatchObject({ status: 'inserted', canUndo: false });
    await act('copy-draft');
    expect(copied).toEqual([draft]);
  });

  it('notices the site’s own undo', async () => {
    const { act, composer, panel, state } = await ready();
    await act('replace');
    composer.text = draft;
    panel.changed();
    expect(state()).toMatchObject({ status: 'ready', canUndo: false });
  });
});

describe('what the panel itself writes', () => {
  it('happens once where the button is pressed twice', async () => {
    const composer = fakeComposer('Hello there');
    const { asks, panel, state } = await readyPanel(composer, 'Hola', 'Hello there');
    const insert = composer.insert.bind(composer);
    // Editors take their time.
    composer.insert = async (...given) => {
      await Promise.resolve();
      return insert(...given);
    };
    const before = asks.length;
    panel.act('replace');
    panel.act('replace');
    await settle();
    expect(composer.insertions).toEqual(['Hola']);
    expect(state()).toMatchObject({ status: 'inserted', notice: undefined, canUndo: true });
    expect(asks).toHaveLength(before);
  });

  it('is never taken for a draft and translated', async () => {
    const { act, asks, state, wait } = await ready();
    const count = asks.length;
    await act('replace');
    await wait();
    expect(asks).toHaveLength(count);
    expect(state()).toMatchObject({ status: 'inserted', translation: 'El gato es negro' });
    await act('undo');
    await wait();
    expect(asks).toHaveLength(count);
    expect(state()).toMatchObject({ status: 'ready', usable: true });
  });
});

describe('after posting', () => {
  it('forgets the draft and remembers what was said, once the field is empty', async () => {
    const { act, composer, panel, requests, state } = await ready();
    await act('replace');
    requests.length = 0;
    composer.text = '';
    panel.changed();
    await settle();
    expect(state()).toMatchObject({ status: 'idle', translation: '', draft: '' });
    expect(requests).toEqual([
      {
        name: 'remember-reply',
        payload: { text: draft, translation: 'El gato es negro', from: 'en', to: 'es' },
      },
      { name: 'keep-draft', payload: { purpose: 'comment', text: '' } },
    ]);
  });

  it('uses the words of an earlier reply without asking anybody', async () => {
    const { act, asks, state } = panelOver(fakeComposer(draft), {
      setup: { memory: true },
      answers: { 'recall-reply': { exact: 'El gato es negro', examples: [] } },
    });
    await act('open');
    expect(state()).toMatchObject({ translation: 'El gato es negro', remembered: true, usable: true });
    // Only what it says is asked for.
    expect(asks.map(({ to }) => to)).toEqual(['en']);
  });

  it('gives earlier replies to the translator as examples', async () => {
    const examples = [{ text: 'black cat', translation: 'gato negro' }];
    const { act, open } = panelOver(fakeComposer(draft), {
      setup: { memory: true },
      answers: { 'recall-reply': { examples } },
    });
    await act('open');
    expect(open().manner?.examples).toEqual(examples);
  });
});

describe('a draft', () => {
  it('is kept while it is typed, once the panel is open', async () => {
    const { act, requests, type, wait } = panelOver(fakeComposer());
    await act('open');
    type('Hello');
    type('Hello there');
    await wait();
    expect(requests.filter(({ name }) => name === 'keep-draft')).toEqual([
      { name: 'keep-draft', payload: { purpose: 'comment', text: 'Hello there' } },
    ]);
  });

  it('of a tab that died is offered in an empty field only, and put back', async () => {
    const setup = { kept: 'from before' };
    const empty = panelOver(fakeComposer(), { setup });
    await empty.act('open');
    expect(empty.state().kept).toBe('from before');
    await empty.act('restore');
    expect(empty.composer.text).toBe('from before');
    expect(empty.state().kept).toBeUndefined();
    const full = panelOver(fakeComposer('something'), { setup });
    await full.act('open');
    expect(full.state().kept).toBeUndefined();
  });

  it.each(['forget', 'restore'] as const)('is not offered once more after %s', async (action) => {
    const composer = fakeComposer();
    const { act, state } = panelOver(composer, { setup: { kept: 'from before' } });
    await act('open');
    await act(action);
    await act('close');
    composer.text = '';
    await act('open');
    expect(state()).toMatchObject({ open: true, kept: undefined });
  });
});

describe('a search box', () => {
  it('offers variants, and puts the chosen one in', async () => {
    const composer = fakeComposer('hot pot near me', { purpose: 'search', multiline: false });
    const { act, open, panel, requests, state } = panelOver(composer, { language: 'zh-Hans' });
    await act('open');
    expect(open().manner).toMatchObject({ task: 'search', alternatives: 2 });
    await open().answer('附近火锅', { alternatives: ['火锅推荐', '火锅店'] });
    await open().answer('hot pot nearby');
    expect(state().alternatives).toEqual(['火锅推荐', '火锅店']);
    panel.takeAlternative(0);
    await settle();
    expect(composer.text).toBe('火锅推荐');
    expect(state()).toMatchObject({ open: false, status: 'inserted' });
    expect(requests.filter(({ name }) => name === 'keep-draft')).toEqual([]);
  });
});

describe('a post', () => {
  it('offers its hashtags in the other language and uses those that are chosen', async () => {
    const composer = fakeComposer('My lunch #StreetFood #yum', { purpose: 'post' });
    const { act, asks, open, panel, state } = panelOver(composer);
    await act('open');
    await open().answer('Mi almuerzo <x1/> <x2/>');
    for (const ask of asks.slice(1)) {
      if (ask.text === 'Street Food') await ask.answer('comida callejera');
      else if (ask.text === 'yum') await ask.answer('yum');
      else await ask.answer('My lunch <x1/> <x2/>');
    }
    expect(state().hashtags).toEqual([
      { written: '#StreetFood', translated: '#comidaCallejera', chosen: false },
    ]);
    panel.toggleHashtag('#StreetFood');
    await act('replace');
    expect(composer.text).toBe('Mi almuerzo #comidaCallejera #yum');
    await act('undo');
    await act('bilingual');
    expect(composer.text).toBe('Mi almuerzo #comidaCallejera #yum\nMy lunch #StreetFood #yum');
  });
});
