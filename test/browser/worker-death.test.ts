import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { chineseComments, notePage, noteUrl, startNotes } from '../support/note-page.ts';
import type { Sites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const host = 'www.xiaohongshu.com';
const rounds = 6;
const perRound = 30;
/** Texts that LibreTranslate gets in one call. */
const callSize = 20;
/** Title and body of the note stand on every page. */
const shared = 2;

/** Runs in a page of the extension: keeps everybody else out of the database until `letGo` is called. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('translations');
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('answers', 'readwrite');
      const store = transaction.objectStore('answers');
      let held = true;
      const over = new Promise<void>((ended) => (transaction.oncomplete = () => ended()));
      Reflect.set(globalThis, 'letGo', async () => {
        held = false;
        await over;
        database.close();
      });
      const hold = (): void => {
        if (held) store.get('').onsuccess = hold;
      };
      hold();
      resolve();
    };
  });
}

/** Runs in a page of the extension: how many answers are stored. */
function countAnswers(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('translations');
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('answers').objectStore('answers').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`a background that dies, in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startNotes({ [host]: [] });
      translator = await startTranslator();
      // Tall enough for all comments of a round, so that all are asked for at once.
      browser = await installed.launch({
        proxyPort: sites.proxyPort,
        viewport: { width: 1280, height: 3000 },
      });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, { phrasesFirst: false }),
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    it(`loses no comment and asks for no answered text again, ${rounds} times over`, async () => {
      for (let round = 0; round < rounds; round += 1) {
        // The page of the last round is opened again below: what it shows must be stored, as it is some ms later.
        const look = round === rounds - 1 ? await browser.openExtensionPage('popup.html') : undefined;
        const stored = (await look?.evaluate(countAnswers)) ?? 0;
        const comments = chineseComments(perRound, `${installed.name}${round}`);
        sites.set(host, notePage(comments));
        // One call of the page never gets its answer; the other is answered at once.
        translator.fail('silent', 1);
        const page = await browser.open(noteUrl(host));
        // Killed only once the page has what was answered: an answer still on its way dies with its asker.
        await until('a call without an answer, and the other one shown', async () => {
          const done = (await page.translations()).filter(({ state }) => state === 'done');
          return translator.waiting === 1 && done.length >= perRound - callSize;
        });
        if (look !== undefined) {
          await until(
            'what was shown in the database',
            async () => (await look.evaluate(countAnswers)) >= stored + perRound - callSize,
          );
          await look.close();
        }
        await browser.stopBackground();
        const all = await settled(page, 'all translations', (shown) => shown.length === perRound + shared);
        expect(all.map(({ state, text, error }) => [state, text === '' ? error : ''])).toEqual(
          all.map(() => ['done', '']),
        );
        const twice = translator.answered.filter((text, at, list) => list.indexOf(text) !== at);
        expect(twice).toEqual([]);
        await page.close();
      }
      expect(new Set(translator.answered).size).toBe(rounds * perRound + shared);

      const asked = translator.asked.length;
      const again = await browser.open(noteUrl(host));
      const known = await settled(
        again,
        'the last page again',
        (shown) => shown.length === perRound + shared,
      );
      expect(known.every(({ state }) => state === 'done')).toBe(true);
      expect(translator.asked.length).toBe(asked);
      await again.close();
    });

    it('has no text paid for again that was shown when the extension was reloaded', async () => {
      sites.set(host, notePage(chineseComments(perRound, `${installed.name} reloaded`)));
      const all = (page: BrowserPage): Promise<unknown> =>
        settled(page, 'all translations', (shown) => shown.length === perRound + shared);
      const page = await browser.open(noteUrl(host));
      await all(page);
      const asked = translator.asked.length;
      await browser.reloadExtension();
      await page.close();
      const again = await browser.open(noteUrl(host));
      await all(again);
      expect(translator.asked.length).toBe(asked);
      await again.close();
    });

    it('has no text paid for again that came while the database took long', async () => {
      const own = await browser.openExtensionPage('popup.html');
      await own.evaluate(holdDatabase);
      sites.set(host, notePage(chineseComments(perRound, `${installed.name} slow`)));
      const page = await browser.open(noteUrl(host));
      const all = await settled(page, 'all translations', (shown) => shown.length === perRound + shared);
      expect(all.every(({ state }) => state === 'done')).toBe(true);
      await own.evaluate(() => (Reflect.get(globalThis, 'letGo') as () => Promise<void>)());
      await own.close();
      await until('what came meanwhile in the database', async () => {
        const look = await browser.openExtensionPage('popup.html');
        const count = await look.evaluate(countAnswers);
        await look.close();
        return count >= rounds * perRound + shared + 2 * perRound;
      });
      await browser.stopBackground();
      const asked = translator.asked.length;
      await page.close();
      const again = await browser.open(noteUrl(host));
      await settled(again, 'all translations again', (shown) => shown.length === perRound + shared);
      expect(translator.asked.length).toBe(asked);
      await again.close();
    });
  });
}
