import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { below, browsers, settled } from '../support/extension.ts';
import { markupWithoutCrosstalk, notePage, noteUrl } from '../support/note-page.ts';
import type { SampleComment } from '../support/sample/comments.ts';
import { page, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const rednote = 'www.rednote.com';
const forum = 'forum.example';
const chinese = '这条路周末人多不多，停车方便吗';
const english = 'The parking lot was almost empty when we came on Sunday';
const comments: readonly SampleComment[] = [
  { user: '小满', text: chinese, language: 'zh' },
  { user: 'Tom', text: english, language: 'en' },
];
const forumPage = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>论坛</title><link rel="icon" href="data:,">
<main>${[chinese, '我上个月去过，早点出发比较好，中午就没有位置了', english]
  .map(
    (text, n) =>
      `<div class="entry"><a class="nick" href="#">读者${n}</a><div class="comment-text">${text}</div></div>`,
  )
  .join('')}</main>`;

/** Runs in a page of the extension: the id of the tab that shows a host. */
async function tabOf(host: string): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { query(filter: object): Promise<{ readonly id: number }[]> } };
  };
  const [tab] = await chrome.tabs.query({ url: `*://${host}/*` });
  return tab?.id ?? -1;
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`the popup in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startSites({ [rednote]: notePage(comments), [forum]: page(forumPage) });
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort });
    });

    beforeEach(() => browser.clearStorage());

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    async function popupFor(host: string): Promise<BrowserPage> {
      const any = await browser.openExtensionPage('popup.html');
      const tab = await any.evaluate(tabOf, host);
      await any.close();
      const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
      await popup.waitFor(
        'the popup',
        () => document.querySelector('[data-action="toggle-site"]') !== null,
        undefined,
      );
      return popup;
    }

    const gone = (tab: BrowserPage) =>
      until('the end of all translations', async () => (await tab.translations()).length === 0);
    const leaves = (popup: BrowserPage) =>
      popup.evaluate(() => document.querySelector('.privacy')?.textContent ?? '');

    it('turns Crosstalk on and off for a site, in the open tab and at once', async () => {
      const tab = await browser.open(`https://${forum}/thread/1`);
      const before = await tab.evaluate(markupWithoutCrosstalk);
      const popup = await popupFor(forum);
      expect(await tab.translations()).toEqual([]);
      await popup.click('[data-action="toggle-site"]');
      await tab.bringToFront();
      const shown = await settled(
        tab,
        'the comments of the forum',
        (all) => below(all, chinese) !== undefined,
      );
      expect(below(shown, chinese)).toMatchObject({ state: 'done', provider: 'dictionary' });
      expect(below(shown, english)).toBeUndefined();
      await popup.bringToFront();
      await popup.click('[data-action="toggle-site"]');
      await gone(tab);
      expect(await tab.evaluate(markupWithoutCrosstalk)).toBe(before);
      await popup.close();
      await tab.close();
    });

    it('lets the reader choose the language they read, and the open tab follows', async () => {
      const tab = await browser.open(noteUrl(rednote));
      await settled(tab, 'the Chinese comment', (all) => below(all, chinese) !== undefined);
      const popup = await popupFor(rednote);
      await popup.select('[data-field="targetLanguage"]', 'zh-Hans');
      await tab.bringToFront();
      const shown = await settled(
        tab,
        'the English comment alone',
        (all) => below(all, english) !== undefined && below(all, chinese) === undefined,
      );
      expect(shown.every(({ lang }) => lang.startsWith('zh'))).toBe(true);
      await popup.close();
      await tab.close();
    });

    it('says that nothing leaves the device, until a server was chosen, agreed to and named', async () => {
      const tab = await browser.open(noteUrl(rednote));
      await settled(tab, 'the Chinese comment', (all) => below(all, chinese) !== undefined);
      const popup = await popupFor(rednote);
      await until('the privacy line', async () => /nothing leaves/i.test(await leaves(popup)));
      await popup.waitFor(
        'who translates',
        () => document.querySelector('[data-action="change-translator"]') !== null,
        undefined,
      );
      await popup.click('[data-action="change-translator"]');
      await popup.waitFor(
        'the providers',
        () => document.querySelector('input[value="libretranslate"]') !== null,
        undefined,
      );
      await popup.click('input[value="libretranslate"]');
      await popup.fill('[data-field="baseUrl"]', translator.url);
      await popup.press('Tab');
      expect(translator.requests).toBe(0);
      await popup.click('[data-action="agree"]');
      await until('the address in the privacy line', async () =>
        (await leaves(popup)).includes(translator.url),
      );

      await popup.click('[data-action="check"]');
      const outcome = await until('the outcome of the test', async () => {
        const text = await popup.evaluate(() => document.querySelector('.check-outcome')?.textContent ?? '');
        return /\d/.test(text) && text;
      });
      expect(outcome).toMatch(/works/i);

      await tab.bringToFront();
      const shown = await settled(
        tab,
        'the answer of the server',
        (all) => below(all, chinese)?.provider === 'libretranslate',
      );
      expect(below(shown, chinese)?.text).toContain(translator.translationOf(chinese));
      await popup.close();
      await tab.close();
    });
  });
}
