import type { SiteAdapter } from './site-adapter.ts';

/** The id of what a person taught about a site. */
const TAUGHT = 'taught';

/** What is known of the site beyond what the person taught. */
export function describedSite(sites: readonly SiteAdapter[]): SiteAdapter | undefined {
  return sites.find(({ id }) => id !== TAUGHT);
}

/** The adapter of a site that a person taught: its selectors, the most recent first. */
export function taughtSite(selectors: readonly string[]): SiteAdapter {
  return {
    id: TAUGHT,
    name: TAUGHT,
    matches: [],
    texts: selectors.map((text) => ({ kind: 'comment', text })),
    keep: ['img', 'a[href]', 'code'],
    skip: ['time', 'button', '[role="button"]', 'pre'],
    composers: [],
  };
}
