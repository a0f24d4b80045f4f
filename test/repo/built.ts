import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of a build. */
export function builtFolder(browser: 'chrome' | 'firefox'): string {
  return path.resolve(import.meta.dirname, `../../.output/${browser}-mv3`);
}

/** All files of a build, relative to its folder. */
export function builtFiles(browser: 'chrome' | 'firefox'): readonly string[] {
  const folder = builtFolder(browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** A file of a build. */
export function readBuilt(browser: 'chrome' | 'firefox', file: string): string {
  return readFileSync(path.join(builtFolder(browser), file), 'utf8');
}
