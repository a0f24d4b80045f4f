import * as v from 'valibot';
import { type Deferred, deferred } from '../../core/deferred.ts';
import { CrosstalkError, type ErrorCode, providerErrorCodes, serviceErrorCodes } from '../../core/error.ts';
import type { Engine, Timers } from './engine.ts';
import type { PackId } from './pack.ts';

/** A line between two contexts of the extension that carries messages both ways. */
export interface MessageLine {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when the other end is gone. */
  readonly onClose: (listener: () => void) => void;
}

/** While there is work, a sign of life goes out so often that the browser does not end a background that waits. */
const SIGN_OF_LIFE = 15_000;

const requestSchema = v.variant('type', [
  v.object({
    type: v.literal('translate'),
    id: v.number(),
    route: v.array(v.custom<PackId>((value) => typeof value === 'string' && value.includes('>'))),
    texts: v.array(v.object({ text: v.string(), html: v.boolean() })),
  }),
  v.object({ type: v.literal('cancel'), id: v.number() }),
]);

const replySchema = v.variant('type', [
  v.object({ type: v.literal('translated'), id: v.number(), texts: v.array(v.string()) }),
  v.object({
    type: v.literal('failed'),
    id: v.number(),
    code: v.picklist<ErrorCode[]>([...providerErrorCodes, ...serviceErrorCodes]),
    detail: v.optional(v.string()),
  }),
]);

/** An engine at the other end of a line, which is opened for the first call and again after it was lost. */
export function createRemoteEngine(connect: () => Promise<MessageLine>): Engine {
  let opening: Promise<MessageLine> | undefined;
  const open = new Map<number, Deferred<readonly string[]>>();
  let last = 0;

  const lost = (): void => {
    opening = undefined;
    const error = new CrosstalkError({ code: 'bad-response', detail: 'the engine is gone' });
    for (const { reject } of open.values()) reject(error);
    open.clear();
  };

  const receive = (message: unknown): void => {
    const reply = v.safeParse(replySchema, message);
    if (!reply.success) return;
    const waiting = open.get(reply.output.id);
    open.delete(reply.output.id);
    if (reply.output.type === 'translated') waiting?.resolve(reply.output.texts);
    else waiting?.reject(new CrosstalkError({ code: reply.output.code, detail: reply.output.detail }));
  };

  async function line(): Promise<MessageLine> {
    opening ??= connect().then((opened) => {
      opened.onMessage(receive);
      opened.onClose(lost);
      return opened;
    });
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw new CrosstalkError({ code: 'bad-response', detail: 'no place for the engine' }, { cause: error });
    }
  }

  return {
    async translate(route, texts, signal) {
      const { send } = await line();
      if (signal.aborted) throw new CrosstalkError({ code: 'aborted' });
      last += 1;
      const id = last;
      const waiting = deferred<readonly string[]>();
      open.set(id, waiting);
      const cancel = (): void => {
        open.delete(id);
        send({ type: 'cancel', id });
        waiting.reject(new CrosstalkError({ code: 'aborted' }));
      };
      signal.addEventListener('abort', cancel, { once: true });
      send({ type: 'translate', id, route, texts });
      try {
        return await waiting.promise;
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
  };
}

/** Answers at one end of a line with an engine of this context, until the line closes. */
export function serveEngine({ send, onMessage, onClose }: MessageLine, engine: Engine, clock: Timers): void {
  const working = new Map<number, AbortController>();
  let quiet: (() => void) | undefined;

  const showLife = (): void => {
    quiet?.();
    quiet = working.size === 0 ? undefined : clock.after(SIGN_OF_LIFE, beat);
  };
  function beat(): void {
    send({ type: 'alive' });
    showLife();
  }

  async function answer(id: number, task: Promise<readonly string[]>): Promise<void> {
    let reply: v.InferInput<typeof replySchema>;
    try {
      reply = { type: 'translated', id, texts: [...(await task)] };
    } catch (error) {
      const { code, detail } =
        error instanceof CrosstalkError ? error.failure : { code: 'internal' as const, detail: undefined };
      reply = { type: 'failed', id, code, ...(detail !== undefined && { detail }) };
    }
    if (!working.delete(id)) return;
    send(reply);
    showLife();
  }

  onMessage((message) => {
    const request = v.safeParse(requestSchema, message);
    if (!request.success) return;
    const { output } = request;
    if (output.type === 'cancel') {
      working.get(output.id)?.abort();
      working.delete(output.id);
      showLife();
      return;
    }
    const controller = new AbortController();
    working.set(output.id, controller);
    showLife();
    void answer(output.id, engine.translate(output.route, output.texts, controller.signal));
  });
  onClose(() => {
    quiet?.();
    for (const controller of working.values()) controller.abort();
    working.clear();
  });
}
