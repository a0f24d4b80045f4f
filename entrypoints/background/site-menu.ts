import { offerMenu } from '../../lib/platform/context-menu.ts';
import { t } from '../../lib/platform/i18n.ts';
import { hostPattern, requestAccess } from '../../lib/platform/permissions.ts';
import { injectTeaching } from '../../lib/platform/reader-scripts.ts';
import { readableHost } from '../../lib/platform/tabs.ts';
import type { SettingsStore } from '../../lib/settings/store.ts';

/** The menu of a page: turn its site on, read it once, teach its comments. */
export function offerSiteMenu(
  settings: SettingsStore,
  readOnce: (tabId: number) => Promise<void>,
): { create(): Promise<void> } {
  async function turnOn(hosts: readonly string[]): Promise<boolean> {
    // First thing in the click: browsers refuse to ask later.
    const granted = await requestAccess(hosts.map(hostPattern));
    const on = Object.fromEntries(hosts.map((host) => [host, 'on' as const]));
    if (granted) await settings.update((current) => ({ sites: { ...current.sites, ...on } }));
    return granted;
  }

  return offerMenu(
    [
      { id: 'turn-on', title: t('menu.turnOn') },
      { id: 'read-once', title: t('menu.readOnce') },
      { id: 'teach', title: t('menu.teach') },
    ],
    (id, { tabId, url, frameUrl }) => {
      const host = readableHost(url);
      if (host === null) return;
      // Within a frame of another site, as with Disqus, both are meant.
      const hosts = [...new Set([host, readableHost(frameUrl) ?? host])];
      if (id === 'read-once') void readOnce(tabId).catch(() => undefined);
      else if (id === 'turn-on') void turnOn(hosts);
      else void turnOn(hosts).then((on) => (on ? injectTeaching(tabId).catch(() => undefined) : undefined));
    },
  );
}
