import type { ProviderId } from '../core/provider-id.ts';
import type { ProviderSettings, TokenCount } from './provider.ts';

/** What a vendor takes, as it was published on a day. Plans, taxes and free amounts are not in it. */
export interface Price {
  readonly provider: ProviderId;
  /** The beginning of the model's name; absent where the model makes no difference. */
  readonly model?: string;
  readonly currency: 'EUR' | 'USD';
  /** For a million UTF-16 units, or for a million tokens in and out. */
  readonly million: number | TokenCount;
  /** The day on which the source was looked at, as YYYY-MM-DD. */
  readonly date: string;
  readonly source: string;
}

/** An amount that is only estimated, and where the price comes from. */
export interface Estimate {
  readonly amount: number;
  readonly currency: Price['currency'];
  readonly date: string;
  readonly source: string;
}

/** Prices are looked up from the top; the first whose model fits counts. */
export const prices: readonly Price[] = [
  {
    provider: 'deepl',
    currency: 'EUR',
    million: 20,
    date: '2026-11-21',
    source: 'https://support.deepl.com/hc/en-us/articles/360020685720',
  },
  {
    provider: 'google',
    currency: 'USD',
    million: 20,
    date: '2026-11-21',
    source: 'https://cloud.google.com/translate/pricing',
  },
  {
    provider: 'anthropic',
    model: 'claude-haiku-4-5',
    currency: 'USD',
    million: { input: 1, output: 5 },
    date: '2026-07-11',
    source: 'https://docs.claude.com/en/docs/about-claude/pricing',
  },
  {
    provider: 'anthropic',
    model: 'claude-sonnet-4-5',
    currency: 'USD',
    million: { input: 3, output: 15 },
    date: '2026-07-11',
    source: 'https://docs.claude.com/en/docs/about-claude/pricing',
  },
  {
    provider: 'gemini',
    model: 'gemini-2.5-flash',
    currency: 'USD',
    million: { input: 0.3, output: 2.5 },
    date: '2026-07-11',
    source: 'https://ai.google.dev/gemini-api/docs/pricing',
  },
];

/**
 * What this much may have cost, by the price of the model that is set now; undefined where no price is known. Keys of
 * DeepL's free plan cost nothing. A gateway of the person's own has prices of its own.
 */
export function estimateCost(
  provider: ProviderId,
  settings: ProviderSettings,
  key: string | undefined,
  used: { readonly characters: number; readonly tokens?: TokenCount | undefined },
): Estimate | undefined {
  if (settings.baseUrl || (provider === 'deepl' && key?.endsWith(':fx'))) return undefined;
  const model = settings.model?.trim() ?? '';
  const price = prices.find(
    (one) => one.provider === provider && (one.model === undefined || isModel(model, one.model)),
  );
  if (price === undefined) return undefined;
  const { million, currency, date, source } = price;
  const amount = typeof million === 'number' ? million * used.characters : tokensCost(million, used.tokens);
  return amount === undefined ? undefined : { amount: amount / 1_000_000, currency, date, source };
}

/** Names go on with a date or a version; `gemini-2.5-flash-lite` is another model. */
function isModel(name: string, start: string): boolean {
  return name.startsWith(start) && /^(?:-\d[\d-]*|-latest)?$/.test(name.slice(start.length));
}

function tokensCost(million: TokenCount, tokens: TokenCount | undefined): number | undefined {
  return tokens && million.input * tokens.input + million.output * tokens.output;
}
