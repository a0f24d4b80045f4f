/** Elements that follow one another in the document, looked through together when they come near the screen. */
export interface Run {
  readonly elements: readonly Element[];
}

/** Tells once for each watched run when it comes near the screen, or when where it stands cannot be known. */
export interface RunWatch {
  watch(run: Run): void;
  /** Forgets a run. */
  unwatch(run: Run): void;
}

/** Makes a {@link RunWatch}; injected, since a document without layout has none. */
export type CreateRunWatch = (
  document: Document,
  onNear: (runs: readonly Run[]) => void,
  signal: AbortSignal,
) => RunWatch;

/** Pixels beyond every page: that side of the screen does not count. */
const FAR = '4000000px';

/** Screens above and below that are looked through ahead: more than texts are decided ahead. */
const AHEAD = 2.5;

interface Watched {
  readonly run: Run;
  readonly ends: readonly Element[];
  /** Ends that begin above the lower border, and ends that end below the upper one. */
  readonly above: Set<Element>;
  readonly below: Set<Element>;
  unknown: boolean;
}

function isUnrendered({ x, y, width, height }: DOMRectReadOnly): boolean {
  return x === 0 && y === 0 && width === 0 && height === 0;
}

/**
 * Watches the first and the last element of each run with two IntersectionObservers: the run is near when it reaches
 * from above the lower border of the screen to below the upper one. So a list of thousands costs two targets a run.
 */
export const createRunWatch: CreateRunWatch = (document, onNear, signal) => {
  const watchedBy = new Map<Run, Watched>();
  const byEnd = new Map<Element, Set<Watched>>();

  function unwatch(run: Run): void {
    const watched = watchedBy.get(run);
    if (watched === undefined) return;
    watchedBy.delete(run);
    for (const end of watched.ends) {
      const all = byEnd.get(end);
      all?.delete(watched);
      if (all === undefined || all.size > 0) continue;
      byEnd.delete(end);
      upper.unobserve(end);
      lower.unobserve(end);
    }
  }

  const observer = (side: 'above' | 'below', margin: string): IntersectionObserver =>
    new IntersectionObserver(
      (entries) => {
        const near = new Set<Run>();
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const unknown = !isIntersecting && isUnrendered(boundingClientRect);
          for (const watched of byEnd.get(target) ?? []) {
            if (isIntersecting) watched[side].add(target);
            else watched[side].delete(target);
            watched.unknown ||= unknown;
            if (watched.unknown || (watched.above.size > 0 && watched.below.size > 0)) near.add(watched.run);
          }
        }
        for (const run of near) unwatch(run);
        if (near.size > 0) onNear([...near]);
      },
      // The document as root lets the margin hold in a frame of another origin too.
      { root: document, rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
    );

  // In pixels, as Chromium takes a percentage in `scrollMargin` for one of all that can be scrolled through.
  const ahead = `${Math.round(screen.height * AHEAD)}px`;
  const upper = observer('above', `${FAR} ${FAR} ${ahead} ${FAR}`);
  const lower = observer('below', `${ahead} ${FAR} ${FAR} ${FAR}`);
  // Without it a run in a scrolling box would be cut off by the box and count as far for ever.
  const blind = !('scrollMargin' in IntersectionObserver.prototype);
  signal.addEventListener('abort', () => {
    upper.disconnect();
    lower.disconnect();
    watchedBy.clear();
    byEnd.clear();
  });

  return {
    watch(run) {
      const first = run.elements[0];
      const last = run.elements.at(-1);
      if (first === undefined || last === undefined) return;
      if (blind) {
        onNear([run]);
        return;
      }
      const ends = first === last ? [first] : [first, last];
      const watched: Watched = { run, ends, above: new Set(), below: new Set(), unknown: false };
      watchedBy.set(run, watched);
      for (const end of ends) {
        const all = byEnd.get(end);
        // An observer says where an end stands only when that changes: a new run on an old end is told anew.
        if (all !== undefined) {
          upper.unobserve(end);
          lower.unobserve(end);
          all.add(watched);
        } else byEnd.set(end, new Set([watched]));
        upper.observe(end);
        lower.observe(end);
      }
    },
    unwatch,
  };
};
