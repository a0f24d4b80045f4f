/**
 * Resolves with the first value of `probe` that is neither undefined nor false; rejects after `limit`
 * milliseconds and names what it waited for and what it saw last. A probe that throws has not succeeded yet, and
 * one that never answers is not waited for any longer than that.
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  { limit = 20_000, seen = () => undefined as unknown } = {},
): Promise<T> {
  const end = Date.now() + limit;
  let reason: unknown;
  for (;;) {
    try {
      const value = await withinTime(probe, Math.max(end - Date.now(), 0) + GRACE);
      if (value !== undefined && value !== false) return value;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const last = await withinTime(seen, GRACE).catch(String);
  const detail = last === undefined ? '' : `; last seen: ${JSON.stringify(last)}`;
  throw new Error(`Waited ${limit} ms for ${what}${detail}`, { cause: reason });
}

/** What a question that is late in coming gets beyond the limit, in ms. */
const GRACE = 5000;

async function withinTime<T>(ask: () => T | Promise<T>, time: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer')), time);
  });
  try {
    return await Promise.race([ask(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
