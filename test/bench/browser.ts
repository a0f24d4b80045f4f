import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumFlags } from '../support/chromium.ts';
import { page as servePage, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import type { BenchPage } from './pages.ts';

/** Who reads the page: nobody, the least an extension can do (see floor.ts), or Crosstalk. */
export type Reader = 'none' | 'floor' | 'crosstalk';

/** The readers to measure in turn, with the folders of their extensions. */
export type Readers = ReadonlyMap<Reader, string | undefined>;

/** What a page is opened with. */
export interface BenchSetting {
  readonly executable: string;
  /** The built extension; undefined for the page alone. */
  readonly extension: string | undefined;
  /** Milliseconds an answer of the translator takes, and more for each UTF-16 unit asked. */
  readonly latency: number;
  readonly perCharacter: number;
  /** Answers stock phrases on the device first; off unless told, so that all requests are seen. */
  readonly phrasesFirst?: boolean;
}

/** An open page that is being measured. */
export interface BenchTab {
  readonly tab: Page;
  readonly translator: TranslatorServer;
  /** Seconds of main-thread CPU of the page's renderer so far (thread ticks, not wall time). */
  cpu(): Promise<number>;
  /** Bytes of JavaScript heap in use after a collection. */
  heap(): Promise<number>;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((entry) => entry.name === name)?.value ?? 0;
}

/** Opens a page in a browser of its own with a translator of its own, and closes all of it after `use`. */
export async function withBenchTab<T>(
  bench: BenchPage,
  count: number,
  setting: BenchSetting,
  install: () => void,
  use: (open: BenchTab) => Promise<T>,
): Promise<T> {
  const { executable, extension } = setting;
  const translator = await startTranslator();
  translator.pace(setting.latency, setting.perCharacter);
  const sites = await startSites({ [bench.host]: servePage(bench.html(count)) });
  const profile = await mkdtemp(path.join(tmpdir(), 'crosstalk-bench-'));
  const loaded =
    extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...chromiumFlags, `--proxy-server=127.0.0.1:${sites.proxyPort}`, ...loaded],
  });
  try {
    if (extension !== undefined) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await worker.evaluate(
        async (stored) => {
          const api = globalThis as unknown as {
            chrome: {
              storage: { local: { set(v: object): Promise<void> } };
              scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
            };
          };
          await api.chrome.storage.local.set(stored);
          // Other sites are read only once the script is registered for them, which follows the settings.
          for (let look = 0; look < 500; look += 1) {
            const scripts = await api.chrome.scripting.getRegisteredContentScripts();
            if (scripts.length > 0) return;
          }
        },
        {
          settings: {
            provider: 'openai-compatible',
            fallback: [],
            phrasesFirst: setting.phrasesFirst === true,
            providers: { 'openai-compatible': { baseUrl: translator.chatUrl, model: 'test-model' } },
            consents: { 'openai-compatible': '2026-11-21' },
            sites: { '*': 'on' },
          },
          secrets: { 'openai-compatible': { apiKey: 'bench' } },
        },
      );
    }
    const tab = await context.newPage();
    await tab.addInitScript(install);
    const session = await context.newCDPSession(tab);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(`https://${bench.host}${bench.path}`, { waitUntil: 'load' });
    return await use({
      tab,
      translator,
      cpu: () => metric(session, 'TaskDuration'),
      async heap() {
        await session.send('HeapProfiler.collectGarbage');
        return metric(session, 'JSHeapUsedSize');
      },
    });
  } finally {
    await context.close();
    await sites.close();
    await translator.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
