// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createGenericFinder } from '../../lib/sites/generic.ts';
import { bracketed, type ReadingPage, readPage, shown } from '../support/reading-page.ts';
import { findAll, loadSitePage, pagesOf, seen } from '../support/site-page.ts';

/** Pages of kinds of sites that nobody described: forums, blogs, comments under news, questions, reviews, chats. */
describe.each(pagesOf('generic'))('the generic reader on %s', (name) => {
  let page: ReadingPage | undefined;
  afterEach(() => page?.stop());

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

  it('leaves the page exactly as it was when turned off, and reads it again when turned on', async () => {
    const { expected, markup } = loadSitePage(name);
    const before = markup();
    page = await readPage({ finder: createGenericFinder() });
    await page.see();
    await page.answer(bracketed);
    const first = shown();
    expect(first.length > 0).toBe(expected.length > 0);
    page.stop();
    expect(markup()).toBe(before);
    page = await readPage({ finder: createGenericFinder() });
    await page.see();
    await page.answer(bracketed);
    expect(shown()).toEqual(first);
  });
});
