import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../lib/page/frames.ts';

/** A page whose frames each cost `cost` ms and come at once; its clock and timers are in the test's hands. */
function pageWithFrames(cost: number, elements = 0) {
  let now = 1000;
  let written = 0;
  let timers: { readonly task: () => void; readonly at: number }[] = [];
  const frames = createFrames({
    request: (task) => task(),
    afterFrame(task) {
      now += cost;
      task();
    },
    later: (task, delay) => timers.push({ task, at: now + delay }),
    now: () => now,
    elements: () => elements,
  });
  return {
    frames,
    write: () => frames.write(() => (written += 1)),
    written: () => written,
    pass(time: number) {
      now += time;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { task } of due) task();
    },
  };
}

describe('write phases', () => {
  it('run in the next frame where frames are cheap', () => {
    const page = pageWithFrames(5);
    for (let count = 0; count < 3; count += 1) page.write();
    expect(page.written()).toBe(3);
  });

  it('wait in proportion to what the last two cost, and then share a frame', () => {
    const page = pageWithFrames(50);
    page.write();
    page.write();
    page.write();
    page.write();
    page.pass(199);
    expect(page.written()).toBe(2);
    page.pass(1);
    expect(page.written()).toBe(4);
  });

  it('do not wait for one costly frame of a small page, which something else may have held up', () => {
    const page = pageWithFrames(50, 3000);
    page.write();
    page.write();
    expect(page.written()).toBe(2);
  });

  it('wait after the first costly frame of a large page', () => {
    const page = pageWithFrames(50, 48_000);
    page.write();
    page.pass(120);
    page.write();
    page.pass(119);
    expect(page.written()).toBe(1);
    page.pass(1);
    expect(page.written()).toBe(2);
  });

  it('never wait longer than 300 ms for what the last ones cost', () => {
    const page = pageWithFrames(2000);
    for (let count = 0; count < 3; count += 1) page.write();
    page.pass(299);
    expect(page.written()).toBe(2);
    page.pass(1);
    expect(page.written()).toBe(3);
  });

  it('do not wait when the time has passed anyway', () => {
    const page = pageWithFrames(50);
    page.write();
    page.pass(500);
    page.write();
    expect(page.written()).toBe(2);
  });

  it('wait before the first one too where the page is so large that a frame must cost much', () => {
    const page = pageWithFrames(50, 48_000);
    page.write();
    page.pass(119);
    expect(page.written()).toBe(0);
    page.write();
    page.pass(1);
    expect(page.written()).toBe(2);
  });

  it('ride on the frames of a page that keeps changing', () => {
    const page = pageWithFrames(5);
    for (let count = 0; count < 5; count += 1) {
      page.frames.pageChanged();
      page.pass(50);
    }
    page.write();
    page.write();
    expect(page.written()).toBe(0);
    page.frames.pageChanged();
    expect(page.written()).toBe(2);
  });

  it('leave a page that keeps changing some time between two, so that more answers share one', () => {
    const page = pageWithFrames(5);
    for (let count = 0; count < 5; count += 1) {
      page.frames.pageChanged();
      page.pass(50);
    }
    page.write();
    page.frames.pageChanged();
    page.write();
    page.pass(50);
    page.frames.pageChanged();
    page.write();
    expect(page.written()).toBe(1);
    page.pass(50);
    page.frames.pageChanged();
    expect(page.written()).toBe(3);
  });

  it('do not wait for a page that has stopped changing', () => {
    const page = pageWithFrames(5);
    for (let count = 0; count < 5; count += 1) {
      page.frames.pageChanged();
      page.pass(50);
    }
    page.write();
    page.pass(120);
    expect(page.written()).toBe(1);
    page.pass(1000);
    page.write();
    expect(page.written()).toBe(2);
  });

  it('go on with the others where one throws', () => {
    const page = pageWithFrames(50);
    page.write();
    page.frames.write(() => {
      throw new Error('odd');
    });
    page.write();
    page.pass(300);
    page.write();
    page.pass(300);
    expect(page.written()).toBe(3);
  });

  it('run each task once', () => {
    const page = pageWithFrames(5);
    for (let count = 0; count < 5; count += 1) page.frames.pageChanged();
    page.write();
    page.frames.pageChanged();
    page.frames.pageChanged();
    page.pass(200);
    expect(page.written()).toBe(1);
  });
});
