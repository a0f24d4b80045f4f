import type { BrowserPage } from '../support/browser.ts';
import type { World } from './world.ts';

/** One kind of fault, and how it is injected. */
export interface Scenario {
  readonly name: string;
  /** Only Chromium can be told to do it. */
  readonly chromiumOnly?: boolean;
  /** Times in the full form and in the short one, there in Chromium and in Firefox; where it is left out, never. */
  readonly times: { readonly full: number; readonly short?: number; readonly shortInFirefox?: number };
  /** Leaves pages with an older copy of the extension in them. */
  readonly endsPages?: boolean;
  run(world: World, times: number): Promise<void>;
}

/** Comments that arrive together. */
export const FEW = 4;

/** Runs a fault so often on one page, each time with comments that arrive meanwhile. */
export function onOnePage(
  name: string,
  inject: (world: World, page: BrowserPage) => Promise<void>,
): Scenario['run'] {
  return async (world, times) => {
    const entry = world.ledger.of(name);
    const page = await world.open(world.fresh(FEW));
    await world.settle(world.ledger.of('none'), page);
    for (let time = 0; time < times; time += 1) {
      await inject(world, page);
      entry.injected += 1;
      await world.settle(entry, page);
      world.countPayments(entry);
      await world.noteShown([page]);
    }
    await page.close();
  };
}
