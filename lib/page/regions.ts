import { isOwn } from './guards.ts';
import type { Run, RunWatch } from './runs.ts';

/** Cuts a page into parts, so that only what is near the screen is ever looked through. */
export interface Regions {
  /** Takes siblings that stand in the page, in their order. */
  add(siblings: readonly Element[]): void;
  /** Takes the parts again whose elements were taken out in part; to be called after removals. */
  mend(): void;
}

/** What {@link createRegions} needs. */
export interface RegionsOptions {
  readonly createWatch: (onNear: (runs: readonly Run[]) => void) => RunWatch;
  /** Whether an element must be looked at as one, as it holds text itself. */
  readonly isWhole: (element: Element) => boolean;
  /** Called with an element whose children are looked at from now on, but not itself. */
  readonly onCut: (element: Element) => void;
  /** Called with elements that are to be looked through now. */
  readonly onNear: (elements: readonly Element[]) => void;
}

/** Elements in a part that is looked through in one go: some dozen comments. */
const PART = 400;

/** Elements from which on a part is cut further. */
const ENOUGH = 2 * PART;

/** Children of an element above which they are watched in runs instead of one by one looked into. */
const FAN = 16;

/** Elements from the beginning on that are looked through without waiting to hear whether they are near. */
const AT_ONCE = 1200;

/** The number of elements in a tree, itself with them, or `limit` where there are at least as many. */
function weigh(element: Element, limit: number): number {
  if (element.firstElementChild === null) return 1;
  const walker = element.ownerDocument.createTreeWalker(element, 1);
  let count = 1;
  while (count < limit && walker.nextNode() !== null) count += 1;
  return count;
}

const UNSEEN = new Set(['script', 'style', 'link', 'meta', 'template', 'noscript', 'head']);

function isSeen(element: Element): boolean {
  return !UNSEEN.has(element.localName) && !isOwn(element);
}

/** The children that may hold texts. A field called `children` stands in for that property of its form. */
function seenChildren(element: Element): Element[] {
  const seen: Element[] = [];
  for (let at = element.firstElementChild; at !== null; at = at.nextElementSibling) {
    if (isSeen(at)) seen.push(at);
  }
  return seen;
}

/** Makes {@link Regions}. Reads no layout itself. */
export function createRegions(options: RegionsOptions): Regions {
  const waiting = new Set<Run>();
  let atOnce = AT_ONCE;

  const watch = options.createWatch((runs) => {
    for (const run of runs) {
      if (!waiting.delete(run)) continue;
      const [only, ...others] = run.elements;
      if (only !== undefined && others.length === 0 && options.isWhole(only)) look([only], PART);
      else descend(run.elements);
    }
  });

  function look(elements: readonly Element[], weight: number): void {
    atOnce -= weight;
    options.onNear(elements);
  }

  /** Looks through a small part now or when it is near. */
  function put(elements: readonly Element[], weight: number): void {
    if (elements.length === 0) return;
    if (atOnce > 0) {
      look(elements, weight);
      return;
    }
    const run = { elements };
    waiting.add(run);
    watch.watch(run);
  }

  /** Cuts a long list into runs. */
  function putRuns(elements: readonly Element[]): void {
    let sample = 0;
    for (let at = 0; at < FAN; at += 1) {
      const element = elements[Math.floor((at * elements.length) / FAN)];
      if (element !== undefined) sample += weigh(element, PART);
    }
    const each = sample / FAN;
    // Half at most, so that a sample that misleads cannot lead round in a circle.
    const small = Math.max(1, Math.min(Math.floor(PART / each), elements.length >> 1));
    const length = Math.max(small, Math.ceil(elements.length / FAN));
    let from = 0;
    // What is looked through at once is cut finer than what may wait.
    for (; atOnce > 0 && from < elements.length; from += small) descend(elements.slice(from, from + small));
    for (; from < elements.length; from += length)
      put(elements.slice(from, from + length), each * Math.min(length, elements.length - from));
  }

  /** Works through siblings that are near or few: small ones are looked through, big ones cut. */
  function descend(elements: readonly Element[]): void {
    let weight = 0;
    for (const element of elements) {
      weight += weigh(element, ENOUGH - weight);
      if (weight >= ENOUGH) break;
    }
    if (weight < ENOUGH) {
      look(elements, weight);
      return;
    }
    if (elements.length > FAN) {
      putRuns(elements);
      return;
    }
    let light: Element[] = [];
    let sum = 0;
    const putLight = (): void => {
      put(light, sum);
      light = [];
      sum = 0;
    };
    for (const element of elements) {
      const own = weigh(element, ENOUGH);
      if (own >= ENOUGH) {
        putLight();
        if (options.isWhole(element)) put([element], own);
        else {
          options.onCut(element);
          descend(seenChildren(element));
        }
        continue;
      }
      light.push(element);
      sum += own;
      if (sum >= PART) putLight();
    }
    putLight();
  }

  return {
    add(siblings) {
      descend(siblings.filter(isSeen));
    },
    mend() {
      for (const run of [...waiting]) {
        if (run.elements[0]?.isConnected === true && run.elements.at(-1)?.isConnected === true) continue;
        waiting.delete(run);
        watch.unwatch(run);
        const left = run.elements.filter((element) => element.isConnected);
        put(left, left.length);
      }
    },
  };
}
