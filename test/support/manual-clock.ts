import type { Clock } from '../../lib/translation/clock.ts';

/** A clock that stands still until it is turned. */
export interface ManualClock extends Clock {
  /** Moves the time forward and runs, in order, what falls due on the way. */
  advance(milliseconds: number): void;
  /** Sets the time forward or back, as a person or a time server does. Timers run when they would have anyway. */
  jump(milliseconds: number): void;
  /** Timers that have not run. */
  readonly pending: number;
}

/** A {@link ManualClock} that shows this time. */
export function manualClock(start = Date.UTC(2026, 10, 20, 12)): ManualClock {
  let time = start;
  let offset = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time + offset,
    after(milliseconds, run) {
      const timer = { at: time + milliseconds, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    soon: (run) => queueMicrotask(run),
    advance(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
    },
    jump(milliseconds) {
      offset += milliseconds;
    },
    get pending() {
      return timers.size;
    },
  };
}
