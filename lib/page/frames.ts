/** Runs write phases. */
export type Frame = (task: () => void) => void;

/** What {@link createFrames} works with. */
export interface FramesOptions {
  /** Runs a task before the next frame. */
  readonly request: (task: () => void) => void;
  /** Runs a task when the browser has come to rest after a frame. */
  readonly afterFrame: (task: () => void) => void;
  readonly later: (task: () => void, delay: number) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** Times the cost of the last write phase that pass before the next one. */
const REST = 4;

/** Milliseconds for which a write phase is put off at most. */
const MAX_REST = 300;

/** Milliseconds below which a frame costs too little to spare any. */
const CHEAP = 12;

/**
 * Write phases, each before a frame. Where one costs the page much, as the layout of thousands of comments does,
 * the next waits in proportion, so that answers that come one after the other share a frame.
 */
export function createFrames(options: FramesOptions): Frame {
  let earliest = 0;

  function run(task: () => void): void {
    options.request(() => {
      const begun = options.now();
      task();
      options.afterFrame(() => {
        const end = options.now();
        const cost = end - begun;
        if (cost > CHEAP) earliest = end + Math.min(MAX_REST, cost * REST);
      });
    });
  }

  return (task) => {
    const wait = earliest - options.now();
    if (wait > 0) options.later(() => run(task), wait);
    else run(task);
  };
}
