// npm run bench: measures reading on pages with many comments, with and without Crosstalk, in Chromium.
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findChromium } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const help = `npm run bench -- [options]
  --modes LIST        all (standing pages), scroll, live (default: all,scroll,live)
  --comments LIST     sizes of the standing pages (default: 100,1000,5400)
  --runs N            page loads of each kind; medians are reported (default: 5)
  --latency MS        time the translator takes for an answer (default: 0 for standing pages, 200 for moving ones)
  --per-character MS  and for each character more (default: 0, and 1)
  --json FILE         where the figures go (default: .output/bench.json)
  --plot FILE         draw the added CPU against the number of comments
`;

const { values } = parseArgs({
  options: {
    modes: { type: 'string', default: 'all,scroll,live' },
    comments: { type: 'string', default: '100,1000,5400' },
    runs: { type: 'string', default: '5' },
    latency: { type: 'string' },
    'per-character': { type: 'string' },
    json: { type: 'string', default: path.join(root, '.output', 'bench.json') },
    plot: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  endOnSignal();
  for (const line of await setUp('start')) say(line);
  const executable = findChromium();
  if (executable === undefined) {
    say('The bench needs Chromium, Edge or Chrome for Testing.');
    return 1;
  }
  if (!(await build(['chrome'], 'e2e'))) return 1;
  const extension = path.join(root, '.output', 'chrome-mv3-e2e');
  const size = (file) => statSync(path.join(extension, file)).size;
  const bytes = { content: size('content-scripts/reader.js'), background: size('background.js') };

  const { runnerImport } = await import('vite');
  const load = async (file) => (await runnerImport(path.join(root, 'test/bench', file), { root })).module;
  const report = await load('report.ts');
  const modes = new Set(values.modes.split(','));
  const common = { executable, extension, runs: Number(values.runs), log: say };
  const pace = (latency, perCharacter) => ({
    latency: Number(values.latency ?? latency),
    perCharacter: Number(values['per-character'] ?? perCharacter),
  });

  const result = { date: new Date().toISOString(), node: process.version, bytes };
  if (modes.has('all')) {
    const bench = await load('measure.ts');
    const counts = values.comments.split(',').map(Number);
    const measurements = await bench.measure({ ...common, ...pace(0, 0), counts });
    result.rows = report.summarise(measurements);
    say(`\n${report.toMarkdown(result.rows)}\n`);
  }
  const moving = ['scroll', 'live'].filter((mode) => modes.has(mode));
  if (moving.length > 0) {
    const bench = await load('moving.ts');
    const measurements = await bench.measureMoving({ ...common, ...pace(200, 1), pages: moving });
    result.moving = report.summariseMoving(measurements);
    say(`\n${report.movingToMarkdown(result.moving)}\n`);
  }
  say(`Content script: ${bytes.content} bytes. Background: ${bytes.background} bytes.`);
  if (values.plot !== undefined && result.rows !== undefined) {
    const { plotCost } = await load('plot.ts');
    writeFileSync(values.plot, plotCost(result.rows));
  }
  writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
  say(`Figures: ${values.json}`);
  return 0;
}

if (values.help) process.stdout.write(help);
else process.exit(await main());
