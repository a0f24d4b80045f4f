import { hasAccess, hostPattern } from '../../lib/platform/permissions.ts';
import { frameAddresses } from '../../lib/platform/reader-scripts.ts';
import { siteState } from '../../lib/settings/site-rules.ts';
import { isRegistryHost, siteFor } from '../../lib/sites/registry.ts';
import type { Services } from './services.ts';

/** Hosts of frames in a tab that hold comments Crosstalk knows how to read, where it does not run yet. */
export async function commentFrames(services: Services, tabId: number): Promise<readonly string[]> {
  const addresses = (await frameAddresses(tabId)).flatMap((address) =>
    URL.canParse(address) ? [new URL(address)] : [],
  );
  const hosts = new Set(
    addresses.filter((address) => siteFor(address)?.optional === true).map(({ hostname }) => hostname),
  );
  const current = await services.settings.load();
  const off: string[] = [];
  for (const host of hosts) {
    const isOn = siteState(current, host, isRegistryHost(host)) === 'on';
    if (!isOn || !(await hasAccess([hostPattern(host)]))) off.push(host);
  }
  return off;
}
