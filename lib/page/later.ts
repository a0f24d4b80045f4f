/**
 * Runs tasks after a delay in ms, unless the signal has aborted by then. Leaves nothing behind on the signal, which
 * lives as long as the page.
 */
export function createLater(signal: AbortSignal): (task: () => void, delay: number) => void {
  return (task, delay) => void setTimeout(() => signal.aborted || task(), delay);
}

/** Resolves after a delay in ms. */
export function pause(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}
