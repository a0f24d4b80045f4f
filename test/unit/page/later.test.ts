import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLater } from '../../../lib/page/later.ts';

describe('tasks that run later', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('run after their delay, unless the page has ended by then', () => {
    const end = new AbortController();
    const later = createLater(end.signal);
    const ran: string[] = [];
    later(() => ran.push('soon'), 10);
    later(() => ran.push('late'), 100);
    vi.advanceTimersByTime(50);
    end.abort();
    vi.advanceTimersByTime(100);
    expect(ran).toEqual(['soon']);
  });

  it('leave nothing behind on a signal that lives for hours', () => {
    const { signal } = new AbortController();
    const kept = new Set<unknown>();
    vi.spyOn(signal, 'addEventListener').mockImplementation((_, listener) => void kept.add(listener));
    vi.spyOn(signal, 'removeEventListener').mockImplementation((_, listener) => void kept.delete(listener));
    const later = createLater(signal);
    for (let n = 0; n < 100; n += 1) later(() => undefined, n);
    vi.advanceTimersByTime(1000);
    expect(kept.size).toBe(0);
  });
});
