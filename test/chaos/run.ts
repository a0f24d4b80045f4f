import type { BrowserName, BrowserPage } from '../support/browser.ts';
import { browsers } from '../support/extension.ts';
import { backgroundHeap, memoryOf, type PageMemory } from './chromium-faults.ts';
import type { Entry, MemoryBalance } from './ledger.ts';
import { scenarios } from './scenarios.ts';
import { removeComments } from './thread.ts';
import { startWorld, type World } from './world.ts';

/** How a run is made. */
export interface ChaosOptions {
  readonly form: 'short' | 'full';
  readonly seed: number;
  /** Parts of the names of faults; all of them where it is left out. */
  readonly only?: readonly string[];
  readonly log?: (line: string) => void;
}

/** What a run has shown. */
export interface ChaosResult {
  readonly entries: readonly Entry[];
  /** Only Chromium tells. */
  readonly memory?: MemoryBalance | undefined;
}

/** What a page holds after comments on it were translated and taken out again. */
async function emptied(world: World, page: BrowserPage): Promise<PageMemory & { background: number }> {
  await page.bringToFront();
  await world.addAndSettle(world.ledger.of('none'), page, 20);
  await removeComments(page);
  return { ...(await memoryOf(page)), background: await backgroundHeap(world.browser) };
}

/** Injects faults into one browser and resolves with what became of the comments; nothing where it is missing. */
export async function runChaos(
  name: BrowserName,
  { form, seed, only, log = () => undefined }: ChaosOptions,
): Promise<ChaosResult> {
  const installed = browsers.find((browser) => browser.name === name);
  if (installed === undefined || installed.missing) return { entries: [] };
  const world = await startWorld(installed, seed);
  try {
    const resident = await world.open(world.fresh(4));
    const before = name === 'chromium' ? await emptied(world, resident) : undefined;
    let memory: MemoryBalance | undefined;
    for (const scenario of scenarios) {
      const { full, short = 0, shortInFirefox = 0 } = scenario.times;
      const times = form === 'full' ? full : name === 'firefox' ? shortInFirefox : short;
      const wanted = only === undefined || only.some((part) => scenario.name.includes(part));
      if (times === 0 || !wanted || (scenario.chromiumOnly === true && name !== 'chromium')) continue;
      // What an older copy of the extension leaves in a page is the browser's to keep: measured before that.
      if (scenario.endsPages === true && before !== undefined) {
        const after = await emptied(world, resident);
        memory = {
          heap: [before.heap, after.heap],
          nodes: [before.nodes, after.nodes],
          listeners: [before.listeners, after.listeners],
          background: [before.background, after.background],
        };
        log(`${name}: memory before and after: ${JSON.stringify(memory)}`);
      }
      const began = Date.now();
      await scenario.run(world, times);
      const { injected, comments, lost } = world.ledger.of(scenario.name);
      log(
        `${name}: ${scenario.name}: ${injected} times, ${comments} comments, ${lost} lost, ${Date.now() - began} ms`,
      );
    }
    return { entries: world.ledger.entries.filter(({ fault }) => fault !== 'none'), memory };
  } finally {
    await world.close();
  }
}
