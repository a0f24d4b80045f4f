/** Tells when a page goes to another address without being loaded anew. */
export interface Moves {
  /** Looks whether the address has changed; called with every change of the page, which costs one comparison. */
  check(): void;
}

interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Calls `onMove` after each change of address: by the Navigation API where the browser has it, else by the history's
 * own event, and in any case by looking when the page changes, since scripts may move without any event.
 */
export function watchMoves(document: Document, onMove: () => void, signal: AbortSignal): Moves {
  let address = document.URL;
  const check = (): void => {
    if (document.URL === address) return;
    address = document.URL;
    onMove();
  };
  const view = document.defaultView as (Window & { readonly navigation?: NavigationLike }) | null;
  view?.navigation?.addEventListener('currententrychange', check, { signal });
  view?.addEventListener('popstate', check, { signal });
  return { check };
}
