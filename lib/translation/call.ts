import { CrosstalkError, type Failure } from '../core/error.ts';
import type { Result } from '../core/result.ts';
import type {
  Batch,
  BatchTranslation,
  ProviderEnvironment,
  ProviderSettings,
  TokenCount,
  TranslationProvider,
} from '../providers/provider.ts';
import type { Clock } from './clock.ts';

/** A provider with what the person entered for it. */
export interface ConfiguredProvider {
  readonly provider: TranslationProvider;
  readonly settings: ProviderSettings;
  readonly key?: string | undefined;
}

/** What every call is made with. */
export interface CallEnvironment
  extends Pick<ProviderEnvironment, 'fetch' | 'asset' | 'builtIn' | 'languageModel' | 'packs'> {
  readonly clock: Clock;
}

/** What came back of a call: answers by item id, and why there are not more. */
export interface CallOutcome {
  readonly answers: ReadonlyMap<string, Result<BatchTranslation, Failure>>;
  readonly failure?: Failure | undefined;
}

/** The environment of one call to a provider. */
export function environmentOf(
  { settings, key }: ConfiguredProvider,
  { fetch, asset, builtIn, languageModel, packs }: CallEnvironment,
  signal: AbortSignal,
): ProviderEnvironment {
  return { signal, fetch, settings, asset, key, builtIn, languageModel, packs };
}

/**
 * Runs a task that obeys a signal, and ends when the signal aborts or the time is up even if the task does not.
 * Rejects with a CrosstalkError: `aborted`, `timeout`, or what the task failed with.
 */
export async function withDeadline<T>(
  milliseconds: number,
  clock: Clock,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let stop: ((reason: Failure) => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      const error = new CrosstalkError(reason);
      reject(error);
      controller.abort(error);
    };
  });
  const onAbort = (): void => stop?.({ code: 'aborted' });
  if (signal.aborted) throw new CrosstalkError({ code: 'aborted' });
  signal.addEventListener('abort', onAbort, { once: true });
  const cancelTimer = clock.after(milliseconds, () => stop?.({ code: 'timeout' }));
  try {
    return await Promise.race([task(controller.signal), stopped]);
  } catch (error) {
    throw error instanceof CrosstalkError ? error : new CrosstalkError(unexpected(error), { cause: error });
  } finally {
    cancelTimer();
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Calls a provider once. Never rejects. Answers that were streamed before the call failed are kept; answers to ids
 * that were not asked for, and empty ones, are left out.
 */
export async function callProvider(
  configured: ConfiguredProvider,
  batch: Batch,
  environment: CallEnvironment,
  signal: AbortSignal,
  on: {
    readonly answer: (id: string, answer: BatchTranslation) => void;
    readonly partial: (id: string, text: string) => void;
    readonly tokens: (tokens: TokenCount) => void;
  },
): Promise<CallOutcome> {
  const { provider } = configured;
  const ids = new Set(batch.items.map((item) => item.id));
  const answers = new Map<string, Result<BatchTranslation, Failure>>();
  const take = (id: string, answer: Result<BatchTranslation, Failure>): void => {
    if (!ids.has(id) || answers.get(id)?.ok) return;
    if (answer.ok && answer.value.text.trim() === '') return;
    answers.set(id, answer);
    if (answer.ok) on.answer(id, answer.value);
  };
  let over = false;
  try {
    const rest = await withDeadline(provider.limits.timeout, environment.clock, signal, (ownSignal) =>
      provider.translate(batch, {
        ...environmentOf(configured, environment, ownSignal),
        onAnswer: (id, answer) => {
          if (!over) take(id, answer);
        },
        onTokens: on.tokens,
        onPartial: (id, text) => {
          if (!over && ids.has(id) && !answers.has(id)) on.partial(id, text);
        },
      }),
    );
    for (const [id, answer] of rest) take(id, answer);
    return { answers };
  } catch (error) {
    return { answers, failure: failureOf(error, provider) };
  } finally {
    over = true;
  }
}

/** What a thrown value says about a provider. */
export function failureOf(error: unknown, provider: Pick<TranslationProvider, 'id'>): Failure {
  const failure = error instanceof CrosstalkError ? error.failure : unexpected(error);
  return { ...failure, provider: provider.id };
}

/** Only the name: messages of foreign errors may quote what was sent. */
function unexpected(error: unknown): Failure {
  return { code: 'internal', detail: error instanceof Error ? error.name : typeof error };
}
