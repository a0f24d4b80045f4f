import { useState } from 'preact/hooks';
import type { Privacy } from '../../components/privacy-line.tsx';
import type { ProviderFieldName, ProviderValues } from '../../components/provider-choice.ts';
import type { TranslatorSectionProps } from '../../components/translator-setup.tsx';
import type { ProviderId } from '../../lib/core/provider-id.ts';
import { request } from '../../lib/messaging/client.ts';
import type { ProviderCard } from '../../lib/messaging/protocol.ts';
import { originPattern, requestAccess, requestSending } from '../../lib/platform/permissions.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { hasAgreed, originsFor, privacyOf, savedValues, statusOf } from './provider-state.ts';
import { useAccess } from './use-access.ts';
import { useConnectionTest } from './use-connection-test.ts';
import { usePack } from './use-pack.ts';
import { useProviders } from './use-providers.ts';
import type { SettingsAccess } from './use-settings.ts';

/** What the choice of a translator shows and does. */
export interface Translator {
  readonly section: TranslatorSectionProps;
  /** Null as long as it is not known. */
  readonly privacy: Privacy | null;
  readonly cards: readonly ProviderCard[];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The day by the device's calendar, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function patternsOf(origins: readonly string[]): readonly string[] {
  return origins.map(originPattern).filter((pattern) => pattern !== null);
}

/** An emptied field is left out, so that the provider's own default holds again. */
function store(current: Settings, id: ProviderId, values: ProviderValues): Pick<Settings, 'providers'> {
  const merged = Object.entries({ ...current.providers[id], ...values });
  const kept = merged
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  return { providers: { ...current.providers, [id]: Object.fromEntries(kept) } };
}

function withoutConsent(current: Settings, id: ProviderId): Pick<Settings, 'consents'> {
  const { [id]: _, ...consents } = current.consents;
  return { consents };
}

/** The state behind the choice of a translator. */
export function useTranslator(
  settings: Settings,
  { update, stored }: Pick<SettingsAccess, 'update' | 'stored'>,
  interfaceTag: string,
): Translator {
  const { cards, reload } = useProviders();
  const [picked, setPicked] = useState<ProviderId | null>(null);
  const [drafts, setDrafts] = useState<Partial<Record<ProviderId, ProviderValues>>>({});
  const [refused, setRefused] = useState(false);

  const chosen = picked ?? settings.provider;
  const card = cards?.find(({ id }) => id === chosen);
  const values = { ...savedValues(settings, chosen), ...drafts[chosen] };
  const origins = card === undefined ? [] : originsFor(card, values);
  const access = useAccess(patternsOf(origins));
  const pack = usePack(
    chosen === 'browser-llm' ? 'languageModel' : 'builtIn',
    settings.targetLanguage,
    interfaceTag,
    (pair) =>
      // Pages read it from the settings that there is something new to ask for.
      update(({ downloadedPairs }) => ({ downloadedPairs: [...new Set([...downloadedPairs, pair])] })),
  );
  const { test, run } = useConnectionTest(chosen, JSON.stringify([values, card?.hasKey]));

  const use = (id: ProviderId) => {
    setPicked(id);
    setRefused(false);
    const next = cards?.find((other) => other.id === id);
    if (next === undefined) return;
    const entered = savedValues(settings, id);
    if (statusOf({ ...settings, provider: id }, next, entered, true) !== 'active') return;
    if (next.sends) void requestAccess(patternsOf(originsFor(next, entered)));
    update({ provider: id });
  };

  const save = (name: ProviderFieldName, value: string) => {
    const elsewhere = card !== undefined && !hasAgreed(settings, card, { ...values, [name]: value });
    update((current) => ({
      ...store(current, chosen, { [name]: value }),
      ...(elsewhere ? withoutConsent(current, chosen) : {}),
    }));
    setDrafts((all) => ({ ...all, [chosen]: {} }));
  };

  const agree = () => {
    const granted = requestSending(patternsOf(origins));
    setRefused(false);
    // Stored without waiting for the browser's question, since a popup may be closed by it.
    update((current) => ({
      ...store(current, chosen, values),
      provider: chosen,
      consents: { ...current.consents, [chosen]: today() },
    }));
    void granted.then((given) => setRefused(!given));
  };

  return {
    cards: cards ?? [],
    privacy: cards === null || cards.length === 0 ? null : privacyOf(settings, cards),
    section: {
      providers: cards,
      chosen,
      status: card === undefined ? 'incomplete' : statusOf(settings, card, values, access ?? true),
      values,
      origins,
      masks: settings.maskPersonalData,
      refused,
      test,
      interfaceTag,
      pack: chosen === 'browser' || chosen === 'browser-llm' || chosen === 'auto' ? pack : undefined,
      onChoose: use,
      onDraft: (name, value) => setDrafts((all) => ({ ...all, [chosen]: { ...all[chosen], [name]: value } })),
      onSave: save,
      onSaveKey: (apiKey) => {
        request('save-key', { provider: chosen, apiKey }).then(reload, reload);
      },
      onAgree: agree,
      onCheck: () => {
        // What was just typed is still being stored; the background tests what it finds in storage.
        void requestAccess(patternsOf(origins)).then(stored).then(run);
      },
    },
  };
}
