import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import QuickLRU from 'quick-lru';
import * as v from 'valibot';
import { type CachedAnswer, cachedAnswerSchema, sizeOf } from './cached-answer.ts';
import type { Clock } from './clock.ts';
import { createRest } from './rest.ts';

/** Answers by {@link translationKey}. No call ever rejects: what cannot be stored is kept in memory for a while. */
export interface TranslationCache {
  /** The answers known for these keys, none of them over the age cap. One transaction. */
  getMany(keys: readonly string[]): Promise<Map<string, CachedAnswer>>;
  /** Stores answers, dropping those not used for longest where the byte cap is passed. One transaction. */
  putMany(answers: ReadonlyMap<string, CachedAnswer>): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

/** How much is kept, and where. */
export interface CacheOptions {
  readonly clock: Clock;
  /** Told of every failure of the database, without texts. */
  readonly report: (error: unknown) => void;
  readonly name?: string;
  /** Bytes, reckoned as twice the UTF-16 units of the stored answers. */
  readonly byteCap?: number;
  /** Milliseconds after which an answer is no longer given. */
  readonly ageCap?: number;
}

interface Row {
  readonly key: string;
  readonly answer: unknown;
  readonly bytes: number;
  readonly made: number;
  readonly used: number;
}

interface CacheDatabase extends DBSchema {
  answers: { key: string; value: Row; indexes: { used: number; made: number } };
  totals: { key: 'bytes'; value: number };
}

const DAY = 86_400_000;
/** How far the time of last use may lag behind, so that reading does not mean writing. */
const USED_SLACK = DAY / 4;
const MEMORY_ENTRIES = 500;
/** A database that does not answer within this time counts as failed. */
const PATIENCE = 3000;
/** After a failure the database is left alone for this long. */
const REST = 30_000;

async function empty(opened: IDBPDatabase<CacheDatabase>): Promise<void> {
  const transaction = opened.transaction(['answers', 'totals'], 'readwrite');
  await Promise.all([
    transaction.objectStore('answers').clear(),
    transaction.objectStore('totals').clear(),
    transaction.done,
  ]);
}

/**
 * A cache in IndexedDB, least recently used first out. The bytes in use are counted in the same transaction as
 * each write, so a write costs the same however full the cache is.
 */
export function createTranslationCache(options: CacheOptions): TranslationCache {
  const { clock, report, name = 'translations', byteCap = 50_000_000, ageCap = 90 * DAY } = options;
  const memory = new QuickLRU<string, { readonly answer: CachedAnswer; readonly made: number }>({
    maxSize: MEMORY_ENTRIES,
  });
  let database: Promise<IDBPDatabase<CacheDatabase>> | undefined;
  const rest = createRest(() => clock.now());

  const open = (): Promise<IDBPDatabase<CacheDatabase>> => {
    const opening = openDB<CacheDatabase>(name, 1, {
      upgrade(created) {
        const answers = created.createObjectStore('answers', { keyPath: 'key' });
        answers.createIndex('used', 'used');
        answers.createIndex('made', 'made');
        created.createObjectStore('totals');
      },
      blocking() {
        forget();
      },
      terminated() {
        database = undefined;
      },
    });
    database = opening;
    return opening;
  };

  const forget = (): void => {
    database?.then((opened) => opened.close()).catch(() => undefined);
    database = undefined;
  };

  /** Runs a task on the database; `undefined` where it fails, hangs or has just failed. */
  async function attempt<T>(
    task: (opened: IDBPDatabase<CacheDatabase>) => Promise<T>,
  ): Promise<T | undefined> {
    if (rest.left() > 0) return undefined;
    let stopClock: (() => void) | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      stopClock = clock.after(PATIENCE, () => reject(new Error('The database does not answer')));
    });
    try {
      return await Promise.race([(database ?? open()).then(task), tooLong]);
    } catch (error) {
      report(error);
      if (!(await makeRoomAfter(error))) {
        forget();
        rest.atLeast(REST);
      }
      return undefined;
    } finally {
      stopClock?.();
    }
  }

  /** Where the disk is full, the cache gives back what it holds; true where that worked. */
  async function makeRoomAfter(error: unknown): Promise<boolean> {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return false;
    try {
      await empty(await (database ?? open()));
      return true;
    } catch {
      return false;
    }
  }

  async function touch(rows: readonly Row[]): Promise<void> {
    await attempt(async (opened) => {
      const transaction = opened.transaction('answers', 'readwrite');
      transaction.done.catch(() => undefined);
      for (const row of rows) {
        const present = await transaction.store.get(row.key);
        if (present) await transaction.store.put({ ...present, used: clock.now() });
      }
      await transaction.done;
    });
  }

  return {
    async getMany(keys) {
      const now = clock.now();
      const found = new Map<string, CachedAnswer>();
      const missing: string[] = [];
      for (const key of new Set(keys)) {
        const entry = memory.get(key);
        if (entry !== undefined && now - entry.made < ageCap) found.set(key, entry.answer);
        else missing.push(key);
      }
      if (missing.length === 0) return found;
      const rows = await attempt(async (opened) => {
        const transaction = opened.transaction('answers');
        transaction.done.catch(() => undefined);
        const read = await Promise.all(missing.map((key) => transaction.store.get(key)));
        await transaction.done;
        return read;
      });
      const stale: Row[] = [];
      for (const row of rows ?? []) {
        if (row === undefined || now - row.made >= ageCap) continue;
        const parsed = v.safeParse(cachedAnswerSchema, row.answer);
        if (!parsed.success) continue;
        found.set(row.key, parsed.output);
        memory.set(row.key, { answer: parsed.output, made: row.made });
        if (now - row.used > USED_SLACK) stale.push(row);
      }
      if (stale.length > 0) void touch(stale);
      return found;
    },

    async putMany(answers) {
      if (answers.size === 0) return;
      const now = clock.now();
      for (const [key, answer] of answers) memory.set(key, { answer, made: now });
      await attempt(async (opened) => {
        const transaction = opened.transaction(['answers', 'totals'], 'readwrite');
        // The failed request itself is what gets reported; `done` rejects beside it.
        transaction.done.catch(() => undefined);
        const store = transaction.objectStore('answers');
        const totals = transaction.objectStore('totals');
        let total = (await totals.get('bytes')) ?? 0;
        for (const [key, answer] of answers) {
          const old = await store.get(key);
          const bytes = sizeOf(key, answer);
          total += bytes - (old?.bytes ?? 0);
          await store.put({ key, answer, bytes, made: now, used: now });
        }
        let expired = await store.index('made').openCursor(IDBKeyRange.upperBound(now - ageCap));
        while (expired) {
          total -= expired.value.bytes;
          await expired.delete();
          expired = await expired.continue();
        }
        let oldest = total > byteCap ? await store.index('used').openCursor() : null;
        while (oldest && total > byteCap * 0.9) {
          total -= oldest.value.bytes;
          await oldest.delete();
          oldest = await oldest.continue();
        }
        await totals.put(total, 'bytes');
        await transaction.done;
      });
    },

    async clear() {
      memory.clear();
      rest.end();
      await attempt(empty);
    },
  };
}
