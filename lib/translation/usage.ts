import * as v from 'valibot';
import { isProviderId, type ProviderId } from '../core/provider-id.ts';
import type { StorageArea } from '../platform/storage.ts';
import type { Clock } from './clock.ts';

/** Key under which the counts lie in storage: characters by day (`2026-11-20`) and provider. */
export const USAGE_KEY = 'usage';

/** Days that are kept: the longest month and the one before. */
const DAYS_KEPT = 62;
const WRITE_DELAY = 1000;

/** Characters sent to one provider. */
export interface ProviderUsage {
  readonly provider: ProviderId;
  /** UTF-16 units today and this month, by the device's calendar. */
  readonly today: number;
  readonly month: number;
}

/** Counts what is sent, by provider and day. */
export interface Usage {
  /** Reads the counts of earlier runs. To be awaited before anything is counted; never rejects. */
  load(): Promise<void>;
  /** Counts UTF-16 units as sent today; stored within a second. */
  add(provider: ProviderId, characters: number): void;
  /** UTF-16 units sent today. */
  today(provider: ProviderId): number;
  /** Stores what is not stored yet. Never rejects. */
  flush(): Promise<void>;
  /** Every provider used this month. */
  report(): Promise<readonly ProviderUsage[]>;
}

const countsSchema = v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.minValue(0))));
type Counts = v.InferOutput<typeof countsSchema>;

/** Usage counts over a storage area. Damaged counts start again at 0. */
export function createUsage(area: StorageArea, clock: Clock): Usage {
  let counts: Counts = {};
  let loading: Promise<void> | undefined;
  let dirty = false;
  let timer: (() => void) | undefined;

  const read = async (): Promise<void> => {
    const stored = await area.get([USAGE_KEY]);
    const parsed = v.safeParse(countsSchema, stored[USAGE_KEY]);
    if (parsed.success) counts = parsed.output;
  };
  const load = (): Promise<void> => {
    loading ??= read().catch(() => undefined);
    return loading;
  };
  const flush = async (): Promise<void> => {
    timer?.();
    timer = undefined;
    if (!dirty) return;
    dirty = false;
    const days = Object.keys(counts).toSorted().slice(-DAYS_KEPT);
    counts = Object.fromEntries(days.map((day) => [day, counts[day] ?? {}]));
    try {
      await area.set({ [USAGE_KEY]: counts });
    } catch {
      dirty = true;
    }
  };

  return {
    load,
    flush,
    add(provider, characters) {
      const day = dayOf(clock.now());
      const ofDay = counts[day] ?? {};
      counts[day] = { ...ofDay, [provider]: (ofDay[provider] ?? 0) + characters };
      dirty = true;
      timer ??= clock.after(WRITE_DELAY, () => void flush());
    },
    today: (provider) => counts[dayOf(clock.now())]?.[provider] ?? 0,
    async report() {
      await load();
      const today = dayOf(clock.now());
      const month = new Map<ProviderId, number>();
      for (const [day, ofDay] of Object.entries(counts)) {
        if (day.slice(0, 7) !== today.slice(0, 7)) continue;
        for (const [provider, sent] of Object.entries(ofDay)) {
          if (isProviderId(provider)) month.set(provider, (month.get(provider) ?? 0) + sent);
        }
      }
      return Array.from(month, ([provider, sent]) => ({
        provider,
        today: counts[today]?.[provider] ?? 0,
        month: sent,
      }));
    },
  };
}

/** The day of a time by the device's calendar, as `2026-11-20`. */
function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
