import { describe, expect, it } from 'vitest';
import { createAsking } from '../../../lib/page/asking.ts';
import type { Asks } from '../../../lib/page/asks.ts';

/** Asking over a clock that is set by hand; `asked` says how many texts wait to be sent. */
function setUp() {
  let time = 1000;
  let waiting = 0;
  const sent: { readonly at: number; readonly texts: number }[] = [];
  const timers: { readonly at: number; readonly task: () => void }[] = [];
  const flush = (): boolean => {
    if (waiting === 0) return false;
    sent.push({ at: time, texts: waiting });
    waiting = 0;
    return true;
  };
  const asking = createAsking({ flush } as Asks, {
    now: () => time,
    later: (task, delay) => timers.push({ at: time + delay, task }),
  });
  return {
    asking,
    sent,
    ask(at: number): void {
      for (const timer of timers.splice(0)) {
        if (timer.at > at) timers.push(timer);
        else {
          time = timer.at;
          timer.task();
        }
      }
      time = at;
      waiting += 1;
      asking.flush();
    },
  };
}

describe('when asks are sent', () => {
  it('sends the parts of a first screen at once', () => {
    const page = setUp();
    page.ask(1000);
    page.ask(1005);
    page.ask(1030);
    expect(page.sent.map(({ at }) => at)).toEqual([1000, 1005, 1030]);
  });

  it('sends together what follows closely after that', () => {
    const page = setUp();
    for (const at of [1000, 1001, 1002, 1010, 1040, 1060, 1500]) page.ask(at);
    expect(page.sent).toEqual([
      { at: 1000, texts: 1 },
      { at: 1001, texts: 1 },
      { at: 1002, texts: 1 },
      { at: 1082, texts: 3 },
      { at: 1500, texts: 1 },
    ]);
  });

  it('counts only sends that held something', () => {
    const page = setUp();
    for (let look = 0; look < 9; look += 1) page.asking.flush();
    for (const at of [1000, 1001, 1002]) page.ask(at);
    expect(page.sent.map(({ at }) => at)).toEqual([1000, 1001, 1002]);
  });
});
