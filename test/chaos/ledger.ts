/** What became of one kind of fault. */
export interface Entry {
  readonly fault: string;
  readonly browser: string;
  /** Times it was injected. */
  injected: number;
  /** Foreign comments that stood on pages when the fault was over. */
  comments: number;
  /** Of these, those that needed a click on "try again", which their error offered. */
  retried: number;
  /** Neither translated nor with an error that offers something to do, or under a wrong translation. */
  lost: number;
  /** Texts that were answered, shown on a page, and still asked of the translator again. */
  paidTwice: number;
  /** Texts that were answered twice because the background was ended before the first answer was shown. */
  onTheWay: number;
}

/** What a page that lived through all faults holds, before and after them, without any comment on it. */
export interface MemoryBalance {
  /** Bytes of JavaScript heap. */
  readonly heap: readonly [before: number, after: number];
  /** Nodes of the renderer, in a document or not. */
  readonly nodes: readonly [before: number, after: number];
  readonly listeners: readonly [before: number, after: number];
  /** Bytes of the background's heap. It was started anew in between. */
  readonly background: readonly [before: number, after: number];
}

/** The counts of a run. */
export interface Ledger {
  readonly entries: readonly Entry[];
  /** The entry of a fault, made when it is first asked for. */
  of(fault: string): Entry;
}

/** An empty {@link Ledger} for a browser. */
export function createLedger(browser: string): Ledger {
  const entries: Entry[] = [];
  return {
    entries,
    of(fault) {
      const known = entries.find((entry) => entry.fault === fault);
      if (known !== undefined) return known;
      const entry: Entry = {
        fault,
        browser,
        injected: 0,
        comments: 0,
        retried: 0,
        lost: 0,
        paidTwice: 0,
        onTheWay: 0,
      };
      entries.push(entry);
      return entry;
    },
  };
}

const columns = [
  'fault',
  'browser',
  'injected',
  'comments',
  'retried',
  'lost',
  'paidTwice',
  'onTheWay',
] as const;

/** The entries as a Markdown table. */
export function toMarkdown(entries: readonly Entry[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([
      'fault',
      'browser',
      'injected',
      'comments',
      'after a retry',
      'lost',
      'paid twice',
      'answer on its way',
    ]),
    line(columns.map(() => '---')),
    ...entries.map((entry) => line(columns.map((column) => entry[column]))),
  ].join('\n');
}
