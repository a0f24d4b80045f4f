import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OfferedPack, PackId, PackPart, Precision } from './pack.ts';
import { PackError, packErrorFrom } from './pack.ts';
import { sha256 } from './sha256.ts';

/** How far a pack is: some of it is there, or all of it, checked; or it was all there and has become unusable. */
export interface StoredPack {
  readonly pack: OfferedPack;
  readonly state: 'partial' | 'installed' | 'damaged';
  /** Bytes it takes on the device now. */
  readonly bytes: number;
}

/** What is there of a file that is being downloaded. */
export interface PartialFile {
  /** Bytes received and kept. */
  readonly received: number;
  /** The server's mark of the version they belong to, for asking for the rest. */
  readonly validator?: string | undefined;
}

/** The files of an installed pack, whole and checked. */
export type PackFiles = Readonly<Partial<Record<PackPart, ArrayBuffer>>>;

/** A pack as the engine loads it. */
export interface LoadablePack {
  readonly files: PackFiles;
  readonly precision: Precision;
}

/**
 * Language packs on the device, in IndexedDB. Shared by the pages that download them and the engine that reads
 * them. Methods reject with a PackError.
 */
export interface PackStore {
  list(): Promise<readonly StoredPack[]>;
  /** Gets ready for downloading a pack: forgets what is there of another version of it. */
  begin(pack: OfferedPack): Promise<void>;
  partial(id: PackId, part: PackPart): Promise<PartialFile | 'complete'>;
  /** Keeps a piece of a file, after those kept before. Once it has resolved, the piece survives a crash. */
  append(id: PackId, part: PackPart, piece: Uint8Array<ArrayBuffer>, validator?: string): Promise<void>;
  /** The pieces of a file in one. */
  pieces(id: PackId, part: PackPart): Promise<Blob>;
  /** Forgets the pieces of a file. */
  discard(id: PackId, part: PackPart): Promise<void>;
  /** Puts the finished file in the place of its pieces. */
  complete(id: PackId, part: PackPart, content: ArrayBuffer, hash: string): Promise<void>;
  /** Marks a pack as whole. */
  install(id: PackId): Promise<void>;
  /**
   * An installed pack with its files. Rejects with `broken` where one is missing or is not what was installed; the
   * pack then no longer counts as installed.
   */
  read(id: PackId): Promise<LoadablePack>;
  remove(id: PackId): Promise<void>;
  /** The list of packs as it was last seen; empty before that. */
  offered(): Promise<readonly OfferedPack[]>;
  saveOffered(packs: readonly OfferedPack[]): Promise<void>;
  close(): void;
}

interface PackRow {
  readonly pack: OfferedPack;
  readonly installed: boolean;
  readonly damaged?: boolean;
}

interface FileRow {
  readonly content: ArrayBuffer;
  readonly hash: string;
}

/** What is there of a file, so that nobody has to read the file to know. */
interface HeldRow extends PartialFile {
  readonly pieces: number;
  readonly complete: boolean;
}

const nothing: HeldRow = { received: 0, pieces: 0, complete: false };

interface PackDatabase extends DBSchema {
  packs: { key: string; value: PackRow };
  files: { key: [string, PackPart]; value: FileRow };
  /** Pieces in the order of their numbers. */
  pieces: { key: [string, PackPart, number]; value: Uint8Array<ArrayBuffer> };
  held: { key: [string, PackPart]; value: HeldRow };
  lists: { key: 'offered'; value: readonly OfferedPack[] };
}

