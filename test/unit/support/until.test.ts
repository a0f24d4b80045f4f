import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/until.ts';

describe('until', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the first value there is, and takes a probe that throws for one without', async () => {
    const answers = [
      () => undefined,
      () => false as const,
      () => Promise.reject(new Error('Not yet')),
      () => 7,
    ];
    const value = until('a number', () => answers.shift()?.());
    await vi.advanceTimersByTimeAsync(1000);
    await expect(value).resolves.toBe(7);
  });

  it('says what it waited for and what it saw last', async () => {
    const failure = until('a number', () => undefined, { limit: 500, seen: () => ['nothing'] }).catch(String);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(failure).resolves.toContain('Waited 500 ms for a number; last seen: ["nothing"]');
  });

  it('does not wait for an answer that never comes', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const failure = until('a number', silent, { limit: 500, seen: silent }).catch(String);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(failure).resolves.toContain('Waited 500 ms for a number');
  });
});
