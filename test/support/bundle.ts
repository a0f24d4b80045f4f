import path from 'node:path';
import { build } from 'vite';

/** One script out of a module and what it imports, for a page of a test. `root`: where its packages are. */
export async function bundle(entry: string, root = path.dirname(entry)): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bundle', fileName: 'bundle' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const each of outputs) {
    if (!('output' in each)) continue;
    for (const chunk of each.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`${entry} gave no script`);
}
