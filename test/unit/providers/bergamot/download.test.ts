import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registryUrl } from '../../../../lib/providers/bergamot/catalogue.ts';
import {
  type DownloadEnvironment,
  downloadPack,
  fetchOffered,
} from '../../../../lib/providers/bergamot/download.ts';
import type { OfferedPack } from '../../../../lib/providers/bergamot/pack.ts';
import { createPackStore, type PackStore } from '../../../../lib/providers/bergamot/store.ts';
import { type PackServer, startPackServer } from '../../../support/servers/packs.ts';
import { tinyModel } from '../../../support/tiny-model.ts';

const forever = new AbortController().signal;
let server: PackServer;
let store: PackStore;
let pack: OfferedPack;
let names = 0;

const environment = (more: Partial<DownloadEnvironment> = {}): DownloadEnvironment => ({
  fetch: globalThis.fetch,
  store,
  room: async () => undefined,
  exclusively: async (_, task) => await task(),
  ...more,
});
const download = (more: Partial<DownloadEnvironment> = {}, signal = forever) =>
  downloadPack(pack, environment(more), { signal, onProgress: () => undefined });
const problemOf = async (task: Promise<unknown>): Promise<string> => {
  try {
    await task;
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
  return 'none';
};
const modelRequests = () => server.asked.filter((path) => path.includes('model.bin'));

beforeEach(async () => {
  server = await startPackServer(['zh>en']);
  names += 1;
  store = createPackStore(`packs ${names}`);
  const [first] = await fetchOffered(registryUrl(server.url) ?? '', environment(), forever);
  if (first === undefined) throw new Error('The server has no pack');
  pack = first;
});

afterEach(async () => {
  store.close();
  await server.close();
});

describe('downloading a pack', () => {
  it('unpacks, checks and installs it', async () => {
    const progress: number[] = [];
    await downloadPack(pack, environment(), {
      signal: forever,
      onProgress: ({ done }) => progress.push(done),
    });
    expect(await store.list()).toEqual([{ pack, state: 'installed', bytes: pack.size }]);
    const { files } = await store.read('zh>en');
    const { model, vocab } = tinyModel(7);
    expect(new Uint8Array(files.model ?? new ArrayBuffer(0))).toEqual(model);
    expect(new Uint8Array(files.vocab ?? new ArrayBuffer(0))).toEqual(vocab);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('keeps what came before the connection broke, and asks for the rest alone', async () => {
    server.serving.cutAfter = 9000;
    expect(await problemOf(download())).toBe('network');
    const [before] = await store.list();
    expect(before).toMatchObject({ state: 'partial', bytes: 9000 });

    // As after a restart: nothing but the database is left.
    store.close();
    delete server.serving.cutAfter;
    await download();
    expect(modelRequests().at(-1)).toMatch(/ bytes=9000-$/);
    expect(await problemOf(store.read('zh>en'))).toBe('none');
  });

  it('starts again where the server sends the whole file or has another version of it', async () => {
    for (const change of [{ ignoreRanges: true }, { edition: 'new' }]) {
      await store.remove('zh>en');
      server.serving.cutAfter = 9000;
      await problemOf(download());
      delete server.serving.cutAfter;
      Object.assign(server.serving, change);
      await download();
      expect(await problemOf(store.read('zh>en'))).toBe('none');
    }
  });

  it('pauses on a signal and keeps what has come', async () => {
    server.serving.stallAfter = 9000;
    const pause = new AbortController();
    const running = downloadPack(pack, environment(), {
      signal: pause.signal,
      onProgress: ({ received }) => {
        if (received >= 9000) pause.abort();
      },
    });
    expect(await problemOf(running)).toBe('aborted');
    expect(await store.list()).toMatchObject([{ state: 'partial', bytes: 9000 }]);
  });

  it('throws away what is not what the list promised', async () => {
    server.serving.falsify = true;
    expect(await problemOf(download())).toBe('broken');
    expect(await store.list()).toMatchObject([{ state: 'partial', bytes: 0 }]);
    delete server.serving.falsify;
    await download();
    expect(await store.list()).toMatchObject([{ state: 'installed' }]);
  });

  it('does not begin where there is no room', async () => {
    expect(await problemOf(download({ room: async () => pack.size - 1 }))).toBe('no-space');
    expect(modelRequests()).toEqual([]);
  });

  it('tells a full disk from other faults, and keeps what was written before', async () => {
    const full = { ...store, append: async () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    expect(await problemOf(download({ store: full }))).toBe('no-space');
  });

  it('says what the server did wrong', async () => {
    const answering = (status: number) => async () => new Response('', { status });
    expect(await problemOf(download({ fetch: answering(404) }))).toBe('refused');
    expect(await problemOf(download({ fetch: answering(503) }))).toBe('network');
    expect(
      await problemOf(fetchOffered('http://x.example/', environment({ fetch: answering(200) }), forever)),
    ).toBe('bad-list');
  });
});

describe('the packs on the device', () => {
  it('are gone once removed, with everything that was downloaded of them', async () => {
    await download();
    await store.remove('zh>en');
    expect(await store.list()).toEqual([]);
    expect(await problemOf(store.read('zh>en'))).toBe('broken');
    expect(await store.partial('zh>en', 'model')).toEqual({ received: 0 });
  });

  it('are broken where a stored file is not the one that was installed', async () => {
    await download();
    await store.complete('zh>en', 'model', new ArrayBuffer(8), pack.files[0]?.sha256 ?? '');
    expect(await problemOf(store.read('zh>en'))).toBe('broken');
  });

  it('do not mix two versions', async () => {
    server.serving.cutAfter = 9000;
    await problemOf(download());
    await store.begin({ ...pack, version: 'another' });
    expect(await store.list()).toMatchObject([{ state: 'partial', bytes: 0 }]);
  });

  it('are listed as they were last offered, without asking anybody', async () => {
    expect((await store.offered()).map(({ id }) => id)).toEqual(['zh>en']);
  });
});
