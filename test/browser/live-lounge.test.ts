import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers } from '../support/extension.ts';
import { enterChannel } from '../support/lounge-page.ts';
import { sentence } from '../support/moving-pages.ts';
import { type Sites, startSites } from '../support/servers/sites.ts';
import { type LoungeServer, loungeIsThere, startLounge } from '../support/servers/thelounge.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const SECONDS = 30;
const PER_SECOND = 20;
const MESSAGES = SECONDS * PER_SECOND;

/** Runs in the page: some frames later, how far the chat is from its end and what stands where it should not. */
async function look() {
  for (let frame = 0; frame < 12; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const chat = document.querySelector('.chat');
  const hosts = [...document.querySelectorAll('crosstalk-translation')];
  return {
    messages: document.querySelectorAll('.msg[data-type="message"]').length,
    gap: chat === null ? -1 : chat.scrollHeight - chat.clientHeight - chat.scrollTop,
    astray: hosts.filter((host) => host.previousElementSibling?.matches('.content') !== true).length,
  };
}

for (const installed of browsers) {
  describe.skipIf(installed.missing || !loungeIsThere)(
    `a live chat in The Lounge in ${installed.name}`,
    () => {
      let lounge: LoungeServer;
      let translator: TranslatorServer;
      let sites: Sites;
      let browser: ExtensionBrowser;

      beforeAll(async () => {
        lounge = await startLounge();
        translator = await startTranslator();
        sites = await startSites({});
        browser = await installed.launch({ proxyPort: sites.proxyPort });
        await browser.setStorage({
          settings: chosen('libretranslate', translator.url, {
            phrasesFirst: false,
            sites: { '127.0.0.1': 'on' },
          }),
        });
      });

      afterAll(async () => {
        await browser?.close();
        await sites?.close();
        await translator?.close();
        await lounge?.close();
      });

      it('of twenty messages a second is kept up with for half a minute, at its end', async () => {
        const page = await browser.open(lounge.url);
        await enterChannel(page);
        const begun = Date.now();
        const gaps: number[] = [];
        // As many as are due by the clock, so that a busy machine makes bursts and not a slower chat.
        for (let sent = 0; sent < MESSAGES; ) {
          const due = Math.min(MESSAGES, Math.ceil(((Date.now() - begun) / 1000) * PER_SECOND));
          for (; sent < due; sent += 1) lounge.say(sentence(sent, '直播'));
          const { gap, astray } = await page.evaluate(look);
          gaps.push(gap);
          expect(astray).toBe(0);
        }
        const last = [1, 2, 3, 4].map((n) => sentence(MESSAGES - n, '直播'));
        const shown = await until(
          'the last messages',
          async () => {
            const all = await page.translations();
            return last.every((text) =>
              all.some(({ original, state }) => original.trim() === text && state === 'done'),
            )
              ? all
              : undefined;
          },
          { limit: 60_000 },
        );
        const wrong = shown.filter(
          ({ original, text, state }) =>
            state === 'done' && !text.includes(translator.translationOf(original.trim())),
        );
        expect(wrong).toEqual([]);
        expect(new Set(shown.map(({ original }) => original)).size).toBe(shown.length);
        // Messages are asked for together, and none twice.
        expect(new Set(translator.asked).size).toBe(translator.asked.length);
        expect(translator.requests).toBeLessThan(MESSAGES / 2);
        const end = await page.evaluate(look);
        expect(end.messages).toBeGreaterThan(50);
        expect(Math.abs(end.gap)).toBeLessThan(40);
        // It never stayed behind: most looks find it at its end.
        const behind = gaps.filter((gap) => Math.abs(gap) > 400).length;
        expect(behind / gaps.length).toBeLessThan(0.1);
        await page.close();
      });
    },
  );
}
