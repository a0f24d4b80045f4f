import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReaderScripts } from '../../../lib/platform/reader-scripts.ts';
import { registered } from '../../support/registered-scripts.ts';

vi.mock('../../../lib/platform/browser.ts', () => import('../../support/registered-scripts.ts'));

const sites = {
  manifest: ['https://www.reddit.com/*'],
  described: ['https://www.reddit.com/*', 'https://disqus.com/*'],
};

const pages = (patterns: readonly string[]) => () => Promise.resolve({ patterns });

beforeEach(() => {
  registered.clear();
});

describe('the scripts of pages that were turned on', () => {
  it('are the reader, and on pages nobody described the generic reader', async () => {
    await createReaderScripts(sites).apply(pages(['*://*/*']));
    expect(registered.get('reader')).toMatchObject({
      matches: ['*://*/*'],
      js: ['/content-scripts/reader.js'],
    });
    expect(registered.get('generic')).toMatchObject({
      matches: ['*://*/*'],
      js: ['/generic.js'],
      excludeMatches: sites.described,
    });
  });

  it('follow the pages, also where an earlier version registered the reader alone', async () => {
    registered.set('reader', { id: 'reader', matches: ['*://old.example/*'] });
    await createReaderScripts(sites).apply(pages(['*://new.example/*']));
    expect([...registered.values()]).toMatchObject([
      { id: 'reader', matches: ['*://new.example/*'] },
      { id: 'generic', matches: ['*://new.example/*'] },
    ]);
  });

  it('are gone when no page is left', async () => {
    const scripts = createReaderScripts(sites);
    await scripts.apply(pages(['*://new.example/*']));
    await scripts.apply(pages([]));
    expect(registered.size).toBe(0);
  });
});
