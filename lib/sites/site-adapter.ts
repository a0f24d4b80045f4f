import type { SiteAdapter } from '../core/site.ts';

export type { SiteAdapter, TextRule } from '../core/site.ts';

/** Declares a site; holds the literal types while checking the shape. */
export function defineSite<const T extends SiteAdapter>(site: T): T {
  return site;
}
