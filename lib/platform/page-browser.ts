import type { Browser } from 'webextension-polyfill';

/** The part of the extension API that a content script uses. */
export type PageBrowser = Pick<Browser, 'runtime' | 'i18n'>;

/**
 * The extension API in a content script. Chromium's `chrome` answers with promises under Manifest V3, Firefox's
 * `browser` always did, so the 16 kB of webextension-polyfill are not needed in every page.
 */
export function pageBrowser(): PageBrowser {
  const scope = globalThis as unknown as { browser?: PageBrowser; chrome?: PageBrowser };
  const api = scope.browser?.runtime === undefined ? scope.chrome : scope.browser;
  if (api === undefined) throw new Error('No extension API in this context');
  return api;
}
