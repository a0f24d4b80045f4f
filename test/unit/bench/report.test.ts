import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../bench/measure.ts';
import { summarise, toMarkdown } from '../../bench/report.ts';

const measured = (overrides: Partial<Measurement>): Measurement => ({
  page: 'sample',
  comments: 100,
  reader: 'crosstalk',
  phrasesFirst: false,
  cpu: 1,
  heap: 1e6,
  record: { loaded: 0, first: 1, viewport: 2, longTasks: [], originals: [] },
  requests: 10,
  texts: 80,
  characters: 900,
  distinctForeign: 80,
  ...overrides,
});

describe('the report of the bench', () => {
  const rows = summarise([
    measured({ reader: 'none', cpu: 0.5, requests: 0, texts: 0 }),
    measured({ reader: 'floor', cpu: 0.7 }),
    measured({}),
    measured({ phrasesFirst: true, requests: 8, texts: 60, cpu: 9 }),
  ]);

  it('says which share of requests and texts the phrases save', () => {
    expect(rows).toHaveLength(1);
    expect(rows[0]?.savedRequests).toBeCloseTo(0.2);
    expect(rows[0]?.savedTexts).toBeCloseTo(0.25);
  });

  it('leaves the run with phrases out of the other figures', () => {
    expect(rows[0]).toMatchObject({ cpu: 1, requests: 10, texts: 80, ratio: 1 });
  });

  it('keeps what the floor takes apart from what Crosstalk adds', () => {
    expect(rows[0]).toMatchObject({ cpuAlone: 0.5, cpuFloor: 0.7, cpuAdded: 0.5 });
  });

  it('writes as many cells as its head has', () => {
    const [head = '', , row = ''] = toMarkdown(rows).split('\n');
    expect(row.split('|')).toHaveLength(head.split('|').length);
  });
});
