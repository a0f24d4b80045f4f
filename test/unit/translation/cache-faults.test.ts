import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheWith, known, put } from '../../support/translation-caches.ts';
import { settle } from '../../support/turns.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
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
    clock.advance(10_000);
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
    clock.advance(1000);
    await put(cache, 'c');
    expect(await known(reopen(), 'a', 'b', 'c')).toEqual(['a', 'b', 'c']);
  });

  it('opens a new connection at once where the browser has closed the one it had', async () => {
    const { cache, reopen, reported } = cacheWith();
    await put(reopen(), 'a');
    await put(cache, 'b');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await known(cache, 'a', 'b')).toEqual(['a', 'b']);
    expect(reported).toEqual([]);
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

/** Keeps the database from doing anything for anybody else until it is released. */
async function holdUp(): Promise<() => Promise<void>> {
  const database = await openDB('translations', 1);
  const transaction = database.transaction('answers', 'readwrite');
  let held = true;
  const holding = (async () => {
    while (held) await transaction.store.count();
    await transaction.done;
    database.close();
  })();
  return () => {
    held = false;
    return holding;
  };
}

describe('translation cache in front of a slow database', () => {
  it('waits for a database that takes long to begin with, rather than have texts paid for again', async () => {
    const { cache, clock, reopen, reported } = cacheWith();
    await put(cache, 'a');
    const release = await holdUp();
    const reading = known(reopen(), 'a');
    await settle();
    clock.advance(9000);
    await release();
    expect(await reading).toEqual(['a']);
    expect(reported).toEqual([]);
  });

  it('counts no time in which nothing ran', async () => {
    const { cache, clock, reported } = cacheWith();
    await put(cache, 'a');
    let due: (() => void)[] = [];
    const after = (_: number, run: () => void): (() => void) => {
      due.push(run);
      return () => undefined;
    };
    const { reopen } = cacheWith({ clock: { ...clock, now: () => clock.now(), after } });
    const release = await holdUp();
    const reading = known(reopen(), 'a');
    await settle();
    const overdue = due;
    due = [];
    for (const run of overdue) run();
    await release();
    expect(await reading).toEqual(['a']);
    expect(reported).toEqual([]);
  });

  it('uses a database again as soon as it answers, and stores what came meanwhile', async () => {
    const { cache, clock, reopen } = cacheWith();
    await put(cache, 'old');
    const release = await holdUp();
    const writing = put(cache, 'a');
    await settle();
    clock.advance(3000);
    await writing;
    await put(cache, 'b');
    await release();
    await vi.waitFor(async () => {
      expect(await known(reopen(), 'old', 'a', 'b')).toEqual(['a', 'b', 'old']);
    });
    await put(cache, 'c');
    expect(await known(reopen(), 'c')).toEqual(['c']);
  });

  it('stores together what comes while a write is under way', async () => {
    const { cache, reopen } = cacheWith();
    await put(cache, 'first');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => put(cache, key)));
    expect(transaction).toHaveBeenCalledTimes(2);
    expect(await known(reopen(), 'a', 'b', 'c', 'd')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('answers that could not be stored', () => {
  it('are stored without another one coming', async () => {
    const working = indexedDB;
    const { cache, clock, reopen } = cacheWith();
    vi.stubGlobal('indexedDB', undefined);
    await put(cache, 'a');
    vi.stubGlobal('indexedDB', working);
    clock.advance(1000);
    await vi.waitFor(async () => expect(await known(reopen(), 'a')).toEqual(['a']));
  });

  it('are forgotten on clear', async () => {
    const working = indexedDB;
    const { cache, clock, reopen } = cacheWith();
    vi.stubGlobal('indexedDB', undefined);
    await put(cache, 'a');
    vi.stubGlobal('indexedDB', working);
    await cache.clear();
    clock.advance(60_000);
    await put(cache, 'b');
    expect(await known(cache, 'a')).toEqual([]);
    expect(await known(reopen(), 'a', 'b')).toEqual(['b']);
  });

  it('are not tried for ever, nor kept without limit', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { cache, clock, reported } = cacheWith();
    await put(cache, ...Array.from({ length: 2000 }, (_, index) => `k${index}`));
    for (let time = 0; time < 60; time += 1) {
      clock.advance(10_000);
      await settle();
    }
    expect(clock.pending).toBe(0);
    expect(reported.length).toBeLessThan(12);
    expect((await cache.getMany(Array.from({ length: 2000 }, (_, index) => `k${index}`))).size).toBeLessThan(
      1100,
    );
  });
});
