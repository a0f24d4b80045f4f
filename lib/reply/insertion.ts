import type { Compositions } from './compositions.ts';
import {
  type Content,
  type Draft,
  foldText,
  lengthOf,
  type Runs,
  runsOf,
  sameDraft,
  sameRuns,
} from './draft.ts';
import type { EditorKind, Way } from './editors/editor-kind.ts';
import { waysOf } from './editors/registry.ts';
import { isWritable } from './field.ts';
import { isValueField, readField } from './read-draft.ts';
import { focusField, rememberSelection, selectRun } from './selection.ts';
import { type TypingWatch, watchTyping } from './typing-watch.ts';
import { put, undoOnce } from './ways.ts';

/** Why nothing was inserted. The list is closed; the panel has a sentence for each. */
export const refusals = [
  /** An input method is still composing. */
  'composing',
  /** The field has gone, or cannot be written in any more. */
  'not-writable',
  /** The field would cut the text off. */
  'too-long',
  /** The text has line breaks and the field has one line. */
  'one-line',
  /** A mention or sticker of the draft is missing from the text, or stands in another order. */
  'chips',
  /** The editor does not hold the text. */
  'not-taken',
  /** The caller gave up. */
  'aborted',
] as const;

/** One of {@link refusals}. */
export type Refusal = (typeof refusals)[number];

/** What became of an insertion. */
export type Insertion =
  | {
      /** The editor was read back and holds exactly the text. */
      readonly status: 'inserted';
      /** Brings the draft back. Resolves with false, and changes nothing, where the person has written since. */
      undo(): Promise<boolean>;
    }
  /** The person wrote on meanwhile; what they wrote stands. */
  | { readonly status: 'changed' }
  | {
      readonly status: 'refused';
      readonly reason: Refusal;
      /** Whether the field holds the draft as before. False is rare: the caller should offer the draft to copy. */
      readonly draftKept: boolean;
    };

/** A field as the insertion works on it. */
export interface Target {
  readonly field: HTMLElement;
  readonly kind: EditorKind;
  /** UTF-16 units beyond which the field itself cuts a text off; undefined where it does not. */
  readonly cutAt: number | undefined;
  readonly multiline: boolean;
  readonly compositions: Compositions;
}

/** Milliseconds an insertion waits for an input method to finish. */
const COMPOSITION_LIMIT = 3000;
/** An editor has ten times as long for showing a text as for learning of a selection; a field shows it at once. */
const TAKE_TIMES = 10;
/** Milliseconds after which an editor that shows the text is asked again: some take it back with their next drawing. */
const SECOND_LOOK = 80;
const LOOK_EVERY = 20;
/** Steps of undo that are tried to get a draft back. */
const UNDO_STEPS = 8;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const refused = (reason: Refusal, draftKept = true): Insertion => ({ status: 'refused', reason, draftKept });

/** Why a content cannot stand in a field, before anything is touched. */
function objection(target: Target, wanted: Runs, over: Runs): Refusal | undefined {
  const sameChips =
    wanted.chips.length === over.chips.length &&
    wanted.chips.every(({ mark }, index) => mark === over.chips[index]?.mark);
  if (!sameChips) return 'chips';
  if (!target.multiline && wanted.runs.some((run) => /[\n\r]/.test(run))) return 'one-line';
  if (target.cutAt !== undefined && lengthOf(wanted) > target.cutAt) return 'too-long';
  return undefined;
}

const readRuns = (target: Target): Runs => runsOf(readField(target.field, target.kind).draft);

/** Waits until the field holds the runs, and still does at a second look. */
async function holds(target: Target, wanted: Runs): Promise<boolean> {
  for (let waited = 0; !sameRuns(readRuns(target), wanted); waited += LOOK_EVERY) {
    if (waited >= target.kind.settle * TAKE_TIMES) return false;
    await pause(LOOK_EVERY);
  }
  await pause(SECOND_LOOK);
  return sameRuns(readRuns(target), wanted);
}

type Attempt = 'done' | 'failed' | 'typed';

/** Puts what was typed while the draft was selected where the caret was. */
async function writeHeld({ field, kind }: Target, typing: TypingWatch): Promise<void> {
  // The editor has to learn that the draft is not selected any more.
  if (kind.settle > 0) await pause(kind.settle);
  const letters = typing.held();
  typing.holding(undefined);
  if (letters === '') return;
  const ways = waysOf(kind, navigator.userAgent);
  ways.some((way) => typing.quietly(() => put(field, letters, way)));
}

