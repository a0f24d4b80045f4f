// npm run bench:compare -- OTHER.json [THIS.json]: what changed from one run of the bench to another.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preparePackages } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [before, after = path.join(root, '.output', 'bench.json')] = process.argv.slice(2);

if (before === undefined) {
  process.stdout.write('npm run bench:compare -- OTHER.json [THIS.json]\n');
  process.exit(2);
}
await preparePackages();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(path.join(root, 'test/bench/compare.ts'), { root });
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
process.stdout.write(`${module.compare(read(before), read(after))}\n`);