const piecesOf = (id: string, part: PackPart) => IDBKeyRange.bound([id, part, 0], [id, part, Infinity]);
const allOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Opens the store; the database itself is opened by the first call. */
export function createPackStore(name = 'language-packs'): PackStore {
  let database: Promise<IDBPDatabase<PackDatabase>> | undefined;

  const close = (): void => {
    void database?.then(
      (opened) => opened.close(),
      () => undefined,
    );
    database = undefined;
  };

  const open = (): Promise<IDBPDatabase<PackDatabase>> => {
    database ??= openDB<PackDatabase>(name, 1, {
      upgrade(created) {
        created.createObjectStore('packs');
        created.createObjectStore('files');
        created.createObjectStore('pieces');
        created.createObjectStore('held');
        created.createObjectStore('lists');
      },
      blocking: close,
      terminated() {
        database = undefined;
      },
    });
    return database;
  };

  /** Runs a task on the database; what it fails with becomes a PackError. */
  async function using<T>(task: (opened: IDBPDatabase<PackDatabase>) => Promise<T>): Promise<T> {
    try {
      return await task(await open());
    } catch (error) {
      if (!(error instanceof PackError)) close();
      throw packErrorFrom(error, 'broken');
    }
  }

  async function forget(opened: IDBPDatabase<PackDatabase>, id: PackId): Promise<void> {
    const transaction = opened.transaction(['packs', 'files', 'pieces', 'held'], 'readwrite');
    await Promise.all([
      transaction.objectStore('packs').delete(id),
      transaction.objectStore('held').delete(allOf(id)),
      transaction.objectStore('files').delete(allOf(id)),
      transaction.objectStore('pieces').delete(allOf(id)),
      transaction.done,
    ]);
  }

  async function stored(
    opened: IDBPDatabase<PackDatabase>,
    { pack, installed, damaged = false }: PackRow,
  ): Promise<StoredPack> {
    const { files } = pack;
    if (damaged) return { pack, state: 'damaged', bytes: 0 };
    if (installed) return { pack, state: 'installed', bytes: pack.size };
    const held = await Promise.all(files.map(({ part }) => heldBytes(opened, pack.id, part)));
    return { pack, state: 'partial', bytes: held.reduce((sum, bytes) => sum + bytes, 0) };
  }

  return {
    list: () =>
      using(async (opened) => {
        const rows = await opened.getAll('packs');
        return Promise.all(rows.map((row) => stored(opened, row)));
      }),
    begin: (pack) =>
      using(async (opened) => {
        const known = await opened.get('packs', pack.id);
        if (known?.pack.version === pack.version && known.damaged !== true) return;
        if (known !== undefined) await forget(opened, pack.id);
        await opened.put('packs', { pack, installed: false }, pack.id);
      }),
    partial: (id, part) =>
      using(async (opened) => {
        const { received, validator, complete } = (await opened.get('held', [id, part])) ?? nothing;
        return complete ? 'complete' : { received, validator };
      }),
    append: (id, part, bytes, validator) =>
      using(async (opened) => {
        const transaction = opened.transaction(['pieces', 'held'], 'readwrite');
        const held = transaction.objectStore('held');
        const { received, pieces } = (await held.get([id, part])) ?? nothing;
        const row = { received: received + bytes.length, validator, pieces: pieces + 1, complete: false };
        await Promise.all([
          transaction.objectStore('pieces').put(bytes, [id, part, pieces]),
          held.put(row, [id, part]),
          transaction.done,
        ]);
      }),
    pieces: (id, part) =>
      using(async (opened) => {
        return new Blob(await opened.getAll('pieces', piecesOf(id, part)));
      }),
    discard: (id, part) =>
      using(async (opened) => {
        const transaction = opened.transaction(['pieces', 'held'], 'readwrite');
        await Promise.all([
          transaction.objectStore('pieces').delete(piecesOf(id, part)),
          transaction.objectStore('held').delete([id, part]),
          transaction.done,
        ]);
      }),
    complete: (id, part, content, hash) =>
      using(async (opened) => {
        const transaction = opened.transaction(['files', 'pieces', 'held'], 'readwrite');
        const row = { received: content.byteLength, pieces: 0, complete: true };
        await Promise.all([
          transaction.objectStore('files').put({ content, hash }, [id, part]),
          transaction.objectStore('held').put(row, [id, part]),
          transaction.objectStore('pieces').delete(piecesOf(id, part)),
          transaction.done,
        ]);
      }),
    install: (id) =>
      using(async (opened) => {
        const row = await opened.get('packs', id);
        if (row === undefined) throw new PackError('broken');
        const sizes = await Promise.all(
          row.pack.files.map(async ({ part }) => [part, await heldBytes(opened, id, part)] as const),
        );
        await opened.put('packs', { pack: withSizes(row.pack, new Map(sizes)), installed: true }, id);
      }),
    read: (id) =>
      using(async (opened) => {
        const row = await opened.get('packs', id);
        if (row?.installed !== true) throw new PackError('broken');
        const { pack } = row;
        const files = await Promise.all(pack.files.map(({ part }) => checked(opened, id, part)));
        if (files.includes(undefined)) {
          await forget(opened, id);
          await opened.put('packs', { pack, installed: false, damaged: true }, id);
          throw new PackError('broken');
        }
        const parts = pack.files.map(({ part }, index) => [part, files[index]] as const);
        return { files: Object.fromEntries(parts), precision: pack.precision };
      }),
    remove: (id) => using(async (opened) => forget(opened, id)),
    offered: () => using(async (opened) => (await opened.get('lists', 'offered')) ?? []),
    saveOffered: (packs) =>
      using(async (opened) => {
        await opened.put('lists', packs, 'offered');
      }),
    close,
  };
}

async function heldBytes(opened: IDBPDatabase<PackDatabase>, id: PackId, part: PackPart): Promise<number> {
  return (await opened.get('held', [id, part]))?.received ?? 0;
}

/** The sizes as they turned out, for registries that do not tell all of them. */
function withSizes(pack: OfferedPack, sizes: ReadonlyMap<PackPart, number>): OfferedPack {
  const files = pack.files.map((file) => ({ ...file, size: sizes.get(file.part) }));
  return { ...pack, files, size: files.reduce((sum, file) => sum + (file.size ?? 0), 0) };
}

/** A file's content; undefined where it is missing or is not what was installed. */
async function checked(
  opened: IDBPDatabase<PackDatabase>,
  id: PackId,
  part: PackPart,
): Promise<ArrayBuffer | undefined> {
  const file = await opened.get('files', [id, part]);
  return file !== undefined && (await sha256(file.content)) === file.hash ? file.content : undefined;
}
