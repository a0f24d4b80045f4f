/** Time, passed in so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
  /** Runs once in the next turn of the event loop, after all that is settled in this one. */
  soon(run: () => void): void;
}
