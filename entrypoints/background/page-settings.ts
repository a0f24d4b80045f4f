import type { PageSettings } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/server.ts';
import { hasAccess, hostPattern } from '../../lib/platform/permissions.ts';
import { readerOn } from '../../lib/settings/corrections.ts';
import { siteState } from '../../lib/settings/site-rules.ts';
import { isRegistryHost, knownSystems, siteFor } from '../../lib/sites/registry.ts';
import { taughtSite } from '../../lib/sites/taught-site.ts';
import { revision } from '../../lib/translation/revision.ts';
import type { Services } from './services.ts';

/** What a page needs to know: whether it is read, for whom, and what is known of its address. */
export async function pageSettings(services: Services, { host, address }: Sender): Promise<PageSettings> {
  const [current, accessible, languageNames] = await Promise.all([
    services.settings.load(),
    host === '' || hasAccess([hostPattern(host)]),
    services.languageNames(),
  ]);
  const site = address === undefined ? undefined : siteFor(address);
  const taught = address === undefined ? undefined : current.taught[address.hostname];
  const wanted = siteState(current, host, isRegistryHost(host)) === 'on';
  return {
    // Access may have been taken back while the page was open: the site is off then, whatever was wanted.
    enabled: wanted && accessible,
    ...readerOn(current, host),
    showOriginal: current.showOriginal,
    languageNames,
    sites: [...(taught === undefined ? [] : [taughtSite(taught)]), ...(site === undefined ? [] : [site])],
    systems: site === undefined ? knownSystems : [],
    revision: revision(current, services.keyRevision()),
  };
}
