import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../lib/page/frames.ts';

/** A page whose frames each cost `cost` ms. */
function pageWithFrames(cost: number) {
  let now = 1000;
  const delays: number[] = [];
  const frame = createFrames({
    request: (task) => task(),
    afterFrame(task) {
      now += cost;
      task();
    },
    later(task, delay) {
      delays.push(delay);
      now += delay;
      task();
    },
    now: () => now,
  });
  return { frame, delays, wait: (time: number) => (now += time) };
}

describe('write phases', () => {
  it('run in the next frame where frames are cheap', () => {
    const { frame, delays } = pageWithFrames(5);
    let written = 0;
    for (let count = 0; count < 3; count += 1) frame(() => (written += 1));
    expect(written).toBe(3);
    expect(delays).toEqual([]);
  });

  it('wait in proportion to what the last one cost', () => {
    const { frame, delays } = pageWithFrames(50);
    frame(() => undefined);
    frame(() => undefined);
    expect(delays).toEqual([200]);
  });

  it('never wait longer than 300 ms', () => {
    const { frame, delays } = pageWithFrames(2000);
    frame(() => undefined);
    frame(() => undefined);
    expect(delays).toEqual([300]);
  });

  it('do not wait when the time has passed anyway', () => {
    const { frame, delays, wait } = pageWithFrames(50);
    frame(() => undefined);
    wait(500);
    frame(() => undefined);
    expect(delays).toEqual([]);
  });
});
