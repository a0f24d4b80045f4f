/** A comment to measure with. */
export interface OfflineRow {
  /** Primary language, such as `zh`. */
  readonly language: string;
  readonly text: string;
}

/** Rows of a table of comments, and what was left out of it. */
export interface OfflineData {
  readonly rows: readonly OfflineRow[];
  /** Lines without a text or a language. Empty lines are not counted. */
  readonly skipped: number;
}

/** Characters of a text without the space around it, as a person counts them (code points). */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/**
 * Cuts tab separated text into records. A field that begins with a quotation mark and has its closing one right
 * before a tab or line end is a quoted field (doubled marks inside, tabs and line breaks allowed); any other
 * quotation mark is text. Line ends may be LF, CRLF or CR.
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at <= source.length; ) {
    const quoted = source[at] === '"' ? quotedField(source, at) : undefined;
    const end = quoted?.end ?? endOfField(source, at);
    record.push(quoted?.value ?? source.slice(at, end));
    if (source[end] !== '\t') {
      if (record.some((field) => field.trim() !== '')) records.push(record);
      record = [];
    }
    at = end + 1;
  }
  return records;
}

function endOfField(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++;
  return end;
}

/** A quoted field; undefined where its closing mark is missing or followed by text, so that it is none. */
function quotedField(source: string, at: number): { value: string; end: number } | undefined {
  const line = source.indexOf('\n', at);
  // A quoted field may run over several lines, but a lone mark must not swallow the rest of a file.
  const limit = Math.min(source.length, (line < 0 ? source.length : line) + 2000);
  let value = '';
  for (let i = at + 1; i < limit; i++) {
    if (source[i] !== '"') value += source[i] ?? '';
    else if (source[i + 1] === '"') {
      value += '"';
      i++;
    } else {
      const next = source[i + 1];
      return next === undefined || next === '\t' || next === '\n' ? { value, end: i + 1 } : undefined;
    }
  }
  return undefined;
}

/**
 * Reads a table whose head names at least the columns `lang` and `text`; others may be there in any order.
 * Throws an Error with a plain sentence where they are missing or no row is left.
 */
export function parseOfflineData(text: string): OfflineData {
  const [head = [], ...records] = parseTable(text);
  const columns = head.map((name) => name.trim().toLowerCase());
  const language = columns.indexOf('lang');
  const comment = columns.indexOf('text');
  const missing = [...(language < 0 ? ['lang'] : []), ...(comment < 0 ? ['text'] : [])];
  if (missing.length > 0) {
    throw new Error(`The first line must name the columns; missing: ${missing.join(', ')}`);
  }
  const rows: OfflineRow[] = [];
  let skipped = 0;
  for (const record of records) {
    const [primary = ''] = (record[language] ?? '').trim().toLowerCase().split(/[-_]/);
    const body = (record[comment] ?? '').trim();
    if (primary === '' || body === '') skipped++;
    else rows.push({ language: primary, text: body });
  }
  if (rows.length === 0) throw new Error('The file holds no comment');
  return { rows, skipped };
}
