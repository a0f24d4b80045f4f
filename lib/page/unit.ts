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
  /** It was not on the screen yet when it was asked for. */
  ahead: boolean;
  /** The person wants Crosstalk's translation although the site shows its own. */
  ours: boolean;
  /** How often the page took our element out or changed the text lately, against fights with the page. */
  rounds: number;
  /** When `rounds` began, ms. */
  roundsSince: number;
  /** Left alone for a while, as its text changed too often. */
  resting: boolean;
  /** How often it was looked at after such a rest, since `roundsSince`. */
  rests: number;
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
    ahead: false,
    ours: false,
    rounds: 0,
    roundsSince: 0,
    resting: false,
    rests: 0,
  };
}

/** Withdraws what is asked for a unit, if anything is. */
export function withdraw(unit: Unit): void {
  unit.withdraw?.();
  unit.withdraw = undefined;
}

/** Reads the text again; returns whether it differs from what was read before. */
export function readUnit(unit: Unit): boolean {
  const mark = fingerprint(unit.found);
  if (unit.source !== undefined && unit.mark === mark) return false;
  unit.mark = mark;
  unit.source = extract(unit.found.element, unit.found.site);
  unit.decision = undefined;
  return true;
}

/** Whether the element still holds the very text that was read, and stands in the page. */
export function isCurrent(unit: Unit): boolean {
  return unit.found.element.isConnected && unit.mark === fingerprint(unit.found);
}

const MAX_ROUNDS = 6;
const ROUNDS_WINDOW = 10_000;

/** Milliseconds without a change after which a text that changed too often counts as come to rest, and how often so. */
const REST = 700;
const MAX_RESTS = 3;

/** Counts a round against the page; false once there were too many of them in a short time. */
function mayTryAgain(unit: Unit, now: number): boolean {
  if (now - unit.roundsSince > ROUNDS_WINDOW) {
    unit.rounds = 0;
    unit.rests = 0;
    unit.roundsSince = now;
  }
  unit.rounds += 1;
  return unit.rounds <= MAX_ROUNDS;
}

/**
 * Runs `again` for a unit that the page changed or took the translation from, but only so often. A text that keeps
 * changing is looked at when it has come to rest, as rows of a list do that flew past under other texts. Times in ms.
 */
export function tryAgain(
  unit: Unit,
  changed: boolean,
  clock: { readonly now: () => number; readonly later: (task: () => void, delay: number) => void },
  again: () => void,
): void {
  if (mayTryAgain(unit, clock.now())) {
    again();
    return;
  }
  if (!changed || unit.resting) return;
  unit.resting = true;
  const rest = (mark: string, delay: number): void =>
    clock.later(() => {
      if (unit.mark !== mark) {
        rest(unit.mark, delay);
        return;
      }
      unit.resting = false;
      unit.rests += 1;
      if (unit.near && unit.host === undefined && unit.withdraw === undefined) again();
    }, delay);
  rest(unit.mark, unit.rests < MAX_RESTS ? REST : ROUNDS_WINDOW);
}

/** Nodes that are looked at from one upwards: a field called `parentNode` leads round in a circle. */
const MAX_ABOVE = 1000;

/** The unit whose text a node belongs to. */
export function ownerOf(node: Node, units: WeakMap<Element, Unit>): Unit | undefined {
  let at: Node | null = node;
  for (let above = 0; at !== null && above < MAX_ABOVE; above += 1, at = at.parentNode) {
    const unit = at.nodeType === 1 ? units.get(at as Element) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/**
 * Of two texts, one in the other, the outer one is read: false where a unit holds this element already. Units within
 * one that the generic reader found are dropped.
 */
export function replacesInner(
  { element, rule }: FoundText,
  units: WeakMap<Element, Unit>,
  drop: (unit: Unit) => void,
): boolean {
  if (element.parentElement !== null && ownerOf(element.parentElement, units) !== undefined) return false;
  if (rule !== undefined) return true;
  for (const inner of element.querySelectorAll('*')) {
    const unit = units.get(inner);
    if (unit === undefined) continue;
    drop(unit);
    units.delete(inner);
  }
  return true;
}
