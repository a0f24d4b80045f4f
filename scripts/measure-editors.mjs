// npm run editors: measures every editor in every browser that is there and writes docs/editors.md.
import { build } from './build.mjs';
import { foundAsEnvironment } from './find-browsers.mjs';
import { endOnSignal } from './processes.mjs';
import { setUp } from './set-up.mjs';
import { Tally } from './tally.mjs';

endOnSignal();
const tally = new Tally();
for (const line of await setUp('test')) tally.skip(line);
if (await build(['chrome', 'firefox'], 'e2e')) tally.pass();
else tally.fail('build');
await tally.vitest('editors', ['--config', 'vitest.browser.config.ts', 'test/browser/editors'], {
  ...foundAsEnvironment(),
  CROSSTALK_WRITE_EDITORS: 'true',
});
tally.finish('editors');
