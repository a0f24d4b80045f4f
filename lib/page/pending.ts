import { attempt } from './attempt.ts';
import { PENDING_DELAY } from './budgets.ts';
import type { Presenter } from './presenter.ts';
import type { SessionOptions } from './session-options.ts';
import type { Stick } from './stick.ts';
import { isCurrent, type Unit } from './unit.ts';

/** Shows which comments wait for an answer that takes its time. */
export interface Pending {
  /** To be called when something was asked. */
  expect(): void;
}

/** Makes {@link Pending} for a session. */
export function createPending(
  options: Pick<SessionOptions, 'later' | 'frames' | 'signal'>,
  active: ReadonlySet<Unit>,
  presenter: Presenter,
  stick: Stick,
): Pending {
  let due = false;

  function show(): void {
    due = false;
    if (options.signal.aborted) return;
    options.frames.write(() => {
      const open = [...active].filter((unit) => unit.withdraw !== undefined && isCurrent(unit));
      stick.before(open.map(({ found }) => found.element));
      for (const unit of open) attempt(() => presenter.pending(unit));
      stick.after();
    });
  }

  return {
    expect() {
      if (due) return;
      due = true;
      options.later(show, PENDING_DELAY);
    },
  };
}
