import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from './browser.ts';
import { chosen } from './chosen.ts';
import type { InstalledBrowser } from './extension.ts';
import { hostilePages } from './hostile-pages.ts';
import { type Sites, startSites } from './servers/sites.ts';
import { startTranslator, type TranslatorServer } from './servers/translator.ts';
import type { ShownTranslation } from './translations.ts';
import { until } from './until.ts';

const host = 'www.xiaohongshu.com';
const url = `https://${host}/explore/66aa00000000000000000001`;

/** The key of the translator in {@link hostileGround}. */
export const KEY = 'a-key-that-no-page-may-see';

/** A browser with the extension, a site that may be any hostile page, and a translator. */
export interface HostileGround {
  readonly browser: ExtensionBrowser;
  readonly translator: TranslatorServer;
  /** Opens a page that is closed after the test. */
  open(handler: (typeof hostilePages)[keyof typeof hostilePages]): Promise<BrowserPage>;
  /** Waits until these comments have their own translation, whatever else is on the page. */
  translated(on: BrowserPage, texts: readonly string[]): Promise<readonly ShownTranslation[]>;
}

/** Sets up a {@link HostileGround} for the tests of a suite. Its parts are there once the tests run. */
export function hostileGround(installed: InstalledBrowser): HostileGround {
  let sites: Sites;
  let translator: TranslatorServer;
  let browser: ExtensionBrowser;
  let page: BrowserPage | undefined;

  beforeAll(async () => {
    sites = await startSites({ [host]: hostilePages.strict });
    translator = await startTranslator();
    browser = await installed.launch({
      proxyPort: sites.proxyPort,
      viewport: { width: 1280, height: 2000 },
    });
    await browser.setStorage({
      settings: chosen('libretranslate', translator.url, { phrasesFirst: false }),
      secrets: { libretranslate: { apiKey: KEY } },
    });
  });

  afterEach(async () => {
    await page?.close();
    page = undefined;
    translator.answerWith(undefined);
  });

  afterAll(async () => {
    await browser?.close();
    await translator?.close();
    await sites?.close();
  });

  return {
    get browser() {
      return browser;
    },
    get translator() {
      return translator;
    },
    async open(handler) {
      sites.set(host, handler);
      page = await browser.open(url);
      return page;
    },
    translated(on, texts) {
      let last: readonly ShownTranslation[] = [];
      return until(
        'the translations of the other comments',
        async () => {
          last = await on.translations();
          const good = (text: string): boolean =>
            last.some(
              (one) => one.original.trim() === text && one.text.includes(translator.translationOf(text)),
            );
          return texts.every(good) && last;
        },
        {
          limit: 60_000,
          seen: () =>
            last.map(({ state, original, text }) => [state, original.slice(0, 40), text.slice(0, 40)]),
        },
      );
    },
  };
}
