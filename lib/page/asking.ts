import type { Asks } from './asks.ts';
import { GATHERING } from './budgets.ts';

/** When asks are sent. */
export interface Asking {
  /** Sends what was gathered, unless something was sent a moment ago: then together with what comes till then. */
  flush(): void;
}

/** Sends of a page that do not wait for others: its first screen comes in parts while the page is still being read. */
const AT_ONCE = 3;

/** Sends asks in few messages: the first few at once, then those that follow closely together. Times in ms. */
export function createAsking(
  asks: Asks,
  clock: { readonly now: () => number; readonly later: (task: () => void, delay: number) => void },
): Asking {
  let sent = Number.NEGATIVE_INFINITY;
  let sends = 0;
  let due = false;

  function send(): void {
    due = false;
    if (!asks.flush()) return;
    sent = clock.now();
    sends += 1;
  }

  return {
    flush() {
      if (due) return;
      const wait = sent + GATHERING - clock.now();
      if (wait <= 0 || sends < AT_ONCE) {
        send();
        return;
      }
      due = true;
      clock.later(send, wait);
    },
  };
}
