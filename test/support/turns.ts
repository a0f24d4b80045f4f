/** Lets everything run that needs no clock, until the condition holds. The test's own time limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}

/** Lets everything run that is ready to run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Lets everything run that needs no clock, hashes made on other threads included. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await turn();
    // Comes back only after the hashes that were asked for before it.
    if (round % 6 === 0) await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  }
}
