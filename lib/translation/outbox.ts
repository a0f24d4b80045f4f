import type { Answer } from '../core/translation.ts';

/** Gathers the answers of one turn, so that a page gets one message and not one for each comment. */
export interface Outbox {
  /** Sends the answer with all others of this turn. Of several partial answers to one id, the last is sent. */
  put(answer: Answer): void;
}

/** An outbox in front of `send`; after the signal aborts, nothing is sent. */
export function createOutbox(send: (answers: Answer[]) => void, signal: AbortSignal): Outbox {
  let waiting = new Map<number, Answer>();
  const flush = (): void => {
    const answers = [...waiting.values()];
    waiting = new Map();
    if (!signal.aborted) send(answers);
  };
  return {
    put(answer) {
      if (waiting.size === 0) queueMicrotask(flush);
      waiting.set(answer.id, answer);
    },
  };
}
