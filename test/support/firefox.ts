import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserPage, ExtensionBrowser, LaunchOptions } from './browser.ts';
import { clearStorage, readStorage, reload, writeStorage } from './extension-page.ts';
import { readTranslations } from './translations.ts';
import { until } from './until.ts';

/** The host of the extension's pages in this run; Firefox draws a random one unless a preference sets it. */
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
    clickAt: (x, y) => page.mouse.click(x, y),
    press: async (keys) => {
      const [key, modifier] = keys.split('+').reverse() as ['Enter', 'Control' | undefined];
      if (modifier !== undefined) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      if (modifier !== undefined) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
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
      'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxyPort,
      'network.disable-localhost-when-offline': true,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
}

interface ChromeResult {
  readonly result: { readonly type: string; readonly result?: { readonly value?: unknown } };
}

/**
 * Runs an expression with the rights of Firefox itself, for what no page can do: ending the background, going
 * offline. Puppeteer has no call for it, so this speaks WebDriver BiDi (Firefox's own extension of it) directly.
 */
async function inFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const context = tree.result.contexts[0]?.context;
  const answer = (await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  })) as ChromeResult;
  if (answer.result.type !== 'success') throw new Error(`Firefox could not run ${expression}`);
  return answer.result.result?.value;
}

/** The extension's own identity as its manifest gives it. */
async function extensionId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder} has no identity for Firefox`);
  return id;
}

/** Starts Firefox with the extension. Resolves once its background runs. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const id = await extensionId(options.extension);
  const browser = await launchBrowser(options, id);
  await browser.installExtension(options.extension);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const backgroundIsAlive = async () =>
    (await inFirefox(browser, `${extension}.backgroundState`)) === 'running';
  await until('the background of the extension', backgroundIsAlive);
  // It comes to the front when it opens, and a page behind it is hardly ever drawn, so nothing on it gets read.
  await until('the welcome page', () =>
    inFirefox(
      browser,
      `gBrowser.tabs.some((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`,
    ).then(Boolean),
  );

  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const openInExtension = async (name: string) => {
    const url = `moz-extension://${UUID}/${name}`;
    const before = new Set(await browser.pages());
    // Puppeteer waits in vain for a page of the extension to load, as it changes the process. Firefox's own way
    // to open a tab has no such trouble.
    await inFirefox(
      browser,
      `Boolean(gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}))`,
    );
    return until(`the page ${name}`, async () => {
      for (const page of await browser.pages()) {
        if (before.has(page)) continue;
        const at = await page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
        if (at.startsWith(url)) return page;
      }
      return undefined;
    });
  };
  const inExtension = async <A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T> => {
    const page = await openInExtension('popup.html');
    try {
      return (await page.evaluate(run as (value: unknown) => unknown, argument)) as T;
    } finally {
      await page.close();
    }
  };

  return {
    name: 'firefox',
    closed: new Promise((resolve) => browser.on('disconnected', () => resolve())),
    open: async (url) => wrap(await open(url)),
    openExtensionPage: async (name) => wrap(await openInExtension(name)),
    setStorage: (values) => inExtension(writeStorage, values),
    getStorage: () => inExtension(readStorage, undefined),
    clearStorage: () => inExtension(clearStorage, undefined),
    backgroundIsAlive,
    stopBackground: async () => {
      await inFirefox(browser, `${extension}.terminateBackground().then(() => true)`);
    },
    reloadExtension: async () => {
      const before = await inFirefox(browser, `${extension}.instanceId`);
      const page = await openInExtension('popup.html');
      await page.evaluate(reload).catch(() => undefined);
      await until(
        'the reloaded extension',
        async () =>
          (await inFirefox(browser, `${extension}.instanceId`)) !== before && (await backgroundIsAlive()),
      );
    },
    setOffline: async (offline) => {
      await inFirefox(browser, `Services.io.offline = ${offline}`);
    },
    close: () => browser.close(),
  };
}
