import { readFileSync, writeFileSync } from 'node:fs';
import { countOutcomes, toOfflineTable } from './offline-count.ts';
import { parseOfflineData } from './offline-data.ts';

/** What the script hands over. */
interface Order {
  readonly data: string;
  readonly json?: string | undefined;
  readonly publicDirectory: string;
  readonly dictionaryDirectory: string;
  /** Bytes of each file of the package that the dictionary reads. */
  readonly assets: Readonly<Record<string, number>>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Bytes of JavaScript heap and of buffers outside of it that are in use. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function main(order: Order): Promise<void> {
  const { rows, skipped } = parseOfflineData(readFileSync(order.data, 'utf8'));
  const before = memory();
  const { assetReader, isCovered, judge, loadAll, measureSpeed } = await import('./offline.ts');
  const covered = rows.filter(({ language }) => isCovered(language));
  const others: Record<string, number> = {};
  for (const { language } of rows) {
    if (!isCovered(language)) others[language] = (others[language] ?? 0) + 1;
  }
  const asset = assetReader(order.publicDirectory, order.dictionaryDirectory);
  const start = performance.now();
  await loadAll(asset);
  const loading = performance.now() - start;
  const loaded = memory() - before;
  const speed = await measureSpeed(covered, asset);
  const used = memory() - before;
  const languages = countOutcomes(await judge(covered, asset));
  const bytes = Object.values(order.assets).reduce((sum, size) => sum + size, 0);
  say(toOfflineTable(languages));
  say('');
  for (const { language, comments, processor, elapsed, firstComment } of speed) {
    say(`${language}, ${comments} comments, one thread, comments a second:`);
    say(
      `  by processor time of all threads ${processor.first.toFixed(0)} first, ${processor.warm.toFixed(0)} warm`,
    );
    say(`  by time elapsed ${elapsed.first.toFixed(0)} first, ${elapsed.warm.toFixed(0)} warm`);
    say(`  first comment after ${firstComment.toFixed(1)} ms`);
  }
  say(`Loading: ${loading.toFixed(0)} ms for all languages.`);
  const heap = { loaded: loaded / 1e6, used: used / 1e6 };
  say(`Heap: ${heap.loaded.toFixed(1)} MB when loaded, ${heap.used.toFixed(1)} MB after use.`);
  say(`Assets: ${bytes} bytes.`);
  const left = Object.entries(others).map(([language, count]) => `${language} ${count}`);
  if (left.length > 0) say(`Left out, no phrases for the language: ${left.join(', ')}.`);
  if (skipped > 0) say(`Left out, without text or language: ${skipped}.`);
  if (order.json === undefined) return;
  const report = {
    date: new Date().toISOString(),
    node: process.version,
    data: { file: order.data, rows: rows.length, skipped, others },
    languages,
    loading,
    speed,
    heap,
    assets: { bytes, files: order.assets },
  };
  writeFileSync(order.json, `${JSON.stringify(report, undefined, 2)}\n`);
}

try {
  await main(JSON.parse(process.argv[2] ?? '') as Order);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
