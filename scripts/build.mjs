// node scripts/build.mjs [chrome] [firefox] [--mode e2e]: makes the assets that are not kept in the repository,
// then the extension. Ends at the first thing that fails.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { endOnSignal, run } from './processes.mjs';
import { tool } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Builds for these browsers. Resolves with true where all went well; prints the output of what did not. */
export async function build(browsers, mode = 'production') {
  const steps = ['third-party-notices', 'build-dictionary']
    .map((name) => path.join(root, 'scripts', `${name}.mjs`))
    .filter(existsSync)
    .map((file) => [process.execPath, [file]]);
  for (const browser of browsers) steps.push([tool('wxt'), ['build', '-b', browser, '--mode', mode]]);
  for (const [command, args] of steps) {
    const { code, output } = await run(command, args, { cwd: root, quiet: true });
    if (code !== 0) {
      process.stdout.write(output);
      return false;
    }
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endOnSignal();
  const { values, positionals } = parseArgs({
    options: { mode: { type: 'string' } },
    allowPositionals: true,
  });
  const browsers = positionals.length > 0 ? positionals : ['chrome'];
  process.exitCode = (await build(browsers, values.mode)) ? 0 : 1;
}
