/**
 * Resolves with the first value of `probe` that is neither undefined nor false; rejects after `limit`
 * milliseconds and names what it waited for and what it saw last. A probe that throws has not succeeded yet.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  { limit = 20_000, seen = () => undefined as unknown } = {},
): Promise<T> {
  const end = Date.now() + limit;
  let reason: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const last = await seen();
  const detail = last === undefined ? '' : `; last seen: ${JSON.stringify(last)}`;
  throw new Error(`Waited ${limit} ms for ${what}${detail}`, { cause: reason });
}
