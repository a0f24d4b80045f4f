import { isForbidden } from '../../../lib/page/guards.ts';
import { createScanner } from '../../../lib/page/scanner.ts';
import { mayHoldArticle } from '../../../lib/sites/article-slot.ts';
import { createAdapterFinder, type FoundText } from '../../../lib/sites/finder.ts';
import { createGenericFinder } from '../../../lib/sites/generic.ts';
import { findArticle } from '../../../lib/sites/generic-article.ts';
import type { SiteAdapter } from '../../../lib/sites/site-adapter.ts';
import { usableSites } from '../../../lib/sites/usable.ts';

/** How a page is read: with these adapters and systems; without any adapter by the generic reader. */
export interface Reading {
  readonly sites: readonly SiteAdapter[];
  readonly systems: readonly SiteAdapter[];
}

/** What should be found: by selectors, or by the texts as a person sees them. */
export interface Wanted {
  readonly selector?: string;
  readonly texts?: readonly string[];
  /** Texts that may be found as well, such as the title above a thread. */
  readonly also?: readonly string[];
  readonly alsoSelector?: string;
}

/** What was found, against what should be. */
export interface Measured {
  readonly wanted: number;
  /** Wanted texts that were found, whole or in parts that do not overlap. */
  readonly covered: number;
  readonly found: number;
  /** Found texts that are none of the wanted. */
  readonly stray: readonly string[];
  readonly missed: readonly string[];
  /** Texts that would be translated twice. */
  readonly twice: readonly string[];
}

const seen = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

function everyElement(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : everyElement(element.shadowRoot)),
  ]);
}

function read({ sites, systems }: Reading): FoundText[] {
  const known = usableSites(document, sites).map(createAdapterFinder);
  const generic = known.length === 0;
  const entered = new Set<ShadowRoot>();
  const near: (() => void)[] = [];
  const found = new Map<Element, FoundText>();
  const scanner = createScanner({
    document,
    finders: generic ? [createGenericFinder()] : known,
    systems: usableSites(document, systems),
    // Everything counts as near the screen.
    createRunWatch: (onNear) => ({
      watch: (run) => near.push(() => onNear([run])),
      unwatch: () => undefined,
    }),
    onWork: () => undefined,
    onHost({ shadowRoot }) {
      if (shadowRoot === null || entered.has(shadowRoot)) return;
      entered.add(shadowRoot);
      scanner.add([...shadowRoot.children]);
    },
  });
  scanner.recognise([...document.children]);
  scanner.add([...document.children]);
  while (scanner.busy() || near.length > 0) {
    if (!scanner.busy()) for (const report of near.splice(0)) report();
    const each = scanner.next();
    if (each !== undefined) found.set(each.element, each);
  }
  const isFound = (element: Element): boolean => [...found.keys()].some((other) => other.contains(element));
  if (generic && mayHoldArticle(document, isFound)) {
    for (const each of findArticle(document, isFound)) {
      const known = [...found.keys()].some(
        (other) => other.contains(each.element) || each.element.contains(other),
      );
      if (!known) found.set(each.element, each);
    }
  }
  // As in a page: of two blocks, one in the other, the outer one is read.
  for (const { element, rule } of [...found.values()]) {
    const inside = [...found.keys()].some((other) => other !== element && other.contains(element));
    if (rule === undefined && inside) found.delete(element);
  }
  // What is not shown is never translated, and neither is what has no letters.
  return [...found.values()].filter(
    ({ element }) => !isForbidden(element) && element.checkVisibility() && /\p{L}/u.test(seen(element)),
  );
}

function wantedElements({ selector, texts }: Wanted): Element[] {
  const all = everyElement(document);
  if (selector !== undefined)
    return all.filter(
      (element) => element.matches(selector) && element.checkVisibility() && /\p{L}/u.test(seen(element)),
    );
  const used = new Set<Element>();
  return (texts ?? []).flatMap((text) => {
    // The outermost element that holds this text and nothing else.
    const holder = all.find((element) => !used.has(element) && seen(element) === text);
    if (holder === undefined) return [];
    used.add(holder);
    return holder.checkVisibility() && /\p{L}/u.test(text) ? [holder] : [];
  });
}

function allowedElements({ also = [], alsoSelector = '' }: Wanted): Element[] {
  const texts = new Set(also);
  return everyElement(document).filter(
    (element) => texts.has(seen(element)) || (alsoSelector !== '' && element.matches(alsoSelector)),
  );
}

/** Reads the document and compares. */
export function measure(reading: Reading, wanted: Wanted): Measured {
  const targets = wantedElements(wanted);
  const allowed = allowedElements(wanted);
  const found = read(reading)
    .map(({ element }) => element)
    .filter(
      (element) =>
        targets.some((target) => target.contains(element) || element.contains(target)) ||
        !allowed.some((other) => other.contains(element)),
    );
  const related = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);
  const short = (element: Element): string => {
    const classes = element.getAttribute('class') ?? '';
    return `${element.localName}.${classes.slice(0, 40)}: ${seen(element).slice(0, 60)}`;
  };
  // A text that swallows several wanted ones has found none of them.
  const swallows = (element: Element): boolean =>
    targets.filter((target) => element.contains(target)).length > 1;
  const good = found.filter((element) => !swallows(element));
  return {
    wanted: targets.length,
    covered: targets.filter((target) => good.some((element) => related(element, target))).length,
    found: found.length,
    stray: found
      .filter((element) => swallows(element) || !targets.some((target) => related(element, target)))
      .map(short),
    missed: targets.filter((target) => !good.some((element) => related(element, target))).map(short),
    twice: found
      .filter((element) => found.some((other) => other !== element && other.contains(element)))
      .map(short),
  };
}

Object.assign(globalThis, { measureReading: measure });
