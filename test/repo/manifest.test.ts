import { describe, expect, it } from 'vitest';
import { registryMatches } from '../../lib/sites/registry.ts';
import { builtFiles, readBuilt } from './built.ts';

interface Manifest {
  readonly [key: string]: unknown;
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly js: readonly string[];
  }[];
  readonly background: Readonly<Record<string, unknown>>;
}

const read = (browser: 'chrome' | 'firefox') => JSON.parse(readBuilt(browser, 'manifest.json')) as Manifest;
const sorted = (values: unknown) => [...(values as readonly string[])].sort();

const shared = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
];

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  it('asks for nothing but storage, scripting, the menu, the active tab and the hosts of known sites', () => {
    const manifest = read(browser);
    expect(manifest['manifest_version']).toBe(3);
    // A service worker can start no worker for the engine of the language packs; an offscreen document can.
    const offscreen = browser === 'chrome' ? ['offscreen'] : [];
    expect(sorted(manifest['permissions'])).toEqual([
      'activeTab',
      'contextMenus',
      ...offscreen,
      'scripting',
      'storage',
    ]);
    expect(sorted(manifest['host_permissions'])).toEqual(sorted(registryMatches));
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
  });

  it('has no field that nobody asked for', () => {
    const own = browser === 'firefox' ? 'browser_specific_settings' : 'minimum_chrome_version';
    expect(Object.keys(read(browser)).sort()).toEqual([...shared, own].sort());
  });

  it('runs one content script, on known sites only', () => {
    const scripts = read(browser).content_scripts;
    expect(scripts.map(({ js }) => js)).toEqual([['content-scripts/reader.js']]);
    expect(sorted(scripts[0]?.matches)).toEqual(sorted(registryMatches));
  });

  it('lets no page of the extension run or show anything from elsewhere', () => {
    const { extension_pages: policy } = read(browser)['content_security_policy'] as Record<string, string>;
    const rules = new Map(
      policy?.split(';').map((rule) => rule.trim().split(/ (.*)/).slice(0, 2) as [string, string]),
    );
    expect(rules.get('default-src')).toBe("'self'");
    expect(rules.get('script-src')).toMatch(/^'self'(?: 'wasm-unsafe-eval')?$/);
    expect(rules.get('style-src')).toBe("'self'");
    expect(rules.get('object-src')).toBe("'none'");
    expect(rules.get('base-uri')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
  });

  it('exposes no file of the extension to pages', () => {
    expect(read(browser)['web_accessible_resources']).toBeUndefined();
    expect(read(browser)['externally_connectable']).toBeUndefined();
  });

  it('carries the notices of everything inside', () => {
    expect(builtFiles(browser)).toContain('third-party-notices.txt');
    const notices = readBuilt(browser, 'third-party-notices.txt');
    for (const name of [
      'preact',
      'valibot',
      'webextension-polyfill',
      'CC-CEDICT',
      'Mozilla Public License 2.0',
    ])
      expect(notices).toContain(name);
    expect(notices).toContain('Attribution-ShareAlike 4.0');
  });
});

describe('the backgrounds', () => {
  it('are a service worker in Chromium and an event page in Firefox', () => {
    expect(read('chrome').background).toEqual({ type: 'module', service_worker: 'background.js' });
    expect(read('firefox').background).toEqual({ type: 'module', scripts: ['background.js'] });
  });
});
