import { seeded } from '../chaos/random.ts';
import { startCoverage } from './coverage.ts';
import { mutate } from './mutate.ts';
import type { FuzzTarget } from './target.ts';
import { targets } from './targets.ts';

/** What became of one target. */
export interface FuzzCount {
  readonly target: string;
  readonly inputs: number;
  /** Inputs that reached something no other had reached. */
  readonly corpus: number;
  /** Characters of the program that have run at the end, over all targets so far. */
  readonly covered: number;
  /** Milliseconds of CPU time. */
  readonly slowest: number;
  readonly failures: readonly { readonly input: string; readonly error: string }[];
}

/** How it is fuzzed. */
export interface FuzzOptions {
  /** Of the script this is part of. */
  readonly address: string;
  readonly length: number;
  readonly seconds: number;
  readonly seed: number;
  readonly only?: readonly string[];
}

/** Inputs after which it is looked what they have reached: looking costs more than running them. */
const BATCH = 40;

/** Milliseconds of CPU time after which an input counts as a hang. */
const HANG = 2000;

const MAX_FAILURES = 5;

async function fuzzTarget(
  target: FuzzTarget,
  random: () => number,
  until: number,
  coverage: Awaited<ReturnType<typeof startCoverage>>,
): Promise<FuzzCount> {
  const corpus = [...target.seeds];
  const failures: { readonly input: string; readonly error: string }[] = [];
  let inputs = 0;
  let slowest = 0;

  const tryOne = async (input: string): Promise<void> => {
    inputs += 1;
    const began = process.cpuUsage();
    try {
      await target.run(input);
    } catch (error) {
      failures.push({
        input,
        error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      });
    }
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > HANG) failures.push({ input, error: `took ${Math.round(took)} ms of CPU time` });
  };

  for (const seed of target.seeds) await tryOne(seed);
  await coverage.fresh();
  while (performance.now() < until && failures.length < MAX_FAILURES) {
    const batch = Array.from({ length: BATCH }, () => {
      const pick = (): string => corpus[Math.floor(random() * corpus.length)] ?? '';
      return mutate(pick(), pick(), random);
    });
    const found = failures.length;
    for (const input of batch) await tryOne(input);
    if (failures.length > found || (await coverage.fresh()) === 0) continue;
    // Something new was reached: all of them are kept, which is less work than finding out by whom.
    corpus.push(...batch.filter((input) => input.length < 4000).slice(0, BATCH));
    if (corpus.length > 4000) corpus.splice(target.seeds.length, 1000);
  }
  return { target: target.name, inputs, corpus: corpus.length, covered: coverage.total, slowest, failures };
}

/** Fuzzes every target for its share of the time: what reaches something new is changed further. */
export async function fuzz(options: FuzzOptions): Promise<readonly FuzzCount[]> {
  const { seconds, only } = options;
  const chosen = targets.filter(({ name }) => only === undefined || only.some((part) => name.includes(part)));
  const random = seeded(options.seed);
  const coverage = await startCoverage(options.address, options.length);
  const counts: FuzzCount[] = [];
  try {
    for (const target of chosen) {
      const until = performance.now() + (seconds * 1000) / chosen.length;
      counts.push(await fuzzTarget(target, random, until, coverage));
    }
  } finally {
    await coverage.stop();
  }
  return counts;
}
