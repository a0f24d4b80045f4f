import { Readability } from '@mozilla/readability';
import { type FoundText, placeFor } from './finder.ts';
import { generic } from './generic.ts';

const PARAGRAPHS = 'p, li, blockquote, h1, h2, h3, h4, dd, figcaption';
const MARK = 'data-crosstalk-paragraph';

/** Share of paragraphs that are comments already, from which on the main text of a page is its thread. */
const THREAD_SHARE = 0.15;

/**
 * The paragraphs of a page's main text, as Readability finds it; empty where the page has none, or where it is made
 * of texts that were found already. Readability takes documents apart, so it works on a copy in which each paragraph
 * bears its number.
 */
export function findArticle(
  document: Document,
  isFound: (element: Element) => boolean,
): readonly FoundText[] {
  const copy = document.cloneNode(true) as Document;
  const originals = [...document.querySelectorAll(PARAGRAPHS)];
  for (const [index, element] of [...copy.querySelectorAll(PARAGRAPHS)].entries()) {
    element.setAttribute(MARK, String(index));
  }
  const article = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  const content = article?.content;
  if (content?.nodeType !== 1) return [];
  const paragraphs = [...(content as Element).querySelectorAll(`[${MARK}]`)].flatMap((element) => {
    const original = originals[Number(element.getAttribute(MARK))];
    // A paragraph that holds others is read through them.
    return original === undefined || original.querySelector(PARAGRAPHS) !== null ? [] : [original];
  });
  const known = paragraphs.filter((paragraph) => isFound(paragraph)).length;
  if (known >= 3 && known / paragraphs.length >= THREAD_SHARE) return [];
  return paragraphs.map(
    (element) => ({ element, kind: 'post', site: generic, ...placeFor(element) }) as const,
  );
}
