import { OFFER_TAG, TRANSLATION_TAG } from './guards.ts';
import { ONCE } from './once.ts';

/** A page taken by one copy of the reader. */
export interface Claim {
  /** Ends when a newer copy of the extension takes the page over. */
  readonly signal: AbortSignal;
  /** The person asked for this page although its site is off. */
  readonly once: boolean;
  /** Called when the person asks for this page later. */
  onReadOnce: (() => void) | undefined;
}

interface Holder {
  readonly alive: () => boolean;
  readonly end: AbortController;
  readonly claim: Claim;
}

const HOLDER = Symbol.for('crosstalk.reader');

/**
 * Takes the page, or returns undefined where a living copy already has it. A copy left behind by an update is ended
 * first, and what it put into the page is taken out.
 */
export function claimPage(scope: object, alive: () => boolean): Claim | undefined {
  const world = scope as { [HOLDER]?: Holder; [ONCE]?: boolean; document?: Document };
  const once = world[ONCE] === true;
  delete world[ONCE];
  const holder = world[HOLDER];
  if (holder?.alive() === true) {
    if (once) holder.claim.onReadOnce?.();
    return undefined;
  }
  holder?.end.abort();
  for (const left of world.document?.querySelectorAll(`${TRANSLATION_TAG}, ${OFFER_TAG}`) ?? [])
    left.remove();
  const end = new AbortController();
  const claim: Claim = { signal: end.signal, once, onReadOnce: undefined };
  world[HOLDER] = { alive, end, claim };
  return claim;
}
