// npm run check: what is fast enough for every commit. Format, lint, types, unused code, and the tests that need
// neither a build nor a browser (the layers are one of them).
import { pathToFileURL } from 'node:url';
import { endOnSignal } from './processes.mjs';
import { preparePackages, tool } from './set-up.mjs';
import { Tally } from './tally.mjs';

/** Runs the fast part and adds it to the count. */
export async function fastChecks(tally) {
  await tally.check('format and order of imports', tool('biome'), ['check', '.']);
  await tally.check('lint', tool('oxlint'), ['--type-aware']);
  await tally.check('types', tool('tsc'), ['--noEmit', '-p', '.']);
  await tally.check('unused code', tool('knip'), ['--no-progress']);
  await tally.vitest('fast tests', []);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endOnSignal();
  const tally = new Tally();
  await preparePackages();
  await fastChecks(tally);
  tally.finish('check');
}
