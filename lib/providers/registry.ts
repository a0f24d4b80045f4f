import type { ProviderId } from '../core/provider-id.ts';
import { anthropic } from './anthropic.ts';
import { apertium } from './apertium.ts';
import { azure } from './azure.ts';
import { bergamot } from './bergamot.ts';
import { browser } from './browser.ts';
import { browserLlm } from './browser-llm.ts';
import { deepl } from './deepl.ts';
import { dictionary } from './dictionary.ts';
import { gemini } from './gemini.ts';
import { google } from './google.ts';
import { googleWeb } from './google-web.ts';
import { libretranslate } from './libretranslate.ts';
import { microsoftWeb } from './microsoft-web.ts';
import { mymemory } from './mymemory.ts';
import { openAiCompatible } from './openai-compatible.ts';
import type {
  ProviderFeature,
  ProviderField,
  ProviderPlace,
  ProviderPreset,
  ProviderSettings,
  TranslationProvider,
} from './provider.ts';

/** Every way to translate, in the order in which they are offered. */
export const providers = [
  browser,
  bergamot,
  browserLlm,
  dictionary,
  libretranslate,
  apertium,
  openAiCompatible,
  deepl,
  google,
  azure,
  anthropic,
  gemini,
  mymemory,
  googleWeb,
  microsoftWeb,
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
  readonly features: readonly ProviderFeature[];
  readonly presets: readonly ProviderPreset[];
  readonly fields: readonly ProviderField[];
  /** Where text goes with the present settings. */
  readonly origins: readonly string[];
  /** Where text goes as long as no address is entered. */
  readonly defaultOrigins: readonly string[];
  readonly hasKey: boolean;
}

/** Describes a provider for the interface; the key itself stays in the background. */
export function describeProvider(
  provider: TranslationProvider,
  settings: ProviderSettings,
  key: string | undefined,
): ProviderDescription {
  const { id, place, sends, fields, features = [], presets = [] } = provider;
  const { baseUrl: _, ...others } = settings;
  return {
    id,
    place,
    sends,
    features,
    presets,
    fields,
    origins: provider.origins(settings, key),
    defaultOrigins: provider.origins(others, key),
    hasKey: key !== undefined,
  };
}
