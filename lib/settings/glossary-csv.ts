import Papa from 'papaparse';
import * as v from 'valibot';
import { type GlossaryEntry, glossaryEntrySchema } from './schema.ts';

/** Names of the columns, in the order they are written. */
const columns = ['source', 'target', 'language', 'site'] as const;

/** What is a formula to a spreadsheet, or would be read as one that was marked: it is written with a mark before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** What could be read of a file, and how many of its rows or entries could not. */
export interface ReadGlossary {
  readonly entries: readonly GlossaryEntry[];
  readonly skipped: number;
}

/** A glossary as comma-separated values with a line of names, readable by spreadsheets. */
export function glossaryToCsv(entries: readonly GlossaryEntry[]): string {
  const rows = entries.map(({ source, target, to, site }) => [source, target, to, site ?? '']);
  // A cell that begins like a formula is one to a spreadsheet, unless it is told otherwise.
  return Papa.unparse({ fields: [...columns], data: rows }, { newline: '\r\n', escapeFormulae: FORMULA });
}

/**
 * Reads comma-, semicolon- or tab-separated values with a line of names, in any order of columns. `language` stands for
 * the language of the target; where it is missing, `language` of the call does.
 */
export function glossaryFromCsv(text: string, language: string): ReadGlossary {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  return readEntries(
    data.map((row) => ({
      source: unescaped(row['source']),
      target: unescaped(row['target']),
      to: unescaped(row['language'])?.trim() || language,
      ...(row['site']?.trim() && { site: unescaped(row['site'])?.trim() }),
    })),
  );
}

/** The mark that {@link glossaryToCsv} puts in front of what looks like a formula. */
function unescaped(cell: string | undefined): string | undefined {
  return cell !== undefined && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Entries that have the shape of one; the others are counted. Each pair, language and site once, the last one wins. */
export function readEntries(candidates: readonly unknown[]): ReadGlossary {
  const entries = new Map<string, GlossaryEntry>();
  let skipped = 0;
  for (const candidate of candidates) {
    const parsed = v.safeParse(glossaryEntrySchema, candidate);
    if (!parsed.success) skipped += 1;
    else {
      const { source, to, site = '' } = parsed.output;
      entries.set(JSON.stringify([source, to, site]), parsed.output);
    }
  }
  return { entries: [...entries.values()], skipped };
}
