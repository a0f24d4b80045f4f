import type { LanguagePrior } from '../../../lib/core/language-decision.ts';
import { decideFor, readerOf } from './ours.ts';
import { type Bucket, buckets, type Row } from './rows.ts';

/** Figures of one length, all but `rows` in percent. */
export interface BucketFigures {
  readonly rows: number;
  /** Rows whose language is right. */
  readonly accuracy: number;
  /** Of the foreign rows: translated at once. */
  readonly offered: number;
  /** Of the rows in the reader's language: translated at once. */
  readonly offeredWrongly: number;
  /** Of all rows. */
  readonly unknown: number;
}

/** All figures for one reader, with or without a thread around each comment. */
export interface Entry {
  readonly reader: string;
  readonly context: boolean;
  readonly buckets: Readonly<Record<string, BucketFigures>>;
  /** Accuracy in percent by language and length. */
  readonly languages: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Share in percent, rounded to hundredths; 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}

/** Accuracy by language and length, of any detector. `right` tells whether the row at an index was right. */
export function accuracyTable(
  rows: readonly Row[],
  right: readonly boolean[],
): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const language of [...new Set(rows.map((row) => row.lang))].toSorted()) {
    const line: Record<string, number> = {};
    for (const bucket of buckets) {
      const indexes = [...rows.keys()].filter(
        (index) => rows[index]?.lang === language && rows[index]?.bucket === bucket,
      );
      if (indexes.length > 0)
        line[bucket] = percent(indexes.filter((index) => right[index] === true).length, indexes.length);
    }
    table[language] = line;
  }
  return table;
}

/** Accuracy over all rows of each length. */
export function accuracyByBucket(rows: readonly Row[], right: readonly boolean[]): Record<Bucket, number> {
  const share = (bucket: Bucket): number => {
    const indexes = [...rows.keys()].filter((index) => rows[index]?.bucket === bucket);
    return percent(indexes.filter((index) => right[index] === true).length, indexes.length);
  };
  return { '1-5': share('1-5'), '6-15': share('6-15'), '16-40': share('16-40'), '41-120': share('41-120') };
}

/** Decides all rows for one reader. `priors` has the surroundings of each row; undefined where only the text is known. */
export function scoreReader(
  rows: readonly Row[],
  language: string,
  priors: readonly LanguagePrior[] | undefined,
): Entry {
  const reader = readerOf(language);
  const outcomes = rows.map((row, index) => decideFor(row.plain, priors?.[index] ?? {}, reader));
  const right = outcomes.map((outcome, index) => outcome.language.split('-')[0] === rows[index]?.lang);
  const figures: Record<string, BucketFigures> = {};
  const accuracy = accuracyByBucket(rows, right);
  for (const bucket of buckets) {
    const all = [...rows.keys()].filter((index) => rows[index]?.bucket === bucket);
    const own = all.filter((index) => rows[index]?.lang === language);
    const foreign = all.filter((index) => rows[index]?.lang !== language);
    const share = (indexes: readonly number[], verdict: string): number =>
      percent(indexes.filter((index) => outcomes[index]?.verdict === verdict).length, indexes.length);
    figures[bucket] = {
      rows: all.length,
      accuracy: accuracy[bucket],
      offered: share(foreign, 'yes'),
      offeredWrongly: share(own, 'yes'),
      unknown: share(all, 'unknown'),
    };
  }
  return {
    reader: language,
    context: priors !== undefined,
    buckets: figures,
    languages: accuracyTable(rows, right),
  };
}
