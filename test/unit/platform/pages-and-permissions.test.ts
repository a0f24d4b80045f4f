import { beforeEach, describe, expect, it, vi } from 'vitest';
import { matchesHost, runsByItself } from '../../../lib/platform/extension-pages.ts';
import { hasAccess, hostPattern, originPattern, requestAccess } from '../../../lib/platform/permissions.ts';
import { pageTab, readableHost } from '../../../lib/platform/tabs.ts';

const { api } = vi.hoisted(() => ({
  api: {
    permissions: { request: vi.fn<(wanted: object) => Promise<boolean>>() },
    runtime: { getManifest: vi.fn<() => object>() },
    tabs: { query: vi.fn<() => Promise<object[]>>(), get: vi.fn<() => Promise<object>>() },
  },
}));

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: api }));

beforeEach(() => {
  vi.resetAllMocks();
});

describe('originPattern', () => {
  it.each([
    ['http://127.0.0.1:5000', 'http://127.0.0.1/*'],
    ['https://api.example.com', 'https://api.example.com/*'],
    ['http://[::1]:8000', 'http://[::1]/*'],
    ['ftp://example.com', null],
    ['nonsense', null],
  ])('of %s is %s', (origin, pattern) => {
    expect(originPattern(origin)).toBe(pattern);
  });
});

describe('requestAccess', () => {
  it('asks the browser before it returns, so that the click still counts', () => {
    api.permissions.request.mockResolvedValue(true);
    void requestAccess([hostPattern('example.org')]);
    expect(api.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://example.org/*'] });
  });

  it('counts a refusal by the browser as a no', async () => {
    api.permissions.request.mockRejectedValue(new Error('not in a user gesture'));
    await expect(requestAccess(['*://*/*'])).resolves.toBe(false);
  });

  it('does not bother the browser for nothing', async () => {
    await expect(requestAccess([])).resolves.toBe(true);
    await expect(hasAccess([])).resolves.toBe(true);
    expect(api.permissions.request).not.toHaveBeenCalled();
  });
});

describe('readableHost', () => {
  it.each([
    ['https://www.xiaohongshu.com/explore/1', 'www.xiaohongshu.com'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['chrome://settings/', null],
    ['about:addons', null],
    ['https://chromewebstore.google.com/detail/x', null],
    ['https://chrome.google.com/webstore/category', null],
    ['https://addons.mozilla.org/', null],
    ['file:///home/a.html', null],
    [null, null],
  ])('of %s is %s', (url, host) => {
    expect(readableHost(url)).toBe(host);
  });
});

describe('pageTab', () => {
  it('is the tab in front', async () => {
    api.tabs.query.mockResolvedValue([{ id: 3, url: 'https://example.org/' }]);
    await expect(pageTab()).resolves.toEqual({ id: 3, url: 'https://example.org/' });
  });

  it('is none where the named tab is gone', async () => {
    api.tabs.get.mockRejectedValue(new Error('No tab with id'));
    await expect(pageTab(9)).resolves.toBeNull();
  });
});

describe('matchesHost', () => {
  it.each([
    ['*://www.rednote.com/*', 'www.rednote.com', true],
    ['*://www.rednote.com/*', 'rednote.com', false],
    ['*://*.rednote.com/*', 'rednote.com', true],
    ['*://*.rednote.com/*', 'www.rednote.com', true],
    ['*://*.rednote.com/*', 'evilrednote.com', false],
    ['https://*/*', 'example.org', true],
    ['<all_urls>', 'example.org', false],
  ])('of %s and %s is %s', (pattern, host, matches) => {
    expect(matchesHost(pattern, host)).toBe(matches);
  });
});

describe('runsByItself', () => {
  it('holds for hosts the manifest names, and for none because access to all is granted', () => {
    api.runtime.getManifest.mockReturnValue({
      content_scripts: [{ matches: ['https://www.xiaohongshu.com/*'] }],
      host_permissions: ['https://*.rednote.com/*', '*://*/*', '<all_urls>', 'https://*/*'],
    });
    const hosts = ['www.xiaohongshu.com', 'www.rednote.com', 'example.org'];
    expect(hosts.map(runsByItself)).toEqual([true, true, false]);
  });
});
