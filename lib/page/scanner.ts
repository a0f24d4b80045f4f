import { createAdapterFinder, type FoundText, type TextFinder } from '../sites/finder.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';

/** Looks through parts of a page, one text at a time, so that the work can be cut into slices. */
export interface Scanner {
  /** Queues a part. Embedded systems that have shown up since are looked for too. */
  add(root: Element | Document | ShadowRoot): void;
  /** The next text found; undefined where a part has just been finished or nothing is queued. */
  next(): FoundText | undefined;
  busy(): boolean;
}

/** Makes a {@link Scanner} for a page with one finder of its own and systems that may be embedded in it. */
export function createScanner(
  document: Document,
  finder: TextFinder,
  embedded: readonly SiteAdapter[],
): Scanner {
  const finders: TextFinder[] = [finder];
  const absent = new Set(embedded);
  let queue: Iterator<FoundText>[] = [];
  let head = 0;

  function enqueue(found: Iterable<FoundText>): void {
    queue.push(found[Symbol.iterator]());
  }

  return {
    add(root) {
      for (const site of absent) {
        if (site.present === undefined || document.querySelector(site.present) === null) continue;
        absent.delete(site);
        const embeddedFinder = createAdapterFinder(site);
        // Before the page's own finder: what the adapter describes is not left to the generic reader.
        finders.unshift(embeddedFinder);
        enqueue(embeddedFinder.find(document));
      }
      for (const each of finders) enqueue(each.find(root));
    },
    next() {
      const current = queue[head];
      if (current === undefined) return undefined;
      const step = current.next();
      if (step.done !== true) return step.value;
      head += 1;
      if (head === queue.length) {
        queue = [];
        head = 0;
      }
      return undefined;
    },
    busy: () => queue.length > 0,
  };
}
