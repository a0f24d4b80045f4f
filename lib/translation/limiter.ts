import type { Failure } from '../core/error.ts';
import type { ProviderLimits } from '../providers/provider.ts';
import { createRest } from './rest.ts';

const MINUTE = 60_000;
const FIRST_BACKOFF = 1000;
const LONGEST_BACKOFF = 60_000;
const LONGEST_RETRY_AFTER = 3_600_000;

/** When the next call to one provider may start. */
export interface Limiter {
  /** Milliseconds until a call may start; 0 is now, `Infinity` is after a running call has ended. */
  wait(): number;
  /** Milliseconds that are left of a pause the provider asked for or that followed a failure; 0 without one. */
  coolDown(): number;
  /** Counts a call that starts now. */
  start(): void;
  /** Counts a call that has ended well: a little more may run at once. */
  succeed(): void;
  /** Counts a call that failed in passing (`rate`, `network`, `timeout`): half as much may run at once, after a pause. */
  fail(failure: Failure): void;
  /** Counts a call that ended without telling anything about the provider's load. */
  end(): void;
}

/**
 * A limiter for one provider: a token bucket for calls a minute, additive increase and multiplicative decrease of
 * the calls at once, and pauses. In any 60 seconds at most `perMinute` calls start. `Retry-After` is obeyed to the
 * millisecond, plus up to a tenth at random so that not all return at once.
 */
export function createLimiter(
  limits: Pick<ProviderLimits, 'perMinute' | 'concurrency'>,
  now: () => number,
  random: () => number,
): Limiter {
  const { perMinute } = limits;
  const burst = perMinute === undefined ? Infinity : Math.max(1, Math.floor(perMinute / 6));
  const refill = perMinute === undefined ? 0 : (perMinute - burst + 1) / MINUTE;
  let tokens = burst;
  let counted = now();
  let atOnce = limits.concurrency;
  let running = 0;
  let failuresInRow = 0;
  const pause = createRest(now);

  const count = (): void => {
    const time = now();
    tokens = Math.min(burst, tokens + Math.max(0, time - counted) * refill);
    counted = time;
  };
  const coolDown = (): number => pause.left();

  return {
    coolDown,
    wait() {
      if (running >= Math.max(1, Math.floor(atOnce))) return Infinity;
      if (perMinute === undefined) return coolDown();
      count();
      const missing = Math.max(0, 1 - tokens);
      return Math.max(coolDown(), Math.ceil(missing / refill));
    },
    start() {
      count();
      tokens -= 1;
      running += 1;
    },
    succeed() {
      running -= 1;
      failuresInRow = 0;
      atOnce = Math.min(limits.concurrency, atOnce + 1 / atOnce);
    },
    fail(failure) {
      running -= 1;
      failuresInRow += 1;
      atOnce = Math.max(1, atOnce / 2);
      const backoff = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (failuresInRow - 1));
      const asked = failure.retryAfter;
      const wait = asked === undefined ? backoff : Math.min(LONGEST_RETRY_AFTER, asked);
      pause.atLeast(wait + Math.floor(random() * wait * 0.1));
    },
    end() {
      running -= 1;
    },
  };
}
