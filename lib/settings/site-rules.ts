import { domainsOf } from './domains.ts';
import type { Settings } from './schema.ts';

/** Whether comments are translated on a site without asking. */
export type SiteState = 'on' | 'off';

/**
 * Whether the reader runs by itself on a host: a rule for the host itself wins over rules for its parent
 * domains, nearest first; without one, sites of the registry are on and all others follow the `*` rule.
 */
export function siteState(
  settings: Pick<Settings, 'sites'>,
  host: string,
  isRegistrySite: boolean,
): SiteState {
  for (const domain of domainsOf(host)) {
    const rule = Object.hasOwn(settings.sites, domain) ? settings.sites[domain] : undefined;
    if (rule !== undefined) return rule;
  }
  if (isRegistrySite) return 'on';
  return settings.sites['*'] ?? 'off';
}
