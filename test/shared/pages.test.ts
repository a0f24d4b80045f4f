import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideLanguage } from '../../lib/language/gate.ts';
import { protect } from '../../lib/text/protect.ts';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { browsers } from '../support/extension.ts';
import { savedPages } from '../support/measure/saved-pages.ts';
import {
  readSavedPage,
  type SavedPageShown,
  type SavedTexts,
  scrollThrough,
  wholeMarkup,
} from '../support/saved-page.ts';
import { page, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const folder = path.join(import.meta.dirname, '../../../shared/pages');
const hosts = [...new Set(Object.values(savedPages).map(({ address }) => new URL(address).hostname))];
const everywhere = (state: 'on' | 'off') => Object.fromEntries(hosts.map((host) => [host, state]));

const nothingElse = { stray: [], twice: [] };

/** Whether there is nothing in a text that anybody would translate: tags, links, laughter. */
function isNoise(own: string): boolean {
  return decideLanguage(protect<never>([own]).plain, {}).evidence === 'noise';
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`saved pages in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    /** Nobody on these pages writes Russian, so every text is foreign to this reader. */
    const turn = (state: 'on' | 'off'): Promise<void> =>
      browser.setStorage({
        settings: {
          targetLanguage: 'ru',
          provider: 'libretranslate',
          fallback: [],
          phrasesFirst: false,
          providers: { libretranslate: { baseUrl: translator.url } },
          consents: { libretranslate: '2026-01-01' },
          sites: everywhere(state),
        },
      });

    beforeAll(async () => {
      sites = await startSites(Object.fromEntries(hosts.map((host) => [host, page('')])));
      translator = await startTranslator();
      browser = await installed.launch({
        proxyPort: sites.proxyPort,
        viewport: { width: 1280, height: 2400 },
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    /** Scrolls until every wanted text that says something bears a translation or an offer, all of them final. */
    async function readAll(tab: BrowserPage, texts: SavedTexts): Promise<SavedPageShown> {
      let shown: SavedPageShown | undefined;
      return until(
        'all wanted texts',
        async () => {
          await tab.evaluate(scrollThrough);
          shown = await tab.evaluate(readSavedPage, texts);
          const done = shown.wanted.every(({ own, ours }) => ours > 0 || isNoise(own));
          return done && !shown.states.includes('pending') && shown;
        },
        { limit: 90_000, seen: () => shown?.wanted.filter(({ ours }) => ours === 0) },
      );
    }

    // What is read does not depend on the browser: Firefox gets a third of the pages, to keep the run short.
    it.each(Object.keys(savedPages).filter((_, at) => installed.name === 'chromium' || at % 3 === 0))(
      '%s has every wanted text translated once and nothing else, and is as before when turned off',
      async (name) => {
        const saved = savedPages[name];
        if (saved === undefined) throw new Error(`${name} is not described`);
        const texts: SavedTexts = { wanted: saved.wanted, also: saved.also };
        sites.set(new URL(saved.address).hostname, page(readFileSync(path.join(folder, name), 'utf8')));
        await turn('off');
        const tab = await browser.open(saved.address);
        const untouched = await tab.evaluate(wholeMarkup);

        await turn('on');
        const first = await readAll(tab, texts);
        expect(first.wanted.length).toBeGreaterThan(0);
        expect(first).toMatchObject(nothingElse);
        expect(first.states.filter((state) => state !== 'done' && state !== 'offer')).toEqual([]);

        await turn('off');
        await tab.waitFor(
          'the end of all translations',
          () => document.querySelector('crosstalk-translation, crosstalk-offer') === null,
          undefined,
        );
        expect(await tab.evaluate(wholeMarkup)).toBe(untouched);

        await turn('on');
        const second = await readAll(tab, texts);
        expect(second.wanted).toEqual(first.wanted);
        expect(second).toMatchObject(nothingElse);
        await tab.close();
      },
    );
  });
}
