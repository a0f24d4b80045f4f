import { protect } from '../../../lib/text/protect.ts';

/** The lengths in characters (code points) that figures are given for. */
export const buckets = ['1-5', '6-15', '16-40', '41-120'] as const;

/** One of {@link buckets}. */
export type Bucket = (typeof buckets)[number];

/** A labelled comment. */
export interface Row {
  readonly lang: string;
  readonly bucket: Bucket;
  readonly text: string;
  /** Without mentions, addresses and the like, as every detector gets it. */
  readonly plain: string;
}

/** What could be read of a file of labelled comments. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Lines that have no language, no text or a length outside the buckets. */
  readonly skipped: number;
}

function bucketOf(named: string | undefined, plain: string): Bucket | undefined {
  const known = buckets.find((bucket) => bucket === named?.trim());
  if (known !== undefined) return known;
  const length = Array.from(plain.trim()).length;
  return buckets.find((bucket) => {
    const [least = 0, most = 0] = bucket.split('-').map(Number);
    return length >= least && length <= most;
  });
}

/**
 * Reads tab-separated rows with a head line; needs the columns `lang` and `text` in any order. Where `bucket` is
 * missing or not one of ours, the length of the text without its pieces decides. Throws where a column is missing.
 */
export function readRows(file: string): Rows {
  const [head = '', ...lines] = file.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = head.split('\t').map((name) => name.trim().toLowerCase());
  const column = (name: string): number => names.indexOf(name);
  const missing = ['lang', 'text'].filter((name) => column(name) < 0);
  if (missing.length > 0) throw new Error(`the file has no column ${missing.join(' and no column ')}`);
  const rows: Row[] = [];
  let skipped = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    const lang = (cells[column('lang')] ?? '').trim();
    const text = (cells[column('text')] ?? '').replaceAll('\\n', '\n');
    const { plain } = protect<never>([text]);
    const bucket = bucketOf(cells[column('bucket')], plain);
    if (lang === '' || text.trim() === '' || bucket === undefined) skipped++;
    else rows.push({ lang: (lang.split(/[-_]/)[0] ?? lang).toLowerCase(), bucket, text, plain });
  }
  return { rows, skipped };
}
