import { type OfferedFile, type OfferedPack, PackError, packErrorFrom } from './pack.ts';
import type { PackStore, PartialFile } from './store.ts';

/** Bytes after which what has come is written down; what is lost by a crash is less than this. */
const PIECE = 1_000_000;

interface Receiving {
  readonly fetch: typeof globalThis.fetch;
  readonly store: PackStore;
  readonly signal: AbortSignal;
  readonly onProgress: (received: number, length: number | undefined) => void;
}

/**
 * Receives the rest of a file into the store, or all of it where the server does not give the rest of the same
 * version. What has come is kept whatever happens. Rejects with a PackError.
 */
export async function receive(
  { id }: OfferedPack,
  { part, url }: OfferedFile,
  partial: PartialFile,
  { fetch, store, signal, onProgress }: Receiving,
): Promise<void> {
  let { received } = partial;
  const range: Record<string, string> = received > 0 ? { range: `bytes=${received}-` } : {};
  if (received > 0 && partial.validator !== undefined) range['if-range'] = partial.validator;
  const { response, resumed } = await openDownload(url, { fetch, signal }, range, received);
  // All of it was there already.
  if (response.status === 416) {
    await response.body?.cancel();
    return;
  }
  if (received > 0 && !resumed) {
    await store.discard(id, part);
    received = 0;
  }
  const rest = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  const length = rest === null ? undefined : received + Number(rest);
  const validator = strongValidator(response.headers);
  let waiting: Uint8Array[] = [];
  let size = 0;
  const keep = async () => {
    if (size === 0) return;
    const piece = new Uint8Array(size);
    let at = 0;
    for (const bytes of waiting) {
      piece.set(bytes, at);
      at += bytes.length;
    }
    waiting = [];
    size = 0;
    await store.append(id, part, piece, validator);
  };
  onProgress(received, length);
  try {
    for await (const bytes of bodyOf(response)) {
      waiting.push(bytes);
      size += bytes.length;
      received += bytes.length;
      onProgress(received, length);
      if (size >= PIECE) await keep();
    }
  } catch (error) {
    throw packErrorFrom(error, signal.aborted ? 'aborted' : 'network');
  } finally {
    await keep();
  }
  if (length !== undefined && received < length) throw new PackError('network');
}

/** A weak mark does not promise the same bytes, so it cannot be asked with. */
function strongValidator(headers: Headers): string | undefined {
  const etag = headers.get('etag');
  if (etag !== null && !etag.startsWith('W/')) return etag;
  return headers.get('last-modified') ?? undefined;
}

async function* bodyOf(response: Response): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Opens a connection. `resumed` tells whether the server goes on from byte `from`, which `headers` ask for. Rejects
 * with a PackError.
 */
export async function openDownload(
  url: string,
  { fetch, signal }: Pick<Receiving, 'fetch' | 'signal'>,
  headers: Record<string, string> = {},
  from = 0,
): Promise<{ readonly response: Response; readonly resumed: boolean }> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      headers,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    throw packErrorFrom(error, signal.aborted ? 'aborted' : 'network');
  }
  const resumed =
    response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${from}-`) === true;
  const complete = response.status === 416 && from > 0;
  if (response.status === 200 || resumed || complete) return { response, resumed };
  await response.body?.cancel();
  throw new PackError(response.status >= 500 || response.status === 429 ? 'network' : 'refused');
}
