import type { Ask } from '../core/ask.ts';
import { MAX_TEXT } from '../core/ask.ts';
import type { Urgency } from '../core/comment.ts';
import type { LanguageDecision, LanguagePrior } from '../core/language-decision.ts';
import type { Answer } from '../core/translation.ts';

/** Answers for one text, whichever comments hold it. */
export type OnAnswer = (answer: Answer) => void;

/** What is asked about one text. */
export interface Question {
  readonly text: string;
  readonly decision: LanguageDecision;
  readonly prior: LanguagePrior;
  readonly urgency: Urgency;
  readonly parent?: string | undefined;
}

/** Asks for each distinct text once and shares its answer among the comments that hold it. */
export interface Asks {
  /** Registers interest in a text; returns a function that withdraws it. */
  ask(question: Question, onAnswer: OnAnswer): () => void;
  /** Takes in answers of the background. */
  receive(answers: readonly Answer[]): void;
  /** Sends what has been asked since the last call; returns whether anything was. */
  flush(): boolean;
  /** Answers everything still open with a failure. */
  failAll(answer: (id: number) => Answer): void;
  /** Forgets finished answers, as after a change of settings. Open asks are withdrawn. */
  reset(): void;
}

interface Open {
  readonly id: number;
  readonly key: string;
  readonly listeners: Set<OnAnswer>;
}

/**
 * Finished answers a page remembers, those not used for longest forgotten first: what a thread repeats costs nothing,
 * and an hour of chat does not fill the page. The background knows the rest.
 */
const MAX_REMEMBERED = 400;

/** Makes {@link Asks} over a line to the background. Ids go up from 1 and are never used twice on a page. */
export function createAsks(line: {
  ask(asks: readonly Ask[]): void;
  cancel(ids: readonly number[]): void;
}): Asks {
  const openByKey = new Map<string, Open>();
  const openById = new Map<number, Open>();
  const remembered = new Map<string, Answer>();
  let outbox = new Map<number, Ask>();
  let withdrawn: number[] = [];
  let nextId = 1;

  function close(open: Open): void {
    openByKey.delete(open.key);
    openById.delete(open.id);
  }

  function deliver(open: Open, answer: Answer): void {
    if (answer.state !== 'partial') close(open);
    for (const listener of [...open.listeners]) listener(answer);
  }

  function remember(key: string, answer: Answer): void {
    remembered.set(key, answer);
    if (remembered.size <= MAX_REMEMBERED) return;
    const oldest = remembered.keys().next();
    if (!oldest.done) remembered.delete(oldest.value);
  }

  return {
    ask(question, onAnswer) {
      const forced = question.urgency === 'asked';
      const key = `${forced ? '!' : ''}${question.decision.language}\u0000${question.text}`;
      const known = remembered.get(key);
      if (known !== undefined && !forced) {
        remembered.delete(key);
        remembered.set(key, known);
        onAnswer(known);
        return () => undefined;
      }
      let open = openByKey.get(key);
      if (open === undefined) {
        open = { id: nextId, key, listeners: new Set() };
        nextId += 1;
        if (question.text.length > MAX_TEXT) {
          onAnswer({ id: open.id, state: 'error', error: { code: 'too-long' } });
          return () => undefined;
        }
        openByKey.set(key, open);
        openById.set(open.id, open);
        outbox.set(open.id, {
          id: open.id,
          text: question.text,
          language: question.decision.language,
          open: question.decision.open,
          prior: question.prior,
          urgency: question.urgency,
          parent: question.parent,
        });
      }
      const asked = open;
      asked.listeners.add(onAnswer);
      return () => {
        asked.listeners.delete(onAnswer);
        if (asked.listeners.size > 0 || openById.get(asked.id) !== asked) return;
        close(asked);
        if (!outbox.delete(asked.id)) withdrawn.push(asked.id);
      };
    },
    receive(answers) {
      for (const answer of answers) {
        const open = openById.get(answer.id);
        if (open === undefined) continue;
        if (answer.state !== 'partial' && answer.state !== 'error') remember(open.key, answer);
        deliver(open, answer);
      }
    },
    flush() {
      if (withdrawn.length > 0) line.cancel(withdrawn);
      withdrawn = [];
      const asked = [...outbox.values()];
      if (asked.length > 0) line.ask(asked);
      outbox = new Map();
      return asked.length > 0;
    },
    failAll(answer) {
      outbox = new Map();
      for (const open of [...openById.values()]) deliver(open, answer(open.id));
    },
    reset() {
      remembered.clear();
      withdrawn.push(...openById.keys());
      withdrawn = withdrawn.filter((id) => !outbox.has(id));
      outbox = new Map();
      openByKey.clear();
      openById.clear();
    },
  };
}
