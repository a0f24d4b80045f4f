import { Readability } from '@mozilla/readability';
import { type FoundText, placeFor } from './finder.ts';
import { generic } from './generic.ts';

const PARAGRAPHS = 'p, li, blockquote, h1, h2, h3, h4, dd, figcaption';
const MARK = 'data-crosstalk-paragraph';

/**
 * The paragraphs of a page's main text, as Readability finds it; empty where the page has none. Readability takes
 * documents apart, so it works on a copy in which each paragraph bears its number.
 */
export function findArticle(document: Document): readonly FoundText[] {
  const copy = document.cloneNode(true) as Document;
  const originals = [...document.querySelectorAll(PARAGRAPHS)];
  for (const [index, element] of [...copy.querySelectorAll(PARAGRAPHS)].entries()) {
    element.setAttribute(MARK, String(index));
  }
  const article = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  const content = article?.content;
  if (content?.nodeType !== 1) return [];
  return [...(content as Element).querySelectorAll(`[${MARK}]`)].flatMap((element) => {
    const original = originals[Number(element.getAttribute(MARK))];
    // A paragraph that holds others is read through them.
    if (original === undefined || original.querySelector(PARAGRAPHS) !== null) return [];
    return [{ element: original, kind: 'post', site: generic, ...placeFor(original) } as const];
  });
}
