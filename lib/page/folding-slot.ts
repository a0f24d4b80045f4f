import type { LanguageTag } from '../core/language-tag.ts';
import type { Folding } from './folding.ts';
import type { Renderer } from './render.ts';

/** Makes what folds comments. */
export type CreateFolding = (renderer: Renderer, target: () => LanguageTag) => Folding;

const SLOT = Symbol.for('crosstalk.folding');

/** Hands folding to the page: it comes in a script of its own, for readers who have a language folded. */
export function offerFolding(scope: object, create: CreateFolding): void {
  (scope as { [SLOT]?: CreateFolding })[SLOT] = create;
}

/** What folds, once its script has run. */
export function foldingOffered(scope: object): CreateFolding | undefined {
  return (scope as { [SLOT]?: CreateFolding })[SLOT];
}
