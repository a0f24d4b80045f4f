#!/usr/bin/env node
// Writes the tables of providers and presets in docs/providers.md from the registry. With --check it writes nothing and fails
// where the page is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const START = '<!-- providers: written by scripts/generate-docs.mjs -->';
const END = '<!-- /providers -->';
const PRESETS = '<!-- presets: written by scripts/generate-docs.mjs -->';
const PRESETS_END = '<!-- /presets -->';
const page = fileURLToPath(new URL('../docs/providers.md', import.meta.url));
const registry = fileURLToPath(new URL('../lib/providers/registry.ts', import.meta.url));

const places = {
  device: 'on the device',
  'own-server': 'a server you name',
  paid: 'a paid service',
  unofficial: 'an unofficial address',
};

/** @param {import('../lib/providers/provider.ts').TranslationProvider} provider */
function row(provider) {
  const { id, place, sends, fields, limits, tags, streaming, features = [] } = provider;
  const asks = fields.map(({ name, required }) => (required ? name : `${name} (optional)`)).join(', ');
  const texts = limits.items === 1 ? '1 text' : `${limits.items} texts`;
  const size = `${texts}, ${limits.characters.toLocaleString('en')} characters`;
  const way = `${tags}${streaming ? ', streamed' : ''}`;
  const hosts = provider.origins({}).map((origin) => new URL(origin).host);
  const where = hosts.length === 0 ? places[place] : `${places[place]}: ${hosts.join(', ')}`;
  const pace = `${limits.concurrency}${limits.perMinute === undefined ? '' : `, ${limits.perMinute} a minute`}`;
  const languages = provider.supports('zh', 'en') === true && sends ? 'any' : 'as it says itself';
  const does = features.join(', ') || '-';
  return `| \`${id}\` | ${where} | ${asks || 'nothing'} | ${languages} | ${size} | ${pace} | ${way} | ${does} |`;
}

/** @param {import('../lib/providers/openai-presets.ts').OpenAiPreset} preset */
function presetRow({ name, baseUrl, modelList, keyNeeded, source }) {
  return `| ${name} | \`${baseUrl}\` | \`${modelList}\` | ${keyNeeded ? 'yes' : 'no'} | <${source}> |`;
}

/** Puts lines between the two markers of a block. */
function filled(text, [start, end], lines) {
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} lacks ${start} or ${end}`);
  return `${before}${start}\n${lines.join('\n')}\n${end}${after}`;
}

const { module } = await runnerImport(registry);
const providerLines = [
  '| id | text goes to | asks for | languages | one call takes | calls at once | tags | does besides |',
  '|---|---|---|---|---|---|---|---|',
  ...module.providers.map(row),
];
const presetLines = [
  '| name | address | models | key | source |',
  '|---|---|---|---|---|',
  ...module.providers.flatMap(({ presets = [] }) => presets).map(presetRow),
];

const text = readFileSync(page, 'utf8');
const written = filled(filled(text, [START, END], providerLines), [PRESETS, PRESETS_END], presetLines);

if (!process.argv.includes('--check')) writeFileSync(page, written);
else if (written !== text) {
  console.error('docs/providers.md is out of date: run node scripts/generate-docs.mjs');
  process.exitCode = 1;
}
