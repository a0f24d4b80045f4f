// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createGrowth } from '../../../lib/page/growth.ts';

/** A page whose clock is in the test's hands, with what was taken of it. */
function growingPage() {
  let now = 0;
  let timers: { readonly task: () => void; readonly at: number }[] = [];
  const taken: string[][] = [];
  const growth = createGrowth((added) => taken.push(added.map(({ id }) => id)), {
    now: () => now,
    later: (task, delay) => timers.push({ task, at: now + delay }),
  });
  return {
    taken,
    put(id: string): Element {
      const element = document.createElement('p');
      element.id = id;
      document.body.append(element);
      growth.note([element]);
      return element;
    },
    takeOut(element: Element): void {
      element.remove();
      growth.note([]);
    },
    pass(time: number): void {
      now += time;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { task } of due) task();
    },
  };
}

describe('what a page puts in', () => {
  it('is taken at once where nothing came for a while', () => {
    const page = growingPage();
    page.put('a');
    page.pass(500);
    page.put('b');
    expect(page.taken).toEqual([['a'], ['b']]);
  });

  it('is taken together where it comes closely, and never later than 100 ms', () => {
    const page = growingPage();
    page.put('a');
    page.pass(50);
    page.put('b');
    page.pass(30);
    page.put('c');
    page.pass(19);
    expect(page.taken).toEqual([['a']]);
    page.pass(1);
    expect(page.taken).toEqual([['a'], ['b', 'c']]);
  });

  it('is forgotten where it is gone before it was taken', () => {
    const page = growingPage();
    page.put('a');
    const gone = page.put('b');
    page.put('c');
    page.takeOut(gone);
    page.pass(200);
    expect(page.taken).toEqual([['a'], ['c']]);
  });

  it('lets a page that only takes out be mended as well', () => {
    const page = growingPage();
    const element = page.put('a');
    page.pass(200);
    page.takeOut(element);
    expect(page.taken).toEqual([['a'], []]);
  });
});
