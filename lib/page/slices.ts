/** Runs work in slices so that the page's own work and input come first. */
export interface Slices {
  /** Queues one pass over `task`; passes queued before it ran are one. */
  request(): void;
}

/** How the next slice is put off; `scheduler.postTask` where there is one. */
export type Defer = (task: () => void) => void;

interface SchedulerLike {
  postTask?(task: () => void, options: { priority: 'user-visible'; signal?: AbortSignal }): Promise<void>;
}

/** Puts a task off with `scheduler.postTask` at the priority of visible work, else with a macrotask. */
export function deferVisible(signal: AbortSignal): Defer {
  const scheduler = (globalThis as { scheduler?: SchedulerLike }).scheduler;
  if (scheduler?.postTask !== undefined) {
    // A task that is aborted or throws must not become an unhandled rejection of the page.
    return (task) =>
      void scheduler.postTask?.(task, { priority: 'user-visible', signal }).catch(() => undefined);
  }
  return (task) => void setTimeout(() => signal.aborted || task(), 0);
}

/** Milliseconds a slice may take before it yields; well under a frame of 16 ms. */
const SLICE_BUDGET = 6;

/** Pieces of work that may throw on one page before the rest is no longer gone on with at once. */
const MAX_FAULTS = 1000;

/**
 * Makes {@link Slices} over `step`, which does one small piece of work and says whether more is left. A piece that
 * throws is left out. `now` is in ms.
 */
export function createSlices(step: () => boolean, defer: Defer, now: () => number): Slices {
  let queued = false;
  let faults = 0;

  function stepUnharmed(): boolean {
    try {
      return step();
    } catch {
      faults += 1;
      return faults < MAX_FAULTS;
    }
  }

  function run(): void {
    queued = false;
    const end = now() + SLICE_BUDGET;
    while (stepUnharmed()) {
      if (now() >= end) {
        request();
        return;
      }
    }
  }

  function request(): void {
    if (queued) return;
    queued = true;
    defer(run);
  }

  return { request };
}
