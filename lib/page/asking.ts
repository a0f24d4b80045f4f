import type { Asks } from './asks.ts';
import { GATHERING } from './budgets.ts';

/** When asks are sent. */
export interface Asking {
  /** Sends what was gathered, unless something was sent a moment ago: then together with what comes till then. */
  flush(): void;
}

/** Sends asks in few messages: the first at once, those that follow closely together. Times in ms. */
export function createAsking(
  asks: Asks,
  clock: { readonly now: () => number; readonly later: (task: () => void, delay: number) => void },
): Asking {
  let sent = Number.NEGATIVE_INFINITY;
  let due = false;

  function send(): void {
    due = false;
    if (asks.flush()) sent = clock.now();
  }

  return {
    flush() {
      if (due) return;
      const wait = sent + GATHERING - clock.now();
      if (wait <= 0) {
        send();
        return;
      }
      due = true;
      clock.later(send, wait);
    },
  };
}
