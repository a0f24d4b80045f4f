import type { Failure } from '../../lib/core/error.ts';
import { CrosstalkError } from '../../lib/core/error.ts';
import type { ProviderId } from '../../lib/core/provider-id.ts';
import { success } from '../../lib/core/result.ts';
import type {
  Batch,
  BatchAnswers,
  ProviderEnvironment,
  ProviderLimits,
  TranslationProvider,
} from '../../lib/providers/provider.ts';

/** One call that a fake provider got. It hangs until one of the functions is called. */
export interface FakeCall {
  readonly batch: Batch;
  readonly environment: ProviderEnvironment;
  readonly texts: readonly string[];
  /** Answers with `[to] text` for each item, or with what `translate` makes of it. */
  answer(translate?: (text: string) => string): void;
  /** Answers with this map. */
  resolve(answers: BatchAnswers): void;
  fail(failure: Failure): void;
}

/** A provider under the control of a test. */
export interface FakeProvider extends TranslationProvider {
  readonly calls: FakeCall[];
  /** Called for each call; without it calls hang until answered by hand. */
  onCall: ((call: FakeCall) => void) | undefined;
}

/** A {@link FakeProvider} that answers at once, sends nothing and has generous limits, unless told otherwise. */
export function fakeProvider(
  id: ProviderId,
  options: Partial<Omit<TranslationProvider, 'limits'>> & {
    readonly limits?: Partial<ProviderLimits>;
    readonly byHand?: boolean;
  } = {},
): FakeProvider {
  const { limits, byHand = false, ...rest } = options;
  const calls: FakeCall[] = [];
  const provider: FakeProvider = {
    id,
    place: 'device',
    sends: false,
    fields: [],
    tags: 'numbered',
    streaming: false,
    origins: () => [],
    supports: () => true,
    variant: () => '1',
    check: () => Promise.resolve({}),
    limits: { items: 20, characters: 10_000, concurrency: 1, timeout: 20_000, ...limits },
    calls,
    onCall: byHand ? undefined : (call) => call.answer(),
    translate: (batch, environment) =>
      new Promise((resolve, reject) => {
        environment.signal.addEventListener('abort', () => reject(new CrosstalkError({ code: 'aborted' })));
        const call: FakeCall = {
          batch,
          environment,
          texts: batch.items.map((item) => item.text),
          answer: (translate = (text) => `[${batch.to}] ${text}`) =>
            resolve(
              new Map(batch.items.map(({ id: item, text }) => [item, success({ text: translate(text) })])),
            ),
          resolve,
          fail: (failure) => reject(new CrosstalkError(failure)),
        };
        calls.push(call);
        provider.onCall?.(call);
      }),
    ...rest,
  };
  return provider;
}
