import type { Failure } from '../../lib/core/error.ts';
import { nearestTargetLanguage, readableLanguages } from '../../lib/core/languages.ts';
import type { ProviderId } from '../../lib/core/provider-id.ts';
import type { Result } from '../../lib/core/result.ts';
import { shouldTranslate } from '../../lib/language/foreign.ts';
import { refineLanguage } from '../../lib/language/statistics.ts';
import type { ConnectionReport, ProviderCard, UsageReport } from '../../lib/messaging/protocol.ts';
import { readAsset } from '../../lib/platform/assets.ts';
import { createBuiltInLanguageModel } from '../../lib/platform/built-in-language-model.ts';
import { createBuiltInTranslation } from '../../lib/platform/built-in-translation.ts';
import { interfaceLanguage } from '../../lib/platform/extension-pages.ts';
import { t } from '../../lib/platform/i18n.ts';
import { createLanguageNames, type LanguageNames } from '../../lib/platform/language-names.ts';
import { hasAccess, originPattern } from '../../lib/platform/permissions.ts';
import { throughEnglish } from '../../lib/platform/pivot.ts';
import { clearLocalStorage, localStorageArea, sessionStorageArea } from '../../lib/platform/storage.ts';
import { systemClock } from '../../lib/platform/system-clock.ts';
import { createPackTranslation } from '../../lib/providers/bergamot/pack-translation.ts';
import { createPackStore } from '../../lib/providers/bergamot/store.ts';
import { loadPhrasebook } from '../../lib/providers/dictionary/phrasebook.ts';
import { estimateCost } from '../../lib/providers/prices.ts';
import { automaticOrder, describeProvider, findProvider, providers } from '../../lib/providers/registry.ts';
import { SETTINGS_KEY } from '../../lib/settings/schema.ts';
import { createSecretsStore, type SecretsStore } from '../../lib/settings/secrets.ts';
import { createSettingsStore, type SettingsStore } from '../../lib/settings/store.ts';
import { withTargetLanguage } from '../../lib/settings/target-language.ts';
import { createTranslationCache, type TranslationCache } from '../../lib/translation/cache.ts';
import { createConnectionCheck } from '../../lib/translation/check.ts';
import { createTranslationService } from '../../lib/translation/service.ts';
import type { TranslationService } from '../../lib/translation/session.ts';
import { createUsage, type Usage } from '../../lib/translation/usage.ts';
import { createPackEngine } from './pack-engine.ts';

/** Everything the background's messages reach. */
export interface Services {
  readonly settings: SettingsStore;
  readonly secrets: SecretsStore;
  readonly cache: TranslationCache;
  readonly usage: Usage;
  /** What was sent to whom, what it may have cost, and who is left alone for a while. */
  reportUsage(): Promise<readonly UsageReport[]>;
  /** Forgets translations, counts, settings and keys. */
  clearEverything(): Promise<void>;
  readonly translation: TranslationService;
  check(provider: ProviderId): Promise<Result<ConnectionReport, Failure>>;
  describeProviders(): Promise<readonly ProviderCard[]>;
  /** A string that changes with every key that is saved. */
  keyRevision(): string;
  noteKeyChange(): void;
  /** Names of the usual languages in the language of the browser's interface. */
  languageNames(): Promise<LanguageNames>;
  /** After the installation: translate into the language of the browser's interface. */
  adoptInterfaceLanguage(): Promise<void>;
}

/** Faults of Crosstalk itself, for whoever looks into the background's console. Never holds texts or keys. */
function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- the one place that writes to it
  console.warn('Crosstalk:', error);
}

/** Puts the services together. Starts nothing and reads nothing yet. */
export function createServices(): Services {
  const area = localStorageArea();
  const clock = systemClock;
  const settings = createSettingsStore(area, report);
  const secrets = createSecretsStore(area);
  const cache = createTranslationCache({ clock, report });
  const usage = createUsage(area, clock);
  const direct = createBuiltInTranslation();
  const builtIn = direct && throughEnglish(direct);
  const languageModel = createBuiltInLanguageModel();
  const packStore = createPackStore();
  const packs = createPackTranslation(packStore, createPackEngine(packStore));
  let keyChanges = 0;
  const surroundings = {
    settings,
    secrets,
    findProvider,
    automaticOrder,
    clock,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
    asset: readAsset,
    ...(builtIn !== undefined && { builtIn }),
    ...(languageModel !== undefined && { languageModel }),
    packs,
    permitted: async (origins: readonly string[]) =>
      hasAccess(origins.map((origin) => originPattern(origin)).filter((pattern) => pattern !== null)),
    online: () => navigator.onLine,
  };

  const translation = createTranslationService({
    ...surroundings,
    random: () => Math.random(),
    cache,
    usage,
    phrases: (from, to) => loadPhrasebook(readAsset, from, to),
    refineLanguage,
    shouldTranslate,
    report,
  });

  return {
    settings,
    secrets,
    cache,
    usage,
    translation,
    async reportUsage() {
      const [used, current] = await Promise.all([usage.report(), settings.load()]);
      return Promise.all(
        used.map(async (row) => {
          const { provider, month: characters, tokens } = row;
          const entered = current.providers[provider] ?? {};
          const cost = estimateCost(provider, entered, await secrets.keyOf(provider), { characters, tokens });
          const resumesAt = translation.resumesAt(provider);
          return { ...row, ...(cost && { cost }), ...(resumesAt !== undefined && { resumesAt }) };
        }),
      );
    },
    async clearEverything() {
      await cache.clear();
      await usage.clear();
      await clearLocalStorage();
    },
    check: createConnectionCheck(surroundings),
    async describeProviders() {
      const current = await settings.load();
      return Promise.all(
        providers.map(async (provider) => {
          const key = await secrets.keyOf(provider.id);
          return describeProvider(provider, current.providers[provider.id] ?? {}, key);
        }),
      );
    },
    languageNames: createLanguageNames({
      tags: [...readableLanguages, 'zh-Hans', 'zh-Hant'],
      language: t('extension.language'),
      area: sessionStorageArea(),
    }),
    keyRevision: () => String(keyChanges),
    async adoptInterfaceLanguage() {
      const language = nearestTargetLanguage(interfaceLanguage());
      const stored = await area.get([SETTINGS_KEY]);
      // Whoever has settings already, from an earlier installation or a policy, keeps them.
      if (language === 'en' || stored[SETTINGS_KEY] !== undefined) return;
      await settings.update((current) => withTargetLanguage(current, language));
    },
    noteKeyChange() {
      keyChanges += 1;
    },
  };
}
