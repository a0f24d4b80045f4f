// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createGenericFinder } from '../../lib/sites/generic.ts';
import { findAll, loadSitePage, pagesOf, seen } from '../support/site-page.ts';

/** Pages of kinds of sites that nobody described: forums, blogs, comments under news, questions, reviews, chats. */
describe.each(pagesOf('generic'))('the generic reader on %s', (name) => {
  it('finds what people wrote, once, and nothing else but titles and quotes', () => {
    const { expected, also = [] } = loadSitePage(name);
    const found = findAll(createGenericFinder()).map(({ element }) => element);
    // Of two blocks, one in the other, the page reads the outer one.
    const outer = found.filter(
      (element) => !found.some((other) => other !== element && other.contains(element)),
    );
    const texts = outer.map(seen).filter((text) => !also.includes(text));
    expect(texts).toEqual(expected.map(({ text }) => text));
  });
});
