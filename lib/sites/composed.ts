/** The host of the shadow root an element stands in; null in the document. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The parent of an element, beyond the border of an open shadow root where it is at its top. */
export function composedParent(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}

/** `closest` across the borders of shadow roots. */
export function composedClosest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** All elements that match, in document order, also in open shadow roots of the given hosts (a selector or empty). */
export function* composedAll(
  root: Element | Document | ShadowRoot,
  selector: string,
  hosts: string,
): Iterable<Element> {
  const own = root.nodeType === 1 ? (root as Element).shadowRoot : null;
  if (own !== null) yield* composedAll(own, selector, hosts);
  for (const element of root.querySelectorAll(hosts === '' ? selector : `${selector},${hosts}`)) {
    if (element.matches(selector)) yield element;
    if (hosts !== '' && element.shadowRoot !== null) yield* composedAll(element.shadowRoot, selector, hosts);
  }
}
