import { browser } from './browser.ts';

/** Path of the built content script. */
const READER_FILE = '/content-scripts/reader.js';
/** Path of the built script that tells comments by their looks. */
const GENERIC_FILE = '/generic.js';

/** Match patterns of the pages the reader should run on, beside those of the manifest. */
export interface ReaderPages {
  readonly patterns: readonly string[];
}

/** Match patterns of pages that need no registration or no generic reader. */
export interface DescribedPages {
  /** Those of the manifest. */
  readonly manifest: readonly string[];
  /** Those of all sites that an adapter describes. */
  readonly described: readonly string[];
}

/**
 * Registers the reader for these pages in later loads, and the generic reader with it on pages that nobody described,
 * so that it need not be sent for. Where access is missing the browser leaves a page out.
 */
async function register(pages: ReaderPages, { described }: DescribedPages): Promise<void> {
  const { scripting } = browser;
  const ids = (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (pages.patterns.length === 0) {
    if (ids.length > 0) await scripting.unregisterContentScripts({ ids });
    return;
  }
  const common = {
    matches: [...pages.patterns],
    allFrames: true,
    // Frames that the page fills itself (`about:blank`, `srcdoc`) are part of it.
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
  };
  const scripts = [
    { ...common, id: 'generic', js: [GENERIC_FILE], excludeMatches: [...described] },
    { ...common, id: 'reader', js: [READER_FILE] },
  ];
  const known = scripts.filter(({ id }) => ids.includes(id));
  const fresh = scripts.filter(({ id }) => !ids.includes(id));
  if (known.length > 0) await scripting.updateContentScripts(known);
  if (fresh.length > 0) await scripting.registerContentScripts(fresh);
}

/** Puts the reader into a tab that is open already; a page that has it keeps the one it has. */
async function inject(tabId: number): Promise<void> {
  // Tabs that may not be read (stores, other extensions, access taken back) reject; they stay as they are.
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [READER_FILE] })
    .catch(() => undefined);
}

/**
 * Makes the reader run on these pages and on no others beside the manifest's, in open tabs at once and in later
 * loads. Calls that overlap are carried out one after the other; `read` tells the pages when the turn has come.
 */
export function createReaderScripts(sites: DescribedPages): {
  apply(read: () => Promise<ReaderPages>): Promise<void>;
  readOnce(tabId: number, flag: string): Promise<void>;
} {
  let turn: Promise<void> = Promise.resolve();

  async function applyNow(read: () => Promise<ReaderPages>): Promise<void> {
    const pages = await read();
    await register(pages, sites);
    const tabs = await browser.tabs.query({ url: [...sites.manifest, ...pages.patterns] });
    await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
  }

  return {
    apply(read) {
      turn = turn.then(() => applyNow(read)).catch(() => undefined);
      return turn;
    },
    async readOnce(tabId, flag) {
      await browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: (name: string) => {
          (globalThis as unknown as Record<string, boolean>)[name] = true;
        },
        args: [flag],
      });
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER_FILE] });
    },
  };
}

/** Addresses of the frames that stand in the page of a tab; empty where that may not be read. */
export async function frameAddresses(tabId: number): Promise<readonly string[]> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId },
      func: () =>
        Array.from(document.querySelectorAll('iframe[src]'), (frame) => (frame as HTMLIFrameElement).src),
    })
    .catch(() => []);
  const [first] = results;
  return Array.isArray(first?.result) ? first.result.map(String) : [];
}

/** Puts a script beside the reader, also where the page is still loading. */
async function injectNow(tabId: number, frameId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
    injectImmediately: true,
  });
}

/** Puts the generic reader into one frame. Rejects where that may not be read. */
export async function injectGenericReader(tabId: number, frameId: number): Promise<void> {
  await injectNow(tabId, frameId, GENERIC_FILE);
}

/** Puts what folds comments into one frame. Rejects where that may not be read. */
export async function injectFolding(tabId: number, frameId: number): Promise<void> {
  await injectNow(tabId, frameId, '/folding.js');
}

/** Puts the finder of articles into one frame. Rejects where that may not be read. */
export async function injectArticleFinder(tabId: number, frameId: number): Promise<void> {
  await injectNow(tabId, frameId, '/article.js');
}

/** Opens the menu that corrects a language in one frame. Rejects where that may not be read. */
export async function injectCorrection(tabId: number, frameId: number): Promise<void> {
  await injectNow(tabId, frameId, '/correction.js');
}

/** Puts the reply panel into one frame. Rejects where that may not be written in. */
export async function injectReply(tabId: number, frameId: number): Promise<void> {
  await injectNow(tabId, frameId, '/reply.js');
}

/** Starts teaching in a tab. Rejects where that may not be read. */
export async function injectTeaching(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/teach.js'] });
}

/** Tells every page that reads that settings have changed. */
export async function announceSettings(): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) {
    // Tabs without a reader have no listener, which rejects.
    if (id !== undefined) browser.tabs.sendMessage(id, { type: 'settings-changed' }).catch(() => undefined);
  }
}
