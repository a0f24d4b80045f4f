import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../lib/translation/limiter.ts';

function limiterAt(limits: { perMinute?: number; concurrency: number }, random = 0) {
  const time = { now: 0 };
  return {
    time,
    limiter: createLimiter(
      limits,
      () => time.now,
      () => random,
    ),
  };
}

describe('limiter', () => {
  it('starts at most perMinute calls in any 60 seconds, and makes use of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (perMinute) => {
        const { time, limiter } = limiterAt({ perMinute, concurrency: 1 });
        const starts: number[] = [];
        while (time.now < 300_000) {
          const wait = limiter.wait();
          if (wait > 0) {
            time.now += wait;
            continue;
          }
          limiter.start();
          limiter.succeed();
          starts.push(time.now);
        }
        for (const start of starts) {
          const inWindow = starts.filter((other) => other >= start && other < start + 60_000).length;
          expect(inWindow).toBeLessThanOrEqual(perMinute);
        }
        expect(starts.length).toBeGreaterThanOrEqual(perMinute * 4);
      }),
      { numRuns: 30 },
    );
  });

  it('runs as many calls at once as the provider allows, and waits for one to end', () => {
    const { limiter } = limiterAt({ concurrency: 2 });
    limiter.start();
    expect(limiter.wait()).toBe(0);
    limiter.start();
    expect(limiter.wait()).toBe(Infinity);
    limiter.end();
    expect(limiter.wait()).toBe(0);
  });

  it('halves the calls at once after a fault, and comes back step by step', () => {
    const { time, limiter } = limiterAt({ concurrency: 4 });
    const room = (): number => {
      let started = 0;
      while (limiter.wait() === 0) {
        limiter.start();
        started += 1;
      }
      for (let call = 0; call < started; call += 1) limiter.end();
      return started;
    };
    expect(room()).toBe(4);
    limiter.start();
    limiter.fail({ code: 'rate' });
    expect(room()).toBe(0);
    time.now += 1000;
    expect(room()).toBe(2);
    const rooms: number[] = [];
    for (let call = 0; call < 8; call += 1) {
      limiter.start();
      limiter.succeed();
      rooms.push(room());
    }
    expect(rooms.at(-1)).toBe(4);
    expect(rooms).toContain(3);
  });

  it('waits longer after each fault in a row, and no longer after a success', () => {
    const { time, limiter } = limiterAt({ concurrency: 1 });
    const pauses = Array.from({ length: 9 }, () => {
      limiter.start();
      limiter.fail({ code: 'network' });
      const pause = limiter.coolDown();
      time.now += pause;
      return pause;
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    limiter.start();
    limiter.succeed();
    limiter.start();
    limiter.fail({ code: 'network' });
    expect(limiter.coolDown()).toBe(1000);
  });

  it('obeys Retry-After, never comes earlier, and spreads the return by up to a tenth', () => {
    for (const random of [0, 0.5, 0.999]) {
      const { limiter } = limiterAt({ concurrency: 1 }, random);
      limiter.start();
      limiter.fail({ code: 'rate', retryAfter: 10_000 });
      expect(limiter.wait()).toBe(10_000 + Math.floor(random * 1000));
    }
  });

  it('keeps the longer of two pauses', () => {
    const { limiter } = limiterAt({ concurrency: 2 });
    limiter.start();
    limiter.start();
    limiter.fail({ code: 'rate', retryAfter: 10_000 });
    limiter.fail({ code: 'rate', retryAfter: 500 });
    expect(limiter.coolDown()).toBe(10_000);
  });
});
