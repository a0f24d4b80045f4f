import type { CommentKind } from '../core/comment.ts';
import type { SiteAdapter, TextRule } from './site-adapter.ts';

/** A text found on a page. */
export interface FoundText {
  readonly element: Element;
  readonly kind: CommentKind;
  readonly site: SiteAdapter;
  /** The translation is placed after this element, or at its end where `inside`. */
  readonly anchor: Element;
  readonly inside: boolean;
  /** The rule that found it; undefined for the generic reader. */
  readonly rule?: TextRule | undefined;
}

/** Finds texts in a part of a page. */
export interface TextFinder {
  /** Texts in and including `root`; every text of a part that is new is found, one found before may come again. */
  find(root: Element | Document | ShadowRoot): Iterable<FoundText>;
}

/** Elements that may hold no stray sibling: a translation goes inside at their end. */
const INSIDE = new Set(['td', 'th', 'li', 'dd', 'dt', 'summary', 'figcaption', 'caption', 'body', 'label']);

/** Where the translation of a text goes. */
export function placeFor(
  element: Element,
  placeAfter?: string,
): { readonly anchor: Element; readonly inside: boolean } {
  const outer = placeAfter === undefined ? null : element.closest(placeAfter);
  const anchor = outer ?? element;
  return { anchor, inside: INSIDE.has(anchor.localName) };
}

/** Finds what a site adapter describes. */
export function createAdapterFinder(site: SiteAdapter): TextFinder {
  const selector = site.texts.map((rule) => rule.text).join(',');

  function describe(element: Element): FoundText | undefined {
    const rule = site.texts.find((candidate) => element.matches(candidate.text));
    if (rule === undefined) return undefined;
    return { element, kind: rule.kind, site, rule, ...placeFor(element, rule.placeAfter) };
  }

  return {
    *find(root) {
      if (root.nodeType === 1 && (root as Element).matches(selector)) {
        const found = describe(root as Element);
        if (found !== undefined) yield found;
      }
      for (const element of root.querySelectorAll(selector)) {
        const found = describe(element);
        if (found !== undefined) yield found;
      }
    },
  };
}

/** The text of the comment that a nested comment answers; undefined at the top of a thread. */
export function parentOf(found: FoundText): Element | undefined {
  const { rule, element } = found;
  if (rule?.thread === undefined || rule.item === undefined) return undefined;
  const thread = element.closest(rule.item)?.closest(rule.thread);
  const first = thread?.querySelector(rule.text);
  return first && first !== element ? first : undefined;
}
