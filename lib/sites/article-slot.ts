import type { FoundText } from './finder.ts';

/** Finds the main text of a page. */
export type FindArticle = (
  document: Document,
  isFound: (element: Element) => boolean,
) => readonly FoundText[];

const SLOT = Symbol.for('crosstalk.article');

/** Hands the finder of articles to the reader: it comes in a script of its own, only on pages that look like one. */
export function offerArticleFinder(scope: object, find: FindArticle): void {
  (scope as { [SLOT]?: FindArticle })[SLOT] = find;
}

/** The finder of articles, once its script has run. */
export function articleFinder(scope: object): FindArticle | undefined {
  return (scope as { [SLOT]?: FindArticle })[SLOT];
}

/** Letters of a paragraph that belongs to a text rather than to a control. */
const PARAGRAPH_LENGTH = 80;
const PARAGRAPHS = 3;

/** Elements of a page at most: finding an article copies the whole page. */
const MAX_ELEMENTS = 15_000;

/** Whether it is worth looking for a main text: a few long paragraphs that nobody found yet. Reads no layout. */
export function mayHoldArticle(document: Document, isFound: (element: Element) => boolean): boolean {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return false;
  let long = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    if (paragraph.textContent.length >= PARAGRAPH_LENGTH && !isFound(paragraph)) long += 1;
    if (long >= PARAGRAPHS) return true;
  }
  return false;
}
