// npm run fuzz: changes inputs at random, goes on with those that reach something new, and looks for broken promises.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { figuresFile, prepare, root, runCommand, save, say } from './runs.mjs';

const help = `npm run fuzz -- [options]
  --seconds N   for all targets together (default: 60)
  --only LIST   parts of the names of targets, separated by commas
  --seed N      decides every change (default: drawn, and printed)
  --json FILE   where the counts and the inputs that failed go (default: .output/fuzz.json)
`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'string', default: figuresFile('fuzz') },
    help: { type: 'boolean', default: false },
  },
});

/** One script with the code under test and what it imports, so that coverage is that of one address. */
async function bundle() {
  const folder = path.join(root, '.cache', 'fuzz');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // It looks for the extension API as soon as it is loaded: after the test's own one, in the order of the imports.
    ssr: { noExternal: ['webextension-polyfill'] },
    build: {
      ssr: path.join(root, 'test/fuzz/run.ts'),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'run.mjs', codeSplitting: false } },
    },
  });
  return path.join(folder, 'run.mjs');
}

async function main() {
  if (!(await prepare())) return 1;
  const file = await bundle();
  // Parsers that warn of odd input would drown everything else.
  console.warn = () => {};
  const { fuzz } = await import(pathToFileURL(file).href);
  say(`seed ${values.seed}`);
  const counts = await fuzz({
    address: '/fuzz/run.mjs',
    length: readFileSync(file, 'utf8').length,
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    ...(values.only && { only: values.only.split(',') }),
  });
  for (const { target, inputs, corpus, covered, slowest, failures } of counts) {
    say(
      `${target}: ${inputs} inputs, ${corpus} kept, ${covered} characters of code reached, slowest ${slowest.toFixed(0)} ms, ${failures.length} failed`,
    );
    for (const { input, error } of failures) say(`  ${error}\n  ${JSON.stringify(input.slice(0, 500))}`);
  }
  save(values.json, { seed: values.seed, counts });
  return counts.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

await runCommand(help, values, main);
