import type { ProviderId } from '../core/provider-id.ts';
import { apertium } from './apertium.ts';
import { browser } from './browser.ts';
import { dictionary } from './dictionary.ts';
import { libretranslate } from './libretranslate.ts';
import { openAiCompatible } from './openai-compatible.ts';
import type { ProviderField, ProviderPlace, ProviderSettings, TranslationProvider } from './provider.ts';

/** Every way to translate, in the order in which they are offered. */
export const providers = [
  browser,
  dictionary,
  libretranslate,
  apertium,
  openAiCompatible,
] as const satisfies readonly TranslationProvider[];

/** What `auto` stands for: the first of these that is here and can do the pair. None of them sends text. */
export const automaticOrder: readonly ProviderId[] = ['browser', 'bergamot', 'dictionary'];

/** The provider with this id; undefined for `auto` and for ids this version has no provider for. */
export function findProvider(id: ProviderId): TranslationProvider | undefined {
  return providers.find((provider) => provider.id === id);
}

/**
 * The match patterns of the hosts that text goes to, for asking the browser for access. Patterns know no ports in
 * Firefox, so a host is asked for with all of its ports.
 */
export function originPatterns(provider: TranslationProvider, settings: ProviderSettings): string[] {
  return provider.origins(settings).map((origin) => {
    const { protocol, hostname } = new URL(origin);
    return `${protocol}//${hostname}/*`;
  });
}

/** What the popup and options pages show about a provider. */
export interface ProviderDescription {
  readonly id: ProviderId;
  readonly place: ProviderPlace;
  readonly sends: boolean;
  readonly fields: readonly ProviderField[];
  /** Where text goes with the present settings. */
  readonly origins: readonly string[];
  readonly hasKey: boolean;
}

/** Describes a provider for the interface; the key itself stays in the background. */
export function describeProvider(
  provider: TranslationProvider,
  settings: ProviderSettings,
  hasKey: boolean,
): ProviderDescription {
  const { id, place, sends, fields } = provider;
  return { id, place, sends, fields, origins: provider.origins(settings), hasKey };
}
