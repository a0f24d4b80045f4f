import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { page as servePage, startSites } from '../support/servers/sites.ts';
import { startTranslator } from '../support/servers/translator.ts';
import { type BenchPage, pages } from './pages.ts';
import { installRecorder, type PageRecord, readRecord } from './recorder.ts';

/** One page load measured. */
export interface Measurement {
  readonly page: string;
  readonly comments: number;
  readonly extension: boolean;
  /** Seconds of main-thread CPU of the page's renderer (thread ticks, not wall time). */
  readonly cpu: number;
  readonly heap: number;
  readonly record: PageRecord;
  readonly requests: number;
  readonly texts: number;
  readonly characters: number;
  readonly distinctForeign: number;
}

/** What to measure. */
export interface BenchOptions {
  readonly executable: string;
  readonly extension: string;
  readonly counts: readonly number[];
  readonly runs: number;
  readonly log: (line: string) => void;
}

/** Milliseconds a page is watched; the same with and without the extension. */
function watchTime(count: number): number {
  return count >= 5000 ? 14_000 : count >= 1000 ? 7_000 : 4_500;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

async function measureOnce(
  bench: BenchPage,
  count: number,
  extension: string | undefined,
  executable: string,
): Promise<Measurement> {
  const translator = await startTranslator();
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
    args: [...FLAGS, `--proxy-server=127.0.0.1:${sites.proxyPort}`, ...loaded],
  });
  try {
    if (extension !== undefined) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await worker.evaluate(
        (settings) => {
          const api = globalThis as unknown as {
            chrome: { storage: { local: { set(v: object): Promise<void> } } };
          };
          return api.chrome.storage.local.set({ settings });
        },
        {
          provider: 'libretranslate',
          fallback: [],
          phrasesFirst: false,
          providers: { libretranslate: { baseUrl: translator.url } },
          consents: { libretranslate: '2026-11-21' },
          sites: { '*': 'on' },
        },
      );
    }
    const tab = await context.newPage();
    await tab.addInitScript(installRecorder);
    const session = await context.newCDPSession(tab);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(`https://${bench.host}${bench.path}`, { waitUntil: 'load' });
    // Not a wait for a condition: both sides of the comparison are watched for the same time.
    await tab.waitForTimeout(watchTime(count));
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((entry) => entry.name === name)?.value ?? 0;
    const cpu = metric('TaskDuration');
    const record = await tab.evaluate(readRecord);
    await session.send('HeapProfiler.collectGarbage');
    const after = await session.send('Performance.getMetrics');
    return {
      page: bench.name,
      comments: count,
      extension: extension !== undefined,
      cpu,
      heap: after.metrics.find((entry) => entry.name === 'JSHeapUsedSize')?.value ?? 0,
      record,
      requests: translator.requests,
      texts: translator.asked.length,
      characters: translator.asked.reduce((sum, text) => sum + text.length, 0),
      distinctForeign: new Set(record.originals).size,
    };
  } finally {
    await context.close();
    await sites.close();
    await translator.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Measures every page with and without the extension, in turn, so that both see the same machine. */
export async function measure(options: BenchOptions): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const bench of pages) {
    for (const count of options.counts) {
      for (let run = 1; run <= options.runs; run += 1) {
        for (const extension of [undefined, options.extension]) {
          const result = await measureOnce(bench, count, extension, options.executable);
          all.push(result);
          const what = extension === undefined ? 'page alone' : 'Crosstalk';
          options.log(`${bench.name} ${count} run ${run} ${what}: ${result.cpu.toFixed(2)} s CPU`);
        }
      }
    }
  }
  return all;
}
