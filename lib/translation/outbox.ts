import type { Answer } from '../core/translation.ts';
import type { Clock } from './clock.ts';

/** Gathers the answers of one turn, so that a page gets one message and not one for each comment. */
export interface Outbox {
  /**
   * Sends the answer with all others of this turn. Partial answers wait a while first: of several to one id the last
   * is sent, and none that is overtaken by its final answer.
   */
  put(answer: Answer): void;
}

/** Milliseconds for which partial answers wait: a comment that is translated sooner is shown once, not twice. */
const PARTIAL_WAIT = 150;

/** An outbox in front of `send`; after the signal aborts, nothing is sent. */
export function createOutbox(send: (answers: Answer[]) => void, clock: Clock, signal: AbortSignal): Outbox {
  let waiting = new Map<number, Answer>();
  const partial = new Map<number, Answer>();
  let stop: (() => void) | undefined;

  const flush = (): void => {
    const answers = [...waiting.values()];
    waiting = new Map();
    if (!signal.aborted && answers.length > 0) send(answers);
  };

  const flushPartial = (): void => {
    stop = undefined;
    const answers = [...partial.values()];
    partial.clear();
    if (!signal.aborted && answers.length > 0) send(answers);
  };

  signal.addEventListener('abort', () => stop?.(), { once: true });
  return {
    put(answer) {
      if (answer.state === 'partial') {
        partial.set(answer.id, answer);
        stop ??= clock.after(PARTIAL_WAIT, flushPartial);
        return;
      }
      partial.delete(answer.id);
      if (waiting.size === 0) clock.soon(flush);
      waiting.set(answer.id, answer);
    },
  };
}
