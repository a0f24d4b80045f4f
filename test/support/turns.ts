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

/** Lets everything run that needs no clock and no other thread. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 30; round += 1) await turn();
}
