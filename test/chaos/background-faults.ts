import { until } from '../support/until.ts';
import { inBackground, killBackground } from './chromium-faults.ts';
import { FEW, onOnePage, type Scenario } from './scenario.ts';
import { addComments } from './thread.ts';
import { pass } from './world.ts';

/** The background ends at a random moment. */
export const kills: Scenario = {
  name: 'background ended at a random moment',
  times: { full: 200, short: 6, shortInFirefox: 3 },
  async run(world, times) {
    const { ledger, translator, random, browser } = world;
    const entry = ledger.of(this.name);
    let page = await world.open(world.fresh(FEW));
    for (let time = 0; entry.injected < times && time < times * 3; time += 1) {
      translator.pace(Math.floor(random() * 150), 0);
      // Every fifth time a page is just loading, so that its first questions are hit too.
      if (time % 5 === 4) {
        await page.close();
        page = await world.open(world.fresh(FEW));
      } else await addComments(page, world.fresh(FEW));
      for (let kill = random() < 0.3 ? 2 : 1; kill > 0; kill -= 1) {
        await pass(random() * (time % 5 === 4 ? 500 : 250));
        await world.noteShown([page]);
        if (await killBackground(browser)) entry.injected += 1;
      }
      await world.settle(entry, page);
    }
    world.countPayments(entry);
    await page.close();
  },
};

/** The extension is reloaded under open pages. */
export const reloads: Scenario = {
  name: 'extension reloaded under open pages',
  endsPages: true,
  times: { full: 5, short: 1, shortInFirefox: 1 },
  async run(world, times) {
    const entry = world.ledger.of(this.name);
    const pages = [await world.open(world.fresh(FEW)), await world.open(world.fresh(FEW))];
    for (let time = 0; time < times; time += 1) {
      for (const page of pages) await addComments(page, world.fresh(FEW));
      await world.noteShown(pages);
      await world.browser.reloadExtension();
      entry.injected += 1;
      for (const page of pages) {
        await page.bringToFront();
        await world.addAndSettle(entry, page, FEW);
      }
      world.countPayments(entry);
    }
    for (const page of pages) await page.close();
  },
};

/** The clock is set while a provider asks for patience. */
export const clockJumps: Scenario = {
  name: 'clock set by hours while a provider asks for patience',
  chromiumOnly: true,
  times: { full: 10, short: 1 },
  run: onOnePage('clock set by hours while a provider asks for patience', async (world, page) => {
    const { translator, browser, random, fresh } = world;
    translator.fail({ status: 429, retryAfter: 1 }, 1);
    await addComments(page, fresh(FEW));
    await until('the refusal', () => translator.failing === false);
    await inBackground(
      browser,
      (by) => {
        const real = (Reflect.get(Date, 'real') as (() => number) | undefined) ?? Date.now.bind(Date);
        Reflect.set(Date, 'real', real);
        Date.now = () => real() + by;
      },
      Math.floor((random() - 0.5) * 48) * 3_600_000,
    );
  }),
};
