import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../chaos/ledger.ts';
import { runChaos } from '../chaos/run.ts';
import { browsers } from '../support/extension.ts';

/** Decides every random moment; `npm run test:chaos` does far more of the same. */
const SEED = 20261121;
const output = path.resolve(import.meta.dirname, '../../.output');

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`faults injected in ${installed.name}`, () => {
    it('lose no comment and have no text paid for twice', async () => {
      const { entries, memory } = await runChaos(installed.name, { form: 'short', seed: SEED });
      console.log(toMarkdown(entries));
      mkdirSync(output, { recursive: true });
      writeFileSync(
        path.join(output, `chaos-short-${installed.name}.json`),
        JSON.stringify({ entries, memory }),
      );
      expect(entries.length).toBeGreaterThan(2);
      for (const entry of entries) {
        expect(entry).toMatchObject({ lost: 0, paidTwice: 0 });
        expect(entry.injected).toBeGreaterThan(0);
        expect(entry.comments).toBeGreaterThan(0);
      }
      if (memory === undefined) return;
      expect(memory.nodes[1]).toBeLessThanOrEqual(memory.nodes[0] + 20);
      expect(memory.listeners[1]).toBeLessThanOrEqual(memory.listeners[0] + 5);
      expect(memory.heap[1]).toBeLessThan(memory.heap[0] * 1.1);
    }, 300_000);
  });
}
