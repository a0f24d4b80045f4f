/** An element with its open shadow root. */
export interface RootedElement {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

function rooted(host: HTMLElement): RootedElement {
  return { host, root: host.attachShadow({ mode: 'open' }) };
}

/** Makes an element of Crosstalk's own with an open shadow root, also where the page has defined such elements as its own. */
export function createRooted(document: Document, tag: string): RootedElement {
  try {
    return rooted(document.createElement(tag));
  } catch {
    // What a page has defined means nothing in a document without a window.
    return rooted(document.implementation.createHTMLDocument('').createElement(tag));
  }
}
