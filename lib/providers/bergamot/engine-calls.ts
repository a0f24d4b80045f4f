import * as v from 'valibot';
import { type Deferred, deferred } from '../../core/deferred.ts';
import { CrosstalkError } from '../../core/error.ts';

/** A worker in which the engine runs, as far as it is used. */
export interface EngineWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  onMessage(listener: (data: unknown) => void): void;
  /** Called when the worker cannot be started or stumbles over itself. */
  onError(listener: () => void): void;
  terminate(): void;
}

const replySchema = v.object({
  id: v.number(),
  result: v.optional(v.unknown()),
  error: v.optional(v.unknown()),
});

const translationsSchema = v.array(v.object({ target: v.object({ text: v.string() }) }));

/** The calls that the engine's worker takes: a name and arguments, answered by id. */
export interface EngineCalls {
  /** Calls a method of the engine. Rejects with `bad-response` where it fails or the worker ends. */
  readonly call: (
    name: 'initialize' | 'loadTranslationModel' | 'freeTranslationModel' | 'translate',
    args: readonly unknown[],
    transfer?: readonly ArrayBuffer[],
  ) => Promise<unknown>;
  /** The texts in what `translate` gives; `bad-response` where they are not as many as were asked for. */
  readonly translated: (answer: unknown, count: number) => readonly string[];
  /** Ends the worker; open calls fail. */
  readonly end: () => void;
}

/** Talks to the worker of the npm package as its own page does. */
export function createEngineCalls(worker: EngineWorker): EngineCalls {
  const open = new Map<number, Deferred<unknown>>();
  let last = 0;

  const end = (): void => {
    worker.terminate();
    for (const { reject } of open.values()) reject(failed('the engine ended'));
    open.clear();
  };
  worker.onError(end);
  worker.onMessage((data) => {
    const reply = v.safeParse(replySchema, data);
    if (!reply.success) return;
    const { id, result, error } = reply.output;
    const waiting = open.get(id);
    open.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(failed('the engine failed'));
  });

  return {
    call(name, args, transfer = []) {
      last += 1;
      const waiting = deferred<unknown>();
      open.set(last, waiting);
      worker.postMessage({ id: last, name, args }, [...new Set(transfer)]);
      return waiting.promise;
    },
    translated(answer, count) {
      const translations = v.safeParse(translationsSchema, answer);
      if (!translations.success || translations.output.length !== count)
        throw failed('another count of texts');
      return translations.output.map(({ target }) => target.text);
    },
    end,
  };
}

function failed(detail: string): CrosstalkError {
  return new CrosstalkError({ code: 'bad-response', detail });
}
