import { composedAll, composedClosest, composedParent } from './composed.ts';
import type { FoundText } from './finder.ts';
import type { SiteAdapter, TextRule } from './site-adapter.ts';

/** Items looked at backwards for the one being answered, in flat lists. */
const MAX_BACK = 200;

/** The whole comment a text belongs to, as its rule says; undefined where that says nothing. */
export function itemOf({ element, rule }: FoundText): Element | undefined {
  return rule?.item === undefined ? undefined : (composedClosest(element, rule.item) ?? undefined);
}

/** Who wrote a text, as an element of the page; undefined where the rule does not say or nobody is named. */
export function authorOf(found: FoundText): Element | undefined {
  const item = itemOf(found);
  if (found.rule?.author === undefined || item === undefined) return undefined;
  for (const author of composedAll(item, found.rule.author, hostsOf(found.site))) return author;
  return undefined;
}

function hostsOf(site: SiteAdapter): string {
  return site.shadowHosts?.join(',') ?? '';
}

function levelOf(item: Element, level: NonNullable<TextRule['level']>): number {
  const value = item.querySelector(level.mark)?.getAttribute(level.attribute);
  return value === null || value === undefined || value === '' ? Number.NaN : Number(value);
}

/** The nearest item before this one that is nested less deep. */
function shallower(item: Element, level: NonNullable<TextRule['level']>): Element | undefined {
  const own = levelOf(item, level);
  let at = item.previousElementSibling;
  for (let step = 0; at !== null && step < MAX_BACK; step += 1, at = at.previousElementSibling) {
    if (levelOf(at, level) < own) return at;
  }
  return undefined;
}

/** The text of the comment that a nested comment answers; undefined at the top of a thread. */
export function parentOf(found: FoundText): Element | undefined {
  const { rule, element, site } = found;
  const item = itemOf(found);
  if (rule === undefined || item === undefined) return undefined;
  if (rule.level !== undefined) return shallower(item, rule.level)?.querySelector(rule.text) ?? undefined;
  const above = composedParent(item);
  if (rule.thread === undefined || above === null) return undefined;
  const thread = composedClosest(above, rule.thread);
  if (thread === null) return undefined;
  for (const first of composedAll(thread, rule.text, hostsOf(site))) {
    return first === element ? undefined : first;
  }
  return undefined;
}
