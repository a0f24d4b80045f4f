import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CacheOptions,
  createTranslationCache,
  type TranslationCache,
} from '../../../lib/translation/cache.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { settle } from '../../support/turns.ts';

const DAY = 86_400_000;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

function cacheWith(options: Partial<CacheOptions> = {}) {
  const clock = manualClock();
  const reported: unknown[] = [];
  /** A new background over the same database: nothing is left in memory. */
  const reopen = (): TranslationCache =>
    createTranslationCache({ clock, report: (error) => reported.push(error), ...options });
  return { clock, reported, reopen, cache: reopen() };
}

async function put(cache: TranslationCache, ...keys: string[]): Promise<void> {
  await cache.putMany(new Map(keys.map((key) => [key, { text: `text of ${key}` }])));
}

async function known(cache: TranslationCache, ...keys: string[]): Promise<string[]> {
  return [...(await cache.getMany(keys)).keys()].toSorted();
}

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

describe('translation cache without a database', () => {
  it.each([
    ['is missing', undefined],
    [
      'throws',
      {
        open: () => {
          throw new DOMException('private', 'SecurityError');
        },
      },
    ],
  ])('keeps answers in memory where IndexedDB %s', async (_, broken) => {
    vi.stubGlobal('indexedDB', broken);
    const { cache, reported } = cacheWith();
    await put(cache, 'a');
    expect(await known(cache, 'a', 'b')).toEqual(['a']);
    expect(reported.length).toBeGreaterThan(0);
    await cache.clear();
    expect(await known(cache, 'a')).toEqual([]);
  });

  it('does not wait for ever for a database that does not answer', async () => {
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
    vi.stubGlobal('IDBRequest', EventTarget);
    const { cache, clock, reported } = cacheWith();
    const reading = known(cache, 'a');
    await settle();
    clock.advance(3000);
    expect(await reading).toEqual([]);
    await put(cache, 'a');
    expect(await known(cache, 'a')).toEqual(['a']);
    expect(reported).toHaveLength(1);
  });

  it('leaves a failing database alone for a while, then uses it again', async () => {
    const working = indexedDB;
    const { cache, clock, reopen } = cacheWith();
    vi.stubGlobal('indexedDB', undefined);
    await put(cache, 'a');
    vi.stubGlobal('indexedDB', working);
    await put(cache, 'b');
    expect(await known(reopen(), 'a', 'b')).toEqual([]);
    clock.advance(30_000);
    await put(cache, 'c');
    expect(await known(reopen(), 'c')).toEqual(['c']);
  });

  it('starts again after the database was deleted under it', async () => {
    const { cache, reopen, reported } = cacheWith();
    await put(cache, 'a');
    await deleteDB('translations');
    expect(await known(cache, 'a')).toEqual(['a']);
    await put(cache, 'b');
    expect(await known(reopen(), 'a', 'b')).toEqual(['b']);
    expect(reported).toEqual([]);
  });

  it('loses no answer when the disk is full, and gives its own room back', async () => {
    const { cache, reopen, reported } = cacheWith();
    await put(cache, 'old');
    const full = new DOMException('full', 'QuotaExceededError');
    const write = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    await put(cache, 'a');
    expect(await known(cache, 'a')).toEqual(['a']);
    expect(reported).toEqual([full]);
    expect(await known(reopen(), 'old')).toEqual([]);
    write.mockRestore();
    await put(cache, 'b');
    expect(await known(reopen(), 'b')).toEqual(['b']);
  });
});
