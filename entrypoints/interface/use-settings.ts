import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { localStorageArea } from '../../lib/platform/storage.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { createSettingsStore, type SettingsPatch } from '../../lib/settings/store.ts';

/** The settings as a page of the extension works with them. */
export interface SettingsAccess {
  /** Null until they are loaded. */
  readonly settings: Settings | null;
  /** Changes the settings, shown at once and stored after; what cannot be stored is shown as it was. */
  readonly update: (patch: SettingsPatch) => void;
  /** Resolves once every change made so far is stored or has failed. */
  readonly stored: () => Promise<void>;
  /** Whether the last change could not be stored. */
  readonly failed: boolean;
}

const store = createSettingsStore(localStorageArea(), () => undefined);

/** The settings, kept up with changes made elsewhere. */
export function useSettings(): SettingsAccess {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    const lifetime = new AbortController();
    store.onChange(setSettings, lifetime.signal);
    void store.load().then(setSettings);
    return () => lifetime.abort();
  }, []);

  const update = useCallback((patch: SettingsPatch) => {
    setSettings((current) =>
      current === null ? current : { ...current, ...(typeof patch === 'function' ? patch(current) : patch) },
    );
    latest.current = store.update(patch).then(
      () => setFailed(false),
      async () => {
        setFailed(true);
        setSettings(await store.load());
      },
    );
  }, []);

  const stored = useCallback(() => latest.current, []);

  return { settings, update, stored, failed };
}
