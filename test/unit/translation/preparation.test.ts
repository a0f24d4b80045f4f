import { describe, expect, it } from 'vitest';
import { createPreparation } from '../../../lib/translation/preparation.ts';

/** A preparation whose turns of the event loop are the test's, and what it did. */
function preparation(fault?: Error) {
  const turns: (() => void)[] = [];
  const done: string[] = [];
  const faults: unknown[] = [];
  const prepare = createPreparation({
    cache: { prepare: () => (fault ? Promise.reject(fault) : Promise.resolve(void done.push('cache'))) },
    usage: { load: () => Promise.resolve(void done.push('usage')) },
    refineLanguage(_, gate) {
      done.push('model');
      return gate;
    },
    clock: { now: () => 0, after: () => () => undefined, soon: (run) => void turns.push(run) },
    report: (error) => faults.push(error),
  });
  return { prepare, turns, done, faults };
}

describe('what readies the first translation', () => {
  it('does one thing a turn, so that a page that asks meanwhile is answered', () => {
    const { prepare, turns, done } = preparation();
    prepare();
    expect(done).toEqual([]);
    const after = turns.map((turn) => {
      turn();
      return done.length;
    });
    expect(after).toEqual([1, 2, 3]);
  });

  it('is done once, however many pages begin', () => {
    const { prepare, turns } = preparation();
    prepare();
    prepare();
    expect(turns).toHaveLength(3);
  });

  it('goes on where a part of it fails', async () => {
    const fault = new Error('no database');
    const { prepare, turns, done, faults } = preparation(fault);
    prepare();
    for (const turn of turns) turn();
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toEqual(['usage', 'model']);
    expect(faults).toEqual([fault]);
  });
});
