import { useState } from 'preact/hooks';
import { EVERYWHERE, hostPattern, requestAccess } from '../../lib/platform/permissions.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { SettingsPatch } from '../../lib/settings/store.ts';
import { useAccess } from '../interface/use-access.ts';

/** The sites a person decided about, and everywhere else. */
export interface Sites {
  readonly list: readonly { readonly host: string; readonly on: boolean }[];
  readonly everywhere: boolean;
  /** Whether the browser's question about all sites was answered with no. */
  readonly refused: boolean;
  readonly onToggle: (host: string, on: boolean) => void;
  readonly onRemove: (host: string) => void;
  readonly onEverywhere: (on: boolean) => void;
}

/** The state behind the list of sites. */
export function useSites(settings: Settings, update: (patch: SettingsPatch) => void): Sites {
  const [refused, setRefused] = useState(false);
  const access = useAccess([EVERYWHERE]) ?? true;

  const set = (name: string, state: 'on' | 'off') =>
    update((current) => ({ sites: { ...current.sites, [name]: state } }));

  /** Stored without waiting for the browser's question, and taken back where the answer is no. */
  const turnOn = (name: string, pattern: string, onRefused?: () => void) => {
    const granted = requestAccess([pattern]);
    set(name, 'on');
    const takeBack = () => {
      set(name, 'off');
      onRefused?.();
    };
    void granted.then((given) => given || takeBack());
  };

  return {
    list: Object.entries(settings.sites)
      .filter(([host]) => host !== '*')
      .map(([host, state]) => ({ host, on: state === 'on' }))
      .toSorted((a, b) => (a.host < b.host ? -1 : 1)),
    everywhere: settings.sites['*'] === 'on' && access,
    refused,
    onToggle: (host, on) => {
      if (on) turnOn(host, hostPattern(host));
      else set(host, 'off');
    },
    onRemove: (host) =>
      update((current) => {
        const { [host]: _, ...sites } = current.sites;
        return { sites };
      }),
    onEverywhere: (on) => {
      setRefused(false);
      if (on) turnOn('*', EVERYWHERE, () => setRefused(true));
      else set('*', 'off');
    },
  };
}
