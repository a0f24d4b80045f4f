import { ONCE } from '../../lib/page/once.ts';
import { onAccessChange } from '../../lib/platform/permissions.ts';
import { announceSettings, createReaderScripts } from '../../lib/platform/reader-scripts.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { SettingsStore } from '../../lib/settings/store.ts';
import { describedMatches, registryMatches } from '../../lib/sites/registry.ts';

/** Match patterns of the pages the person turned on, beside the sites of the registry. */
function turnedOn(sites: Settings['sites']): string[] {
  if (sites['*'] === 'on') return ['*://*/*'];
  return Object.entries(sites)
    .filter(([host, state]) => state === 'on' && host !== '*')
    .flatMap(([host]) => [
      `*://${host}/*`,
      ...(/^[\d.]+$|^localhost$|:/.test(host) ? [] : [`*://*.${host}/*`]),
    ]);
}

/** Keeps the pages that the reader runs on in step with the settings and with the access the person grants. */
export function followSettings(
  settings: SettingsStore,
  signal: AbortSignal,
): { refresh(): Promise<void>; readOnce(tabId: number): Promise<void> } {
  const scripts = createReaderScripts({ manifest: registryMatches, described: describedMatches });

  async function follow(): Promise<void> {
    // Read when its turn has come: what was read before could undo a change made meanwhile.
    await scripts.apply(async () => ({ patterns: turnedOn((await settings.load()).sites) }));
    await announceSettings();
  }

  settings.onChange(() => void follow(), signal);
  onAccessChange(() => void follow(), signal);
  return {
    refresh: follow,
    readOnce: (tabId) => scripts.readOnce(tabId, ONCE),
  };
}
