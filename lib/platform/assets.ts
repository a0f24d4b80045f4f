import { browser } from './browser.ts';

/** Reads a file of the package, such as `phrases/zh-en.tsv`. Rejects where it is missing. */
export async function readAsset(path: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/${path.replace(/^\//, '')}`));
  if (!response.ok) throw new Error(`No file ${path} in the package`);
  return response.arrayBuffer();
}
