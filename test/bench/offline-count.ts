import { lengthOf } from './offline-data.ts';

/** How a comment was answered. `words`: a gloss too thin for a line, shown word by word on pointing only. */
export const outcomes = ['phrase', 'phrases', 'template', 'gloss', 'words', 'none'] as const;

/** One of {@link outcomes}. */
export type Outcome = (typeof outcomes)[number];

/** A comment with how it was answered. */
export interface Judged {
  readonly language: string;
  readonly text: string;
  readonly outcome: Outcome;
}

/** Shares from 0 to 1 that add up to 1, over `count` comments; all 0 where there are none. */
export type Shares = { readonly count: number } & Readonly<Record<Outcome, number>>;

/** Figures of the comments of one language with one range of lengths. */
export interface OfflineBucket {
  readonly rows: Shares;
  /** The same with each text counted once. */
  readonly distinct: Shares;
}

/** Ranges of length in characters, by name. */
const ranges: readonly (readonly [name: string, from: number, to: number])[] = [
  ['1-5', 1, 5],
  ['6-15', 6, 15],
  ['16-40', 16, 40],
  ['41-120', 41, 120],
  ['121-', 121, Number.POSITIVE_INFINITY],
  ['all', 1, Number.POSITIVE_INFINITY],
];
const chineseRanges: typeof ranges = [['1-6', 1, 6], ...ranges];

function sharesOf(judged: readonly Judged[]): Shares {
  const share = (outcome: Outcome): number =>
    judged.length === 0 ? 0 : judged.filter((one) => one.outcome === outcome).length / judged.length;
  return {
    count: judged.length,
    phrase: share('phrase'),
    phrases: share('phrases'),
    template: share('template'),
    gloss: share('gloss'),
    words: share('words'),
    none: share('none'),
  };
}

/** Figures of each language and range of lengths; ranges without a comment are left out. */
export function countOutcomes(
  judged: readonly Judged[],
): Readonly<Record<string, Readonly<Record<string, OfflineBucket>>>> {
  const languages: Record<string, Record<string, OfflineBucket>> = {};
  for (const language of [...new Set(judged.map((one) => one.language))].sort()) {
    const own = judged.filter((one) => one.language === language);
    const buckets: Record<string, OfflineBucket> = {};
    for (const [name, from, to] of language === 'zh' ? chineseRanges : ranges) {
      const rows = own.filter(({ text }) => lengthOf(text) >= from && lengthOf(text) <= to);
      if (rows.length === 0) continue;
      const distinct = [...new Map(rows.map((row) => [row.text, row])).values()];
      buckets[name] = { rows: sharesOf(rows), distinct: sharesOf(distinct) };
    }
    languages[language] = buckets;
  }
  return languages;
}

/** The figures as a Markdown table, distinct texts in brackets, in per cent. */
export function toOfflineTable(languages: ReturnType<typeof countOutcomes>): string {
  const lines = [
    `| language | characters | comments (distinct) | ${outcomes.join(' | ')} |`,
    `|${'---|'.repeat(3 + outcomes.length)}`,
  ];
  const percent = (share: number): string => (share * 100).toFixed(1);
  for (const [language, buckets] of Object.entries(languages)) {
    for (const [name, { rows, distinct }] of Object.entries(buckets)) {
      const cells = outcomes.map((outcome) => `${percent(rows[outcome])} (${percent(distinct[outcome])})`);
      lines.push(`| ${language} | ${name} | ${rows.count} (${distinct.count}) | ${cells.join(' | ')} |`);
    }
  }
  return lines.join('\n');
}
