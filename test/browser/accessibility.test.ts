import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { browsers, settled } from '../support/extension.ts';
import { panelOf } from '../support/panel.ts';
import { type Sites, page as site, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';

const host = 'blog.example.org';
const html = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Un blog</title><main><h1>Un blog</h1>
${[
  'Este sitio es precioso, volveremos el año que viene',
  'Nosotros fuimos en mayo y llovió todos los días',
  'La playa estaba vacía y el agua muy limpia',
]
  .map(
    (text, n) =>
      `<div class="comment"><a class="author" href="#${n}">lector ${n}</a><p class="comment-text">${text}</p></div>`,
  )
  .join('')}
<textarea id="comment" rows="4" cols="60" aria-label="Comentario"></textarea></main></html>`;

for (const installed of browsers) {
  for (const scheme of ['light', 'dark'] as const) {
    describe.skipIf(installed.missing)(`axe, in ${installed.name}, ${scheme}`, () => {
      let sites: Sites;
      let translator: TranslatorServer;
      let browser: ExtensionBrowser;

      beforeAll(async () => {
        translator = await startTranslator();
        sites = await startSites({ [host]: site(html) });
        browser = await installed.launch({ proxyPort: sites.proxyPort, scheme });
        await browser.setStorage({
          settings: {
            provider: 'openai-compatible',
            fallback: [],
            providers: { 'openai-compatible': { baseUrl: translator.chatUrl, model: 'test-model' } },
            consents: { 'openai-compatible': '2026-01-01' },
            sites: { [host]: 'on' },
          },
        });
      });

      afterAll(async () => {
        await browser?.close();
        await sites?.close();
        await translator?.close();
      });

      it.each(['popup.html', 'options.html', 'welcome.html'])('finds no fault in %s', async (name) => {
        const page = await browser.openExtensionPage(name);
        await page.waitFor('its content', () => document.querySelector('button') !== null, undefined);
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.close();
      });

      it('finds no fault in translations and in the reply panel', async () => {
        const page = await browser.open(`https://${host}/`);
        await settled(page, 'the translations', (shown) => shown.length === 3);
        expect(await accessibilityFaults(page, 'crosstalk-translation')).toEqual([]);
        const panel = panelOf(page);
        await page.click('#comment');
        await page.type('We will come back');
        await panel.open();
        await panel.shows('ready', ({ state }) => state === 'ready');
        expect(await accessibilityFaults(page, 'crosstalk-reply')).toEqual([]);
      });
    });
  }
}
