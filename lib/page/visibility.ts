/** Tells once for each watched element when it comes near the screen. */
export interface Visibility {
  watch(element: Element): void;
  unwatch(element: Element): void;
}

/** Called with elements that came near; `visible` is false for those on the next screens. */
export type OnNear = (near: readonly { readonly element: Element; readonly visible: boolean }[]) => void;

/** Makes a {@link Visibility}; injected, since a document without layout has none. */
export type CreateVisibility = (onNear: OnNear, signal: AbortSignal) => Visibility;

/** Half a screen above and one and a half below: what scrolling reaches while a provider answers. */
const MARGIN = '50% 0px 150% 0px';

/** The same for boxes that scroll in the page, in screens. Chromium adds it to that of the page itself. */
const ABOVE = 0.25;
const BELOW = 1.25;

/** Watches with one IntersectionObserver, which costs no layout reads, and lets go of an element on first sight. */
export const createVisibility: CreateVisibility = (onNear, signal) => {
  const callback: IntersectionObserverCallback = (entries, observer) => {
    const near: { element: Element; visible: boolean }[] = [];
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      observer.unobserve(entry.target);
      const { top, bottom } = entry.boundingClientRect;
      near.push({ element: entry.target, visible: bottom > 0 && top < innerHeight });
    }
    if (near.length > 0) onNear(near);
  };
  // `scrollMargin` lets comments in a scrolling box count as near too; browsers without it ignore the member. It is
  // in pixels, as Chromium takes a percentage for one of all that can be scrolled through: a whole thread.
  const scrollMargin = `${Math.round(screen.height * ABOVE)}px 0px ${Math.round(screen.height * BELOW)}px 0px`;
  const options = { rootMargin: MARGIN, scrollMargin } as IntersectionObserverInit;
  const observer = new IntersectionObserver(callback, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (element) => observer.observe(element),
    unwatch: (element) => observer.unobserve(element),
  };
};
