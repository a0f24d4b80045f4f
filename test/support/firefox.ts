import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserPage, ExtensionBrowser, LaunchOptions } from './browser.ts';
import { readTranslations } from './translations.ts';
import { until } from './until.ts';

/** The identity that stands in the Firefox manifest, and the one its pages get for this run. */
const UUID = 'c0ffee00-0000-4000-8000-000000000001';

function wrap(page: Page): BrowserPage {
  const evaluate: BrowserPage['evaluate'] = (run: unknown, argument?: unknown) =>
    page.evaluate(run as (argument: unknown) => never, argument);
  return {
    evaluate,
    waitFor: (what, run, argument, limit = 20_000) =>
      until(what, async () => (await evaluate(run, argument)) || undefined, { limit }),
    click: async (selector) => {
      await page.locator(selector).setTimeout(10_000).click();
    },
    fill: async (selector, value) => {
      await page.locator(selector).setTimeout(10_000).fill(value);
    },
    select: async (selector, value) => {
      await page.waitForSelector(selector, { timeout: 10_000 });
      await page.select(selector, value);
    },
    press: (key) => page.keyboard.press(key as 'Enter'),
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    bringToFront: () => page.bringToFront(),
    screenshot: async (file) => {
      await page.screenshot({ path: file as `${string}.png` });
    },
    translations: () => evaluate(readTranslations),
    close: () => page.close(),
  };
}

async function launchBrowser(options: LaunchOptions, id: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: options.viewport ?? { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'intl.locale.requested': options.language ?? 'en-US',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxyPort,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
}
