import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followSettings } from '../../../entrypoints/background/reader-pages.ts';
import { parseSettings } from '../../../lib/settings/parse.ts';
import type { Settings } from '../../../lib/settings/schema.ts';
import { registered } from '../../support/registered-scripts.ts';

vi.mock('../../../lib/platform/browser.ts', () => import('../../support/registered-scripts.ts'));

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
