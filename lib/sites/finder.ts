import type { CommentKind } from '../core/comment.ts';
import { hostOf } from './composed.ts';
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
  /**
   * Texts in and including `root`; every text of a part that is new is found, one found before may come again.
   * Open shadow roots are not entered: their hosts are told to `onHost`.
   */
  find(root: Element | Document | ShadowRoot, onHost: (host: Element) => void): Iterable<FoundText>;
  /** Selector of all texts; empty where only the finder itself can tell. */
  readonly texts: string;
  /** Whether an element may be a text itself, or is never looked into: its children must not be looked at alone. */
  isWhole(element: Element): boolean;
  /** Whether the open shadow root of an element may hold texts. */
  isHost(element: Element): boolean;
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

/** Whether an element is the text of a rule. */
function follows(element: Element, rule: TextRule): boolean {
  if (!element.matches(rule.text)) return false;
  if (rule.host !== undefined && hostOf(element)?.matches(rule.host) !== true) return false;
  if (rule.outside !== undefined && element.parentElement?.closest(rule.outside)) return false;
  return rule.without === undefined || element.querySelector(rule.without) === null;
}

/** Finds what a site adapter describes. Every selector of the adapter must be one the browser understands. */
export function createAdapterFinder(site: SiteAdapter): TextFinder {
  const selector = site.texts.map((rule) => rule.text).join(',');
  const skip = site.skip.join(',');

  function describe(element: Element): FoundText | undefined {
    const rule = site.texts.find((candidate) => follows(element, candidate));
    if (rule === undefined || (skip !== '' && element.closest(skip) !== null)) return undefined;
    return { element, kind: rule.kind, site, rule, ...placeFor(element, rule.placeAfter) };
  }

  const hosts = site.shadowHosts?.join(',') ?? '';

  return {
    texts: selector,
    isWhole: (element) => selector !== '' && element.matches(selector),
    isHost: (element) => hosts !== '' && element.matches(hosts),
    *find(root, onHost) {
      if (hosts !== '') {
        if (root.nodeType === 1 && (root as Element).matches(hosts)) onHost(root as Element);
        for (const host of root.querySelectorAll(hosts)) onHost(host);
      }
      if (selector === '') return;
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
