import type { Failure } from '../core/error.ts';
import type { ProviderId } from '../core/provider-id.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { CheckReport } from '../providers/provider.ts';
import type { SecretsStore } from '../settings/secrets.ts';
import type { SettingsStore } from '../settings/store.ts';
import { type CallEnvironment, environmentOf, failureOf, withDeadline } from './call.ts';
import { missingField, type ProviderCatalogue, type Reach, reachObstacle } from './chain.ts';

/** What {@link createConnectionCheck} works with. */
export interface ConnectionCheckDependencies extends CallEnvironment, Reach {
  readonly findProvider: ProviderCatalogue['findProvider'];
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly secrets: Pick<SecretsStore, 'keyOf'>;
}

/** What a test of the connection found, and how long it took in milliseconds. */
export interface TimedCheckReport extends CheckReport {
  readonly elapsed: number;
}

const LONGEST_CHECK = 30_000;

/**
 * The test-connection button: asks a provider for something real and cheap, with the settings as they are, for at
 * most 30 s. Sends no text of a page, so it needs no consent. Never rejects.
 */
export function createConnectionCheck(
  dependencies: ConnectionCheckDependencies,
): (id: ProviderId, signal?: AbortSignal) => Promise<Result<TimedCheckReport, Failure>> {
  const { clock } = dependencies;
  return async (id, signal = new AbortController().signal) => {
    const provider = dependencies.findProvider(id);
    if (provider === undefined) return failure({ code: 'no-provider', provider: id });
    try {
      const settings = await dependencies.settings.load();
      const key = await dependencies.secrets.keyOf(id);
      const configured = { provider, settings: settings.providers[id] ?? {}, key };
      // Without a model a test still lists those there are.
      const withModel = { ...configured, settings: { model: '-', ...configured.settings } };
      const obstacle = missingField(withModel) ?? (await reachObstacle(configured, dependencies));
      if (obstacle) return failure(obstacle);
      const started = clock.now();
      const report = await withDeadline(LONGEST_CHECK, clock, signal, (ownSignal) =>
        provider.check(environmentOf(configured, dependencies, ownSignal), settings.targetLanguage),
      );
      return success({ ...report, elapsed: clock.now() - started });
    } catch (error) {
      return failure(failureOf(error, provider));
    }
  };
}
