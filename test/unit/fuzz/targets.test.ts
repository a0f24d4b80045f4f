import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { targets } from '../../fuzz/targets.ts';

/** A string near one of these: pieces of it left out, doubled, or with something else between. */
function near(seeds: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<x1/>',
      '\u202E',
      '\uD800',
      '\u0000',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      '\n',
      ',',
      'null',
      '__proto__',
      '1e999',
    ),
  );
  const cut = fc.tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat(20), piece);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: cut.map(([seed, at, length, middle]) => {
        const from = at % (seed.length + 1);
        return seed.slice(0, from) + middle + seed.slice(from + length);
      }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.json() },
  );
}

describe('what others wrote', () => {
  // The reader of CSV warns of every odd line.
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

  it.each(targets)(
    'breaks no promise: $name',
    async ({ seeds, run }) => {
      for (const seed of seeds) await run(seed);
      await fc.assert(
        fc.asyncProperty(near(seeds), async (input) => {
          await expect(Promise.resolve(input).then(run)).resolves.toBeUndefined();
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});
