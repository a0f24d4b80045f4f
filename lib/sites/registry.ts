import type { SiteAdapter } from './site-adapter.ts';
import { waline } from './waline.ts';
import { xiaohongshu } from './xiaohongshu.ts';

/** Every site Crosstalk knows, in the order they are tried. A new site is one file and one line here. */
export const sites = [xiaohongshu, waline] as const satisfies readonly SiteAdapter[];

/** Match patterns of all hosts of the registry: the hosts the extension may read from the start. */
export const registryMatches: readonly string[] = sites.flatMap((site) => [...site.matches]);

/** Whether an address matches a match pattern such as `https://*.example.org/path/*`. */
export function matchesPattern(pattern: string, address: URL): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (parts === null) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  if (scheme !== '*' && `${scheme}:` !== address.protocol) return false;
  if (host.startsWith('*.')) {
    const domain = host.slice(2);
    if (address.hostname !== domain && !address.hostname.endsWith(`.${domain}`)) return false;
  } else if (host !== '*' && host !== address.hostname) return false;
  const [start = '', ...rest] = path.split('*');
  if (!address.pathname.startsWith(start)) return false;
  let at = start.length;
  for (const part of rest) {
    const next = address.pathname.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return rest.length > 0 || address.pathname === path;
}

/** The adapter of an address's host, or undefined where the generic reader has to find comments. */
export function siteFor(address: URL): SiteAdapter | undefined {
  return sites.find((site) => site.matches.some((pattern: string) => matchesPattern(pattern, address)));
}

/** Whether a host belongs to the registry, which makes Crosstalk run there by itself. */
export function isRegistryHost(host: string): boolean {
  return siteFor(new URL(`https://${host}/`)) !== undefined;
}

/** Comment systems that stand embedded in other sites, recognised by the page. */
export const embeddedSites: readonly SiteAdapter[] = sites.filter((site) => site.matches.length === 0);
