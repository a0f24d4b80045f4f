import * as v from 'valibot';
import { failure, type Result, success } from '../core/result.ts';

/** Selectors a site may have at most; the oldest is forgotten. */
const MAX_SELECTORS = 20;

/** A host name, or an address without one in tests: what stands before the path. */
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/]+$/));

/** A selector as teaching makes them; which ones the browser understands only a page can tell. */
const taughtSelector = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));

/** By host name: the selectors of comments that the person taught, newest first. */
export const taughtSchema = v.record(host, v.pipe(v.array(taughtSelector), v.maxLength(MAX_SELECTORS)));

/** What a person taught about sites. */
export type Taught = v.InferOutput<typeof taughtSchema>;

/** Adds a selector to a site, or brings it to the front. */
export function withTaught(taught: Taught, site: string, selector: string): Taught {
  const others = (taught[site] ?? []).filter((known) => known !== selector);
  return { ...taught, [site]: [selector, ...others].slice(0, MAX_SELECTORS) };
}

/** Forgets a selector; a site without any is no longer listed. */
export function withoutTaught(taught: Taught, site: string, selector: string): Taught {
  const { [site]: selectors = [], ...others } = taught;
  const left = selectors.filter((known) => known !== selector);
  return left.length === 0 ? others : { ...others, [site]: left };
}

/** What was taught as a file for another browser or person. */
export function exportTaught(taught: Taught): string {
  return `${JSON.stringify({ crosstalk: 'taught', version: 1, taught }, null, 2)}\n`;
}

const fileSchema = v.object({ crosstalk: v.literal('taught'), version: v.literal(1), taught: taughtSchema });

/** Reads such a file; fails where it is anything else. */
export function importTaught(file: string): Result<Taught, 'not-ours'> {
  try {
    return success(v.parse(fileSchema, JSON.parse(file)).taught);
  } catch {
    return failure('not-ours');
  }
}

/** Adds what a file taught to what is known. */
export function mergeTaught(taught: Taught, added: Taught): Taught {
  let merged = taught;
  for (const [site, selectors] of Object.entries(added)) {
    for (const selector of selectors.toReversed()) merged = withTaught(merged, site, selector);
  }
  return merged;
}
