import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheWith, known, put } from '../../support/translation-caches.ts';
import { settle } from '../../support/turns.ts';

const DAY = 86_400_000;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

function rowsInDatabase(): Promise<number> {
  return openDB('translations', 1).then(async (database) => {
    const count = await database.count('answers');
    database.close();
    return count;
  });
}

describe('translation cache', () => {
  it('survives restarts, with all that belongs to an answer', async () => {
    const { cache, reopen } = cacheWith();
    const answer = {
      text: 'bird',
      kind: 'gloss',
      note: 'n',
      readable: true,
      words: [{ source: '鸟', reading: 'niǎo', gloss: 'bird', senses: ['bird'] }],
    } as const;
    await cache.putMany(new Map([['k', answer]]));
    expect((await reopen().getMany(['k', 'other'])).get('k')).toEqual(answer);
    expect(await known(reopen(), 'k', 'other', 'k')).toEqual(['k']);
  });

  it('reads and writes a whole batch in one transaction each', async () => {
    const { cache, reopen } = cacheWith();
    await put(cache, 'first');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await put(cache, 'a', 'b', 'c');
    expect(transaction).toHaveBeenCalledTimes(1);
    await known(reopen(), 'a', 'b', 'c', 'd');
    expect(transaction).toHaveBeenCalledTimes(2);
  });

  it('drops what was not used for longest when the byte cap is passed', async () => {
    const { clock, reopen } = cacheWith({ byteCap: 250 });
    for (const key of ['a', 'b', 'c']) {
      await put(reopen(), key);
      clock.advance(DAY);
    }
    await known(reopen(), 'a');
    await settle();
    for (const key of ['d', 'e', 'f', 'g']) {
      clock.advance(DAY);
      await put(reopen(), key);
    }
    const left = await known(reopen(), 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(left).toContain('a');
    expect(left).toContain('g');
    expect(left).not.toContain('b');
    expect(left.length).toBeLessThan(7);
  });

  it('counts an answer that is written again once', async () => {
    const { reopen, cache } = cacheWith({ byteCap: 300 });
    await put(cache, 'other');
    for (let time = 0; time < 50; time += 1) await put(cache, 'same');
    expect(await known(reopen(), 'other', 'same')).toEqual(['other', 'same']);
  });

  it('gives no answer over the age cap and drops it at the next write', async () => {
    const { clock, cache, reopen } = cacheWith({ ageCap: 10 * DAY });
    await put(cache, 'old');
    clock.advance(9 * DAY);
    expect(await known(cache, 'old')).toEqual(['old']);
    clock.advance(DAY);
    expect(await known(cache, 'old')).toEqual([]);
    expect(await known(reopen(), 'old')).toEqual([]);
    await put(reopen(), 'new');
    expect(await rowsInDatabase()).toBe(1);
  });

  it('forgets everything on clear, in memory too', async () => {
    const { cache, reopen } = cacheWith();
    await put(cache, 'a');
    await cache.clear();
    expect(await known(cache, 'a')).toEqual([]);
    expect(await known(reopen(), 'a')).toEqual([]);
    await put(cache, 'b');
    expect(await known(reopen(), 'b')).toEqual(['b']);
  });

  it('passes over a row that is not an answer', async () => {
    const { cache, reopen } = cacheWith();
    await put(cache, 'good');
    const database = await openDB('translations', 1);
    await database.put('answers', { key: 'bad', answer: { text: 5 }, bytes: 1, made: Date.now(), used: 0 });
    database.close();
    expect(await known(reopen(), 'good', 'bad')).toEqual(['good']);
  });
});
