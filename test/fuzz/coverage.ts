import { Session } from 'node:inspector/promises';

/** Tells which parts of a script have run, as V8 itself counts blocks. */
export interface Coverage {
  /** Characters of the script that ran for the first time since the last look. */
  fresh(): Promise<number>;
  /** Characters that have run so far. */
  readonly total: number;
  stop(): Promise<void>;
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** Starts counting for one script, `length` characters long, whose address ends like this. */
export async function startCoverage(address: string, length: number): Promise<Coverage> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Uint8Array(length);
  const now = new Uint8Array(length);
  let total = 0;

  return {
    get total() {
      return total;
    },
    async fresh() {
      const answer = (await session.post('Profiler.takePreciseCoverage')) as { result: ScriptCoverage[] };
      const script = answer.result.find(({ url }) => url.endsWith(address));
      let fresh = 0;
      for (const { ranges } of script?.functions ?? []) {
        const [whole] = ranges;
        if (whole === undefined || whole.count === 0) continue;
        // Ranges come from the outside in: an inner one has the last word on what is in it.
        for (const { startOffset, endOffset, count } of ranges)
          now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
        for (let at = whole.startOffset; at < whole.endOffset; at += 1) {
          if (now[at] === 1 && seen[at] === 0) {
            seen[at] = 1;
            fresh += 1;
          }
        }
      }
      total += fresh;
      return fresh;
    },
    async stop() {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
