import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import {
  keptPage,
  liveChat,
  overlayFeed,
  recyclingFeed,
  rewritten,
  sentence,
} from '../support/moving-pages.ts';
import { page, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { readSitePage } from '../support/site-page.ts';
import { until } from '../support/until.ts';
import { type Pair, scrollFast, virtualTimeline } from '../support/virtual-list.ts';

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`pages that move in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    /** Every translation shown is that of the text it stands under, and alone there; resolves with how many there are. */
    async function matching(tab: BrowserPage, originals: readonly string[]): Promise<number> {
      const all = await settled(
        tab,
        `translations of ${originals.length} texts`,
        (shown) =>
          originals.every((text) => shown.some(({ original }) => original.trim() === text)) &&
          shown.every(({ original, text }) => text.includes(translator.translationOf(original.trim()))),
        60_000,
      );
      // Not told by the texts: rows of a virtual list that wait to be used again keep theirs.
      const doubled = 'crosstalk-translation + crosstalk-translation';
      expect(await tab.evaluate((twice) => document.querySelectorAll(twice).length, doubled)).toBe(0);
      return all.length;
    }

    beforeAll(async () => {
      sites = await startSites({
        'www.bilibili.com': page(readSitePage('bilibili.video.html').html),
        'weibo.com': page(recyclingFeed(400)),
        'www.xiaohongshu.com': page(overlayFeed),
        'www.rednote.com': page(rewritten),
        'www.youtube.com': page(liveChat),
        'x.com': page(await virtualTimeline()),
        // Without the header that keeps a page out of the cache of pages one comes back to.
        'www.zhihu.com': (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end(keptPage);
        },
      });
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort, keepsLeftPages: true });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, { phrasesFirst: false }),
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    it('has comments in four nested shadow roots translated there', async () => {
      const tab = await browser.open('https://www.bilibili.com/video/BV1');
      const all = await settled(tab, 'both comments', (shown) => shown.length === 2);
      expect(all.map(({ original }) => original.trim())).toEqual([
        '背景音乐叫什么名字',
        '@木子 简介里写着呢',
      ]);
      expect(await tab.evaluate(() => document.querySelector('crosstalk-translation'))).toBeNull();
      await tab.close();
    });

    it('shows under rows that are used again the translation of what they hold now', async () => {
      const tab = await browser.open('https://weibo.com/');
      await matching(
        tab,
        [0, 1, 2].map((n) => sentence(n, '列表')),
      );
      for (const top of [3000, 12_000, 500]) {
        await tab.evaluate((to) => {
          const box = document.querySelector('#box');
          if (box) box.scrollTop = to;
        }, top);
        expect(
          await matching(
            tab,
            [1, 2, 3].map((n) => sentence(top / 100 + n, '列表')),
          ),
        ).toBeLessThanOrEqual(12);
      }
      await tab.close();
    });

    it('never shows a translation under the wrong post of a virtual list that flies past', async () => {
      const tab = await browser.open('https://x.com/home');
      await matching(
        tab,
        [0, 1, 2].map((n) => sentence(n, '时间线')),
      );
      const pairs: Pair[] = [];
      for (const [step, frames] of [
        [300, 60],
        [2500, 40],
        [-700, 60],
        [40, 60],
      ] as const)
        pairs.push(...(await tab.evaluate(scrollFast, [step, frames] as const)));
      const wrong = pairs.filter(([original, text]) => text !== translator.translationOf(original));
      expect(pairs.length).toBeGreaterThan(20);
      expect(wrong).toEqual([]);
      const shown = await tab.evaluate(() => {
        const box = document.querySelector('#box')?.getBoundingClientRect();
        return [...document.querySelectorAll('[data-testid="tweetText"]')]
          .filter((text) => {
            const { top, bottom } = text.getBoundingClientRect();
            return box !== undefined && top > box.top && bottom < box.bottom;
          })
          .map((text) => text.textContent);
      });
      expect(shown.length).toBeGreaterThan(2);
      await matching(tab, shown);
      await tab.close();
    });

    it('reads notes that open over a feed, one after the other and back', async () => {
      const tab = await browser.open('https://www.xiaohongshu.com/explore');
      const openNote = (id: number): Promise<void> =>
        tab.evaluate((detail) => void dispatchEvent(new CustomEvent('open-note', { detail })), id);
      await openNote(1);
      await matching(tab, [sentence(1, '标题'), sentence(1, '评论')]);
      await openNote(2);
      expect(await matching(tab, [sentence(2, '标题'), sentence(2, '评论')])).toBe(2);
      await tab.evaluate(() => history.back());
      await matching(tab, [sentence(1, '标题'), sentence(1, '评论')]);
      await tab.close();
    });

    it('reads a page that writes itself anew, and its buttons work', async () => {
      const tab = await browser.open('https://www.rednote.com/explore/1');
      await matching(tab, [sentence(1, '旧页')]);
      await tab.evaluate(() => void dispatchEvent(new Event('rewrite')));
      await matching(tab, [sentence(2, '新页')]);
      const hidden = await tab.waitFor(
        'the original to be hidden',
        () => {
          const button = document
            .querySelector('crosstalk-translation')
            ?.shadowRoot?.querySelector<HTMLElement>('[data-action="original"]');
          if (document.querySelector('[data-crosstalk-hidden]') === null) button?.click();
          return document.querySelector('[data-crosstalk-hidden]') !== null;
        },
        undefined,
      );
      expect(hidden).toBe(true);
      await tab.close();
    });

    it('reads on in a page that one comes back to, and knows what was decided in between', async () => {
      const settings = (await browser.getStorage())['settings'] as object;
      const tab = await browser.open('https://www.zhihu.com/question/1');
      const texts = [1, 2].map((n) => sentence(n, '回来'));
      await matching(tab, texts);
      const leave = async (): Promise<void> => {
        await tab.evaluate(() => {
          Reflect.set(window, 'kept', true);
          setTimeout(() => location.assign('https://www.rednote.com/explore/1'), 0);
        });
        await tab.waitFor('the other page', () => location.hostname === 'www.rednote.com', undefined);
      };
      const back = async (): Promise<boolean> => {
        await tab.evaluate(() => void setTimeout(() => history.back(), 0));
        return tab.waitFor(
          'the page before',
          () => location.hostname === 'www.zhihu.com' && document.readyState === 'complete',
          undefined,
        );
      };
      await leave();
      await back();
      expect(await tab.evaluate(() => Reflect.get(window, 'kept'))).toBe(true);
      expect(await matching(tab, texts)).toBe(2);
      await tab.evaluate(() => void dispatchEvent(new Event('more')));
      expect(await matching(tab, [...texts, sentence(3, '回来')])).toBe(3);

      await leave();
      await browser.setStorage({ settings: { ...settings, sites: { 'www.zhihu.com': 'off' } } });
      await back();
      const gone = await tab.waitFor(
        'the end of all translations',
        () => document.querySelector('crosstalk-translation') === null,
        undefined,
      );
      expect(gone).toBe(true);
      expect(await tab.evaluate(() => Reflect.get(window, 'kept'))).toBe(true);
      await browser.setStorage({ settings });
      await tab.close();
    });

    it('keeps up with a chat of twenty messages a second and stays at its end', async () => {
      const tab = await browser.open('https://www.youtube.com/live_chat?v=1');
      await tab.evaluate((detail) => void dispatchEvent(new CustomEvent('start-chat', { detail })), 200);
      const sent = () => tab.evaluate(() => Number(Reflect.get(window, 'sent')));
      await until('all messages', async () => (await sent()) === 200, { limit: 60_000 });
      const last = Array.from({ length: 4 }, (_, n) => sentence(199 - n, '直播'));
      await matching(tab, last);
      const state = await tab.evaluate(() => {
        const items = document.querySelector('#items');
        return {
          ours: document.querySelectorAll('crosstalk-translation').length,
          stray: document.querySelectorAll('#items > crosstalk-translation').length,
          gap: items === null ? -1 : items.scrollHeight - items.clientHeight - items.scrollTop,
          stuck: Boolean(Reflect.get(window, 'stuck')),
        };
      });
      expect(state.ours).toBeLessThanOrEqual(100);
      expect(state.stray).toBe(0);
      expect(state.stuck).toBe(true);
      expect(Math.abs(state.gap)).toBeLessThan(30);
      await tab.close();
    });
  });
}
