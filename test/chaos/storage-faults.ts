import { until } from '../support/until.ts';
import { inBackground, withLittleStorage } from './chromium-faults.ts';
import { FEW, onOnePage, type Scenario } from './scenario.ts';
import { addComments, commentsOf } from './thread.ts';

/** There is no room for the cache. */
export const fullDisk: Scenario = {
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

/** There is no room for settings and counts. */
export const fullSettings: Scenario = {
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

/** The database is deleted under its users. */
export const deletedDatabase: Scenario = {
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

/** Whoever opens the database waits for ever. */
export const blockedDatabase: Scenario = {
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
