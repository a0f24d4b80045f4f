import type { Privacy } from '../../components/privacy-line.tsx';
import type { ProviderChoice, ProviderStatus, ProviderValues } from '../../components/provider-choice.ts';
import type { ProviderId } from '../../lib/core/provider-id.ts';
import type { ProviderCard } from '../../lib/messaging/protocol.ts';
import { originOf } from '../../lib/providers/base-url.ts';
import type { Settings } from '../../lib/settings/schema.ts';

/** What is stored for a provider. */
export function savedValues(settings: Settings, id: ProviderId): ProviderValues {
  const { baseUrl, model, region } = settings.providers[id] ?? {};
  return { baseUrl, model, region };
}

/**
 * Where text would go with these values, which need not be stored yet. An empty address stands for the one that
 * the provider has of its own.
 */
export function originsFor(card: ProviderCard, values: ProviderValues): readonly string[] {
  if (!card.sends) return [];
  const address = card.fields.find(({ name }) => name === 'baseUrl');
  if (address === undefined) return card.origins;
  const entered = values.baseUrl?.trim() ?? '';
  return entered === '' ? card.defaultOrigins : originOf(entered);
}

/** Whether the person agreed to send to where these values lead: consent to one address covers no other. */
export function hasAgreed(settings: Settings, card: ProviderCard, values: ProviderValues): boolean {
  if (!card.sends) return true;
  if (settings.consents[card.id] === undefined) return false;
  const saved = originsFor(card, savedValues(settings, card.id));
  const wanted = originsFor(card, values);
  return wanted.length === saved.length && wanted.every((origin) => saved.includes(origin));
}

function isMissing(field: ProviderChoice['fields'][number], card: ProviderCard, values: ProviderValues) {
  if (!field.required) return false;
  if (field.name === 'apiKey') return !card.hasKey;
  if (field.name === 'baseUrl') return originsFor(card, values).length === 0;
  return (values[field.name]?.trim() ?? '') === '';
}

/** How far a provider is from translating. `access` is what the browser grants for its origins. */
export function statusOf(
  settings: Settings,
  card: ProviderCard,
  values: ProviderValues,
  access: boolean,
): ProviderStatus {
  const entered = values.baseUrl?.trim() ?? '';
  if (entered !== '' && originOf(entered).length === 0) return 'bad-address';
  if (card.fields.some((field) => isMissing(field, card, values))) return 'incomplete';
  if (!hasAgreed(settings, card, values) || settings.provider !== card.id) {
    return card.sends ? 'needs-consent' : 'active';
  }
  return access ? 'active' : 'needs-access';
}

/** What leaves the device with the settings as they are stored, the fallbacks included. */
export function privacyOf(settings: Settings, cards: readonly ProviderCard[]): Privacy {
  const inUse = [settings.provider, ...settings.fallback]
    .map((id) => cards.find((card) => card.id === id))
    .filter((card) => card !== undefined)
    .filter(({ sends }) => sends);
  const agreed = inUse.filter(({ id }) => settings.consents[id] !== undefined);
  const origins = new Set(agreed.flatMap((card) => originsFor(card, savedValues(settings, card.id))));
  if (origins.size > 0) return { leaves: 'comments', origins: [...origins] };
  if (inUse.length === 0) return { leaves: 'nothing' };
  return { leaves: agreed.length > 0 ? 'no-address' : 'not-agreed' };
}
