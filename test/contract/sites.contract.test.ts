// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createAdapterFinder } from '../../lib/sites/finder.ts';
import { matchesPattern } from '../../lib/sites/match-pattern.ts';
import { isRegistryHost, knownSystems, registryMatches, siteFor, sites } from '../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../lib/sites/site-adapter.ts';
import { authorOf, parentOf } from '../../lib/sites/thread.ts';
import { usableSites } from '../../lib/sites/usable.ts';
import { bracketed, type ReadingPage, readPage, shown } from '../support/reading-page.ts';
import { findAll, loadSitePage, pagesOf, seen } from '../support/site-page.ts';

const textOf = (element: Element | undefined): string | null =>
  element === undefined ? null : seen(element);

it('gives every site an id of its own', () => {
  expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
});

it('runs from the start only on hosts that a site names', () => {
  for (const pattern of registryMatches)
    expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\.[a-z]+\/\S*$/);
});

describe.each(sites.map((site): [string, SiteAdapter] => [site.id, site]))('%s', (_, site) => {
  let page: ReadingPage | undefined;
  afterEach(() => page?.stop());

  it('has a file name for an id, a name and something to read', () => {
    expect(site.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(site.name.trim()).not.toBe('');
    expect(site.texts.length).toBeGreaterThan(0);
  });

  it('is data that a message can carry', () => {
    expect(JSON.parse(JSON.stringify(site))).toEqual(site);
  });

  it('is found by its addresses, or by the page where it may be on any host', () => {
    expect(knownSystems.includes(site)).toBe(site.recognise !== undefined);
    expect(site.matches.length > 0 || site.recognise !== undefined).toBe(true);
    for (const pattern of site.matches) {
      const address = new URL(pattern.replace('*.', 'www.').replace('*', 'x'));
      expect(matchesPattern(pattern, address)).toBe(true);
      expect(siteFor(address)).toBe(site);
      expect(isRegistryHost(address.hostname)).toBe(site.optional !== true);
    }
  });

  it('uses only selectors that the browser understands', () => {
    expect(usableSites(document, [site])).toEqual([site]);
    for (const selector of [site.prefix, site.live, site.nativeTranslation?.control].filter(
      (each) => each !== undefined,
    ))
      expect(() => document.querySelector(selector)).not.toThrow();
  });

  it('has a page of its own to be tested on', () => {
    expect(pagesOf(site.id)).not.toEqual([]);
  });

  it.each(pagesOf(site.id))('finds on %s every text that is expected, once, and nothing else', (name) => {
    const { expected } = loadSitePage(name);
    const found = findAll(createAdapterFinder(site));
    expect(found.map(({ element, kind }) => [kind, seen(element)])).toEqual(
      expected.map(({ kind, text }) => [kind, text]),
    );
    expect(new Set(found.map(({ element }) => element)).size).toBe(found.length);
    expect(document.querySelector(site.recognise?.mark ?? 'html')).not.toBeNull();
  });

  it.each(pagesOf(site.id))('knows on %s who wrote a comment and what it answers', (name) => {
    const { expected } = loadSitePage(name);
    const found = findAll(createAdapterFinder(site));
    const known = found.map((each, index) => {
      return {
        ...(expected[index]?.author !== undefined && {
          author: textOf(authorOf(each)),
        }),
        ...(expected[index]?.answers !== undefined && {
          answers: textOf(parentOf(each)),
        }),
      };
    });
    expect(known).toEqual(
      expected.map(({ author, answers }) => ({
        ...(author !== undefined && { author }),
        ...(answers !== undefined && { answers }),
      })),
    );
  });

  it.each(pagesOf(site.id))(
    'leaves %s exactly as it was when turned off, and reads it again when turned on',
    async (name) => {
      const { markup } = loadSitePage(name);
      const before = markup();
      page = await readPage({ finder: createAdapterFinder(site) });
      await page.see();
      await page.answer(bracketed);
      const first = shown();
      expect(first.length).toBeGreaterThan(0);
      page.stop();
      expect(markup()).toBe(before);
      page = await readPage({ finder: createAdapterFinder(site) });
      await page.see();
      await page.answer(bracketed);
      expect(shown()).toEqual(first);
    },
  );
});
