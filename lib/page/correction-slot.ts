/** What the person doubts: the reader leaves it here for the menu, which comes in a script of its own. */
export interface Doubt {
  /** The element of Crosstalk's own whose button was pressed; says in `data-from` what was decided. */
  readonly host: HTMLElement;
  /** The comment without its protected pieces. */
  readonly text: string;
}

const SLOT = Symbol.for('crosstalk.doubt');

/** Leaves a doubt for the menu. */
export function leaveDoubt(scope: object, doubt: Doubt): void {
  (scope as { [SLOT]?: Doubt })[SLOT] = doubt;
}

/** The doubt that was left last. */
export function doubtLeft(scope: object): Doubt | undefined {
  return (scope as { [SLOT]?: Doubt })[SLOT];
}
