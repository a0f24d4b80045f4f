import { browser } from './browser.ts';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the page that greets after the installation. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** Whether a host is one of the sites that Crosstalk runs on by itself: those the manifest names. */
export function runsByItself(host: string): boolean {
  const manifest = browser.runtime.getManifest();
  const scripted = manifest.content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  // The polyfill's types lack the key for Manifest V3.
  const permitted: unknown = Reflect.get(manifest, 'host_permissions');
  const patterns = Array.isArray(permitted) ? [...scripted, ...permitted.map(String)] : scripted;
  return patterns.some((pattern) => !coversEverything(pattern) && matchesHost(pattern, host));
}

function coversEverything(pattern: string): boolean {
  return pattern === '<all_urls>' || pattern.slice(pattern.indexOf('://') + 3).startsWith('*/');
}

/** Whether the host part of a match pattern covers a host name. */
export function matchesHost(pattern: string, host: string): boolean {
  const start = pattern.indexOf('://');
  if (start < 0) return false;
  const end = pattern.indexOf('/', start + 3);
  const wanted = pattern.slice(start + 3, end < 0 ? undefined : end);
  if (wanted === '*') return true;
  if (!wanted.startsWith('*.')) return wanted === host;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

/** The language of the browser's own interface, as a BCP 47 tag. */
export function interfaceLanguage(): string {
  return browser.i18n.getUILanguage();
}
