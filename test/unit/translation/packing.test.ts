import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsAlone, pack, utf8Length } from '../../../lib/translation/packing.ts';

const texts = fc.array(
  fc.record({
    text: fc.string({ unit: 'binary', maxLength: 60 }),
    company: fc.constantFrom(1, 2, 4, Infinity),
  }),
  { maxLength: 40 },
);
const limits = fc.record(
  {
    items: fc.integer({ min: 1, max: 20 }),
    characters: fc.integer({ min: 1, max: 200 }),
    bytes: fc.integer({ min: 1, max: 400 }),
  },
  { requiredKeys: ['items', 'characters'] },
);

describe('packing', () => {
  it('never passes a limit, the budget or the company a text may have', () => {
    fc.assert(
      fc.property(texts, limits, fc.integer({ min: 0, max: 300 }), (waiting, limit, budget) => {
        const packed = pack(waiting, limit, budget);
        const characters = packed.reduce((sum, { text }) => sum + text.length, 0);
        const bytes = packed.reduce((sum, { text }) => sum + utf8Length(text), 0);
        expect(packed.length).toBeLessThanOrEqual(limit.items);
        expect(characters).toBeLessThanOrEqual(Math.min(limit.characters, budget));
        expect(bytes).toBeLessThanOrEqual(limit.bytes ?? Infinity);
        for (const { company } of packed) expect(packed.length).toBeLessThanOrEqual(company);
      }),
    );
  });

  it('takes the first text whenever it fits alone, and keeps the order', () => {
    fc.assert(
      fc.property(texts, limits, (waiting, limit) => {
        const [first] = waiting;
        const packed = pack(waiting, limit);
        expect(packed.slice(0, 1)).toEqual(first && fitsAlone(first.text, limit) ? [first] : []);
        const places = packed.map((item) => waiting.indexOf(item));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('brings every text that fits alone into some call, once', () => {
    fc.assert(
      fc.property(texts, limits, (all, limit) => {
        let waiting = all.filter(({ text }) => fitsAlone(text, limit));
        const count = waiting.length;
        let sent = 0;
        while (waiting.length > 0) {
          const packed = new Set(pack(waiting, limit));
          expect(packed.size).toBeGreaterThan(0);
          sent += packed.size;
          waiting = waiting.filter((item) => !packed.has(item));
        }
        expect(sent).toBe(count);
      }),
    );
  });

  it('fills a call with later texts that still fit beside a long one that does not', () => {
    const waiting = ['aaaa', 'bbbbbbbb', 'cc'].map((text) => ({ text, company: Infinity }));
    expect(pack(waiting, { items: 9, characters: 7 }).map(({ text }) => text)).toEqual(['aaaa', 'cc']);
  });

  it('counts bytes as UTF-8', () => {
    const waiting = ['你好', '再见'].map((text) => ({ text, company: Infinity }));
    expect(pack(waiting, { items: 9, characters: 99, bytes: 11 })).toHaveLength(1);
    expect(pack(waiting, { items: 9, characters: 99, bytes: 12 })).toHaveLength(2);
  });
});
