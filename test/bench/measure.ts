import { type BenchSetting, type Reader, type Readers, withBenchTab } from './browser.ts';
import { type BenchPage, pages } from './pages.ts';
import { installRecorder, type PageRecord, readRecord } from './recorder.ts';

/** One page load measured. */
export interface Measurement {
  readonly page: string;
  readonly comments: number;
  readonly reader: Reader;
  /** Whether stock phrases were answered on the device first. */
  readonly phrasesFirst: boolean;
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
export interface BenchOptions extends Omit<BenchSetting, 'extension'> {
  readonly readers: Readers;
  readonly counts: readonly number[];
  readonly runs: number;
  readonly log: (line: string) => void;
}

/** Milliseconds a page is watched; the same for all readers. */
function watchTime(count: number): number {
  return count >= 5000 ? 14_000 : count >= 1000 ? 7_000 : 4_500;
}

async function measureOnce(
  bench: BenchPage,
  count: number,
  reader: Reader,
  setting: BenchSetting,
): Promise<Measurement> {
  return await withBenchTab(bench, count, setting, installRecorder, async (open) => {
    const { tab, translator } = open;
    // Not a wait for a condition: all sides of the comparison are watched for the same time.
    await tab.waitForTimeout(watchTime(count));
    const cpu = await open.cpu();
    const record = await tab.evaluate(readRecord);
    return {
      page: bench.name,
      comments: count,
      reader,
      phrasesFirst: setting.phrasesFirst === true,
      cpu,
      heap: await open.heap(),
      record,
      requests: translator.requests,
      texts: translator.asked.length,
      characters: translator.asked.reduce((sum, text) => sum + text.length, 0),
      distinctForeign: new Set(record.originals).size,
    };
  });
}

/** Measures the standing pages with and without readers, in turn, so that all see the same machine. */
export async function measure(options: BenchOptions): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const bench of pages.filter(({ name }) => name === 'sample' || name === 'generic')) {
    for (const count of options.counts) {
      for (let run = 1; run <= options.runs; run += 1) {
        for (const [reader, extension] of options.readers) {
          const result = await measureOnce(bench, count, reader, { ...options, extension });
          all.push(result);
          options.log(`${bench.name} ${count} run ${run} ${reader}: ${result.cpu.toFixed(2)} s CPU`);
        }
      }
      // Once is enough: what is sent does not depend on how busy the machine is.
      const extension = options.readers.get('crosstalk');
      all.push(await measureOnce(bench, count, 'crosstalk', { ...options, extension, phrasesFirst: true }));
    }
  }
  return all;
}
