import type { BrowserPage } from '../support/browser.ts';
import type { Fault } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';
import { inBackground, killBackground, setFrozen, withLittleStorage } from './chromium-faults.ts';
import { addComments, CHAOS_URL, commentsOf } from './thread.ts';
import { pass, type World } from './world.ts';

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
const FEW = 4;

/** Runs a fault so often on one page, each time with comments that arrive meanwhile. */
function onOnePage(
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

/** Lets the translator answer wrongly so many times while comments arrive. */
function wrongAnswers(
  name: string,
  fault: Fault,
  short: number,
  calls: (random: number) => number = (random) => 1 + Math.floor(random * 6),
): Scenario {
  return {
    name,
    times: { full: 10, short },
    run: onOnePage(name, async (world, page) => {
      world.translator.fail(fault, calls(world.random()));
      await addComments(page, world.fresh(FEW));
    }),
  };
}

const kills: Scenario = {
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

const offline: Scenario = {
  name: 'network off and on',
  times: { full: 5 },
  async run(world, times) {
    await world.useTranslator('remote');
    await onOnePage(this.name, async ({ browser, fresh }, page) => {
      await browser.setOffline(true);
      await addComments(page, fresh(FEW));
      await until('the word about the network', async () =>
        (await commentsOf(page)).some(({ state }) => state === 'error'),
      );
      await browser.setOffline(false);
    })(world, times);
    await world.useTranslator('loopback');
  },
};

const late: Scenario = {
  name: 'answer after 60 s',
  times: { full: 1 },
  run: onOnePage('answer after 60 s', async ({ translator, fresh }, page) => {
    translator.pace(60_000, 0);
    await addComments(page, fresh(FEW));
  }),
};

const otherLanguage: Scenario = {
  name: 'answer in another language (language model)',
  times: { full: 5, short: 1 },
  async run(world, times) {
    await world.useTranslator('model');
    await onOnePage(this.name, async ({ translator, fresh, random }, page) => {
      translator.fail('language', 1 + Math.floor(random() * 8));
      await addComments(page, fresh(FEW));
    })(world, times);
    await world.useTranslator('loopback');
  },
};

const fullDisk: Scenario = {
  name: 'no room for the cache',
  chromiumOnly: true,
  times: { full: 5, short: 1 },
  run: onOnePage('no room for the cache', async ({ browser, fresh }, page) => {
    await withLittleStorage(browser, 1000, async () => {
      await addComments(page, fresh(FEW));
      await until('translations', async () =>
        (await commentsOf(page)).every(({ state }) => state === 'done'),
      );
    });
  }),
};

const fullSettings: Scenario = {
  name: 'no room for settings and counts',
  chromiumOnly: true,
  times: { full: 3, short: 1 },
  async run(world, times) {
    const fill = (full: boolean): Promise<void> =>
      inBackground(
        world.browser,
        async (wanted) => {
          const { local } = (globalThis as unknown as { chrome: ChromeStorage }).chrome.storage;
          await local.remove(['coarse', 'fine']);
          const putMost = async (key: string, from: number, step: number): Promise<void> => {
            for (let size = from; size > 0; size -= step) {
              try {
                await local.set({ [key]: 'x'.repeat(size) });
                return;
              } catch {
                // One step less may fit.
              }
            }
          };
          if (!wanted) return;
          await putMost('coarse', 10_485_000, 10_000);
          await putMost('fine', 10_000, 20);
        },
        full,
      );
    await onOnePage(this.name, async ({ fresh }, page) => {
      await fill(true);
      await addComments(page, fresh(FEW));
    })(world, times);
    await fill(false);
  },
};

interface ChromeStorage {
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; remove(keys: string[]): Promise<void> };
  };
}

const deletedDatabase: Scenario = {
  name: 'database deleted',
  times: { full: 10, short: 1, shortInFirefox: 1 },
  run: onOnePage('database deleted', async ({ browser, fresh }, page) => {
    const own = await browser.openExtensionPage('popup.html');
    await addComments(page, fresh(FEW));
    const outcome = await own.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const asked = indexedDB.deleteDatabase('translations');
          for (const type of ['success', 'error', 'blocked'])
            asked.addEventListener(type, () => resolve(type));
        }),
    );
    await own.close();
    if (outcome !== 'success') throw new Error(`Deleting the database: ${outcome}`);
    await addComments(page, fresh(FEW));
  }),
};

const blockedDatabase: Scenario = {
  name: 'database blocked',
  times: { full: 3 },
  run: onOnePage('database blocked', async (world, page) => {
    const { browser, fresh } = world;
    const own = await browser.openExtensionPage('popup.html');
    // A connection that never lets go, and a deletion that waits for it: whoever opens it now waits too.
    await own.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('translations');
          opening.onsuccess = () => {
            Reflect.set(globalThis, 'held', opening.result);
            const deletion = indexedDB.deleteDatabase('translations');
            deletion.onblocked = () => resolve();
            deletion.onsuccess = () => resolve();
          };
        }),
    );
    await addComments(page, fresh(FEW));
    await until('translations', async () => (await commentsOf(page)).every(({ state }) => state === 'done'));
    await own.close();
  }),
};

const reloads: Scenario = {
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

const frozen: Scenario = {
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

const backForward: Scenario = {
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

const discarded: Scenario = {
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

const clockJumps: Scenario = {
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

const manyTabs: Scenario = {
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

/** All faults, in the order in which they are injected. */
export const scenarios: readonly Scenario[] = [
  kills,
  wrongAnswers('429 with Retry-After', { status: 429, retryAfter: 1 }, 1, () => 1),
  wrongAnswers('429 without a time', { status: 429 }, 0, () => 1),
  wrongAnswers('500', { status: 500 }, 1),
  wrongAnswers('half an answer', 'half', 1),
  wrongAnswers('wrong count', 'short', 1),
  wrongAnswers('a web page instead', 'html', 0),
  wrongAnswers('connection cut', 'broken', 0),
  otherLanguage,
  late,
  offline,
  fullDisk,
  fullSettings,
  deletedDatabase,
  blockedDatabase,
  frozen,
  backForward,
  discarded,
  clockJumps,
  manyTabs,
  reloads,
];
