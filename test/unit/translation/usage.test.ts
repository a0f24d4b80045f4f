import { describe, expect, it } from 'vitest';
import { createUsage } from '../../../lib/translation/usage.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { memoryArea } from '../../support/memory-area.ts';
import { settle } from '../../support/turns.ts';

const DAY = 86_400_000;
const noon = (month: number, day: number): number => new Date(2026, month - 1, day, 12).getTime();

describe('usage', () => {
  it('counts by provider, day and month', async () => {
    const clock = manualClock(noon(10, 31));
    const usage = createUsage(memoryArea(), clock);
    await usage.load();
    usage.add('deepl', 100);
    clock.advance(DAY);
    usage.add('deepl', 20);
    usage.add('azure', 5);
    clock.advance(DAY);
    usage.add('deepl', 3);
    expect(usage.today('deepl')).toBe(3);
    expect(usage.today('azure')).toBe(0);
    expect(await usage.report()).toEqual([
      { provider: 'deepl', today: 3, month: 23 },
      { provider: 'azure', today: 0, month: 5 },
    ]);
  });

  it('stores many counts in one write, and reads them after a restart', async () => {
    const clock = manualClock(noon(11, 20));
    const area = memoryArea();
    const usage = createUsage(area, clock);
    await usage.load();
    for (let time = 0; time < 50; time += 1) usage.add('deepl', 1);
    await settle();
    expect(area.writes).toBe(0);
    clock.advance(1000);
    await settle();
    expect(area.writes).toBe(1);
    const again = createUsage(area, clock);
    await again.load();
    again.add('deepl', 1);
    expect(again.today('deepl')).toBe(51);
  });

  it('keeps two months and drops older days', async () => {
    const clock = manualClock(noon(1, 1));
    const area = memoryArea();
    const usage = createUsage(area, clock);
    await usage.load();
    for (let day = 0; day < 100; day += 1) {
      usage.add('deepl', 1);
      clock.advance(DAY);
    }
    await usage.flush();
    expect(Object.keys({ ...Object(area.stored['usage']) })).toHaveLength(62);
  });

  it('starts at 0 over damaged counts and over storage that fails, and never rejects', async () => {
    const clock = manualClock(noon(11, 20));
    const damaged = createUsage(memoryArea({ usage: { '2026-11-20': { deepl: 'many' } } }), clock);
    await damaged.load();
    expect(damaged.today('deepl')).toBe(0);
    const area = memoryArea();
    area.failWith = new Error('no storage');
    const usage = createUsage(area, clock);
    await usage.load();
    usage.add('deepl', 4);
    await usage.flush();
    expect(usage.today('deepl')).toBe(4);
    area.failWith = undefined;
    await usage.flush();
    expect(area.stored['usage']).toEqual({ '2026-11-20': { deepl: 4 } });
  });
});
