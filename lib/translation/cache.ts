import QuickLRU from 'quick-lru';
import * as v from 'valibot';
import { type AnswerRow, createAnswerDatabase, emptyAnswers, type OpenedAnswers } from './answer-database.ts';
import { type CachedAnswer, cachedAnswerSchema, sizeOf } from './cached-answer.ts';
import type { Clock } from './clock.ts';

/**
 * Answers by {@link translationKey}. No call ever rejects: what cannot be stored now is kept in memory and stored as
 * soon as the database allows it.
 */
export interface TranslationCache {
  /** Opens the database, so that the first look need not wait for it. */
  prepare(): Promise<void>;
  /** The answers known for these keys, none of them over the age cap. One transaction. */
  getMany(keys: readonly string[]): Promise<Map<string, CachedAnswer>>;
  /**
   * Stores answers at once, dropping those not used for longest where the byte cap is passed. One transaction, which
   * takes along what came while the one before was under way.
   */
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

interface Entry {
  readonly answer: CachedAnswer;
  readonly made: number;
}

const DAY = 86_400_000;
/** How far the time of last use may lag behind, so that reading does not mean writing. */
const USED_SLACK = DAY / 4;
const MEMORY_ENTRIES = 500;
/** Stored once the system has it, without waiting for the disk: a cache outlives its process, not a power cut. */
const RELAXED = { durability: 'relaxed' } as const;
/** Milliseconds before what could not be stored is tried again, and how often. */
const RETRY = 1000;
const RETRIES = 8;

/**
 * A cache in IndexedDB, least recently used first out. The bytes in use are counted in the same transaction as
 * each write, so a write costs the same however full the cache is.
 */
export function createTranslationCache(options: CacheOptions): TranslationCache {
  const { clock, report, name = 'translations', byteCap = 50_000_000, ageCap = 90 * DAY } = options;
  const memory = new QuickLRU<string, Entry>({ maxSize: MEMORY_ENTRIES });
  /** Answers that are not stored yet, those of an unfinished write among them. */
  const waiting = new Map<string, Entry>();
  let writing: Promise<void> | undefined;
  let retries = 0;
  let stopRetry: (() => void) | undefined;
  let cleared = 0;

  const database = createAnswerDatabase({ name, clock, report, onRecovery: () => void write() });

  /** One write at a time; what comes meanwhile shares the next. */
  function write(): Promise<void> {
    if (writing !== undefined) return writing;
    if (waiting.size === 0) return Promise.resolve();
    stopRetry?.();
    stopRetry = undefined;
    writing = writeWaiting();
    return writing;
  }

  async function writeWaiting(): Promise<void> {
    let going = true;
    while (going) {
      const entries = new Map(waiting);
      const before = cleared;
      const written = await database.attempt(async (opened) => {
        if (cleared !== before) return true;
        await store(opened, entries);
        for (const [key, entry] of entries) if (waiting.get(key) === entry) waiting.delete(key);
        return true;
      });
      if (written === undefined) tryAgainLater();
      going = written !== undefined && waiting.size > 0;
    }
    // In the turn in which it is known that nothing is left, so that nothing comes in between.
    writing = undefined;
  }

  /** Gives up at last where the database stays broken; the next answer tries again. */
  function tryAgainLater(): void {
    if (retries >= RETRIES || waiting.size === 0) return;
    retries += 1;
    stopRetry = clock.after(Math.max(RETRY, database.resting()), () => void write());
  }

  async function store(opened: OpenedAnswers, entries: ReadonlyMap<string, Entry>): Promise<void> {
    const now = clock.now();
    const transaction = opened.transaction(['answers', 'totals'], 'readwrite', RELAXED);
    // The failed request itself is what gets reported; `done` rejects beside it.
    transaction.done.catch(() => undefined);
    const answers = transaction.objectStore('answers');
    const totals = transaction.objectStore('totals');
    const [before = 0, ...old] = await Promise.all([
      totals.get('bytes'),
      ...Array.from(entries.keys(), (key) => answers.get(key).then((row) => row?.bytes ?? 0)),
    ]);
    let total = before - old.reduce((sum, bytes) => sum + bytes, 0);
    const writes = Array.from(entries, ([key, { answer, made }]) => {
      const bytes = sizeOf(key, answer);
      total += bytes;
      return answers.put({ key, answer, bytes, made, used: now });
    });
    const [firstExpired] = await Promise.all([
      answers.index('made').openCursor(IDBKeyRange.upperBound(now - ageCap)),
      ...writes,
    ]);
    let expired = firstExpired;
    while (expired) {
      total -= expired.value.bytes;
      await expired.delete();
      expired = await expired.continue();
    }
    let oldest = total > byteCap ? await answers.index('used').openCursor() : null;
    while (oldest && total > byteCap * 0.9) {
      total -= oldest.value.bytes;
      await oldest.delete();
      oldest = await oldest.continue();
    }
    await totals.put(total, 'bytes');
    await transaction.done;
  }

  async function touch(rows: readonly AnswerRow[]): Promise<void> {
    await database.attempt(async (opened) => {
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
    async prepare() {
      await database.attempt(() => Promise.resolve(true));
    },

    async getMany(keys) {
      const now = clock.now();
      const found = new Map<string, CachedAnswer>();
      const missing: string[] = [];
      for (const key of new Set(keys)) {
        const entry = memory.get(key) ?? waiting.get(key);
        if (entry !== undefined && now - entry.made < ageCap) found.set(key, entry.answer);
        else missing.push(key);
      }
      if (missing.length === 0) return found;
      const rows = await database.attempt(async (opened) => {
        const transaction = opened.transaction('answers');
        transaction.done.catch(() => undefined);
        const read = await Promise.all(missing.map((key) => transaction.store.get(key)));
        await transaction.done;
        return read;
      });
      const stale: AnswerRow[] = [];
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
      const made = clock.now();
      for (const [key, answer] of answers) {
        const entry = { answer, made };
        memory.set(key, entry);
        waiting.delete(key);
        waiting.set(key, entry);
      }
      for (const key of waiting.keys()) {
        if (waiting.size <= MEMORY_ENTRIES) break;
        waiting.delete(key);
      }
      retries = 0;
      await write();
    },

    async clear() {
      cleared += 1;
      memory.clear();
      waiting.clear();
      database.wake();
      await database.attempt(emptyAnswers);
    },
  };
}
