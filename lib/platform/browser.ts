import browser from 'webextension-polyfill';

/**
 * The extension API for the background and the extension's own pages, with promises in every browser.
 * Content scripts use `page-browser.ts` instead, which costs no bytes.
 */
export { browser };
