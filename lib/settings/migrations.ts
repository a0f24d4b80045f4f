/** Stored settings before they are parsed. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** One step from the shape before `to` to the shape `to`. Never throws on values of the wrong type. */
export interface Migration {
  readonly to: number;
  migrate(settings: StoredSettings): StoredSettings;
}

/** The version of the shape in `schema.ts`. */
export const SETTINGS_VERSION = 1;

/** All steps from version 1 on, in order, one for each version above 1. */
export const migrations: readonly Migration[] = [];

/**
 * Stored settings in the newest shape. Settings without a version count as version 1, since programs that write
 * them from outside leave it out. Settings of a later version come back as they are: what they hold and this
 * version does not know is kept, not undone.
 */
export function migrate(settings: StoredSettings, steps: readonly Migration[] = migrations): StoredSettings {
  const stored = settings['version'];
  const version = typeof stored === 'number' && Number.isFinite(stored) ? stored : 1;
  return steps
    .filter((step) => step.to > version)
    .reduce<StoredSettings>((current, step) => ({ ...step.migrate(current), version: step.to }), settings);
}
