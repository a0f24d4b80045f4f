import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../docs/editors.md');
const markers = (table: string) => [`<!-- ${table}: measured -->`, `<!-- /${table} -->`] as const;

/** Whether this run writes what it measures into `docs/editors.md`; `npm run editors` does. */
export const writesDocumentation = process.env['CROSSTALK_WRITE_EDITORS'] === 'true';

/** The lines of one table of `docs/editors.md`. */
export function documented(table: string): readonly string[] {
  const [start, end] = markers(table);
  const inside = readFileSync(file, 'utf8').split(start)[1]?.split(end)[0];
  if (inside === undefined) throw new Error(`docs/editors.md has no place for ${table}`);
  return inside.trim().split('\n').slice(2);
}

/** Puts measured lines below the two of the head. Lines measured in the other browser stay. */
export function writeDocumented(table: string, lines: readonly string[]): void {
  const [start, end] = markers(table);
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(start);
  const [inside, after] = rest?.split(end) ?? [];
  if (before === undefined || inside === undefined || after === undefined)
    throw new Error(`docs/editors.md has no place for ${table}`);
  const key = (line: string) => line.split('|').slice(1, 3).join().replace(/\s/g, '');
  const [head = '', rule = '', ...old] = inside.trim().split('\n');
  const rows = new Map([...old, ...lines].map((line) => [key(line), line]));
  writeFileSync(file, `${before}${start}\n${[head, rule, ...rows.values()].join('\n')}\n${end}${after}`);
}
