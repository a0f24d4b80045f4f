import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../../..');

/** Bytes that the language decision adds to what is loaded, minified. */
export interface Size {
  /** In every page that is read. */
  readonly page: number;
  /** In the background, with the models. */
  readonly background: number;
}

async function bundled(entries: readonly string[]): Promise<number> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rollupOptions: {
        input: entries.map((entry) => path.join(root, 'lib', 'language', entry)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  if (!Array.isArray(result) && !('output' in result)) throw new Error('nothing was built');
  const outputs = [result].flat().flatMap(({ output }) => output);
  return outputs.reduce((sum, part) => sum + (part.type === 'chunk' ? Buffer.byteLength(part.code) : 0), 0);
}

/** Bundles both parts alone. What else a page or the background has of them anyway, such as noise, is counted. */
export async function measureSize(): Promise<Size> {
  const page = ['gate.ts', 'foreign.ts', 'thread.ts', 'corrections.ts'];
  return { page: await bundled(page), background: await bundled([...page, 'statistics.ts']) };
}
