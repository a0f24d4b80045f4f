import * as v from 'valibot';
import { isProviderId, type ProviderId } from '../core/provider-id.ts';
import type { StorageArea } from '../platform/storage.ts';
import type { TokenCount } from '../providers/provider.ts';
import type { Clock } from './clock.ts';

/** Key under which the counts lie in storage: characters by day (`2026-11-20`) and provider. */
export const USAGE_KEY = 'usage';

/** Key under which tokens lie in storage: pairs of input and output by month (`2026-11`) and provider. */
export const TOKENS_KEY = 'usage-tokens';

/** Months of tokens that are kept. */
const MONTHS_KEPT = 2;

/** Days that are kept: the longest month and the one before. */
const DAYS_KEPT = 62;
const WRITE_DELAY = 1000;

/** Characters sent to one provider. */
export interface ProviderUsage {
  readonly provider: ProviderId;
  /** UTF-16 units today and this month, by the device's calendar. */
  readonly today: number;
  readonly month: number;
  /** Tokens this month, where the provider counts them. */
  readonly tokens?: TokenCount;
}

/** Counts what is sent, by provider and day. */
export interface Usage {
  /** Reads the counts of earlier runs. To be awaited before anything is counted; never rejects. */
  load(): Promise<void>;
  /** Counts UTF-16 units as sent today; stored within a second. */
  add(provider: ProviderId, characters: number): void;
  /** Counts tokens of a language model, as its server counted them; stored within a second. */
  addTokens(provider: ProviderId, tokens: TokenCount): void;
  /** UTF-16 units sent today. */
  today(provider: ProviderId): number;
  /** Stores what is not stored yet. Never rejects. */
  flush(): Promise<void>;
  /** Forgets all counts, stored ones too. */
  clear(): Promise<void>;
  /** Every provider used this month. */
  report(): Promise<readonly ProviderUsage[]>;
}

const countsSchema = v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.minValue(0))));
type Counts = v.InferOutput<typeof countsSchema>;

const tokensSchema = v.record(
  v.string(),
  v.record(v.string(), v.object({ input: v.number(), output: v.number() })),
);
type Tokens = v.InferOutput<typeof tokensSchema>;

/** Usage counts over a storage area. Damaged counts start again at 0. */
export function createUsage(area: StorageArea, clock: Clock): Usage {
  let counts: Counts = {};
  let tokens: Tokens = {};
  let loading: Promise<void> | undefined;
  let dirty = false;
  let timer: (() => void) | undefined;

  const read = async (): Promise<void> => {
    const stored = await area.get([USAGE_KEY, TOKENS_KEY]);
    const parsed = v.safeParse(countsSchema, stored[USAGE_KEY]);
    if (parsed.success) counts = parsed.output;
    const parsedTokens = v.safeParse(tokensSchema, stored[TOKENS_KEY]);
    if (parsedTokens.success) tokens = parsedTokens.output;
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
    const months = Object.keys(tokens).toSorted().slice(-MONTHS_KEPT);
    tokens = Object.fromEntries(months.map((month) => [month, tokens[month] ?? {}]));
    try {
      await area.set({
        [USAGE_KEY]: counts,
        ...(months.length > 0 && { [TOKENS_KEY]: tokens }),
      });
    } catch {
      dirty = true;
    }
  };

  const storeSoon = (): void => {
    dirty = true;
    timer ??= clock.after(WRITE_DELAY, () => void flush());
  };

  const tokensOf = (provider: ProviderId, ofMonth: string): { readonly tokens?: TokenCount } => {
    const counted = tokens[ofMonth]?.[provider];
    return counted === undefined ? {} : { tokens: counted };
  };

  return {
    load,
    flush,
    add(provider, characters) {
      const day = dayOf(clock.now());
      const ofDay = counts[day] ?? {};
      counts[day] = { ...ofDay, [provider]: Math.max(0, (ofDay[provider] ?? 0) + characters) };
      storeSoon();
    },
    addTokens(provider, { input, output }) {
      const month = dayOf(clock.now()).slice(0, 7);
      const ofMonth = tokens[month] ?? {};
      const before = ofMonth[provider] ?? { input: 0, output: 0 };
      const sum = { input: before.input + input, output: before.output + output };
      tokens[month] = { ...ofMonth, [provider]: sum };
      storeSoon();
    },
    async clear() {
      counts = {};
      tokens = {};
      timer?.();
      timer = undefined;
      dirty = false;
      loading = Promise.resolve();
      await area.remove([USAGE_KEY, TOKENS_KEY]);
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
        ...tokensOf(provider, today.slice(0, 7)),
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
