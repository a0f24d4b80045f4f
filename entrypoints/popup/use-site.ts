import { useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/messaging/client.ts';
import { runsByItself } from '../../lib/platform/extension-pages.ts';
import { hostPattern, requestAccess } from '../../lib/platform/permissions.ts';
import { type PageTab, pageTab, readableHost } from '../../lib/platform/tabs.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { siteState } from '../../lib/settings/site-rules.ts';
import type { SettingsPatch } from '../../lib/settings/store.ts';
import { useAccess } from '../interface/use-access.ts';

/** The page the popup was opened on. */
export interface Site {
  /** Null where no extension can read the page; undefined until the browser has told. */
  readonly host: string | null | undefined;
  readonly on: boolean;
  /** Whether the browser's question was answered with no. */
  readonly refused: boolean;
  /** Turned on once, but the browser's access was taken back since. */
  readonly revoked: boolean;
  /** Hosts of comments on the page that stand in frames of other sites, where Crosstalk does not run yet. */
  readonly frames: readonly string[];
  readonly onFrames: () => void;
  readonly readOnce: 'no' | 'asked' | 'failed';
  readonly onToggle: (on: boolean) => void;
  readonly onReadOnce: () => void;
  /** Turns the site on and lets the person show one of its comments in the page. */
  readonly onTeach: () => void;
}

/** The tab a test or a browser without popups names in the address. */
function namedTab(): number | undefined {
  const id = new URLSearchParams(location.search).get('tab');
  return id === null ? undefined : Number(id);
}

/** The site in the active tab, and whether Crosstalk runs there. */
export function useSite(settings: Settings, update: (patch: SettingsPatch) => void): Site {
  const [tab, setTab] = useState<PageTab | null>();
  const [refused, setRefused] = useState(false);
  const [readOnce, setReadOnce] = useState<Site['readOnce']>('no');

  useEffect(() => {
    void pageTab(namedTab()).then(setTab);
  }, []);

  const host = tab === undefined ? undefined : readableHost(tab?.url ?? null);
  const patterns = typeof host === 'string' ? [hostPattern(host)] : [];
  const access = useAccess(patterns) ?? true;
  const wanted = typeof host === 'string' && siteState(settings, host, runsByItself(host)) === 'on';

  const [frames, setFrames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!tab || readableHost(tab.url) === null) return;
    request('comment-frames', { tabId: tab.id }).then(
      ({ hosts }) => setFrames(hosts),
      () => undefined,
    );
  }, [tab]);

  const set = (names: readonly string[], state: 'on' | 'off') =>
    update((current) => ({
      sites: { ...current.sites, ...Object.fromEntries(names.map((name) => [name, state])) },
    }));

  const takeBack = (names: readonly string[]) => {
    setRefused(true);
    set(names, 'off');
  };

  /** Asks for all at once: the browser shows one question. */
  const turnOn = (names: readonly string[]): Promise<boolean> => {
    setRefused(false);
    const granted = requestAccess(names.map(hostPattern));
    // Stored without waiting for the browser's question, since a popup may be closed by it.
    set(names, 'on');
    return granted.then((given) => {
      if (given) setFrames([]);
      else takeBack(names);
      return given;
    });
  };

  return {
    host,
    on: wanted && access,
    refused,
    revoked: wanted && !access,
    frames,
    onFrames: () => void turnOn(frames),
    readOnce,
    onToggle: (on) => {
      if (typeof host !== 'string') return;
      setRefused(false);
      if (on) void turnOn([host, ...frames]);
      else set([host], 'off');
    },
    onTeach: () => {
      if (typeof host !== 'string' || !tab) return;
      void turnOn([host]).then(async (given) => {
        if (!given) return;
        await request('teach', { tabId: tab.id }).catch(() => setReadOnce('failed'));
        window.close();
      });
    },
    onReadOnce: () => {
      if (!tab) return;
      request('read-once', { tabId: tab.id }).then(
        () => setReadOnce('asked'),
        () => setReadOnce('failed'),
      );
    },
  };
}
