// npm test: sets up, checks, builds and runs every test, in real browsers too. The last line counts it all.
// npm run test:shared (--shared): only the tests on the reference material beside the project.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { fastChecks } from './check.mjs';
import { foundAsEnvironment } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp, tool } from './set-up.mjs';
import { Tally } from './tally.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const browsers = ['chrome', 'firefox'];

async function builds(tally, modes) {
  for (const mode of modes) {
    const what = `build for both browsers, ${mode}`;
    if (await build(browsers, mode)) tally.pass();
    else tally.fail(what);
    process.stdout.write(`${what}\n`);
  }
}

async function everything(tally) {
  await fastChecks(tally);
  await builds(tally, ['production', 'e2e']);
  const lint = ['lint', '--no-config-discovery', '--source-dir', '.output/firefox-mv3', '--output', 'text'];
  await tally.check('lint of the Firefox package', tool('web-ext'), lint);
  await tally.vitest('browser tests', ['--config', 'vitest.browser.config.ts'], foundAsEnvironment());
}

async function shared(tally) {
  if (!existsSync(path.join(root, '..', 'shared'))) {
    tally.fail('../shared is not there: these tests read the reference material beside the project');
    return;
  }
  await builds(tally, ['e2e']);
  await tally.vitest('shared tests', ['--config', 'vitest.shared.config.ts'], foundAsEnvironment());
}

endOnSignal();
const onShared = process.argv.includes('--shared');
const tally = new Tally();
try {
  for (const line of await setUp('test')) {
    process.stdout.write(`${line}\n`);
    tally.skip(line);
  }
  await (onShared ? shared(tally) : everything(tally));
} catch (error) {
  tally.fail(error instanceof Error ? error.message : String(error));
}
tally.finish(onShared ? 'test-shared' : 'test');
