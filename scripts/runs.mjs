// What the long runs share: everything that must be there first, the code of theirs in test, and a file of figures.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { foundAsEnvironment } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp } from './set-up.mjs';

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Writes a line to the terminal. */
export const say = (line) => process.stdout.write(`${line}\n`);

/** Where a run's figures go unless it is told otherwise. */
export const figuresFile = (name) => path.join(root, '.output', `${name}.json`);

/** Prepares packages and browsers, and builds the extension for these. Resolves with false where that failed. */
export async function prepare(browsers = []) {
  endOnSignal();
  for (const line of await setUp('start')) say(line);
  Object.assign(process.env, foundAsEnvironment());
  return browsers.length === 0 || (await build(browsers, 'e2e'));
}

/** The exports of a TypeScript file below `test`. */
export async function load(file) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(path.join(root, 'test', file), { root })).module;
}

/** Writes figures, with the time, and says where. */
export function save(file, figures) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), ...figures }, undefined, 2)}\n`);
  say(`Figures: ${file}`);
}

/** Runs a command's `main` and ends with its code, or prints its help. */
export async function runCommand(help, values, main) {
  if (values.help) process.stdout.write(help);
  else process.exit(await main());
}
