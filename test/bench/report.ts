import type { Reader } from './browser.ts';
import type { Measurement } from './measure.ts';
import type { MovingMeasurement } from './moving.ts';

/** Medians of one page and size. */
export interface BenchRow {
  readonly page: string;
  readonly comments: number;
  /** ms from navigation to the first translation, and to all on screen. */
  readonly first: number;
  readonly viewport: number;
  /** The same counted from when the document was ready. */
  readonly firstAfterReady: number;
  readonly viewportAfterReady: number;
  /** Seconds of main-thread CPU. */
  readonly cpuAlone: number;
  readonly cpu: number;
  readonly cpuAdded: number;
  /** What the floor takes; 0 where it was not measured. */
  readonly cpuFloor: number;
  /** MB of JavaScript heap more than the page alone, after a collection. */
  readonly heapAdded: number;
  readonly longTasksAlone: number;
  readonly longTasksFloor: number;
  readonly longTasks: number;
  /** ms from when the document was ready till the floor had translated the screen; 0 where it was not measured. */
  readonly viewportFloor: number;
  readonly requests: number;
  readonly texts: number;
  readonly characters: number;
  readonly distinctForeign: number;
  /** Shares from 0 to 1 of requests and of texts that are not sent where stock phrases are answered first. */
  readonly savedRequests: number;
  readonly savedTexts: number;
  /** Texts sent for each distinct foreign text; 1 is none twice and none too many. */
  readonly ratio: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Sums up measurements. */
export function summarise(measurements: readonly Measurement[]): readonly BenchRow[] {
  const groups = new Map<string, Measurement[]>();
  for (const one of measurements) {
    const key = `${one.page} ${one.comments}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const alone = group.filter(({ reader }) => reader === 'none');
    const floor = group.filter(({ reader }) => reader === 'floor');
    const ours = group.filter(({ reader, phrasesFirst }) => reader === 'crosstalk' && !phrasesFirst);
    const phrasesFirst = group.filter((one) => one.phrasesFirst);
    const of = (list: readonly Measurement[], value: (one: Measurement) => number): number =>
      median(list.map(value));
    const long = (one: Measurement): number => one.record.longTasks.length;
    const texts = of(ours, (one) => one.texts);
    const requests = of(ours, (one) => one.requests);
    const saved = (all: number, value: (one: Measurement) => number): number =>
      all === 0 || phrasesFirst.length === 0 ? 0 : 1 - of(phrasesFirst, value) / all;
    const distinctForeign = of(ours, (one) => one.distinctForeign);
    return {
      page: group[0]?.page ?? '',
      comments: group[0]?.comments ?? 0,
      first: of(ours, (one) => one.record.first),
      viewport: of(ours, (one) => one.record.viewport),
      firstAfterReady: of(ours, (one) => one.record.first - one.record.loaded),
      viewportAfterReady: of(ours, (one) => one.record.viewport - one.record.loaded),
      cpuAlone: of(alone, (one) => one.cpu),
      cpu: of(ours, (one) => one.cpu),
      cpuAdded: of(ours, (one) => one.cpu) - of(alone, (one) => one.cpu),
      cpuFloor: of(floor, (one) => one.cpu),
      heapAdded: (of(ours, (one) => one.heap) - of(alone, (one) => one.heap)) / 1e6,
      longTasksAlone: of(alone, long),
      longTasksFloor: of(floor, long),
      viewportFloor: of(floor, (one) => one.record.viewport - one.record.loaded),
      longTasks: of(ours, long),
      requests,
      texts,
      savedRequests: saved(requests, (one) => one.requests),
      savedTexts: saved(texts, (one) => one.texts),
      characters: of(ours, (one) => one.characters),
      distinctForeign,
      ratio: distinctForeign === 0 ? 0 : texts / distinctForeign,
    };
  });
}

/** CPU of the floor, or a dash where it was not measured. */
function seconds(cpu: number): string {
  return cpu === 0 ? '-' : cpu.toFixed(2);
}

/** The rows as a Markdown table. */
export function toMarkdown(rows: readonly BenchRow[]): string {
  const head =
    '| page | comments | first / viewport translated, ms after ready | viewport by the floor | CPU s alone / floor / with | added CPU s | added heap MB | long tasks alone / floor / with | requests | texts sent / distinct foreign | ratio | saved by phrases first, % of requests / texts |';
  const lines = rows.map((row) =>
    [
      '',
      row.page,
      row.comments,
      `${row.firstAfterReady.toFixed(0)} / ${row.viewportAfterReady.toFixed(0)}`,
      row.cpuFloor === 0 ? '-' : row.viewportFloor.toFixed(0),
      `${row.cpuAlone.toFixed(2)} / ${seconds(row.cpuFloor)} / ${row.cpu.toFixed(2)}`,
      row.cpuAdded.toFixed(2),
      row.heapAdded.toFixed(1),
      `${row.longTasksAlone} / ${row.cpuFloor === 0 ? '-' : row.longTasksFloor} / ${row.longTasks}`,
      row.requests,
      `${row.texts} / ${row.distinctForeign}`,
      row.ratio.toFixed(2),
      `${(row.savedRequests * 100).toFixed(0)} / ${(row.savedTexts * 100).toFixed(0)}`,
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [head, `|${'---|'.repeat(12)}`, ...lines].join('\n');
}

/** Medians of one page that moves. */
export interface MovingRow {
  readonly page: string;
  readonly cpuAlone: number;
  readonly cpu: number;
  /** Main-thread CPU with Crosstalk for each of the page alone. */
  readonly cpuRatio: number;
  /** What the floor takes, and how many foreign comments it translated; 0 where it was not measured. */
  readonly cpuFloor: number;
  readonly translatedByFloor: number;
  readonly longTasksAlone: number;
  readonly longTasks: number;
  readonly seen: number;
  readonly readyBefore: number;
  readonly untranslated: number;
  readonly misplaced: number;
  readonly waitMedian: number;
  readonly wait95: number;
  readonly requests: number;
  readonly texts: number;
  readonly distinct: number;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Sums up runs over pages that move. */
export function summariseMoving(measurements: readonly MovingMeasurement[]): readonly MovingRow[] {
  return [...new Set(measurements.map(({ page }) => page))].map((page) => {
    const by = (reader: Reader) => measurements.filter((one) => one.page === page && one.reader === reader);
    const alone = by('none');
    const floor = by('floor');
    const ours = by('crosstalk');
    const of = (value: (one: MovingMeasurement) => number): number => median(ours.map(value));
    const cpuAlone = median(alone.map(({ cpu }) => cpu));
    const cpu = of((one) => one.cpu);
    return {
      page,
      cpuAlone,
      cpu,
      cpuRatio: cpuAlone === 0 ? 0 : cpu / cpuAlone,
      cpuFloor: median(floor.map(({ cpu: taken }) => taken)),
      translatedByFloor: median(floor.map(({ waits }) => waits.length)),
      longTasksAlone: median(alone.map(({ longTasks }) => longTasks)),
      longTasks: of((one) => one.longTasks),
      seen: of((one) => one.seen),
      readyBefore: of((one) => one.readyBefore),
      untranslated: of((one) => one.untranslated),
      misplaced: Math.max(0, ...ours.map((one) => one.misplaced)),
      waitMedian: of((one) => median(one.waits)),
      wait95: of((one) => percentile(one.waits, 0.95)),
      requests: of((one) => one.requests),
      texts: of((one) => one.texts),
      distinct: of((one) => one.distinct),
    };
  });
}

/** The rows of moving pages as a Markdown table. */
export function movingToMarkdown(rows: readonly MovingRow[]): string {
  const head =
    '| page | CPU s alone / floor / with | ratio | long tasks alone / with | foreign comments seen | ready before in view | left untranslated | misplaced | insertion to translation, ms: median / 95 % | requests | texts sent / distinct |';
  const lines = rows.map(
    (row) =>
      `| ${[
        row.page,
        `${row.cpuAlone.toFixed(2)} / ${seconds(row.cpuFloor)} / ${row.cpu.toFixed(2)}`,
        row.cpuRatio.toFixed(2),
        `${row.longTasksAlone} / ${row.longTasks}`,
        row.seen,
        row.readyBefore,
        row.untranslated,
        row.misplaced,
        `${row.waitMedian.toFixed(0)} / ${row.wait95.toFixed(0)}`,
        row.requests,
        `${row.texts} / ${row.distinct}`,
      ].join(' | ')} |`,
  );
  return [head, `|${'---|'.repeat(11)}`, ...lines].join('\n');
}
