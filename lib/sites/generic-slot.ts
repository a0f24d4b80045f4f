import type { TextFinder } from './finder.ts';

/** Makes the reader for pages nobody described. */
export type CreateGenericFinder = () => TextFinder;

const SLOT = Symbol.for('crosstalk.generic');

/** Hands the generic reader to the page: it comes in a script of its own, where no adapter says what is on the page. */
export function offerGenericFinder(scope: object, create: CreateGenericFinder): void {
  (scope as { [SLOT]?: CreateGenericFinder })[SLOT] = create;
}

/** The generic reader, once its script has run. */
export function genericFinder(scope: object): CreateGenericFinder | undefined {
  return (scope as { [SLOT]?: CreateGenericFinder })[SLOT];
}
