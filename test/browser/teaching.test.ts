import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { drawnForum } from '../support/moving-pages.ts';
import { page, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';

/** The extension API as both browsers give it to a page of the extension under this name. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
};

const address = 'https://forum.example/thread';

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`teaching in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startSites({ 'forum.example': page(drawnForum) });
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort });
    });

    beforeEach(async () => {
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, {
          phrasesFirst: false,
          sites: { 'forum.example': 'on' },
        }),
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    /** Opens the forum and starts teaching there from the popup. */
    async function startTeaching(): Promise<BrowserPage> {
      const tab = await browser.open(address);
      const look = await browser.openExtensionPage('popup.html');
      const id = await look.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.find(({ url }) => url?.startsWith('https://forum.example/'))?.id;
      });
      await look.close();
      const popup = await browser.openExtensionPage(`popup.html?tab=${id}`);
      await popup.click('[data-action="teach"]');
      // Firefox's driver may still be at the popup's tab, which has just closed itself.
      await tab.bringToFront().catch(() => undefined);
      await tab.waitFor('the bar', () => document.querySelector('crosstalk-teach') !== null, undefined);
      return tab;
    }

    const count = (tab: BrowserPage): Promise<string | null | undefined> =>
      tab.evaluate(
        () => document.querySelector('crosstalk-teach')?.shadowRoot?.querySelector('.count')?.textContent,
      );

    async function taught(): Promise<readonly string[]> {
      const { settings } = await browser.getStorage();
      return (settings as { taught?: Record<string, string[]> }).taught?.['forum.example'] ?? [];
    }

    it('by mouse: five comments found, kept over a reload that draws other names', async () => {
      const tab = await startTeaching();
      await tab.click('main li:nth-of-type(2) div');
      expect(await count(tab)).toBe('5 comments found');
      await tab.press('Enter');
      await settled(tab, 'all five', (all) => all.length === 5);
      expect(await taught()).toHaveLength(1);
      await tab.reload();
      const again = await settled(tab, 'all five again', (all) => all.length === 5);
      expect(again.map(({ original }) => original)).toEqual([
        '钥匙一',
        '钥匙二',
        '钥匙三',
        '钥匙四',
        '钥匙五',
      ]);
      await tab.close();
    });

    it('by keyboard alone, and Escape leaves everything as it was', async () => {
      const tab = await startTeaching();
      await tab.press('Escape');
      expect(await tab.evaluate(() => document.querySelector('crosstalk-teach'))).toBeNull();
      expect(await taught()).toEqual([]);
      await tab.close();
      const next = await startTeaching();
      // The title, the first name, the first text.
      for (let step = 0; step < 3; step += 1) await next.press('ArrowRight');
      expect(await count(next)).toBe('5 comments found');
      await next.press('Enter');
      await next.press('Enter');
      await next.waitFor('the end', () => document.querySelector('crosstalk-teach') === null, undefined);
      expect(await taught()).toHaveLength(1);
      await next.close();
    });
  });
}
