// npm run bench:language: how well and how fast the language of comments is decided, on a file of labelled ones.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preparePackages } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const usual = path.join(root, '..', 'shared', 'langid', 'dev.tsv');

const help = `Measures the language decision on labelled comments.

npm run bench:language -- [options]
  --data FILE     tab-separated, with a head line and the columns lang and text; bucket where it has one
                  (default: ../shared/langid/dev.tsv)
  --json FILE     write the figures
  --hostile N     strings made to be slow; 0 leaves the measuring of speed out (default: 10000)
  --no-compare    leave the libraries out
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: usual },
    json: { type: 'string' },
    hostile: { type: 'string', default: '10000' },
    'no-compare': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  if (!existsSync(values.data)) {
    process.stderr.write(`There is no file ${values.data}; name one with --data.\n`);
    return 1;
  }
  await preparePackages();
  const { runnerImport } = await import('vite');
  const { module: bench } = await runnerImport(path.join(root, 'test/bench/language.ts'), { root });
  try {
    const entries = await bench.benchLanguage({
      data: values.data,
      hostile: Number(values.hostile),
      compare: !values['no-compare'],
      log: say,
    });
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(entries, undefined, 2)}\n`);
  } catch (error) {
    process.stderr.write(`${values.data}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  return 0;
}

if (values.help) process.stdout.write(help);
else process.exit(await main());
