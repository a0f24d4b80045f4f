import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Clock } from './clock.ts';
import { createRest } from './rest.ts';

/** One stored answer. Times in ms since 1970. */
export interface AnswerRow {
  readonly key: string;
  readonly answer: unknown;
  readonly bytes: number;
  readonly made: number;
  readonly used: number;
}

/** The stores of the database. */
export interface AnswerSchema extends DBSchema {
  answers: { key: string; value: AnswerRow; indexes: { used: number; made: number } };
  totals: { key: 'bytes'; value: number };
}

/** An open database. */
export type OpenedAnswers = IDBPDatabase<AnswerSchema>;

/** A database that may be missing, broken, slow or silent. No call rejects. */
export interface AnswerDatabase {
  /**
   * What the task resolves with; `undefined` where the database fails, is left alone for a while, or takes too
   * long. A task that takes too long goes on: what it writes is written.
   */
  attempt<T>(task: (opened: OpenedAnswers) => Promise<T>): Promise<T | undefined>;
  /** Milliseconds for which the database is left alone; 0 where it is not. */
  resting(): number;
  /** Asks it again at once. */
  wake(): void;
}

/** What {@link createAnswerDatabase} works with. */
export interface AnswerDatabaseOptions {
  readonly name: string;
  readonly clock: Clock;
  /** Told of every failure, without texts. */
  readonly report: (error: unknown) => void;
  /** Told when a database that took too long has answered after all. */
  readonly onRecovery: () => void;
}

/** Time is counted in pieces of so many ms, of which a program that was held up counts one. */
const PIECE = 250;
/** Milliseconds that a task may take, and what opening may take beside: just after a start everything is slow. */
const PATIENCE = 3000;
const OPENING = 7000;
/** Milliseconds for which a database that takes too long is left alone, unless it answers before. */
const REST = 30_000;
/** The same after a first failure; doubled with each that follows, up to {@link REST}. */
const SHORT_REST = 1000;

/** Forgets everything that is stored. */
export async function emptyAnswers(opened: OpenedAnswers): Promise<void> {
  const transaction = opened.transaction(['answers', 'totals'], 'readwrite');
  await Promise.all([
    transaction.objectStore('answers').clear(),
    transaction.objectStore('totals').clear(),
    transaction.done,
  ]);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Opens nothing before the first task. */
export function createAnswerDatabase(options: AnswerDatabaseOptions): AnswerDatabase {
  const { name, clock, report, onRecovery } = options;
  const rest = createRest(() => clock.now());
  /** Tasks that took too long and are not over. */
  const late = new Set<Promise<unknown>>();
  let database: Promise<OpenedAnswers> | undefined;
  let isOpen = false;
  let failures = 0;

  const open = (): Promise<OpenedAnswers> => {
    const opening = openDB<AnswerSchema>(name, 1, {
      upgrade(created) {
        const answers = created.createObjectStore('answers', { keyPath: 'key' });
        answers.createIndex('used', 'used');
        answers.createIndex('made', 'made');
        created.createObjectStore('totals');
      },
      blocking: forget,
      terminated() {
        database = undefined;
        isOpen = false;
      },
    });
    database = opening;
    return opening;
  };

  function forget(): void {
    database?.then((opened) => opened.close()).catch(() => undefined);
    database = undefined;
    isOpen = false;
  }

  /** Resolves when a task has had its time. A machine that stood still meanwhile has not waited. */
  function tooLong(): { readonly reached: Promise<'late'>; readonly stop: () => void } {
    let stop = (): void => undefined;
    const reached = new Promise<'late'>((resolve) => {
      let left = PATIENCE + (isOpen ? 0 : OPENING);
      const wait = (): void => {
        stop = clock.after(PIECE, () => {
          left -= PIECE;
          if (left > 0) wait();
          else resolve('late');
        });
      };
      wait();
    });
    return { reached, stop: () => stop() };
  }

  /** Where the disk is full, the cache gives back what it holds; true where that worked. */
  async function makeRoom(): Promise<boolean> {
    try {
      await emptyAnswers(await (database ?? open()));
      return true;
    } catch {
      return false;
    }
  }

  /** Leaves the database alone until the task is over. */
  function waitFor(task: Promise<unknown>): void {
    report(new Error('The database takes long'));
    late.add(task);
    rest.atLeast(REST);
    const over = (): void => {
      late.delete(task);
      rest.end();
      onRecovery();
    };
    task.then(over, () => late.delete(task));
  }

  /** Runs a task once: its value, or `undefined` where it takes too long. Rejects where the database fails. */
  async function inTime<T>(task: (opened: OpenedAnswers) => Promise<T>): Promise<T | undefined> {
    const time = tooLong();
    try {
      const running = (database ?? open()).then((opened) => {
        isOpen = true;
        return task(opened);
      });
      const first = await Promise.race([running.then((value) => ({ value })), time.reached]);
      if (first !== 'late') return first.value;
      waitFor(running);
      return undefined;
    } finally {
      time.stop();
    }
  }

  /** A connection that is found broken says little about the next one. */
  async function inTwoTries<T>(task: (opened: OpenedAnswers) => Promise<T>): Promise<T | undefined> {
    try {
      return await inTime(task);
    } catch (error) {
      if (isFull(error)) throw error;
      forget();
      return inTime(task);
    }
  }

  return {
    async attempt(task) {
      if (rest.left() > 0) return undefined;
      if (late.size > 0) {
        late.clear();
        forget();
      }
      try {
        const value = await inTwoTries(task);
        failures = 0;
        return value;
      } catch (error) {
        report(error);
        if (isFull(error) && (await makeRoom())) return undefined;
        forget();
        rest.atLeast(Math.min(REST, SHORT_REST * 2 ** failures));
        failures += 1;
        return undefined;
      }
    },
    resting: () => rest.left(),
    wake: () => rest.end(),
  };
}
