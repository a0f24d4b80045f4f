import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { TranslationProvider } from '../providers/provider.ts';
import type { Settings } from '../settings/schema.ts';
import type { ConfiguredProvider } from './call.ts';

/** The providers there are. */
export interface ProviderCatalogue {
  readonly findProvider: (id: ProviderId) => TranslationProvider | undefined;
  /** What `auto` stands for, best first. */
  readonly automaticOrder: readonly ProviderId[];
}

/** What the device allows, apart from settings. */
export interface Reach {
  /** Whether the browser has granted access to all of these origins. */
  readonly permitted: (origins: readonly string[]) => Promise<boolean>;
  /** False where the browser is sure that there is no network. */
  readonly online: () => boolean;
}

/**
 * Who may translate a pair, in the order of asking: the chosen provider, then the fallback, `auto` replaced by
 * what it stands for, nobody twice, and only providers that do not rule the pair out.
 */
export function resolveChain(
  settings: Pick<Settings, 'provider' | 'fallback'>,
  catalogue: ProviderCatalogue,
  from: LanguageTag,
  to: LanguageTag,
): ProviderId[] {
  const named = [settings.provider, ...settings.fallback];
  const ids = new Set(named.flatMap((id) => (id === 'auto' ? catalogue.automaticOrder : [id])));
  return [...ids].filter((id) => {
    const provider = catalogue.findProvider(id);
    return provider !== undefined && provider.supports(from, to) !== false;
  });
}

/** Why the person's settings do not let a provider be used; null where they do. */
export function settingsObstacle(configured: ConfiguredProvider, settings: Settings): Failure | null {
  const { provider } = configured;
  if (provider.sends && !settings.consents[provider.id]) return { code: 'consent', provider: provider.id };
  return missingField(configured);
}

/** The first required field that is empty, as a failure; null where there is none. */
export function missingField({ provider, settings, key }: ConfiguredProvider): Failure | null {
  for (const field of provider.fields) {
    if (!field.required) continue;
    const value = field.name === 'apiKey' ? key : settings[field.name];
    if (value === undefined || value.trim() === '') {
      return { code: 'not-configured', provider: provider.id, detail: field.name };
    }
  }
  return null;
}

/**
 * Why a provider may not be sent anything now, by the settings as they are at this moment: the person may have taken
 * the consent back or entered another address while texts were waiting.
 */
export async function presentObstacle(
  configured: ConfiguredProvider,
  dependencies: Reach & { readonly settings: { load(): Promise<Settings> } },
): Promise<Failure | null> {
  const { provider, settings } = configured;
  if (provider.sends) {
    const current = await dependencies.settings.load();
    if (!current.consents[provider.id]) return { code: 'consent', provider: provider.id };
    const origins = provider.origins(current.providers[provider.id] ?? {}, configured.key);
    const same = origins.join() === provider.origins(settings, configured.key).join();
    if (!same) return { code: 'aborted', provider: provider.id };
  }
  return await reachObstacle(configured, dependencies);
}

/** Why a provider cannot be reached from here; null where it can. Sends nothing. */
export async function reachObstacle(
  { provider, settings, key }: ConfiguredProvider,
  reach: Reach,
): Promise<Failure | null> {
  let origins: readonly string[];
  try {
    origins = provider.origins(settings, key);
  } catch {
    return { code: 'not-configured', provider: provider.id, detail: 'baseUrl' };
  }
  if (origins.length === 0 && !provider.sends) return null;
  if (origins.length > 0 && !(await reach.permitted(origins))) {
    return { code: 'permission', provider: provider.id };
  }
  const local = origins.length > 0 && origins.every(isLoopback);
  return local || reach.online() ? null : { code: 'offline', provider: provider.id };
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).hostname;
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.[\d.]+$/.test(host)
  );
}

/** Failures that tell a person less than any other, most telling first. */
const leastTelling: readonly Failure['code'][] = [
  'internal',
  'unsupported-language',
  'no-provider',
  'aborted',
];

/** Of the failures of a chain, in its order, the one that helps a person most. */
export function mostHelpful(failures: readonly Failure[]): Failure {
  const ranked = failures.toSorted((a, b) => leastTelling.indexOf(a.code) - leastTelling.indexOf(b.code));
  return ranked[0] ?? { code: 'no-provider' };
}
