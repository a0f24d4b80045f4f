import * as v from 'valibot';
import type { ProviderId } from '../core/provider-id.ts';
import type { StorageArea } from '../platform/storage.ts';
import { SECRETS_KEY } from './schema.ts';

/** The keys of the person, in storage. Only the background may read them. */
export interface SecretsStore {
  /** The key of a provider; `undefined` where there is none or what is stored is damaged. */
  keyOf(provider: ProviderId): Promise<string | undefined>;
  /** Whether a key is stored. */
  hasKey(provider: ProviderId): Promise<boolean>;
  /** Stores a key without the white space around it; an empty one removes it. Other entries stay as they are. */
  setKey(provider: ProviderId, key: string): Promise<void>;
}

const entrySchema = v.looseObject({ apiKey: v.optional(v.string()) });
const objectSchema = v.record(v.string(), v.unknown());

/** The secrets store over a storage area. */
export function createSecretsStore(area: StorageArea): SecretsStore {
  const readAll = async (): Promise<Record<string, unknown>> => {
    const stored = await area.get([SECRETS_KEY]);
    const parsed = v.safeParse(objectSchema, stored[SECRETS_KEY]);
    return parsed.success ? parsed.output : {};
  };
  const keyOf = async (provider: ProviderId): Promise<string | undefined> => {
    const key = entryOf(await readAll(), provider).apiKey?.trim();
    return key === '' ? undefined : key;
  };

  return {
    keyOf,
    hasKey: async (provider) => (await keyOf(provider)) !== undefined,
    setKey: (provider, key) =>
      area.exclusively(SECRETS_KEY, async () => {
        const all = await readAll();
        const { apiKey: _, ...entry } = entryOf(all, provider);
        const trimmed = key.trim();
        if (trimmed !== '') all[provider] = { ...entry, apiKey: trimmed };
        else if (Object.keys(entry).length > 0) all[provider] = entry;
        else delete all[provider];
        await area.set({ [SECRETS_KEY]: all });
      }),
  };
}

function entryOf(
  all: Readonly<Record<string, unknown>>,
  provider: ProviderId,
): v.InferOutput<typeof entrySchema> {
  const parsed = v.safeParse(entrySchema, all[provider]);
  return parsed.success ? parsed.output : {};
}
