/** Something that takes what others wrote. */
export interface FuzzTarget {
  readonly name: string;
  /** Inputs to begin with, each in the shape that real ones have. */
  readonly seeds: readonly string[];
  /** Throws where the input makes it break a promise. */
  readonly run: (input: string) => void | Promise<void>;
}

/** What a target throws where an input makes it break a promise. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

/** Throws where this does not hold. */
export function promise(holds: boolean, what: string): void {
  if (!holds) throw new BrokenPromise(what);
}

/** What no text that is shown may have in it. */
export const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cs}/u;

/** The input as JSON; undefined where it is none. */
export function parsed(input: string): unknown {
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return undefined;
  }
}
