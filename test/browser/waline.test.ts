import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { below, browsers, settled } from '../support/extension.ts';
import { type ApertiumServer, apertiumIsThere, startApertium } from '../support/servers/apertium.ts';
import { type Sites, startSites } from '../support/servers/sites.ts';
import { startWaline, type WalineServer, walineIsThere } from '../support/servers/waline.ts';

const chinese = '太好看了吧';
const chineseSentence = '今天下午我去公园看了很多花，真的很漂亮';
/** How Waline shows it, as the answer to the comment above. */
const shownSentence = `@小鹿: ${chineseSentence}`;
const japanese = '昨日の夜から駅前の工事がうるさくて眠れませんでした';
const spanish = 'La casa es roja y el perro es negro';
const spanishLater = 'El gato duerme en la cocina';

for (const installed of browsers) {
  describe.skipIf(installed.missing || !walineIsThere || !apertiumIsThere)(
    `Waline with Apertium in ${installed.name}`,
    () => {
      let waline: WalineServer;
      let apertium: ApertiumServer;
      let sites: Sites;
      let browser: ExtensionBrowser;

      beforeAll(async () => {
        waline = await startWaline();
        apertium = await startApertium();
        sites = await startSites({});
        const first = await waline.post({ nick: '小鹿', text: chinese });
        await waline.post({ nick: '博主', text: chineseSentence, answers: first });
        await waline.post({ nick: 'さくら', text: japanese });
        await waline.post({ nick: 'Lucía', text: spanish });
        await waline.post({ nick: 'Emma', text: 'Lovely pictures, thank you for sharing them' });
        browser = await installed.launch({ proxyPort: sites.proxyPort });
        await browser.setStorage({
          settings: chosen('apertium', apertium.url, {
            fallback: ['dictionary'],
            sites: { '127.0.0.1': 'on' },
          }),
        });
      });

      afterAll(async () => {
        await browser?.close();
        await sites?.close();
        await apertium?.close();
        await waline?.close();
      });

      it('translates Spanish with Apertium and Chinese with the dictionary, and leaves English alone', async () => {
        const page = await browser.open(waline.pageUrl);
        const all = await settled(page, 'the comments of Waline', (shown) =>
          [chinese, shownSentence, spanish].every((text) => below(shown, text) !== undefined),
        );
        expect(below(all, spanish)).toMatchObject({
          state: 'done',
          provider: 'apertium',
          from: 'es',
          lang: 'en',
        });
        expect(below(all, spanish)?.text).toMatch(/house is red.*dog is black/i);
        expect(below(all, chinese)).toMatchObject({ state: 'done', provider: 'dictionary', kind: 'phrase' });
        expect(below(all, shownSentence)).toMatchObject({
          state: 'done',
          provider: 'dictionary',
          kind: 'gloss',
        });
        expect(all.filter(({ original }) => original.includes('Lovely pictures'))).toEqual([]);
        // Nobody here can do Japanese: the comment says so and offers two ways out, another translator or another language.
        expect(below(all, japanese)).toMatchObject({ state: 'error', actions: ['choose', 'language'] });
        await page.close();
      });

      it('translates a comment that is posted in the page while it is open', async () => {
        const page = await browser.open(waline.pageUrl);
        await settled(page, 'the comments', (shown) => below(shown, spanish) !== undefined);
        await page.fill('#wl-nick', 'Diego');
        await page.fill('#wl-edit', spanishLater);
        await page.click('.wl-btn.primary');
        const all = await settled(
          page,
          'the new comment',
          (shown) => below(shown, spanishLater) !== undefined,
        );
        expect(below(all, spanishLater)?.text).toMatch(/cat sleeps/i);
        await page.close();
      });
    },
  );
}
