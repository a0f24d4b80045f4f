// npm run bench:offline: how much of a table of comments the embedded dictionary answers, how fast, in how much memory.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDictionary } from './build-dictionary.mjs';
import { endOnSignal, run } from './processes.mjs';
import { preparePackages } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const help = `npm run bench:offline -- [options]
  --data FILE   tab separated comments whose first line names the columns, among them lang and text
                (default: ../shared/langid/dev.tsv where it is there, else test/bench/comments.tsv)
  --json FILE   write the figures
`;

/** Bytes of every file that the dictionary reads, by its path in the package. */
function assetSizes(publicDirectory, dictionaryDirectory) {
  const sizes = {};
  const places = {
    phrases: publicDirectory,
    words: publicDirectory,
    dictionary: path.dirname(dictionaryDirectory),
  };
  for (const [folder, place] of Object.entries(places)) {
    for (const name of readdirSync(path.join(place, folder))) {
      sizes[`${folder}/${name}`] = statSync(path.join(place, folder, name)).size;
    }
  }
  return sizes;
}

async function main(values) {
  endOnSignal();
  const shared = path.join(root, '..', 'shared', 'langid', 'dev.tsv');
  const own = path.join(root, 'test', 'bench', 'comments.tsv');
  const data = path.resolve(values.data ?? (existsSync(shared) ? shared : own));
  if (!existsSync(data) || !statSync(data).isFile()) {
    process.stderr.write(`There is no file ${data}\n`);
    return 1;
  }
  await preparePackages();
  const cache = path.join(root, '.cache', 'bench');
  const dictionaryDirectory = path.join(cache, 'dictionary');
  mkdirSync(dictionaryDirectory, { recursive: true });
  await buildDictionary(dictionaryDirectory);
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: 'test/bench/offline-run.ts',
      outDir: path.join(cache, 'code'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  const publicDirectory = path.join(root, 'public');
  const order = {
    data,
    json: values.json === undefined ? undefined : path.resolve(values.json),
    publicDirectory,
    dictionaryDirectory,
    assets: assetSizes(publicDirectory, dictionaryDirectory),
  };
  // A process of its own, so that the heap holds nothing but what is measured.
  const program = path.join(cache, 'code', 'offline-run.js');
  const { code } = await run(process.execPath, ['--expose-gc', program, JSON.stringify(order)], {
    cwd: root,
  });
  return code;
}

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(help);
  else process.exitCode = await main(values);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
