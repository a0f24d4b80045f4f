// npm run bench:memory: a live chat as fast as it goes, old messages taken out; what page and background hold meanwhile.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { foundAsEnvironment } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const help = `npm run bench:memory -- [options]
  --messages N   in all (default: 72000, an hour at twenty a second)
  --samples N    times at which memory is measured (default: 6)
  --pages LIST   known,unknown: a site with an adapter, a site without (default: both)
  --alone        the same with Crosstalk off on the page
  --json FILE    where the figures go (default: .output/memory.json)
  --no-build     takes the extension as it was built last
`;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '72000' },
    samples: { type: 'string', default: '6' },
    pages: { type: 'string', default: 'known,unknown' },
    alone: { type: 'boolean', default: false },
    json: { type: 'string', default: path.join(root, '.output', 'memory.json') },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  endOnSignal();
  for (const line of await setUp('start')) say(line);
  Object.assign(process.env, foundAsEnvironment());
  if (!values['no-build'] && !(await build(['chrome'], 'e2e'))) return 1;
  const { runnerImport } = await import('vite');
  const { measureMemory } = (await runnerImport(path.join(root, 'test/bench/memory.ts'), { root })).module;
  const result = { date: new Date().toISOString(), extension: !values.alone };
  for (const page of values.pages.split(',')) {
    say(`a chat on a ${page} site:`);
    result[page] = await measureMemory({
      messages: Number(values.messages),
      samples: Number(values.samples),
      page,
      extension: !values.alone,
      log: say,
    });
  }
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
  say(`Figures: ${values.json}`);
  return 0;
}

if (values.help) process.stdout.write(help);
else process.exit(await main());
