/** Reads a file of the package by its path inside it, such as `dictionary/cedict.txt`. Rejects where it is missing. */
export type AssetReader = (path: string) => Promise<ArrayBuffer>;

const loaded = new WeakMap<AssetReader, Map<string, Promise<unknown>>>();

/**
 * What `make` gives, made once for each reader and name; a failure is not kept. Memory is shared as long as
 * callers pass the same function, so hold one reader for the life of the worker.
 */
export function once<T>(asset: AssetReader, name: string, make: () => Promise<T>): Promise<T> {
  const known = loaded.get(asset) ?? new Map<string, Promise<unknown>>();
  loaded.set(asset, known);
  const before = known.get(name);
  if (before !== undefined) return before as Promise<T>;
  const made = make();
  known.set(name, made);
  made.catch(() => known.delete(name));
  return made;
}

/** A text file of the package, decoded as UTF-8. */
export async function readText(asset: AssetReader, path: string): Promise<string> {
  return new TextDecoder().decode(await asset(path));
}
