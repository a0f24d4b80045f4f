import type { Urgency } from '../core/comment.ts';
import type { Unit } from './unit.ts';

/** A unit near the screen that waits to be decided. */
export interface NearbyUnit {
  readonly unit: Unit;
  readonly urgency: Urgency;
}

/** Units near the screen in the order in which they are decided. */
export interface Nearby {
  push(...entries: readonly NearbyUnit[]): void;
  /** The next ones at most `count`; what has left the page meanwhile is left out. */
  take(count: number): readonly NearbyUnit[];
  readonly size: number;
}

/**
 * Makes a {@link Nearby}: comments in the order of the page, messages of a chat newest first, since old ones leave
 * the screen before they are read.
 */
export function createNearby(): Nearby {
  const comments: NearbyUnit[] = [];
  const messages: NearbyUnit[] = [];

  return {
    push(...entries) {
      for (const entry of entries) {
        if (entry.unit.found.kind === 'message') messages.push(entry);
        else comments.push(entry);
      }
    },
    take(count) {
      const taken: NearbyUnit[] = [];
      while (taken.length < count && messages.length > 0) {
        const newest = messages.pop();
        if (newest?.unit.found.element.isConnected === true) taken.push(newest);
      }
      const rest = comments.splice(0, count - taken.length);
      taken.push(...rest.filter(({ unit }) => unit.found.element.isConnected));
      return taken;
    },
    get size() {
      return comments.length + messages.length;
    },
  };
}
