/** Keeps track of open shadow roots that hold texts. */
export interface ShadowRoots {
  /** Enters the open shadow root of an element, now or as soon as it has one. */
  enter(host: Element): void;
}

/** Hosts that are waited for at most; a page of many unused elements must not fill the memory. */
const MAX_WAITING = 1000;

/** Waits in ms before looking again for roots that were not there yet: nothing in a page tells of a new root. */
const LOOKS = [50, 250, 1000, 3000, 10_000];

/** Makes {@link ShadowRoots}; `onRoot` is called once for each root. `later` runs a task after a delay in ms. */
export function createShadowRoots(
  onRoot: (root: ShadowRoot) => void,
  later: (task: () => void, delay: number) => void,
): ShadowRoots {
  const entered = new WeakSet<ShadowRoot>();
  const waiting = new Map<Element, number>();
  let scheduled = false;

  function enterRoot(root: ShadowRoot): void {
    if (entered.has(root)) return;
    entered.add(root);
    onRoot(root);
  }

  function look(): void {
    scheduled = false;
    for (const [host, looks] of waiting) {
      if (host.shadowRoot !== null) enterRoot(host.shadowRoot);
      if (host.shadowRoot !== null || !host.isConnected || looks + 1 >= LOOKS.length) waiting.delete(host);
      else waiting.set(host, looks + 1);
    }
    schedule();
  }

  function schedule(): void {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    const soonest = Math.min(...waiting.values());
    later(look, LOOKS[soonest] ?? 0);
  }

  return {
    enter(host) {
      if (host.shadowRoot !== null) enterRoot(host.shadowRoot);
      else if (waiting.size < MAX_WAITING && !waiting.has(host)) {
        waiting.set(host, 0);
        schedule();
      }
    },
  };
}
