import { buckets } from './rows.ts';
import type { Entry } from './score.ts';
import type { Size } from './size.ts';
import type { Speed } from './speed.ts';

/** A Markdown table with columns of equal width. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(width[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(width.map((size) => '-'.repeat(size))), ...rows.map(line)].join('\n');
}

function figure(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(1);
}

/** The three outcomes for each reader. */
export function readerTable(entries: readonly Entry[]): string {
  return table(
    ['reader', 'thread', 'characters', 'rows', 'right language', 'offered', 'offered wrongly', 'unknown'],
    entries.flatMap((entry) =>
      buckets.map((bucket) => {
        const line = entry.buckets[bucket];
        return [
          entry.reader,
          entry.context ? 'yes' : 'no',
          bucket,
          String(line?.rows ?? 0),
          figure(line?.accuracy),
          figure(line?.offered),
          figure(line?.offeredWrongly),
          figure(line?.unknown),
        ];
      }),
    ),
  );
}

/** Accuracy over all rows by length, ours beside the libraries'. */
export function accuracyTableOf(
  lines: readonly { readonly name: string; readonly byBucket: Readonly<Record<string, number>> }[],
): string {
  return table(
    ['detector', ...buckets],
    lines.map(({ name, byBucket }) => [name, ...buckets.map((bucket) => figure(byBucket[bucket]))]),
  );
}

/** Accuracy by language and length. */
export function languageTable(languages: Readonly<Record<string, Readonly<Record<string, number>>>>): string {
  return table(
    ['language', ...buckets],
    Object.entries(languages).map(([language, line]) => [
      language,
      ...buckets.map((bucket) => figure(line[bucket])),
    ]),
  );
}

/** Speed and size in words. */
export function speedLines(speed: Speed, size: Size): string {
  return [
    `Page's part: ${speed.gate} comments in a second of one core; ${speed.open.toFixed(0)} % are left open.`,
    `With the model: ${speed.whole} comments in a second of one core; the first one takes ${speed.firstUse.toFixed(0)} ms.`,
    `Slowest of ${speed.hostile} hostile strings of 10000 characters: ${speed.slowest.toFixed(1)} ms.`,
    `Added to the page: ${size.page} bytes; to the background: ${size.background} bytes, models and all.`,
  ].join('\n');
}
