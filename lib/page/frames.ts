import { attempt } from './attempt.ts';

/** Write phases of a page. */
export interface Frames {
  /** Runs a write phase before one of the next frames. */
  write(task: () => void): void;
  /** Takes note that the page changed by itself, so that a frame will follow anyway. */
  pageChanged(): void;
}

/** What {@link createFrames} works with. */
export interface FramesOptions {
  /** Runs a task before the next frame. */
  readonly request: (task: () => void) => void;
  /** Runs a task when the browser has come to rest after a frame. */
  readonly afterFrame: (task: () => void) => void;
  readonly later: (task: () => void, delay: number) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** How many elements the page has. */
  readonly elements: () => number;
}

/** Times the cost of the last write phase that pass before the next one. */
const REST = 4;

/** Milliseconds for which a write phase is put off at most. */
const MAX_REST = 300;

/** Milliseconds below which a frame costs too little to spare any. */
const CHEAP = 12;

/**
 * Elements that a frame goes through in a millisecond when what stands above them has grown: 160,000 took about 100
 * ms in Chromium 156. Says what the first write phase will cost.
 */
const ELEMENTS_PER_MS = 1600;

/** A page that changed this often within {@link WINDOW} ms will soon do so again. */
const CHANGES = 4;
const WINDOW = 600;

/** Milliseconds for which a page that keeps changing is waited for. */
const PATIENCE = 120;

/** Milliseconds between two write phases on a page that keeps changing: answers to several messages share one. */
const BETWEEN = 100;

/**
 * Write phases that cost the page as few frames as can be. Where the page keeps changing, as a live chat does, they
 * ride on its own frames. Where a frame costs much, as the layout of thousands of comments does, the next waits in
 * proportion, so that answers that come one after the other share one; before the first, what a frame costs is told by
 * the size of the page.
 */
export function createFrames(options: FramesOptions): Frames {
  const { now } = options;
  const restAfter = (cost: number): number => (cost > CHEAP ? Math.min(MAX_REST, cost * REST) : 0);
  let waiting: (() => void)[] = [];
  /** Undefined before the first write phase. */
  let earliest: number | undefined;
  /** What the last frame cost, before the first what the size of the page tells. */
  let last = 0;
  let changes: readonly number[] = [];
  let held: (() => void) | undefined;

  function run(): void {
    options.request(() => {
      const tasks = waiting;
      waiting = [];
      const begun = now();
      for (const task of tasks) attempt(task);
      options.afterFrame(() => {
        const end = now();
        const cost = end - begun;
        // One frame may have been held up by something else, as the first of a page mostly is.
        earliest = end + Math.max(restAfter(Math.min(cost, last)), keepsChanging() ? BETWEEN : 0);
        last = cost;
      });
    });
  }

  function keepsChanging(): boolean {
    const [oldest] = changes;
    return changes.length === CHANGES && oldest !== undefined && now() - oldest < WINDOW;
  }

  /** Runs when the page changes next, or after a while if it does not. */
  function ride(): void {
    const go = (): void => {
      if (held !== go) return;
      held = undefined;
      run();
    };
    held = go;
    options.later(go, PATIENCE);
  }

  const begin = (): void => (keepsChanging() ? ride() : run());

  return {
    write(task) {
      waiting.push(task);
      if (waiting.length > 1) return;
      if (earliest === undefined) {
        last = options.elements() / ELEMENTS_PER_MS;
        earliest = now() + restAfter(last);
      }
      const wait = earliest - now();
      if (wait > 0) options.later(begin, wait);
      else begin();
    },
    pageChanged() {
      changes = [...changes.slice(1 - CHANGES), now()];
      held?.();
    },
  };
}
