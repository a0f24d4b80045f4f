import { until } from '../support/until.ts';
import { inBackground, killBackground, setFrozen } from './chromium-faults.ts';
import { FEW, onOnePage, type Scenario } from './scenario.ts';
import { addComments, CHAOS_URL } from './thread.ts';
import { pass } from './world.ts';

/** A tab is frozen and thawed. */
export const frozen: Scenario = {
  name: 'tab frozen and thawed',
  chromiumOnly: true,
  times: { full: 20, short: 1 },
  run: onOnePage('tab frozen and thawed', async (world, page) => {
    const { translator, browser, random, fresh } = world;
    translator.pace(100, 0);
    await addComments(page, fresh(FEW));
    await pass(random() * 300);
    await setFrozen(page, true);
    if (random() < 0.5) await killBackground(browser);
    await pass(300);
    await setFrozen(page, false);
  }),
};

/** A page is left and come back to. */
export const backForward: Scenario = {
  name: 'left and come back to (back/forward cache)',
  chromiumOnly: true,
  times: { full: 20, short: 1 },
  async run(world, times) {
    const { translator, browser, random, fresh, ledger } = world;
    const entry = ledger.of(this.name);
    const page = await world.open(fresh(FEW));
    for (let time = 0; time < times; time += 1) {
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'restored', persisted));
      });
      translator.pace(200, 0);
      await addComments(page, fresh(FEW));
      await pass(random() * 300);
      await world.noteShown([page]);
      await page.goto('https://elsewhere.example/');
      if (random() < 0.5) await killBackground(browser);
      await pass(random() * 200);
      await page.evaluate(() => history.back()).catch(() => undefined);
      const restored = await until('the way back', async () => {
        const state = await page.evaluate(() => ({
          here: location.href,
          restored: Boolean(Reflect.get(globalThis, 'restored')),
        }));
        return state.here === CHAOS_URL && state;
      });
      // Where the browser did not keep the page, what was added to it is gone, and nothing was shown of this fault.
      if (restored.restored) entry.injected += 1;
      await world.addAndSettle(entry, page, FEW);
    }
    world.countPayments(entry);
    await page.close();
  },
};

/** A tab is discarded and restored. */
export const discarded: Scenario = {
  name: 'tab discarded and restored',
  chromiumOnly: true,
  times: { full: 5 },
  async run(world, times) {
    const entry = world.ledger.of(this.name);
    for (let time = 0; time < times; time += 1) {
      const texts = world.fresh(FEW);
      const page = await world.open(texts);
      await world.settle(entry, page);
      await world.noteShown([page]);
      const other = await world.open(texts);
      const gone = await inBackground(
        world.browser,
        async (url) => {
          const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
          // The one opened last: another page of this address lives through the whole run.
          const tab = (await tabs.query({ url })).filter(({ active }) => !active).at(-1);
          return tab === undefined ? undefined : (await tabs.discard(tab.id))?.discarded;
        },
        CHAOS_URL,
      );
      if (gone === true) entry.injected += 1;
      // A tool that holds on to a page loses it with the tab; what the person sees is the page loaded anew.
      await page.close().catch(() => undefined);
      await world.settle(entry, other);
      await other.close();
    }
    world.countPayments(entry);
  },
};

interface ChromeTabs {
  readonly tabs: {
    query(filter: { url: string }): Promise<{ id: number; active: boolean }[]>;
    discard(id: number): Promise<{ discarded: boolean } | undefined>;
  };
}

/** Many tabs are opened at once. */
export const manyTabs: Scenario = {
  name: 'many tabs at once',
  times: { full: 2, short: 1 },
  async run(world, times) {
    const entry = world.ledger.of(this.name);
    const count = times > 1 ? 40 : 10;
    for (let time = 0; time < times; time += 1) {
      world.translator.pace(50, 0);
      const common = world.fresh(FEW);
      const pages = await Promise.all(
        Array.from({ length: count }, () => world.open([...common, ...world.fresh(2)])),
      );
      entry.injected += pages.length;
      if (time % 2 === 1) await killBackground(world.browser);
      for (const page of pages) {
        await page.bringToFront();
        await world.settle(entry, page);
      }
      world.countPayments(entry);
      await Promise.all(pages.map((page) => page.close()));
    }
  },
};
