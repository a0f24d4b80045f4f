import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { BrowserPage, ExtensionBrowser, LaunchOptions } from './browser.ts';
import { clearStorage, readStorage, reload, writeStorage } from './extension-page.ts';
import { readTranslations } from './translations.ts';
import { until } from './until.ts';

/** What a Chromium is steered with beyond what both browsers can be told. */
export interface ChromiumParts {
  readonly context: BrowserContext;
  /** Session of the browser itself. */
  readonly session: CDPSession;
  /** Identity of the extension. */
  readonly id: string;
}

const parts = new WeakMap<ExtensionBrowser, ChromiumParts>();
const pages = new WeakMap<BrowserPage, Page>();

/** The parts of a browser that {@link launchChromium} started. */
export function partsOf(browser: ExtensionBrowser): ChromiumParts {
  const known = parts.get(browser);
  if (known === undefined) throw new Error('Not a Chromium of these tests');
  return known;
}

/** Playwright's own handle of a page in Chromium. */
export function playwrightPage(page: BrowserPage): Page {
  const known = pages.get(page);
  if (known === undefined) throw new Error('Not a page of Chromium');
  return known;
}

function wrap(page: Page): BrowserPage {
  const evaluate: BrowserPage['evaluate'] = (run: unknown, argument?: unknown) =>
    page.evaluate(run as (argument: unknown) => never, argument);
  const wrapped: BrowserPage = {
    evaluate,
    waitFor: (what, run, argument, limit = 20_000) =>
      until(what, async () => (await evaluate(run, argument)) || undefined, { limit }),
    click: (selector) => page.click(selector, { timeout: 10_000 }),
    fill: (selector, value) => page.fill(selector, value, { timeout: 10_000 }),
    select: async (selector, value) => {
      await page.selectOption(selector, value, { timeout: 10_000 });
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    compose: async (text) => {
      const session = await page.context().newCDPSession(page);
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...at });
    },
    commit: (text) => page.keyboard.insertText(text),
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    bringToFront: () => page.bringToFront(),
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
    translations: () => evaluate(readTranslations),
    close: () => page.close(),
  };
  pages.set(wrapped, page);
  return wrapped;
}

/** The identity that Chromium gives to an unpacked extension without a key: a digest of its folder. */
function extensionId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

/** Flags that Chromium needs on a machine of tests: as root, without a screen, on loopback alone. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

async function launchContext(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless ?? true,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    ignoreHTTPSErrors: true,
    colorScheme: options.scheme ?? 'light',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.keepsLeftPages === true ? ['--disable-back-forward-cache'] : []),
    ],
    env: { ...process.env, LANGUAGE: options.language ?? 'en' } as Record<string, string>,
    args: [
      ...chromiumFlags,
      ...(options.interpreted === true ? ['--js-flags=--jitless'] : []),
      `--lang=${options.language ?? 'en-US'}`,
      `--proxy-server=127.0.0.1:${options.proxyPort}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
  });
}

/** How long a service worker has to answer, in ms. */
const ANSWER_TIME = 1000;

/**
 * What a function gives in a service worker; undefined where nobody answers. One that has just ended keeps the
 * question until something starts it again, which may be what waits for the answer.
 */
export async function inWorker<A, T>(
  worker: Worker,
  run: (argument: A) => T,
  argument: A,
): Promise<Awaited<T> | undefined> {
  const answer = worker.evaluate(run as (argument: unknown) => Promise<T>, argument);
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_TIME, undefined));
  return Promise.race([answer.catch(() => undefined), silence]) as Promise<Awaited<T> | undefined>;
}

/** Runs in a service worker. */
const giveMark = (mark: string): boolean => Reflect.set(globalThis, 'mark', mark);

/** Runs in a service worker. */
const readMark = (): string => String(Reflect.get(globalThis, 'mark'));

/** Starts Chromium, Edge or Chrome for Testing with the extension. Resolves once its background runs. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'crosstalk-chromium-'));
  // Without developer mode Chromium leaves an unpacked extension switched off once it was reloaded.
  await mkdir(path.join(profile, 'Default'));
  await writeFile(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  const context = await launchContext(options, profile);
  const browser = context.browser();
  if (browser === null) throw new Error('The browser has no connection of its own');
  const session = await browser.newBrowserCDPSession();
  const id = extensionId(options.extension);

  const open = async (url: string) => {
    const page = await context.newPage();
    try {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    } catch (error) {
      await page.close();
      throw error;
    }
    return wrap(page);
  };
  const openExtensionPage = (name: string) => open(`chrome-extension://${id}/${name}`);
  const inExtension = async <A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T> => {
    const page = await openExtensionPage('popup.html');
    try {
      return await page.evaluate(run, argument);
    } finally {
      await page.close();
    }
  };
  const workers = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );
  };

  await until('the extension', async () => {
    const page = await openExtensionPage('popup.html');
    await page.close();
    return true;
  });
  // It comes to the front when it opens, in the way of what is opened next.
  await until('the welcome page', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.some(({ url }) => url === `chrome-extension://${id}/welcome.html`);
  });

  const launched: ExtensionBrowser = {
    name: 'chromium',
    closed: new Promise((resolve) => context.on('close', () => resolve())),
    open,
    openExtensionPage,
    setStorage: (values) => inExtension(writeStorage, values),
    getStorage: () => inExtension(readStorage, undefined),
    clearStorage: () => inExtension(clearStorage, undefined),
    backgroundIsAlive: async () => (await workers()).length > 0,
    stopBackground: async () => {
      const mark = `${Date.now()}`;
      const running = await until('a service worker that answers', async () => {
        const [target] = await workers();
        if (target === undefined) return 'none';
        for (const worker of context.serviceWorkers().toReversed()) {
          if ((await inWorker(worker, giveMark, mark)) === true) return { worker, ...target };
        }
        return undefined;
      });
      if (running === 'none') return;
      await session.send('Target.closeTarget', { targetId: running.targetId });
      // A page may start the next worker at once, and it gets the same identity: what it remembers tells.
      await until('the end of the service worker', async () => {
        if ((await workers()).length === 0) return true;
        const remembered = await inWorker(running.worker, readMark, undefined);
        return remembered !== undefined && remembered !== mark;
      });
    },
    reloadExtension: async () => {
      const before = new Set((await workers()).map(({ targetId }) => targetId));
      const page = await openExtensionPage('popup.html');
      // The page goes with the old extension, so there may be nobody left to answer.
      await page.evaluate(reload).catch(() => undefined);
      await until('the reloaded extension', async () => {
        if ((await workers()).some(({ targetId }) => before.has(targetId))) return false;
        const again = await openExtensionPage('popup.html');
        await again.close();
        return true;
      });
    },
    setOffline: (offline) => context.setOffline(offline),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  parts.set(launched, { context, session, id });
  return launched;
}
