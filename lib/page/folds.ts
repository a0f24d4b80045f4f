import type { LanguageTag } from '../core/language-tag.ts';
import { primaryLanguage } from '../core/language-tag.ts';
import type { Answer } from '../core/translation.ts';
import { ruleFor } from '../language/foreign.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { Folding } from './folding.ts';
import { foldingOffered } from './folding-slot.ts';
import type { SessionOptions } from './session-options.ts';
import type { Unit } from './unit.ts';

/** Which comments of a page are folded, kept in step with what is decided about them. */
export interface Folds {
  /** Takes note of what became of the text that a unit held when it was read as `mark`. */
  note(unit: Unit, mark: string, answer: Answer): void;
  release(unit: Unit): void;
  /** Opens or closes the comments under a line. */
  toggle(line: Element): void;
  /** Puts the lines where they belong, in the next write phase. */
  settle(): void;
  /** Shows all comments again. */
  end(): void;
}

/** Makes {@link Folds} for a session. */
export function createFolds(
  options: Pick<SessionOptions, 'renderer' | 'frames' | 'signal'>,
  settings: () => PageSettings,
  active: ReadonlySet<Unit>,
): Folds {
  let folding: Folding | undefined;
  let settling = false;

  /** Comments are folded, not titles and posts: they say what a page is about. */
  function isFolded({ found }: Unit, language: LanguageTag): boolean {
    return (found.kind === 'comment' || found.kind === 'message') && ruleFor(language, settings()) === 'fold';
  }

  function settle(): void {
    if (settling || folding === undefined) return;
    settling = true;
    options.frames.write(() => {
      settling = false;
      if (!options.signal.aborted) folding?.settle(active);
    });
  }

  return {
    note(unit, mark, answer) {
      if (answer.state === 'leave' && unit.mark === mark && isFolded(unit, answer.language)) {
        folding ??= foldingOffered(globalThis)?.(options.renderer, () => settings().targetLanguage);
        folding?.fold(unit, primaryLanguage(answer.language));
        settle();
      } else folding?.release(unit);
    },
    release: (unit) => folding?.release(unit),
    toggle(line) {
      if (folding?.toggle(line)) settle();
    },
    settle,
    end: () => folding?.settle([]),
  };
}
