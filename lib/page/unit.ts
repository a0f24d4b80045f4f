import type { LanguageDecision } from '../core/language-decision.ts';
import type { FoundText } from '../sites/finder.ts';
import { type Extracted, extract, fingerprint } from './extract.ts';

/** One text of the page and what is known of it. */
export interface Unit {
  readonly found: FoundText;
  /** What the element held when it was read; a result for anything else is dropped. */
  mark: string;
  source: Extracted | undefined;
  decision: LanguageDecision | undefined;
  /** The translation element, where there is one. */
  host: HTMLElement | undefined;
  /** Withdraws the open ask. */
  withdraw: (() => void) | undefined;
  /** True from being near the screen on: from then it is kept up to date. */
  near: boolean;
  /** The person wants Crosstalk's translation although the site shows its own. */
  ours: boolean;
  /** How often the page took our element out or changed the text lately, against fights with the page. */
  rounds: number;
  /** When `rounds` began, ms. */
  roundsSince: number;
  /** Left alone for a while, as its text changed too often. */
  resting: boolean;
}

/** A unit for a text that was just found. Reads nothing yet. */
export function createUnit(found: FoundText): Unit {
  return {
    found,
    mark: '',
    source: undefined,
    decision: undefined,
    host: undefined,
    withdraw: undefined,
    near: false,
    ours: false,
    rounds: 0,
    roundsSince: 0,
    resting: false,
  };
}

/** Withdraws what is asked for a unit, if anything is. */
export function withdraw(unit: Unit): void {
  unit.withdraw?.();
  unit.withdraw = undefined;
}

/** Reads the text again; returns whether it differs from what was read before. */
export function readUnit(unit: Unit): boolean {
  const mark = fingerprint(unit.found.element);
  if (unit.source !== undefined && unit.mark === mark) return false;
  unit.mark = mark;
  unit.source = extract(unit.found.element, unit.found.site);
  unit.decision = undefined;
  return true;
}

/** Whether the element still holds the very text that was read, and stands in the page. */
export function isCurrent(unit: Unit): boolean {
  const { element } = unit.found;
  return element.isConnected && unit.mark === fingerprint(element);
}

const MAX_ROUNDS = 6;
const ROUNDS_WINDOW = 10_000;

/** Counts a round against the page; false once there were too many of them in a short time. */
function mayTryAgain(unit: Unit, now: number): boolean {
  if (now - unit.roundsSince > ROUNDS_WINDOW) {
    unit.rounds = 0;
    unit.roundsSince = now;
  }
  unit.rounds += 1;
  return unit.rounds <= MAX_ROUNDS;
}

/**
 * Runs `again` for a unit that the page changed or took the translation from, but only so often. What a text that
 * keeps changing holds in the end is still looked at: `again` runs once more after a while. Times in ms.
 */
export function tryAgain(
  unit: Unit,
  changed: boolean,
  clock: { readonly now: () => number; readonly later: (task: () => void, delay: number) => void },
  again: () => void,
): void {
  if (mayTryAgain(unit, clock.now())) again();
  else if (changed && !unit.resting) {
    unit.resting = true;
    clock.later(() => {
      unit.resting = false;
      if (unit.near && unit.host === undefined && unit.withdraw === undefined) again();
    }, ROUNDS_WINDOW);
  }
}

/** The unit whose text a node belongs to. */
export function ownerOf(node: Node, units: WeakMap<Element, Unit>): Unit | undefined {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    const unit = at.nodeType === 1 ? units.get(at as Element) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/**
 * Of two blocks that the generic reader found, one in the other, the outer one is read: false where a unit holds this
 * element already; units within it are dropped.
 */
export function replacesInner(
  element: Element,
  units: WeakMap<Element, Unit>,
  drop: (unit: Unit) => void,
): boolean {
  if (element.parentElement !== null && ownerOf(element.parentElement, units) !== undefined) return false;
  for (const inner of element.querySelectorAll('*')) {
    const unit = units.get(inner);
    if (unit === undefined) continue;
    drop(unit);
    units.delete(inner);
  }
  return true;
}
