/** Builds both dictionary assets into a directory and returns their sizes in bytes. */
export function buildDictionary(outDir: string): Promise<Readonly<Record<string, number>>>;
