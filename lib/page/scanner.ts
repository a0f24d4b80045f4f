import { createAdapterFinder, type FoundText, type TextFinder } from '../sites/finder.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import { createRegions } from './regions.ts';
import type { Run, RunWatch } from './runs.ts';

/** Looks through parts of a page near the screen, one text at a time, so that the work can be cut into slices. */
export interface Scanner {
  /** Looks for systems that have shown up since in these elements; one that has is read from the start. */
  recognise(elements: readonly Element[]): void;
  /** Takes elements that stand in the page. */
  add(elements: readonly Element[]): void;
  /** To be called after elements were taken out of the page. */
  mend(): void;
  /** The next text found; undefined where a part has just been finished or nothing is queued. */
  next(): FoundText | undefined;
  busy(): boolean;
}

/** What {@link createScanner} looks with. */
export interface ScannerOptions {
  readonly document: Document;
  /** Finders of the page itself, the most certain first. */
  readonly finders: readonly TextFinder[];
  /** Systems on any host that may turn out to be the page or a part of it. */
  readonly systems: readonly SiteAdapter[];
  /** Called with elements whose open shadow root may hold texts. */
  readonly onHost: (host: Element) => void;
  readonly createRunWatch: (onNear: (runs: readonly Run[]) => void) => RunWatch;
  /** Called when there is something to do. */
  readonly onWork: () => void;
}

function marksOf(systems: Iterable<SiteAdapter>): string {
  return [...systems].flatMap(({ recognise }) => recognise?.mark ?? []).join(',');
}

/** Makes a {@link Scanner}. */
export function createScanner(options: ScannerOptions): Scanner {
  const { document, onHost } = options;
  let finders = [...options.finders];
  const absent = new Set(options.systems);
  const present: SiteAdapter[] = [];
  let absentMarks = marksOf(absent);
  /** What an adapter looks after: left alone by the generic reader. */
  let covered = coveredBy();
  let queue: Iterator<FoundText>[] = [];
  let head = 0;

  function coveredBy(): { readonly areas: string; readonly texts: string } {
    const texts = finders.map(({ texts: selector }) => selector).filter((selector) => selector !== '');
    return { areas: marksOf(present), texts: texts.join(',') };
  }

  function enqueue(found: Iterable<FoundText>): void {
    queue.push(found[Symbol.iterator]());
  }

  function isCovered({ rule, element }: FoundText): boolean {
    if (rule !== undefined) return false;
    const { areas, texts } = covered;
    if (areas !== '' && element.closest(areas) !== null) return true;
    return texts !== '' && (element.closest(texts) !== null || element.querySelector(texts) !== null);
  }

  const regions = createRegions({
    createWatch: options.createRunWatch,
    isWhole: (element) => finders.some((finder) => finder.isWhole(element)),
    onCut(element) {
      if (finders.some((finder) => finder.isHost(element))) onHost(element);
    },
    onNear(elements) {
      for (const element of elements) for (const finder of finders) enqueue(finder.find(element, onHost));
      options.onWork();
    },
  });

  return {
    recognise(elements) {
      const marks = absentMarks;
      const bears = (element: Element): boolean =>
        element.matches(marks) || element.querySelector(marks) !== null;
      if (marks === '' || !elements.some(bears)) return;
      for (const site of absent) {
        if (site.recognise === undefined || document.querySelector(site.recognise.mark) === null) continue;
        absent.delete(site);
        const finder = createAdapterFinder(site);
        if (site.recognise.whole) {
          finders = finders.filter(({ texts }) => texts !== '');
          absent.clear();
        } else present.push(site);
        finders.unshift(finder);
        enqueue(finder.find(document, onHost));
      }
      absentMarks = marksOf(absent);
      covered = coveredBy();
    },
    add(elements) {
      const siblings = new Map<Node | null, Element[]>();
      for (const element of elements) {
        const row = siblings.get(element.parentNode);
        if (row === undefined) siblings.set(element.parentNode, [element]);
        else row.push(element);
      }
      for (const row of siblings.values()) regions.add(row);
      options.onWork();
    },
    mend: () => regions.mend(),
    next() {
      const current = queue[head];
      if (current === undefined) return undefined;
      const step = current.next();
      if (step.done !== true) return isCovered(step.value) ? undefined : step.value;
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
