/** Figures of one row by name. */
type Figures = Readonly<Record<string, unknown>>;

/** What a run of the bench wrote. */
export interface BenchFile {
  readonly date: string;
  readonly rows?: readonly Figures[] | undefined;
  readonly moving?: readonly Figures[] | undefined;
  readonly bytes?: Figures | undefined;
}

function nameOf(row: Figures): string {
  const { page, comments } = row;
  return `${String(page)} ${typeof comments === 'number' ? comments : ''}`.trim();
}

function lines(name: string, before: Figures, after: Figures): string[] {
  return Object.entries(after).flatMap(([figure, now]) => {
    const then = before[figure];
    if (typeof now !== 'number' || typeof then !== 'number' || figure === 'comments' || now === then)
      return [];
    const ratio = then === 0 ? '' : `${(now / then).toFixed(2)}`;
    return [`| ${name} | ${figure} | ${Number(then.toFixed(3))} | ${Number(now.toFixed(3))} | ${ratio} |`];
  });
}

/** What changed from one run of the bench to another, as a Markdown table. Equal figures are left out. */
export function compare(before: BenchFile, after: BenchFile): string {
  const rows = (file: BenchFile): readonly Figures[] => [...(file.rows ?? []), ...(file.moving ?? [])];
  const table = rows(after).flatMap((row) => {
    const other = rows(before).find((candidate) => nameOf(candidate) === nameOf(row));
    return other === undefined ? [] : lines(nameOf(row), other, row);
  });
  if (before.bytes !== undefined && after.bytes !== undefined)
    table.push(...lines('bytes', before.bytes, after.bytes));
  const head = `| page | figure | ${before.date.slice(0, 16)} | ${after.date.slice(0, 16)} | ratio |`;
  return [head, '|---|---|---|---|---|', ...table].join('\n');
}
