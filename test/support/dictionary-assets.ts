import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssetReader } from '../../lib/providers/dictionary/assets.ts';
import { buildDictionary } from '../../scripts/build-dictionary.mjs';

/** Reads the files of the package, with the dictionary freshly built; the directory it is built into is removed. */
export async function dictionaryAssets(): Promise<AssetReader> {
  const directory = await mkdtemp(join(tmpdir(), 'crosstalk-dictionary-'));
  const built = new Map<string, Uint8Array>();
  try {
    await buildDictionary(directory);
    for (const name of ['cedict.txt', 'simplified.txt'])
      built.set(`dictionary/${name}`, new Uint8Array(await readFile(join(directory, name))));
  } finally {
    await rm(directory, { recursive: true });
  }
  const root = fileURLToPath(new URL('../../public/', import.meta.url));
  return async (path) => {
    const bytes = built.get(path) ?? new Uint8Array(await readFile(join(root, path)));
    return new Uint8Array(bytes).buffer;
  };
}
