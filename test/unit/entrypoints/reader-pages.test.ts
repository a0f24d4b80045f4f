import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followSettings } from '../../../entrypoints/background/reader-pages.ts';
import { parseSettings } from '../../../lib/settings/parse.ts';
import type { Settings } from '../../../lib/settings/schema.ts';

const { api, registered } = vi.hoisted(() => {
  const registered = new Map<string, { readonly id: string; readonly matches: readonly string[] }>();
  const keep = (scripts: readonly { readonly id: string; readonly matches: readonly string[] }[]) => {
    for (const script of scripts) registered.set(script.id, script);
    return Promise.resolve();
  };
  const events = { addListener: () => undefined };
  return {
    registered,
    api: {
      permissions: { onAdded: events, onRemoved: events },
      scripting: {
        getRegisteredContentScripts: () => Promise.resolve([...registered.values()]),
        registerContentScripts: keep,
        updateContentScripts: keep,
        unregisterContentScripts({ ids }: { readonly ids: readonly string[] }) {
          for (const id of ids) registered.delete(id);
          return Promise.resolve();
        },
      },
      tabs: { query: () => Promise.resolve([]) },
    },
  };
});

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: api }));

beforeEach(() => registered.clear());

function settingsWith(sites: Settings['sites']): Settings {
  return { ...parseSettings({}).settings, sites };
}

describe('the pages that the reader runs on', () => {
  it('follow a change that comes while the background still reads the settings as they were', async () => {
    let stored = settingsWith({});
    let changed: ((settings: Settings) => void) | undefined;
    const pages = followSettings(
      {
        async load() {
          const found = stored;
          // What was read is on its way for a while.
          for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
          return found;
        },
        update: () => Promise.resolve(stored),
        onChange(listener) {
          changed = listener;
        },
      },
      new AbortController().signal,
    );
    const start = pages.refresh();
    stored = settingsWith({ 'forum.example': 'on' });
    changed?.(stored);
    await start;
    expect(registered.get('reader')?.matches).toContain('*://forum.example/*');
  });
});
