import type { Answer } from '../core/translation.ts';
import { attempt } from './attempt.ts';
import type { Stick } from './stick.ts';
import { isCurrent, type Unit } from './unit.ts';

/** Answers on their way into the page. */
export interface Arrivals {
  /** Notes an answer for the text that a unit held when it was read as `mark`. */
  note(unit: Unit, mark: string, answer: Answer): void;
}

/** What {@link createArrivals} needs. */
export interface ArrivalsOptions {
  /** Runs a write phase before the next frame. */
  readonly frame: (task: () => void) => void;
  readonly later: (task: () => void, delay: number) => void;
  readonly isActive: (unit: Unit) => boolean;
  /** Keeps live chats at their end while answers make them grow. */
  readonly stick: Stick;
  readonly show: (unit: Unit, answer: Answer) => void;
  /** Called with a unit that stands in the page but holds another text by now. */
  readonly onChanged: (unit: Unit) => void;
  /** Called at the end of a write phase. */
  readonly onWritten: () => void;
  readonly signal: AbortSignal;
}

/** Milliseconds for which answers to what is not on the screen yet wait for others, so that they share a frame. */
const AHEAD = 250;

/** Shows all answers that came since the last frame in one write phase; never one under another text than its own. */
export function createArrivals(options: ArrivalsOptions): Arrivals {
  let waiting: { readonly unit: Unit; readonly mark: string; readonly answer: Answer }[] = [];
  let writing = false;
  let due = false;

  function begin(): void {
    if (writing || waiting.length === 0) return;
    writing = true;
    options.frame(write);
  }

  function write(): void {
    writing = false;
    const batch = waiting;
    waiting = [];
    if (options.signal.aborted) return;
    options.stick.before(batch.map(({ unit }) => unit.found.element));
    for (const { unit, mark, answer } of batch) {
      if (!options.isActive(unit) || unit.mark !== mark) continue;
      if (isCurrent(unit)) attempt(() => options.show(unit, answer));
      else if (unit.found.element.isConnected) options.onChanged(unit);
    }
    options.stick.after();
    options.onWritten();
  }

  return {
    note(unit, mark, answer) {
      waiting.push({ unit, mark, answer });
      if (!unit.ahead) begin();
      else if (!due) {
        due = true;
        options.later(() => {
          due = false;
          begin();
        }, AHEAD);
      }
    },
  };
}
