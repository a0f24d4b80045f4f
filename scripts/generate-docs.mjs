#!/usr/bin/env node
// Writes the table of providers in docs/providers.md from the registry. With --check it writes nothing and fails
// where the page is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const START = '<!-- providers: written by scripts/generate-docs.mjs -->';
const END = '<!-- /providers -->';
const page = fileURLToPath(new URL('../docs/providers.md', import.meta.url));
const registry = fileURLToPath(new URL('../lib/providers/registry.ts', import.meta.url));

const places = {
  device: 'on the device',
  'own-server': 'a server you name',
  paid: 'a paid service',
  unofficial: 'an unofficial address',
};

/** @param {import('../lib/providers/provider.ts').TranslationProvider} provider */
function row({ id, place, fields, limits, tags, streaming }) {
  const asks = fields.map(({ name, required }) => (required ? name : `${name} (optional)`)).join(', ');
  const texts = limits.items === 1 ? '1 text' : `${limits.items} texts`;
  const size = `${texts}, ${limits.characters.toLocaleString('en')} characters`;
  const way = `${tags}${streaming ? ', streamed' : ''}`;
  return `| \`${id}\` | ${places[place]} | ${asks || 'nothing'} | ${size} | ${limits.concurrency} | ${way} |`;
}

const { module } = await runnerImport(registry);
const table = [
  '| id | text goes to | asks for | one call takes | calls at once | tags |',
  '|---|---|---|---|---|---|',
  ...module.providers.map(row),
].join('\n');

const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(START);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined)
  throw new Error(`${page} lacks the two markers of the table`);
const written = `${before}${START}\n${table}\n${END}${after}`;

if (!process.argv.includes('--check')) writeFileSync(page, written);
else if (written !== text) {
  console.error('docs/providers.md is out of date: run node scripts/generate-docs.mjs');
  process.exitCode = 1;
}
