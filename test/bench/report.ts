import type { Measurement } from './measure.ts';

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
  /** MB of JavaScript heap more than the page alone, after a collection. */
  readonly heapAdded: number;
  readonly longTasksAlone: number;
  readonly longTasks: number;
  readonly requests: number;
  readonly texts: number;
  readonly characters: number;
  readonly distinctForeign: number;
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
    const alone = group.filter((one) => !one.extension);
    const ours = group.filter((one) => one.extension);
    const of = (list: readonly Measurement[], value: (one: Measurement) => number): number =>
      median(list.map(value));
    const long = (one: Measurement): number => one.record.longTasks.length;
    const texts = of(ours, (one) => one.texts);
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
      heapAdded: (of(ours, (one) => one.heap) - of(alone, (one) => one.heap)) / 1e6,
      longTasksAlone: of(alone, long),
      longTasks: of(ours, long),
      requests: of(ours, (one) => one.requests),
      texts,
      characters: of(ours, (one) => one.characters),
      distinctForeign,
      ratio: distinctForeign === 0 ? 0 : texts / distinctForeign,
    };
  });
}

/** The rows as a Markdown table. */
export function toMarkdown(rows: readonly BenchRow[]): string {
  const head =
    '| page | comments | first / viewport translated, ms after ready | CPU s alone / with | added CPU s | added heap MB | long tasks alone / with | requests | texts sent / distinct foreign | ratio |';
  const lines = rows.map((row) =>
    [
      '',
      row.page,
      row.comments,
      `${row.firstAfterReady.toFixed(0)} / ${row.viewportAfterReady.toFixed(0)}`,
      `${row.cpuAlone.toFixed(2)} / ${row.cpu.toFixed(2)}`,
      row.cpuAdded.toFixed(2),
      row.heapAdded.toFixed(1),
      `${row.longTasksAlone} / ${row.longTasks}`,
      row.requests,
      `${row.texts} / ${row.distinctForeign}`,
      row.ratio.toFixed(2),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [head, `|${'---|'.repeat(10)}`, ...lines].join('\n');
}
