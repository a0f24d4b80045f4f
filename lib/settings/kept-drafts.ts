import * as v from 'valibot';
import type { StorageArea } from '../platform/storage.ts';

/** Key under which drafts lie in storage. */
export const DRAFTS_KEY = 'reply-drafts';

/** Milliseconds a draft is kept. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Drafts kept at once; the oldest go first. */
const MAX_DRAFTS = 40;

/** Where a draft belongs: one for each kind of field of a site, those in frames of other sites apart. */
export interface DraftPlace {
  readonly place: string;
  readonly purpose: string;
}

/** Drafts that outlive their tab. */
export interface KeptDrafts {
  /** The draft of a place, unless it is older than a day. */
  at(place: DraftPlace): Promise<string | undefined>;
  /** Keeps a draft in the place of an earlier one; an empty one only forgets that. */
  keep(place: DraftPlace, text: string): Promise<void>;
  /** Forgets all of them. */
  clear(): Promise<void>;
}

const storedSchema = v.record(v.string(), v.object({ text: v.string(), at: v.number() }));
type Stored = v.InferOutput<typeof storedSchema>;

/** Kept drafts over a storage area. `now` gives milliseconds since 1970. */
export function createKeptDrafts(area: StorageArea, now: () => number): KeptDrafts {
  const nameOf = ({ place, purpose }: DraftPlace): string => `${place} ${purpose}`;

  async function read(): Promise<Stored> {
    const parsed = v.safeParse(storedSchema, (await area.get([DRAFTS_KEY]))[DRAFTS_KEY]);
    const entries = Object.entries(parsed.success ? parsed.output : {});
    return Object.fromEntries(entries.filter(([, { at }]) => at <= now() && now() - at < KEPT_FOR));
  }

  return {
    at: async (place) => (await read())[nameOf(place)]?.text,
    keep: (place, text) =>
      area.exclusively(DRAFTS_KEY, async () => {
        const { [nameOf(place)]: _, ...others } = await read();
        const all = text.trim() === '' ? others : { ...others, [nameOf(place)]: { text, at: now() } };
        const newest = Object.entries(all).toSorted(([, a], [, b]) => b.at - a.at);
        await area.set({ [DRAFTS_KEY]: Object.fromEntries(newest.slice(0, MAX_DRAFTS)) });
      }),
    clear: () => area.exclusively(DRAFTS_KEY, () => area.set({ [DRAFTS_KEY]: {} })),
  };
}
