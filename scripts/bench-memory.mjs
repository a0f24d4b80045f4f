// npm run bench:memory: a live chat as fast as it goes, old messages taken out; what page and background hold meanwhile.
import { parseArgs } from 'node:util';
import { figuresFile, load, prepare, runCommand, save, say } from './runs.mjs';

const help = `npm run bench:memory -- [options]
  --messages N   in all (default: 72000, an hour at twenty a second)
  --samples N    times at which memory is measured (default: 6)
  --pages LIST   known,unknown: a site with an adapter, a site without (default: both)
  --alone        the same with Crosstalk off on the page
  --interpreted  without the machine code that the browser makes of what runs often
  --json FILE    where the figures go (default: .output/memory.json)
  --no-build     takes the extension as it was built last
`;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '72000' },
    samples: { type: 'string', default: '6' },
    pages: { type: 'string', default: 'known,unknown' },
    alone: { type: 'boolean', default: false },
    interpreted: { type: 'boolean', default: false },
    json: { type: 'string', default: figuresFile('memory') },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function main() {
  if (!(await prepare(values['no-build'] ? [] : ['chrome']))) return 1;
  const { measureMemory } = await load('bench/memory.ts');
  const { interpreted } = values;
  const result = { extension: !values.alone, interpreted };
  for (const page of values.pages.split(',')) {
    say(`a chat on a ${page} site:`);
    result[page] = await measureMemory({
      messages: Number(values.messages),
      samples: Number(values.samples),
      page,
      extension: !values.alone,
      interpreted,
      log: say,
    });
  }
  save(values.json, result);
  return 0;
}

await runCommand(help, values, main);
