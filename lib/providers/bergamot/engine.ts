import { CrosstalkError, type Failure } from '../../core/error.ts';
import { createEngineCalls, type EngineWorker } from './engine-calls.ts';
import { type PackId, packErrorFrom } from './pack.ts';
import type { PackStore } from './store.ts';

/** A text for the engine: plain, or HTML whose tags it carries over. */
export interface EngineText {
  readonly text: string;
  readonly html: boolean;
}

/** Translates with packs that are on the device. */
export interface Engine {
  /**
   * Translates texts with one pack, or with two in a row, and gives as many texts in the same order. Rejects with a
   * CrosstalkError: `aborted`, `timeout`, `needs-download` where a pack is damaged, else `bad-response`.
   */
  translate(
    route: readonly PackId[],
    texts: readonly EngineText[],
    signal: AbortSignal,
  ): Promise<readonly string[]>;
}

/** Timers: runs once after so many milliseconds, unless the returned function is called before. */
export interface Timers {
  after(milliseconds: number, run: () => void): () => void;
}

/** What the engine works with. */
export interface EngineOptions {
  readonly start: () => EngineWorker;
  readonly store: Pick<PackStore, 'read'>;
  readonly clock: Timers;
  /** Milliseconds without work after which all memory is given back. */
  readonly idle?: number;
  /** Milliseconds that one call may take, loading included. */
  readonly patience?: number;
  /** Called when the memory was given back for want of work. */
  readonly onIdle?: () => void;
}

/** Packs held in memory at most; each takes about its size on the disk, and twice that for its work. */
const MAX_LOADED = 3;

const pairOf = (id: PackId) => {
  const [from = '', to = ''] = id.split('>');
  return { from, to };
};

/**
 * The engine, in a worker that is started when there is work and ended when there is none for a while. Calls run one
 * after another. A call in which the engine crashes or hangs is tried once more with a new one.
 */
export function createEngine(options: EngineOptions): Engine {
  const { start, store, clock, idle = 120_000, patience = 60_000, onIdle } = options;
  let calls: ReturnType<typeof createEngineCalls> | undefined;
  /** Least recently used first. */
  let loaded: PackId[] = [];
  let waiting = 0;
  let tail: Promise<unknown> = Promise.resolve();
  let stopIdling: (() => void) | undefined;

  function stop(): void {
    calls?.end();
    calls = undefined;
    loaded = [];
  }

  async function running(): Promise<ReturnType<typeof createEngineCalls>> {
    if (calls !== undefined) return calls;
    calls = createEngineCalls(start());
    await calls.call('initialize', [{ cacheSize: 0 }]);
    return calls;
  }

  async function load(id: PackId, needed: readonly PackId[]): Promise<void> {
    const { call } = await running();
    if (loaded.includes(id)) {
      loaded = [...loaded.filter((other) => other !== id), id];
      return;
    }
    const spare = loaded.find((other) => !needed.includes(other));
    if (loaded.length >= MAX_LOADED && spare !== undefined) {
      loaded = loaded.filter((other) => other !== spare);
      await call('freeTranslationModel', [pairOf(spare)]);
    }
    const { files, precision } = await store.read(id);
    const vocabularies = [files.vocab, files.srcVocab, files.trgVocab].filter((file) => file !== undefined);
    const model = files.model ?? new ArrayBuffer(0);
    const shortlist = files.lex ?? new ArrayBuffer(0);
    const pack = { model, shortlist, vocabs: vocabularies, config: { 'gemm-precision': precision } };
    await call('loadTranslationModel', [pairOf(id), pack], [model, shortlist, ...vocabularies]);
    loaded.push(id);
  }

  async function attempt(route: readonly PackId[], texts: readonly EngineText[]): Promise<readonly string[]> {
    for (const id of route) await load(id, route);
    const { call, translated } = await running();
    const answer = await call('translate', [{ models: route.map(pairOf), texts }]);
    return translated(answer, texts.length);
  }

  /** Ends an engine that hangs; what waits for it then fails at once. */
  async function within(task: () => Promise<readonly string[]>): Promise<readonly string[]> {
    let timedOut = false;
    const cancel = clock.after(patience, () => {
      timedOut = true;
      stop();
    });
    try {
      return await task();
    } catch (error) {
      throw timedOut ? new CrosstalkError({ code: 'timeout' }, { cause: error }) : error;
    } finally {
      cancel();
    }
  }

  async function run(
    route: readonly PackId[],
    texts: readonly EngineText[],
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    if (signal.aborted) throw new CrosstalkError({ code: 'aborted' });
    try {
      return await within(() => attempt(route, texts));
    } catch (error) {
      const failure = failureOf(error);
      // Whatever went wrong in it, the engine's memory is not to be trusted any more.
      stop();
      if (failure.code !== 'bad-response') throw new CrosstalkError(failure, { cause: error });
    }
    try {
      return await within(() => attempt(route, texts));
    } catch (error) {
      stop();
      throw new CrosstalkError(failureOf(error), { cause: error });
    }
  }

  return {
    async translate(route, texts, signal) {
      stopIdling?.();
      waiting += 1;
      const turn = tail.then(() => run(route, texts, signal));
      tail = turn
        .catch(() => undefined)
        .then(() => {
          waiting -= 1;
          if (waiting > 0) return;
          stopIdling = clock.after(idle, () => {
            stop();
            onIdle?.();
          });
        });
      return await unlessAborted(turn, signal);
    },
  };
}

/** The work of the engine cannot be broken off, but nobody has to wait for its end. */
async function unlessAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  const listening = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(new CrosstalkError({ code: 'aborted' }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { signal: listening.signal });
  });
  try {
    return await Promise.race([task, aborted]);
  } finally {
    listening.abort();
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof CrosstalkError) return error.failure;
  const { problem } = packErrorFrom(error, 'network');
  if (problem === 'broken') return { code: 'needs-download', detail: 'damaged pack' };
  return { code: 'bad-response', detail: 'the engine failed' };
}
