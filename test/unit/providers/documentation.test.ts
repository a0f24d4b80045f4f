import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('The table of providers in the documentation is what the registry says', {
  timeout: 60_000,
}, async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/generate-docs.mjs', '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
});
