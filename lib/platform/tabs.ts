import { browser } from './browser.ts';

/** A tab the popup is about. */
export interface PageTab {
  readonly id: number;
  /** Null where the browser does not tell. */
  readonly url: string | null;
}

/**
 * The tab that is in front in this window, or the one with the given id where the popup was opened as a page of
 * its own. Null where there is none.
 */
export async function pageTab(id?: number): Promise<PageTab | null> {
  const tab =
    id === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(id).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Hosts whose pages browsers keep from every extension: their own stores. */
const closedHosts: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** The host name of a page that extensions may read; null for the browser's own pages, its store and files. */
export function readableHost(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (hostname === 'chrome.google.com' && pathname.startsWith('/webstore')) return null;
  return closedHosts.has(hostname) ? null : hostname;
}

/** Opens a page in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
