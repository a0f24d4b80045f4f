import { describe, expect, it, vi } from 'vitest';
import { createSettingsStore, DAMAGED_KEY, type SettingsReport } from '../../../lib/settings/store.ts';
import { memoryArea } from '../../support/memory-area.ts';

function storeOver(settings?: unknown) {
  const area = memoryArea(settings === undefined ? {} : { settings });
  const report = vi.fn<(report: SettingsReport) => void>();
  return { area, report, store: createSettingsStore(area, report) };
}

describe('settings store', () => {
  it('gives defaults where nothing is stored', async () => {
    const { store, report } = storeOver();
    expect(await store.load()).toMatchObject({
      version: 1,
      targetLanguage: 'en',
      readLanguages: ['en'],
      provider: 'auto',
      fallback: ['dictionary'],
      sites: { '*': 'off' },
      phrasesFirst: true,
      maskPersonalData: true,
      dailyCharacterCap: 0,
    });
    expect(report).not.toHaveBeenCalled();
  });

  it('keeps what is stored and fills in the rest', async () => {
    const { store } = storeOver({ targetLanguage: 'zh-Hans', sites: { 'example.org': 'off' } });
    expect(await store.load()).toMatchObject({
      targetLanguage: 'zh-Hans',
      sites: { 'example.org': 'off' },
      provider: 'auto',
    });
  });

  it('keeps fields it does not know, at the top and in a provider, also through an update', async () => {
    const { store, area } = storeOver({ novelty: { a: 1 }, providers: { deepl: { formality: 'less' } } });
    await store.update({ targetLanguage: 'fr' });
    expect(area.stored['settings']).toMatchObject({
      targetLanguage: 'fr',
      novelty: { a: 1 },
      providers: { deepl: { formality: 'less' } },
    });
  });

  it.each([
    ['targetLanguage', 7, 'en'],
    ['provider', 'nobody', 'auto'],
    ['showOriginal', 'yes', true],
    ['dailyCharacterCap', -5, 0],
    ['sites', 'everywhere', { '*': 'off' }],
    ['version', null, 1],
  ])('puts the default in the place of a damaged %s and sets it aside', async (field, value, fallback) => {
    const { store, area, report } = storeOver({ [field]: value, readLanguages: ['de'] });
    const settings = await store.load();
    expect(settings[field]).toEqual(fallback);
    expect(settings.readLanguages).toEqual(['de']);
    expect(area.stored[DAMAGED_KEY]).toEqual([{ path: field, value }]);
    expect(report).toHaveBeenCalledExactlyOnceWith({ type: 'damaged', values: [{ path: field, value }] });
  });

  it('loses only the damaged entries of a record or a list', async () => {
    const { store, area } = storeOver({
      sites: { 'a.org': 'on', 'b.org': 'perhaps' },
      fallback: ['nobody', 'dictionary', 'no one', 'browser'],
      providers: { deepl: { baseUrl: 4, model: 'm' }, azure: 'x' },
    });
    const settings = await store.load();
    expect(settings.sites).toEqual({ 'a.org': 'on' });
    expect(settings.fallback).toEqual(['dictionary', 'browser']);
    expect(settings.providers).toEqual({ deepl: { model: 'm' } });
    expect(area.stored[DAMAGED_KEY]).toHaveLength(5);
  });

  it('keeps the sound entries of a list whatever is wrong with those beside them', async () => {
    const sound = { source: '原神', target: 'Genshin', to: 'en' };
    const { store } = storeOver({
      glossary: [5, { ...sound, source: 7 }, sound, { target: 7, to: 'en' }, { ...sound, source: 'GG' }],
    });
    expect((await store.load()).glossary).toEqual([sound, { ...sound, source: 'GG' }]);
  });

  it('sets a damaged value aside too where it is found by an update', async () => {
    const { store, area, report } = storeOver({ provider: 12 });
    await store.update({ targetLanguage: 'fr' });
    expect(area.stored[DAMAGED_KEY]).toEqual([{ path: 'provider', value: 12 }]);
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('reports a damaged value once, not at every read', async () => {
    const { store, report } = storeOver({ provider: 12 });
    await store.load();
    await store.load();
    expect(report).toHaveBeenCalledTimes(1);
  });

  it.each([null, 'text', [1], 5])('survives settings that are %j', async (stored) => {
    const { store, area } = storeOver(stored);
    expect((await store.load()).provider).toBe('auto');
    expect(area.stored[DAMAGED_KEY]).toEqual([{ path: '', value: stored }]);
  });

  it('gives defaults and reports where storage itself fails', async () => {
    const { store, area, report } = storeOver({ provider: 'deepl' });
    area.failWith = new Error('no storage');
    expect((await store.load()).provider).toBe('auto');
    expect(report).toHaveBeenCalledExactlyOnceWith({ type: 'unavailable', error: area.failWith });
  });

  it('loses none of many updates at once', async () => {
    const { store } = storeOver();
    const hosts = Array.from({ length: 20 }, (_, index) => `site${index}.org`);
    await Promise.all(
      hosts.map((host) => store.update((current) => ({ sites: { ...current.sites, [host]: 'on' } }))),
    );
    expect(Object.keys((await store.load()).sites)).toEqual(expect.arrayContaining(hosts));
  });

  it('refuses an update that is not valid and leaves storage as it was', async () => {
    const { store, area } = storeOver({ targetLanguage: 'fr' });
    await expect(store.update({ targetLanguage: 'not a tag' })).rejects.toThrow('Invalid format');
    await expect(store.update({ targetLanguage: 'de' })).resolves.toMatchObject({ targetLanguage: 'de' });
    expect(area.stored['settings']).toMatchObject({ targetLanguage: 'de' });
  });

  it('tells listeners of changes by anyone until they leave', async () => {
    const { store, area } = storeOver();
    const heard: string[] = [];
    const leave = new AbortController();
    store.onChange((settings) => heard.push(settings.targetLanguage), leave.signal);
    await store.update({ targetLanguage: 'fr' });
    await area.set({ settings: { targetLanguage: 'ja' } });
    await area.set({ other: 1 });
    leave.abort();
    await store.update({ targetLanguage: 'ko' });
    expect(heard).toEqual(['fr', 'ja']);
  });
});
