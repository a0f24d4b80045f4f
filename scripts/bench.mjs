// npm run bench: measures reading on pages with many comments, with and without Crosstalk, in Chromium.
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './find-browsers.mjs';
import { figuresFile, load, prepare, root, runCommand, save, say } from './runs.mjs';

const help = `npm run bench -- [options]
  --modes LIST        all (standing pages), scroll, live (default: all,scroll,live)
  --comments LIST     sizes of the standing pages (default: 100,1000,5400)
  --runs N            page loads of each kind; medians are reported (default: 5)
  --latency MS        time the translator takes for an answer (default: 0 for standing pages, 200 for moving ones)
  --per-character MS  and for each character more (default: 0, and 1)
  --json FILE         where the figures go (default: .output/bench.json)
  --floor             measure the least an extension can do as well (test/bench/floor.ts)
  --plot FILE         draw the added CPU against the number of comments
`;

const { values } = parseArgs({
  options: {
    modes: { type: 'string', default: 'all,scroll,live' },
    comments: { type: 'string', default: '100,1000,5400' },
    runs: { type: 'string', default: '5' },
    latency: { type: 'string' },
    'per-character': { type: 'string' },
    json: { type: 'string', default: figuresFile('bench') },
    floor: { type: 'boolean', default: false },
    plot: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function main() {
  const executable = findChromium();
  if (executable === undefined) {
    say('The bench needs Chromium, Edge or Chrome for Testing.');
    return 1;
  }
  if (!(await prepare(['chrome']))) return 1;
  const extension = path.join(root, '.output', 'chrome-mv3-e2e');
  const size = (file) => statSync(path.join(extension, file)).size;
  const bytes = { content: size('content-scripts/reader.js'), background: size('background.js') };

  const report = await load('bench/report.ts');
  const modes = new Set(values.modes.split(','));
  const readers = new Map([['none', undefined]]);
  if (values.floor)
    readers.set(
      'floor',
      await (await load('bench/floor.ts')).writeFloor(path.join(root, '.output', 'floor')),
    );
  readers.set('crosstalk', extension);
  const common = { executable, readers, runs: Number(values.runs), log: say };
  const pace = (latency, perCharacter) => ({
    latency: Number(values.latency ?? latency),
    perCharacter: Number(values['per-character'] ?? perCharacter),
  });

  const result = { node: process.version, bytes };
  if (modes.has('all')) {
    const bench = await load('bench/measure.ts');
    const counts = values.comments.split(',').map(Number);
    const measurements = await bench.measure({ ...common, ...pace(0, 0), counts });
    result.rows = report.summarise(measurements);
    say(`\n${report.toMarkdown(result.rows)}\n`);
  }
  const moving = ['scroll', 'live'].filter((mode) => modes.has(mode));
  if (moving.length > 0) {
    const bench = await load('bench/moving.ts');
    const measurements = await bench.measureMoving({ ...common, ...pace(200, 1), pages: moving });
    result.moving = report.summariseMoving(measurements);
    say(`\n${report.movingToMarkdown(result.moving)}\n`);
  }
  say(`Content script: ${bytes.content} bytes. Background: ${bytes.background} bytes.`);
  if (values.plot !== undefined && result.rows !== undefined) {
    const { plotCost } = await load('bench/plot.ts');
    writeFileSync(values.plot, plotCost(result.rows));
  }
  save(values.json, result);
  return 0;
}

await runCommand(help, values, main);
