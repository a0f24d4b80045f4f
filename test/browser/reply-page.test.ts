import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { browsers } from '../support/extension.ts';
import { panelOf } from '../support/panel.ts';
import { type Sites, page as site, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const host = 'blog.example.org';
const html = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Un blog</title>
<style>#box { overflow: auto; height: 300px } #box div { height: 900px }</style>
<form><input type="password" id="password"><input type="search" name="q" id="search"></form>
<div id="box"><textarea id="comment" rows="4" cols="60" aria-label="Comment"></textarea><div></div></div>
<div id="rich" contenteditable="true" aria-label="Reply"></div></html>`;

/** Runs in the page. */
const textOf = (selector: string): string => {
  const field = document.querySelector<HTMLElement>(selector);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    ? field.value
    : (field?.innerText ?? '');
};

/** Runs in the page: the name of what has the focus. */
const focused = (): string => document.activeElement?.localName ?? '';

/** Runs in the page: CSS pixels from the end of the field to the panel below it. */
const gapBelowField = (): number => {
  const field = document.querySelector('#comment')?.getBoundingClientRect();
  const panel = document.querySelector('crosstalk-reply')?.shadowRoot?.querySelector('.panel');
  return Math.round((panel?.getBoundingClientRect().top ?? Number.NaN) - (field?.bottom ?? Number.NaN));
};

/** Runs in a page of the extension: gives a command to the tab as the browser does. */
async function command({ name, url }: { readonly name: string; readonly url: string }): Promise<void> {
  const api = (globalThis as unknown as { chrome: ExtensionTabs }).chrome;
  const [tab] = await api.tabs.query({ url });
  await api.tabs.sendMessage(tab?.id ?? 0, { type: 'command', name });
}

interface ExtensionTabs {
  readonly tabs: {
    query(query: { readonly url: string }): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`the reply panel on a page in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;
    let page: BrowserPage;

    beforeAll(async () => {
      translator = await startTranslator();
      sites = await startSites({ [host]: site(html) });
      browser = await installed.launch({ proxyPort: sites.proxyPort });
      await browser.setStorage({
        settings: {
          provider: 'openai-compatible',
          fallback: [],
          providers: { 'openai-compatible': { baseUrl: translator.chatUrl, model: 'test-model' } },
          consents: { 'openai-compatible': '2026-01-01' },
          sites: { [host]: 'on' },
        },
      });
      page = await browser.open(`https://${host}/`);
    });

    afterAll(async () => {
      await browser?.close();
      await sites?.close();
      await translator?.close();
    });

    it('is at fields one writes in, and never at a password', async () => {
      const panel = panelOf(page);
      await page.click('#comment');
      await panel.shows('an opener', ({ actions }) => actions.includes('open'));
      await page.click('#password');
      await until('the opener gone', async () => (await panel.read()) === null);
      expect(translator.requests).toBe(0);
    });

    it('sends nothing before it is opened, and then what is typed', async () => {
      const panel = panelOf(page);
      await page.click('#comment');
      await page.type('Good morning to all of you');
      await panel.shows('an opener', ({ actions }) => actions.includes('open'));
      expect(translator.requests).toBe(0);
      await panel.open();
      const ready = await panel.shows('ready', ({ state }) => state === 'ready');
      expect(ready.language).toBe('es');
      expect(ready.translation).toBe(translator.translationOf('Good morning to all of you'));
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment');
    });

    it('stays with its field when that is scrolled', async () => {
      const panel = panelOf(page);
      // The panel comes up with a movement of its own, so only where it ends up says anything.
      const gap = () => page.evaluate(gapBelowField);
      await until('the panel below its field', async () => (await gap()) === 8);
      const before = await panel.top();
      await page.evaluate(() => {
        document.querySelector('#box')?.scrollBy(0, 40);
      });
      await until('the panel 40 px higher', async () => Math.round(before - (await panel.top())) === 40);
      expect(await gap()).toBe(8);
    });

    it('goes into the panel and back by its shortcut', async () => {
      const panel = panelOf(page);
      const options = await browser.openExtensionPage('options.html');
      const give = async (name: string): Promise<void> => {
        await options.evaluate(command, { name, url: `https://${host}/*` });
        await page.bringToFront();
      };
      await page.bringToFront();
      await page.click('#comment');
      await panel.shows('open', ({ open }) => open);
      await give('reply');
      expect(await page.evaluate(focused)).toBe('crosstalk-reply');
      await give('reply');
      expect(await page.evaluate(focused)).toBe('textarea');
      await give('reply-language');
      await panel.shows('another language', ({ language }) => language !== 'es');
      await panel.choose('language', 'es');
      await panel.shows('ready', ({ state, language }) => state === 'ready' && language === 'es');
      await options.close();
    });

    it('puts a text into a rich field, by its own input path', async () => {
      const panel = panelOf(page);
      await page.click('#rich');
      await panel.open();
      await page.type('See you tomorrow');
      const ready = await panel.shows('ready', ({ state }) => state === 'ready');
      await panel.press('replace');
      await panel.shows('inserted', ({ state }) => state === 'inserted');
      expect((await page.evaluate(textOf, '#rich')).trim()).toBe(ready.translation);
      await panel.press('undo');
      await until(
        'the draft',
        async () => (await page.evaluate(textOf, '#rich')).trim() === 'See you tomorrow',
      );
    });

    it('offers words to search for in a search box', async () => {
      const panel = panelOf(page);
      await page.click('#search');
      await panel.open();
      await page.type('cheap flights');
      const ready = await panel.shows('ready', ({ state }) => state === 'ready');
      expect(ready.actions).not.toContain('bilingual');
      await panel.press('replace');
      await panel.shows('closed', ({ open }) => !open);
      await until(
        'the words in the box',
        async () => (await page.evaluate(textOf, '#search')) === ready.translation,
      );
    });

    it('offers a draft again whose tab was lost', async () => {
      const lost = await browser.open(`https://${host}/`);
      const draft = 'What I wrote before it was lost';
      await lost.click('#comment');
      await panelOf(lost).open();
      await lost.type(draft);
      await until('the draft in storage', async () =>
        JSON.stringify(await browser.getStorage()).includes(draft),
      );
      await lost.close();
      const again = await browser.open(`https://${host}/`);
      await again.click('#comment');
      await panelOf(again).open();
      await panelOf(again).press('restore');
      await until('the field', async () => (await again.evaluate(textOf, '#comment')) !== '');
      expect(await again.evaluate(textOf, '#comment')).toBe(draft);
      await again.close();
    });

    it('goes when its site is turned off', async () => {
      const panel = panelOf(page);
      await page.bringToFront();
      await page.click('#comment');
      await panel.shows('an opener', ({ actions }) => actions.includes('open'));
      const settings = (await browser.getStorage())['settings'] as object;
      await browser.setStorage({ settings: { ...settings, sites: { [host]: 'off' } } });
      await until('the panel gone', async () => (await panel.read()) === null);
      expect(await panel.read()).toBeNull();
    });
  });
}
