// npm run test:chaos: injects faults into the built extension in real browsers and counts what was lost.
import { parseArgs } from 'node:util';
import { figuresFile, load, prepare, runCommand, save, say } from './runs.mjs';

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
    json: { type: 'string', default: figuresFile('chaos') },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function main() {
  if (!(await prepare(values['no-build'] ? [] : ['chrome', 'firefox']))) return 1;
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
  save(values.json, { seed, entries, memory });
  return entries.some(({ lost, paidTwice }) => lost + paidTwice > 0) ? 1 : 0;
}

await runCommand(help, values, main);
