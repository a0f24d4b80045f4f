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

  const set = (name: string, state: 'on' | 'off') =>
    update((current) => ({ sites: { ...current.sites, [name]: state } }));

  const takeBack = (name: string) => {
    setRefused(true);
    set(name, 'off');
  };

  return {
    host,
    on: wanted && access,
    refused,
    revoked: wanted && !access,
    readOnce,
    onToggle: (on) => {
      if (typeof host !== 'string') return;
      setRefused(false);
      if (!on) {
        set(host, 'off');
        return;
      }
      const granted = requestAccess(patterns);
      // Stored without waiting for the browser's question, since a popup may be closed by it.
      set(host, 'on');
      void granted.then((given) => given || takeBack(host));
    },
    onTeach: () => {
      if (typeof host !== 'string' || !tab) return;
      setRefused(false);
      const granted = requestAccess(patterns);
      set(host, 'on');
      void granted.then(async (given) => {
        if (!given) {
          takeBack(host);
          return;
        }
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
