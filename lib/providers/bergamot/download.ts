import { parseJson } from '../http.ts';
import { readRegistry } from './catalogue.ts';
import { type OfferedFile, type OfferedPack, PackError, packErrorFrom } from './pack.ts';
import { openDownload, receive } from './receive.ts';
import { sha256 } from './sha256.ts';
import type { PackStore } from './store.ts';
import { unpacked } from './unpacked.ts';

/** Bytes the list of packs may have. */
const MAX_LIST = 20_000_000;

/** What downloading works with. */
export interface DownloadEnvironment {
  readonly fetch: typeof globalThis.fetch;
  readonly store: PackStore;
  /** Bytes the browser still lets the extension store; undefined where it does not tell. */
  readonly room: () => Promise<number | undefined>;
  /** Runs tasks of the same name one after another, whatever page they run in. */
  readonly exclusively: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

/** How a download goes. */
export interface DownloadProgress {
  /** Bytes received of the file under way, and its length where the server tells. */
  readonly received: number;
  readonly length?: number | undefined;
  /** The part of the whole pack that is done, 0 to 1. */
  readonly done: number;
}

/** Fetches the list of packs and keeps it. Rejects with a PackError. */
export async function fetchOffered(
  url: string,
  { fetch, store }: Pick<DownloadEnvironment, 'fetch' | 'store'>,
  signal: AbortSignal,
): Promise<readonly OfferedPack[]> {
  const { response } = await openDownload(url, { fetch, signal });
  let text: string;
  try {
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length > MAX_LIST) throw new PackError('bad-list');
    text = await response.text();
  } catch (error) {
    throw packErrorFrom(error, 'network');
  }
  const packs = readRegistry(parseJson(text), url);
  if (packs.length === 0) throw new PackError('bad-list');
  await store.saveOffered(packs);
  return packs;
}

/**
 * Downloads a pack, going on from what is there of it, checks it and installs it. Rejects with a PackError; what
 * has come by then is kept, unless it turned out broken. Ends soon after the signal aborts.
 */
export async function downloadPack(
  pack: OfferedPack,
  environment: DownloadEnvironment,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: DownloadProgress) => void },
): Promise<void> {
  const { store, room, exclusively } = environment;
  await exclusively(`language-pack:${pack.id}`, async () => {
    options.signal.throwIfAborted();
    await store.begin(pack);
    const free = await room();
    const held = (await store.list()).find((stored) => stored.pack.id === pack.id)?.bytes ?? 0;
    if (free !== undefined && free < pack.size - held) throw new PackError('no-space');
    const weights = pack.files.map(({ size }) => size ?? 0);
    const total = Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    );
    let before = 0;
    for (const [index, file] of pack.files.entries()) {
      const weight = weights[index] ?? 0;
      const start = before;
      await downloadFile(pack, file, environment, options.signal, (received, length) => {
        const share = length === undefined ? received / Math.max(weight, received) : received / length;
        options.onProgress({ received, length, done: (start + weight * Math.min(share, 1)) / total });
      });
      before += weight;
    }
    await store.install(pack.id);
  }).catch((error: unknown) => {
    throw packErrorFrom(error, options.signal.aborted ? 'aborted' : 'network');
  });
}

async function downloadFile(
  pack: OfferedPack,
  file: OfferedFile,
  { fetch, store }: DownloadEnvironment,
  signal: AbortSignal,
  onProgress: (received: number, length: number | undefined) => void,
): Promise<void> {
  const partial = await store.partial(pack.id, file.part);
  if (partial === 'complete') return;
  await receive(pack, file, partial, { fetch, store, signal, onProgress });
  signal.throwIfAborted();
  const content = await unpacked(await store.pieces(pack.id, file.part), file.size);
  const hash = content === undefined ? undefined : await sha256(content);
  const whole = content !== undefined && hash !== undefined && isWhole(content, hash, file);
  if (!whole) {
    await store.discard(pack.id, file.part);
    throw new PackError('broken');
  }
  await store.complete(pack.id, file.part, content, hash);
}

function isWhole(content: ArrayBuffer, hash: string, { size, sha256: expected }: OfferedFile): boolean {
  return (size === undefined || content.byteLength === size) && (expected === undefined || hash === expected);
}
