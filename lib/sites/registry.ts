import type { SiteAdapter } from '../core/site.ts';
import { matchesPattern } from './match-pattern.ts';
import { waline } from './waline.ts';
import { xiaohongshu } from './xiaohongshu.ts';

/**
 * Every site Crosstalk knows, in the order they are tried. A new site is one file and one line here. Pages never
 * load this list: the background sends them what they need of it.
 */
export const sites = [xiaohongshu, waline] as const satisfies readonly SiteAdapter[];

const all: readonly SiteAdapter[] = sites;

/** Match patterns of the hosts the extension may read from the start. */
export const registryMatches: readonly string[] = all
  .filter((site) => site.optional !== true)
  .flatMap((site) => site.matches);

/** The adapter of an address, or undefined where the page itself must show what it is. */
export function siteFor(address: URL): SiteAdapter | undefined {
  return all.find((site) => site.matches.some((pattern) => matchesPattern(pattern, address)));
}

/** Whether Crosstalk runs by itself on a host. */
export function isRegistryHost(host: string): boolean {
  return registryMatches.some((pattern) => {
    const [scheme = '', , name = ''] = pattern.split('/', 3);
    return matchesPattern(`${scheme}//${name}/*`, new URL(`https://${host}/`));
  });
}

/** Systems that stand on any host, which a page recognises by what it holds. */
export const knownSystems: readonly SiteAdapter[] = all.filter((site) => site.recognise !== undefined);
