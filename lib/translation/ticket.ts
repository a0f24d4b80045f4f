import type { Urgency } from '../core/comment.ts';
import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { Result } from '../core/result.ts';
import type { Manner } from '../core/writing.ts';
import type { Batch, BatchTranslation } from '../providers/provider.ts';

/** What the person's settings ask of a translation, as far as the provider can do it. */
export type Wishes = Pick<Batch, 'formality' | 'notes' | 'terms'>;

/** A text that waits for a provider, on behalf of everyone who asked for the same. */
export interface Ticket {
  readonly text: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly post?: string | undefined;
  readonly parent?: string | undefined;
  readonly manner?: Manner | undefined;
  readonly wishes?: Wishes | undefined;
  urgency: Urgency;
  /** Which message it came with; a later message has a higher number. */
  arrival: number;
  /** Its place within that message. */
  readonly place: number;
  /** Milliseconds it may wait out a pause of the provider before it is given up as `rate`. */
  patience: number;
  /** False once nobody waits for it. */
  wanted: boolean;
  /** Texts that may share a call with this one, itself included. */
  company: number;
  /** Calls that failed in passing. */
  attempts: number;
  /** Answers of its own that did not pass the checks. */
  doubts: number;
  readonly onPartial: (text: string) => void;
  /** Called exactly once. */
  readonly onSettled: (result: Result<BatchTranslation, Failure>) => void;
}

const rank: Readonly<Record<Urgency, number>> = { asked: 0, visible: 1, near: 2 };

/** Whether an urgency goes before another. */
export function isMoreUrgent(a: Urgency, b: Urgency): boolean {
  return rank[a] < rank[b];
}

/**
 * The order of service: asked for by a click, then on screen, what came on screen last first, then the next
 * screens as they came. Texts of one message keep their order. What came back wrong goes after what did not, so
 * that one text that spoils its calls holds up nobody else.
 */
export function compareTickets(a: Ticket, b: Ticket): number {
  if (a.urgency !== b.urgency) return rank[a.urgency] - rank[b.urgency];
  if (a.company !== b.company) return b.company - a.company;
  const newestFirst = a.urgency === 'visible' ? -1 : 1;
  return newestFirst * (a.arrival - b.arrival) || a.place - b.place;
}

/**
 * Whether two texts may stand in one call: same languages, same post around them, the same asked of them. Where the
 * provider takes `mixed` languages, what others wrote need only be wanted in the same one.
 */
export function mayShareCall(a: Ticket, b: Ticket, mixed: boolean): boolean {
  const fromSame = a.from === b.from || (mixed && a.manner === undefined);
  return fromSame && a.to === b.to && a.post === b.post && askedFor(a) === askedFor(b) && sameTerms(a, b);
}

/** A string that two texts share of which the same is asked beside translating; empty for nothing. */
export function askedFor({ manner, wishes }: Pick<Ticket, 'manner' | 'wishes'>): string {
  const { formality, notes } = wishes ?? {};
  const asked = [manner ?? null, formality ?? null, notes ?? null];
  return asked.every((one) => one === null) ? '' : JSON.stringify(asked);
}

/** The whole glossary goes with a call, so texts with different glossaries share none. */
function sameTerms(a: Ticket, b: Ticket): boolean {
  const [one, other] = [a.wishes?.terms ?? [], b.wishes?.terms ?? []];
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
