import { browser } from './browser.ts';

/** The match pattern of every web page. */
export const EVERYWHERE = '*://*/*';

/** The match pattern of all pages of a host name, whatever the port. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/**
 * The match pattern that lets the extension reach an origin such as `http://127.0.0.1:5000`. It has no port,
 * since Firefox takes none in patterns; it then stands for all ports. Null where it is no http or https URL.
 */
export function originPattern(origin: string): string | null {
  if (!URL.canParse(origin)) return null;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/**
 * Asks the person for access to match patterns. Call it first thing in a click, before any await: browsers
 * refuse it later. Resolves with true where all are granted, also where they were before; never rejects.
 */
export async function requestAccess(patterns: readonly string[]): Promise<boolean> {
  if (patterns.length === 0) return true;
  try {
    return await browser.permissions.request({ origins: [...patterns] });
  } catch {
    return false;
  }
}

/**
 * As {@link requestAccess}, for hosts that comments are sent to: Firefox also asks whether the extension may pass on
 * what stands in pages, which its manifest declares as optional.
 */
export async function requestSending(patterns: readonly string[]): Promise<boolean> {
  if (!isFirefox() || patterns.length === 0) return await requestAccess(patterns);
  try {
    return await browser.permissions.request({
      origins: [...patterns],
      data_collection: ['websiteContent'],
    });
  } catch {
    // Firefox before 140 does not know that question.
    return await requestAccess(patterns);
  }
}

function isFirefox(): boolean {
  return typeof browser.runtime.getBrowserInfo === 'function';
}

/** Whether all the match patterns are granted; never rejects: what the browser does not take for a pattern is not. */
export async function hasAccess(patterns: readonly string[]): Promise<boolean> {
  if (patterns.length === 0) return true;
  try {
    return await browser.permissions.contains({ origins: [...patterns] });
  } catch {
    return false;
  }
}

/** Calls back whenever access was granted or taken, until the signal aborts. */
export function onAccessChange(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}
