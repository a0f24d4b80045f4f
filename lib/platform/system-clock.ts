/** The device's clock and timers. */
export const systemClock = {
  /** Milliseconds since 1970. */
  now: (): number => Date.now(),
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  /** Runs once in the next turn of the event loop. */
  soon(run: () => void): void {
    setTimeout(run, 0);
  },
};
