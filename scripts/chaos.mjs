// npm run test:chaos: injects faults into the built extension in real browsers and counts what was lost.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { foundAsEnvironment } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const help = `npm run test:chaos -- [options]
  --form FORM         short or full (default: full)
  --browsers LIST     chromium,firefox (default: both)
  --only LIST         parts of the names of faults, separated by commas
  --seed N            decides every random moment (default: 20261121)
  --json FILE         where the counts go (default: .output/chaos.json)
  --no-build          takes the extension as it was built last
`;

const { values } = parseArgs({
  options: {
    form: { type: 'string', default: 'full' },
    browsers: { type: 'string', default: 'chromium,firefox' },
    only: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
    json: { type: 'string', default: path.join(root, '.output', 'chaos.json') },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  endOnSignal();
  for (const line of await setUp('start')) say(line);
  Object.assign(process.env, foundAsEnvironment());
  if (!values['no-build'] && !(await build(['chrome', 'firefox'], 'e2e'))) return 1;
  const { runnerImport } = await import('vite');
  const load = async (file) => (await runnerImport(path.join(root, 'test', file), { root })).module;
  const { runChaos } = await load('chaos/run.ts');
  const { toMarkdown } = await load('chaos/ledger.ts');
  const seed = Number(values.seed);
  const options = { form: values.form, seed, log: say, ...(values.only && { only: values.only.split(',') }) };
  const entries = [];
  let memory;
  for (const browser of values.browsers.split(',')) {
    const result = await runChaos(browser, options);
    entries.push(...result.entries);
    memory ??= result.memory;
  }
  say(`\n${toMarkdown(entries)}\n`);
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(
    values.json,
    `${JSON.stringify({ date: new Date().toISOString(), seed, entries, memory }, undefined, 2)}\n`,
  );
  say(`Counts: ${values.json}`);
  return entries.some(({ lost, paidTwice }) => lost + paidTwice > 0) ? 1 : 0;
}

if (values.help) process.stdout.write(help);
else process.exit(await main());
