import { browser } from './browser.ts';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the page that greets after the installation. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** The browser's interface language, with its base direction. */
export function interfaceLanguage(): { readonly tag: string; readonly direction: 'ltr' | 'rtl' } {
  const direction = browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  return { tag: browser.i18n.getMessage('@@ui_locale').replaceAll('_', '-'), direction };
}

/** Whether a host is one of the sites that Crosstalk runs on by itself, as the manifest lists them. */
export function runsByItself(host: string): boolean {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.some(({ matches }) => matches?.some((pattern) => matchesHost(pattern, host)) ?? false);
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
