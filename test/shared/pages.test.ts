import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { browsers, settled } from '../support/extension.ts';
import { markupWithoutCrosstalk, noteUrl } from '../support/note-page.ts';
import { page, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';

const folder = path.join(import.meta.dirname, '../../../shared/pages');
const saved = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const host = 'www.xiaohongshu.com';

/** The saved page, who reads it, and the texts on it by selector. */
const cases = [
  // The body of this note is hashtags alone, so the title is all there is to translate.
  { name: 'xiaohongshu-1.html', target: 'en', texts: '#detail-title' },
  {
    name: 'xiaohongshu-2.html',
    target: 'zh-Hans',
    texts: '#detail-title, #detail-desc > .note-text, .comment-item .content > .note-text',
  },
] as const;

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`saved pages of Xiaohongshu in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startSites({ [host]: page('') });
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

    it.each(cases)(
      '$name has its foreign texts translated once each, and nothing else',
      async ({ name, target, texts }) => {
        sites.set(host, page(saved(name)));
        const settings = {
          targetLanguage: target,
          provider: 'libretranslate',
          fallback: [],
          phrasesFirst: false,
          providers: { libretranslate: { baseUrl: translator.url } },
          consents: { libretranslate: '2026-01-01' },
        };
        await browser.setStorage({ settings: { ...settings, sites: { [host]: 'off' } } });
        const bare = await browser.open(noteUrl(host));
        const untouched = await bare.evaluate(markupWithoutCrosstalk);
        await bare.close();

        await browser.setStorage({ settings });
        const tab = await browser.open(noteUrl(host));
        const wanted = await tab.evaluate((selector) => document.querySelectorAll(selector).length, texts);
        expect(wanted).toBeGreaterThan(0);
        for (let index = 0; index < wanted; index += 1) {
          // The saved page has no styles and is long: each text is brought into view as by scrolling.
          await tab.waitFor(
            `translation ${index}`,
            ([selector, at]) => {
              const element = document.querySelectorAll(selector)[at];
              element?.scrollIntoView();
              return element?.nextElementSibling?.localName === 'crosstalk-translation';
            },
            [texts, index] as const,
          );
        }
        const shown = await settled(tab, 'the texts of the saved page', (all) => all.length === wanted);
        expect(shown.map(({ state }) => state)).toEqual(shown.map(() => 'done'));
        const places = await tab.evaluate(
          (selector) =>
            [...document.querySelectorAll('crosstalk-translation')].map(
              (element) => element.previousElementSibling?.matches(selector) ?? false,
            ),
          texts,
        );
        expect(places).toEqual(places.map(() => true));

        await browser.setStorage({ settings: { ...settings, sites: { [host]: 'off' } } });
        await tab.waitFor(
          'the end of all translations',
          () => document.querySelector('crosstalk-translation') === null,
          undefined,
        );
        expect(await tab.evaluate(markupWithoutCrosstalk)).toBe(untouched);
        await tab.close();
      },
    );
  });
}
