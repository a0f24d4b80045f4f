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
  async function turnOn(host: string): Promise<boolean> {
    // First thing in the click: browsers refuse to ask later.
    const granted = await requestAccess([hostPattern(host)]);
    if (granted) await settings.update((current) => ({ sites: { ...current.sites, [host]: 'on' } }));
    return granted;
  }

  return offerMenu(
    [
      { id: 'turn-on', title: t('menu.turnOn') },
      { id: 'read-once', title: t('menu.readOnce') },
      { id: 'teach', title: t('menu.teach') },
    ],
    (id, { tabId, url }) => {
      const host = readableHost(url);
      if (host === null) return;
      if (id === 'read-once') void readOnce(tabId).catch(() => undefined);
      else if (id === 'turn-on') void turnOn(host);
      else void turnOn(host).then((on) => (on ? injectTeaching(tabId).catch(() => undefined) : undefined));
    },
  );
}
