import type { TranslatorServer } from '../support/servers/translator.ts';
import { type BenchSetting, type Reader, type Readers, withBenchTab } from './browser.ts';
import { type BenchPage, pages, rowsOf } from './pages.ts';
import { installRowRecorder, type RowTimes, readRows, startMoving } from './row-recorder.ts';

/** One run over a page that moves. */
export interface MovingMeasurement {
  readonly page: 'scroll' | 'live';
  readonly reader: Reader;
  /** Seconds of main-thread CPU while the page moved. */
  readonly cpu: number;
  readonly longTasks: number;
  /** Foreign comments that came into view after the page began to move; of a chat, all that were in view. */
  readonly seen: number;
  /**
   * Of these, with their translation before they came into view; and those without it when they left it, in a chat
   * when the page took them out.
   */
  readonly readyBefore: number;
  readonly untranslated: number;
  /** Translations under another comment than their own. */
  readonly misplaced: number;
  /** Milliseconds from insertion to translation. */
  readonly waits: readonly number[];
  readonly requests: number;
  readonly texts: number;
  readonly distinct: number;
}

const SPEED = { scroll: 1500, live: 20 } as const;
const ROWS = { scroll: 1500, live: 600 } as const;
/** Milliseconds the page moves for, and a while after it. */
const MOVING = { scroll: 15_000, live: 30_000 } as const;
const AFTER = 2000;
/** Milliseconds before the first move, in which the beginning is translated. */
const BEFORE = 3000;

function isForeign(language: string): boolean {
  return language !== 'en' && language !== 'none';
}

const TAG = /<x\d+\s*\/>/;

/** Whether a translation is that of a comment, whose mentions and links were sent as tags. */
function belongs(translation: string, comment: string, translator: TranslatorServer): boolean {
  const sent = translator.asked.filter((text) => {
    const [first = '', ...others] = text.split(TAG);
    return comment.startsWith(first) && others.every((piece) => comment.includes(piece));
  });
  return sent.some((text) => translation.startsWith(translator.translationOf(text).split(TAG)[0] ?? ''));
}

function sumUp(
  page: 'scroll' | 'live',
  rows: readonly RowTimes[],
  translator: TranslatorServer,
  start: number,
): Omit<MovingMeasurement, 'reader' | 'cpu' | 'longTasks'> {
  const comments = rowsOf(ROWS[page]);
  const foreign = rows.filter(({ index }) => isForeign(comments[index]?.language ?? 'none'));
  // What stood on the first screen before anything moved could not be ready before it was seen.
  const seen = foreign.filter(({ visible }) => visible > (page === 'scroll' ? start : 0));
  const done = foreign.filter(({ translated }) => translated > 0);
  return {
    page,
    seen: seen.length,
    readyBefore: seen.filter(({ visible, translated }) => translated > 0 && translated <= visible).length,
    untranslated: seen.filter(({ gone, removed, translated }) => {
      const left = page === 'live' ? removed : gone;
      return translated === 0 || (left > 0 && translated > left);
    }).length,
    misplaced: done.filter(
      ({ index, translation }) => !belongs(translation, (comments[index]?.text ?? '').trim(), translator),
    ).length,
    waits: done.map(({ added, translated }) => translated - added),
    requests: translator.requests,
    texts: translator.asked.length,
    distinct: new Set(translator.asked).size,
  };
}

async function measureOnce(
  bench: BenchPage,
  reader: Reader,
  setting: BenchSetting,
): Promise<MovingMeasurement> {
  const name = bench.name === 'live' ? 'live' : 'scroll';
  return await withBenchTab(bench, ROWS[name], setting, installRowRecorder, async (open) => {
    const { tab, translator } = open;
    // Not waits for a condition: all sides of the comparison are watched for the same time.
    await tab.waitForTimeout(BEFORE);
    const before = await open.cpu();
    const start = await tab.evaluate(() => performance.now());
    await tab.evaluate(startMoving, SPEED[name]);
    await tab.waitForTimeout(MOVING[name] + AFTER);
    const cpu = (await open.cpu()) - before;
    const { rows, longTasks } = await tab.evaluate(readRows);
    return {
      ...sumUp(name, rows, translator, start),
      reader,
      cpu,
      longTasks,
    };
  });
}

/** Measures scrolling and live chat with and without readers, in turn. */
export async function measureMoving(
  options: Omit<BenchSetting, 'extension'> & {
    readonly readers: Readers;
    readonly pages: readonly MovingMeasurement['page'][];
    readonly runs: number;
    readonly log: (line: string) => void;
  },
): Promise<readonly MovingMeasurement[]> {
  const all: MovingMeasurement[] = [];
  for (const bench of pages.filter(({ name }) => options.pages.some((wanted) => wanted === name))) {
    for (let run = 1; run <= options.runs; run += 1) {
      for (const [reader, extension] of options.readers) {
        const result = await measureOnce(bench, reader, { ...options, extension });
        all.push(result);
        options.log(
          `${bench.name} run ${run} ${reader}: ${result.cpu.toFixed(2)} s CPU, ${result.seen} seen`,
        );
      }
    }
  }
  return all;
}
