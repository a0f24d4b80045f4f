import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssetReader } from '../../lib/providers/dictionary/assets.ts';
import { buildDictionary } from '../../scripts/build-dictionary.mjs';

/** Reads the files of the package, with the dictionary freshly built into a directory of its own. */
export async function dictionaryAssets(): Promise<AssetReader> {
  const built = await mkdtemp(join(tmpdir(), 'crosstalk-dictionary-'));
  await buildDictionary(built);
  const root = fileURLToPath(new URL('../../public/', import.meta.url));
  return async (path) => {
    const file = path.startsWith('dictionary/')
      ? join(built, path.slice('dictionary/'.length))
      : join(root, path);
    return new Uint8Array(await readFile(file)).buffer;
  };
}
