/** Keeps a live chat at its newest message while translations make it grow. */
export interface Stick {
  /** Before elements are put in or filled: notes which of their chats stand at the bottom. Reads layout once each. */
  before(elements: Iterable<Element>): void;
  /** After it: moves those chats to the bottom again. */
  after(): void;
}

/** Pixels from the bottom that still count as there, as sites themselves allow. */
const NEAR = 24;

function isScroller(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const overflow = view === null ? 'visible' : view.getComputedStyle(element).overflowY;
  return /auto|scroll|overlay/.test(overflow);
}

/** Makes a {@link Stick} for messages within lists that match `live`; does nothing where that is empty. */
export function createStick(live: string): Stick {
  const scrollers = new WeakMap<Element, Element | null>();
  let atBottom: Element[] = [];

  /** The box that scrolls the list; looked for once for each list. */
  function scrollerOf(list: Element): Element | null {
    const known = scrollers.get(list);
    if (known !== undefined) return known;
    let at: Element | null = list;
    while (at !== null && at !== list.ownerDocument.body && !isScroller(at)) at = at.parentElement;
    const scroller = at === list.ownerDocument.body ? null : at;
    scrollers.set(list, scroller);
    return scroller;
  }

  return {
    before(elements) {
      const found = new Set<Element>();
      if (live === '') return;
      for (const element of elements) {
        const list = element.closest(live);
        const scroller = list === null ? null : scrollerOf(list);
        if (scroller !== null) found.add(scroller);
      }
      // A chat that does not fill its box yet is at its end too: what fills it may be a translation.
      atBottom = [...found].filter(
        ({ scrollTop, clientHeight, scrollHeight }) =>
          scrollHeight <= clientHeight || (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - NEAR),
      );
    },
    after() {
      for (const scroller of atBottom) scroller.scrollTop = scroller.scrollHeight;
      atBottom = [];
    },
  };
}
