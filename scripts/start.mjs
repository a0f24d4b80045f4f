// npm start: shows Crosstalk on a sample note, in a browser that is there or gets installed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findChromium, findFirefox } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const help = `npm start -- [options]
  --headless          no window: print a table, save a screenshot, end
  --browser NAME      chromium or firefox (default: Chromium, Edge or Chrome for Testing, else Firefox)
  --comments N        a thread of N comments and replies
  --json FILE         write { text, language, decision, state, translation, provider } for each comment
  --screenshot FILE   where to save the picture (default: crosstalk-sample.png)
  --keep              stay open after the table
`;

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    browser: { type: 'string' },
    comments: { type: 'string' },
    json: { type: 'string' },
    screenshot: { type: 'string', default: path.join(root, 'crosstalk-sample.png') },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function pickBrowser() {
  const found = [
    ['chromium', findChromium()],
    ['firefox', findFirefox()],
  ];
  return found.find(([name, executable]) => executable !== undefined && (values.browser ?? name) === name);
}

function printTable(rows) {
  const width = (name) => Math.max(name.length, ...rows.map((row) => row[name].length));
  const columns = ['language', 'decision', 'state', 'provider'];
  const line = (cells, rest) =>
    say([...columns.map((name) => cells[name].padEnd(width(name))), rest].join('  '));
  line(Object.fromEntries(columns.map((name) => [name, name])), 'comment → translation');
  for (const row of rows) {
    const text = row.text.replaceAll(/\s+/g, ' ') || '(stickers)';
    line(row, row.translation === '' ? text : `${text} → ${row.translation}`);
  }
}

async function show(sample) {
  const { rows, missed } = await sample.report();
  printTable(rows);
  await sample.screenshot(values.screenshot);
  say(`Screenshot: ${path.resolve(values.screenshot)}`);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
    say(`Table as JSON: ${path.resolve(values.json)}`);
  }
  for (const text of missed) say(`No translation: ${text}`);
  return missed.length === 0 ? 0 : 1;
}

async function main() {
  let sample;
  endOnSignal(async () => sample?.close());
  const comments = values.comments === undefined ? undefined : Number(values.comments);
  if (comments !== undefined && !(Number.isInteger(comments) && comments > 0)) {
    say('--comments takes a whole number above 0');
    return 2;
  }
  for (const line of await setUp('start')) say(line);
  const picked = pickBrowser();
  if (picked === undefined) {
    say(`No browser to show it in${values.browser === undefined ? '' : ` (${values.browser})`}.`);
    return 1;
  }
  const [browser, executable] = picked;
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  say(`Building for ${executable}`);
  if (!(await build([target], 'e2e'))) return 1;

  const headless = values.headless || !hasDisplay();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, 'test/support/sample/run.ts'), { root });
  const extension = path.join(root, '.output', `${target}-mv3-e2e`);
  sample = await module.openSample({ browser, executable, extension, headless, comments });
  say(`Sample note: ${sample.url} (served from this machine)`);
  const code = headless || values.json !== undefined ? await show(sample) : 0;
  if (values.keep || (!headless && values.json === undefined)) {
    say('Close the browser or press Ctrl+C to end.');
    await sample.closed;
  }
  await sample.close();
  return code;
}

if (values.help) process.stdout.write(help);
else process.exit(await main());
