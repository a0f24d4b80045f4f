import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { panelOf } from '../support/panel.ts';
import { type ApertiumServer, apertiumIsThere, startApertium } from '../support/servers/apertium.ts';
import { type Sites, startSites } from '../support/servers/sites.ts';
import { startWaline, type WalineServer, walineIsThere } from '../support/servers/waline.ts';
import { until } from '../support/until.ts';

const spanish = 'La casa es roja y el perro es negro';
const draft = 'The house is very big and the cat is black';
const translated = /casa.*grande.*gato.*negro/i;

/** Runs in the page. */
const valueOf = (selector: string) => document.querySelector<HTMLTextAreaElement>(selector)?.value ?? '';

for (const installed of browsers) {
  describe.skipIf(installed.missing || !walineIsThere || !apertiumIsThere)(
    `a reply in Waline with Apertium in ${installed.name}`,
    () => {
      let waline: WalineServer;
      let apertium: ApertiumServer;
      let sites: Sites;
      let browser: ExtensionBrowser;

      beforeAll(async () => {
        waline = await startWaline();
        apertium = await startApertium();
        sites = await startSites({});
        await waline.post({ nick: 'Lucía', text: spanish });
        await waline.post({ nick: 'Diego', text: 'El gato duerme en la cocina' });
        browser = await installed.launch({ proxyPort: sites.proxyPort });
        await browser.setStorage({
          settings: chosen('apertium', apertium.url, { sites: { '127.0.0.1': 'on' } }),
        });
      });

      afterAll(async () => {
        await browser?.close();
        await sites?.close();
        await apertium?.close();
        await waline?.close();
      });

      async function openPage(): Promise<BrowserPage> {
        const page = await browser.open(waline.pageUrl);
        await settled(page, 'the comments', (shown) => shown.length >= 2);
        await page.fill('#wl-nick', 'Sam');
        // Waline keeps what was typed before.
        await page.fill('#wl-edit', '');
        return page;
      }

      /** What the server holds, asked without the browser. */
      async function stored(pattern: RegExp): Promise<string> {
        return until('the comment on the server', async () =>
          (await waline.comments()).find((text) => pattern.test(text)),
        );
      }

      it('is translated as it is typed, looked at from the other side, put in, and posted by the site', async () => {
        const page = await openPage();
        const panel = panelOf(page);
        await page.click('#wl-edit');
        await panel.open();
        await page.type(draft);
        const ready = await panel.shows('ready', ({ state }) => state === 'ready');
        expect(ready.language).toBe('es');
        expect(ready.translation).toMatch(translated);
        expect(ready.back).toMatch(/house.*big.*cat.*black/i);
        // Nothing has been put in or sent so far.
        expect(await page.evaluate(valueOf, '#wl-edit')).toBe(draft);
        await panel.press('replace');
        await panel.shows('inserted', ({ state }) => state === 'inserted');
        expect(await page.evaluate(valueOf, '#wl-edit')).toBe(ready.translation);
        expect(await waline.comments()).not.toContain(ready.translation);

        await page.click('.wl-btn.primary');
        expect(await stored(translated)).toContain(ready.translation);
        expect((await waline.comments()).some((text) => text.includes(draft))).toBe(false);
        await panel.shows('idle again', ({ state }) => state === 'idle');
        await page.close();
      });

      it('holds both languages where the person wants both, below the comment it answers', async () => {
        const page = await openPage();
        const panel = panelOf(page);
        await page.click('.wl-reply');
        await page.click('.wl-reply-wrapper textarea');
        await panel.open();
        await page.type('The white cat is here');
        const ready = await panel.shows('ready', ({ state }) => state === 'ready');
        expect(ready.language).toBe('es');
        await panel.press('bilingual');
        await panel.shows('inserted', ({ state }) => state === 'inserted');
        expect(await page.evaluate(valueOf, '.wl-reply-wrapper textarea')).toBe(
          `${ready.translation}\nThe white cat is here`,
        );
        await page.click('.wl-reply-wrapper .wl-btn.primary');
        const text = await stored(/white cat/);
        expect(text).toContain(ready.translation);
        await page.close();
      });

      it('comes back as the draft by undo, and by the keyboard alone', async () => {
        const page = await openPage();
        const panel = panelOf(page);
        await page.click('#wl-edit');
        await page.type('My friend drinks water');
        await panel.open();
        await panel.shows('ready', ({ state }) => state === 'ready');
        await panel.press('replace');
        await panel.shows('inserted', ({ state }) => state === 'inserted');
        expect(await page.evaluate(valueOf, '#wl-edit')).not.toContain('friend');
        await panel.press('undo');
        await panel.shows('the draft again', ({ state }) => state === 'ready');
        expect(await page.evaluate(valueOf, '#wl-edit')).toBe('My friend drinks water');
        await page.press('Escape');
        await panel.shows('closed', ({ open }) => !open);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('wl-edit');
        await page.close();
      });
    },
  );
}
