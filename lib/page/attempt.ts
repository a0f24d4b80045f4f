/** Runs a piece of work whose failure must not cost the others: a page may make anything throw. */
export function attempt(task: () => void): void {
  try {
    task();
  } catch {
    // What is odd about one comment, or one page, is no fault that anybody could act on.
  }
}
