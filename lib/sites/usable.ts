import type { SiteAdapter, TextRule } from './site-adapter.ts';

/** Whether the browser understands a selector. */
function isSelector(document: Document, selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/**
 * Adapters as this browser can use them: rules with a selector that it does not understand are left out, so that one
 * of another version, or one that was taught elsewhere, costs no more than itself.
 */
export function usableSites(document: Document, sites: readonly SiteAdapter[]): readonly SiteAdapter[] {
  const good = (selector: string | undefined): boolean =>
    selector === undefined || isSelector(document, selector);
  const usable = ({ level, ...rule }: TextRule): boolean =>
    [
      rule.text,
      rule.outside,
      rule.without,
      rule.host,
      rule.placeAfter,
      rule.item,
      rule.author,
      rule.thread,
      level?.mark,
    ].every(good);
  return sites
    .filter(({ recognise }) => good(recognise?.mark))
    .map((site) => ({
      ...site,
      texts: site.texts.filter(usable),
      keep: site.keep.filter(good),
      skip: site.skip.filter(good),
      composers: site.composers.filter(({ selector }) => good(selector)),
    }));
}
