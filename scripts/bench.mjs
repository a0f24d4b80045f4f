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
  --comments LIST   sizes of the thread (default: 100,1000,5400)
  --runs N          page loads of each kind; medians are reported (default: 3)
  --json FILE       write the figures
`;

const { values } = parseArgs({
  options: {
    comments: { type: 'string', default: '100,1000,5400' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
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
  const { module: bench } = await runnerImport(path.join(root, 'test/bench/measure.ts'), { root });
  const { module: report } = await runnerImport(path.join(root, 'test/bench/report.ts'), { root });
  const counts = values.comments.split(',').map(Number);
  const measurements = await bench.measure({
    executable,
    extension,
    counts,
    runs: Number(values.runs),
    log: say,
  });
  const rows = report.summarise(measurements);
  say('');
  say(report.toMarkdown(rows));
  say('');
  say(`Content script: ${bytes.content} bytes. Background: ${bytes.background} bytes.`);
  if (values.json !== undefined) {
    const date = new Date().toISOString();
    writeFileSync(
      values.json,
      `${JSON.stringify({ date, node: process.version, bytes, rows }, undefined, 2)}\n`,
    );
  }
  return 0;
}

if (values.help) process.stdout.write(help);
else process.exit(await main());
