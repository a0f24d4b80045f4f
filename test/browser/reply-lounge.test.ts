import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { enterChannel } from '../support/lounge-page.ts';
import { panelOf } from '../support/panel.ts';
import { type ApertiumServer, apertiumIsThere, startApertium } from '../support/servers/apertium.ts';
import { type Sites, startSites } from '../support/servers/sites.ts';
import { type LoungeServer, loungeIsThere, startLounge } from '../support/servers/thelounge.ts';
import { until } from '../support/until.ts';

const said = [
  'La casa es roja y el perro es negro',
  'El gato duerme en la cocina',
  'Mi amigo tiene una casa muy grande',
  'Hoy vamos a comer con la familia',
  'Me gusta mucho la música de este país',
  'Mañana voy a la playa con mis amigos',
];

/** Runs in the page. */
const draft = () => document.querySelector<HTMLTextAreaElement>('#input')?.value ?? '';

for (const installed of browsers) {
  describe.skipIf(installed.missing || !loungeIsThere || !apertiumIsThere)(
    `a message in The Lounge with Apertium in ${installed.name}`,
    () => {
      let lounge: LoungeServer;
      let apertium: ApertiumServer;
      let sites: Sites;
      let browser: ExtensionBrowser;
      let page: BrowserPage;

      beforeAll(async () => {
        lounge = await startLounge();
        apertium = await startApertium();
        sites = await startSites({});
        browser = await installed.launch({ proxyPort: sites.proxyPort });
        await browser.setStorage({
          settings: chosen('apertium', apertium.url, { sites: { '127.0.0.1': 'on' } }),
        });
        page = await browser.open(lounge.url);
        await enterChannel(page);
        for (const text of said) lounge.say(text);
        await settled(page, 'the messages', (shown) =>
          said.every((text) => shown.some(({ original }) => original.includes(text))),
        );
      });

      afterAll(async () => {
        await browser?.close();
        await sites?.close();
        await apertium?.close();
        await lounge?.close();
      });

      async function write(text: string) {
        const panel = panelOf(page);
        await page.click('#input');
        await panel.shows('an opener', ({ actions }) => actions.includes('open'));
        if (!(await panel.read())?.open) await panel.open();
        await page.type(text);
        const ready = await panel.shows('ready', ({ state }) => state === 'ready');
        expect(ready.language).toBe('es');
        return { panel, ready };
      }

      it('goes out in Spanish by the chat’s own button, and in nothing else', async () => {
        const { panel, ready } = await write('The white cat is on the table');
        expect(ready.translation).toMatch(/gato blanco.*mesa/i);
        expect(ready.back).toMatch(/white cat.*table/i);
        await panel.press('replace');
        await panel.shows('inserted', ({ state }) => state === 'inserted');
        expect(await page.evaluate(draft)).toBe(ready.translation);
        expect(lounge.heard).toEqual([]);
        await page.click('#submit');
        await until('the message at the other end', () => lounge.heard.length > 0);
        expect(lounge.heard).toEqual([ready.translation]);
        await panel.shows('idle again', ({ state }) => state === 'idle');
      });

      it('goes out in both languages, a message for each line', async () => {
        const before = lounge.heard.length;
        const { panel, ready } = await write('My friend drinks water');
        await panel.press('bilingual');
        await panel.shows('inserted', ({ state }) => state === 'inserted');
        await page.press('Enter');
        await until('the message at the other end', () => lounge.heard.length >= before + 2, {
          seen: () => lounge.heard,
        });
        expect(lounge.heard.slice(before)).toEqual([ready.translation, 'My friend drinks water']);
      });
    },
  );
}
