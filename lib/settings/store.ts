import * as v from 'valibot';
import type { StorageArea } from '../platform/storage.ts';
import { type DamagedValue, parseSettings } from './parse.ts';
import { SETTINGS_KEY, type Settings, settingsSchema } from './schema.ts';

/** Key under which unusable stored values are set aside, newest last. */
export const DAMAGED_KEY = 'settings-damaged';

const DAMAGED_KEPT = 20;

/** Fields to change, or a function that gives them from the settings as they are. */
export type SettingsPatch = Partial<Settings> | ((current: Settings) => Partial<Settings>);

/** The settings of the person, in storage. */
export interface SettingsStore {
  /** The settings with defaults filled in. Never rejects: what cannot be read is set aside and reported. */
  load(): Promise<Settings>;
  /**
   * Changes whole fields and gives the new settings. Changes are made one after another, also across the pages
   * of the extension. Rejects where the result would not be valid or storage refuses it.
   */
  update(patch: SettingsPatch): Promise<Settings>;
  /** Calls the listener with the new settings after every change, by whomever. */
  onChange(listener: (settings: Settings) => void, signal: AbortSignal): void;
}

/** What went wrong while reading: values that were set aside, or storage that did not answer. */
export type SettingsReport =
  | { readonly type: 'damaged'; readonly values: readonly DamagedValue[] }
  | { readonly type: 'unavailable'; readonly error: unknown };

/** The settings store over a storage area. `report` is told what could not be read. */
export function createSettingsStore(
  area: StorageArea,
  report: (report: SettingsReport) => void,
): SettingsStore {
  /**
   * The settings as they are, once damaged values were taken out of storage, so that they are reported once and not at
   * every read. For those who have storage to themselves.
   */
  const repaired = async (): Promise<Settings> => {
    const stored = await area.get([SETTINGS_KEY, DAMAGED_KEY]);
    const { settings, damaged } = parseSettings(stored[SETTINGS_KEY]);
    if (damaged.length === 0) return settings;
    const earlier: unknown = stored[DAMAGED_KEY];
    const aside = [...(Array.isArray(earlier) ? (earlier as unknown[]) : []), ...damaged];
    await area.set({ [SETTINGS_KEY]: settings, [DAMAGED_KEY]: aside.slice(-DAMAGED_KEPT) });
    report({ type: 'damaged', values: damaged });
    return settings;
  };

  return {
    async load() {
      try {
        const stored = await area.get([SETTINGS_KEY]);
        const { settings, damaged } = parseSettings(stored[SETTINGS_KEY]);
        if (damaged.length > 0) {
          await area
            .exclusively(SETTINGS_KEY, repaired)
            .catch((error: unknown) => report({ type: 'unavailable', error }));
        }
        return settings;
      } catch (error) {
        report({ type: 'unavailable', error });
        return v.parse(settingsSchema, {});
      }
    },

    update: (patch) =>
      area.exclusively(SETTINGS_KEY, async () => {
        const current = await repaired();
        const change = typeof patch === 'function' ? patch(current) : patch;
        const next = v.parse(settingsSchema, { ...current, ...change });
        await area.set({ [SETTINGS_KEY]: next });
        return next;
      }),

    onChange(listener, signal) {
      area.onChanged((changes) => {
        if (Object.hasOwn(changes, SETTINGS_KEY)) listener(parseSettings(changes[SETTINGS_KEY]).settings);
      }, signal);
    },
  };
}
