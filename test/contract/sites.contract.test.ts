// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdapterFinder } from '../../lib/sites/finder.ts';
import { embeddedSites, matchesPattern, registryMatches, siteFor, sites } from '../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../lib/sites/site-adapter.ts';
import { bracketed, type ReadingPage, readPage, shown } from '../support/reading-page.ts';

const folder = path.join(import.meta.dirname, '..', 'pages');

/** Pages of our own making for a site: `test/pages/<id>-*.html`, texts marked with `data-expect="<kind>"`. */
function pagesOf(site: SiteAdapter): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(`${site.id}-`) && name.endsWith('.html'));
}

function load(name: string): void {
  document.documentElement.innerHTML = readFileSync(path.join(folder, name), 'utf8').replace(
    /<!doctype html>/i,
    '',
  );
}

it('gives every site an id of its own', () => {
  expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
});

it('runs only on hosts that a site names', () => {
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

  it('is found by its hosts, or by the page where it is embedded', () => {
    expect(embeddedSites.includes(site)).toBe(site.matches.length === 0);
    expect(site.present !== undefined).toBe(site.matches.length === 0);
    for (const pattern of site.matches) {
      const address = new URL(pattern.replace('*.', 'www.').replace('*', 'x'));
      expect(matchesPattern(pattern, address)).toBe(true);
      expect(siteFor(address)).toBe(site);
    }
  });

  it('uses only selectors that the browser understands', () => {
    const selectors = [
      ...site.texts.flatMap((rule) => [rule.text, rule.placeAfter, rule.item, rule.author, rule.thread]),
      ...site.keep,
      ...site.skip,
      ...site.composers.map((composer) => composer.selector),
      site.prefix,
      site.present,
      site.live,
      site.nativeTranslation?.control,
    ].filter((selector) => selector !== undefined);
    for (const selector of selectors) expect(() => document.querySelector(selector)).not.toThrow();
  });

  it('has a page of its own to be tested on', () => {
    expect(pagesOf(site)).not.toEqual([]);
  });

  it.each(pagesOf(site))('finds on %s every text that is expected, once, and nothing else', (name) => {
    load(name);
    const found = [...createAdapterFinder(site).find(document)];
    const expected = [...document.querySelectorAll('[data-expect]')];
    expect(found.map(({ element, kind }) => [kind, element.textContent])).toEqual(
      expected.map((element) => [element.getAttribute('data-expect'), element.textContent]),
    );
    expect(found.map(({ element }) => element)).toEqual(expected);
    expect(document.querySelector(site.present ?? 'html')).not.toBeNull();
  });

  it.each(pagesOf(site))(
    'leaves %s exactly as it was when turned off, and reads it again when turned on',
    async (name) => {
      load(name);
      const before = document.documentElement.outerHTML;
      page = await readPage({ finder: createAdapterFinder(site) });
      await page.see();
      await page.answer(bracketed);
      const first = shown();
      expect(first.length).toBeGreaterThan(0);
      page.stop();
      expect(document.documentElement.outerHTML).toBe(before);
      page = await readPage({ finder: createAdapterFinder(site) });
      await page.see();
      await page.answer(bracketed);
      expect(shown()).toEqual(first);
    },
  );
});
