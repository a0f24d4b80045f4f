/** Bytes a file may have when it is unpacked and nobody said how many it should have. */
const MAX_SIZE = 500_000_000;

/** A file without its gzip packing, if it has one; undefined where the packing is broken or hides too much. */
export async function unpacked(file: Blob, size = MAX_SIZE): Promise<ArrayBuffer | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return await file.arrayBuffer();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const stream = file.stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > size) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
  return await new Blob(parts).arrayBuffer();
}
