import { readFileSync } from 'node:fs';
import { libraries } from './language/libraries.ts';
import { type Rows, readRows } from './language/rows.ts';
import { accuracyByBucket, accuracyTable, type Entry, scoreReader } from './language/score.ts';
import { simulateThreads } from './language/simulated-thread.ts';
import { measureSize } from './language/size.ts';
import { measureFirstUse, measureSpeed } from './language/speed.ts';
import { accuracyTableOf, languageTable, readerTable, speedLines } from './language/tables.ts';

const READERS = ['en', 'zh', 'ja', 'es'];
const SEED = 20_261_121;

/** What {@link benchLanguage} is told. */
export interface LanguageBenchOptions {
  /** A file as {@link readRows} takes it. */
  readonly data: string;
  /** Hostile strings to try; 0 leaves the measuring of speed out. */
  readonly hostile: number;
  readonly compare: boolean;
  readonly log: (line: string) => void;
}

/** Measures the language decision on labelled comments, prints tables and returns the figures. */
export async function benchLanguage(options: LanguageBenchOptions): Promise<readonly Entry[]> {
  const { log } = options;
  const firstUse = measureFirstUse();
  const { rows, skipped }: Rows = readRows(readFileSync(options.data, 'utf8'));
  log(
    `${rows.length} rows${skipped > 0 ? `, ${skipped} left out for want of a language, a text or a length` : ''}`,
  );

  const entries = READERS.flatMap((reader) => [
    scoreReader(rows, reader, simulateThreads(rows, reader, SEED)),
    scoreReader(rows, reader, undefined),
  ]);
  log(`\n${readerTable(entries)}\n`);

  const lines = entries
    .filter((entry) => entry.reader === READERS[0])
    .map((entry) => ({
      name: entry.context ? 'Crosstalk, in a thread' : 'Crosstalk, the text alone',
      byBucket: Object.fromEntries(
        Object.entries(entry.buckets).map(([bucket, figures]) => [bucket, figures.accuracy]),
      ),
      languages: entry.languages,
    }));
  if (options.compare) {
    for (const { name, detect } of await libraries()) {
      const right = rows.map((row) => detect(row.plain) === row.lang);
      lines.push({ name, byBucket: accuracyByBucket(rows, right), languages: accuracyTable(rows, right) });
    }
  }
  log(`${accuracyTableOf(lines)}\n`);
  for (const { name, languages } of lines) log(`${name}\n\n${languageTable(languages)}\n`);
  if (options.hostile > 0)
    log(speedLines(measureSpeed(rows, options.hostile, firstUse), await measureSize()));
  return entries;
}