/** Writes the runs that differ, the last one first, so that those before stay where they are. */
async function write(target: Target, wanted: Runs, way: Way, typing: TypingWatch): Promise<Attempt> {
  const { field, kind } = target;
  const expected = [...readRuns(target).runs];
  const { chips } = wanted;
  for (let run = expected.length - 1; run >= 0; run--) {
    const text = wanted.runs[run] ?? '';
    if (foldText(text) === foldText(expected[run] ?? '')) continue;
    // Editors put their caret back some time after they get the focus.
    if (focusField(field) && kind.settle > 0) await pause(kind.settle);
    if (typing.typed()) return 'typed';
    const nodes = readField(field, kind).chips;
    typing.holding(typing.release ?? rememberSelection(field));
    selectRun(field, nodes[run - 1], nodes[run]);
    if (kind.settle > 0) await pause(kind.settle);
    if (typing.typed()) {
      await writeHeld(target, typing);
      return 'typed';
    }
    if (!sameRuns(readRuns(target), { runs: expected, chips })) {
      // Written by what sends no events that can be seen, such as dictation.
      typing.release?.();
      typing.holding(undefined);
      return 'typed';
    }
    const taken = typing.quietly(() => put(field, text, way));
    typing.holding(undefined);
    if (!taken) return 'failed';
    expected[run] = text;
    if (!(await holds(target, { runs: expected, chips }))) return typing.typed() ? 'typed' : 'failed';
  }
  return 'done';
}

/** Brings the draft back: by the editor's own undo, else by writing it again. */
async function bringBack(target: Target, before: Runs, typing: TypingWatch): Promise<boolean> {
  const { field, kind } = target;
  for (let step = 0; step < UNDO_STEPS; step++) {
    const now = readRuns(target);
    if (sameRuns(now, before)) return true;
    focusField(field);
    typing.quietly(() => undoOnce(field, kind.undo));
    for (let waited = 0; waited < kind.settle * 3 && sameRuns(readRuns(target), now); waited += LOOK_EVERY)
      await pause(LOOK_EVERY);
    if (typing.typed()) return false;
    if (sameRuns(readRuns(target), now)) break;
  }
  if (sameRuns(readRuns(target), before)) return true;
  if (readRuns(target).chips.length !== before.chips.length) return false;
  for (const way of waysOf(kind, navigator.userAgent)) {
    const attempt = await write(target, before, way, typing);
    if (attempt !== 'failed') return attempt === 'done';
  }
  return false;
}

async function undo(target: Target, inserted: Runs, before: Runs): Promise<boolean> {
  const { field, compositions } = target;
  if (compositions.isOpen(field) || !isWritable(field) || !sameRuns(readRuns(target), inserted)) return false;
  const typing = watchTyping(field);
  try {
    return await bringBack(target, before, typing);
  } finally {
    typing.stop();
  }
}

/**
 * Puts a content in the place of a draft, through the editor's own input path, and reads the editor back. The draft
 * asked for must still stand there; it is brought back where the editor does not take the text. Never rejects.
 */
export async function insert(
  target: Target,
  content: Content,
  over: Draft,
  signal: AbortSignal,
): Promise<Insertion> {
  const { field, kind, compositions } = target;
  const wanted = runsOf(content);
  const before = runsOf(over);
  if (!(await compositions.closed(field, COMPOSITION_LIMIT, signal)))
    return refused(signal.aborted ? 'aborted' : 'composing');
  if (signal.aborted) return refused('aborted');
  if (!isWritable(field)) return refused('not-writable');
  if (!sameDraft(readField(field, kind).draft, over)) return { status: 'changed' };
  const reason = objection(target, wanted, before);
  if (reason !== undefined) return refused(reason);

  const inserted: Insertion = { status: 'inserted', undo: () => undo(target, wanted, before) };
  const typing = watchTyping(field);
  try {
    for (const way of waysOf(kind, navigator.userAgent)) {
      const attempt = await write(target, wanted, way, typing);
      if (attempt === 'done') return inserted;
      if (attempt === 'typed') return { status: 'changed' };
      if (!(await bringBack(target, before, typing)))
        return typing.typed() ? { status: 'changed' } : refused('not-taken', false);
      if (signal.aborted) return refused('aborted');
    }
    return refused('not-taken');
  } finally {
    typing.stop();
  }
}

/** Whether a field can hold more than one line. */
export function isMultiline(field: Element): boolean {
  return !isValueField(field) || field.localName === 'textarea';
}
