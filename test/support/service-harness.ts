import type { Ask } from '../../lib/core/ask.ts';
import type { ProviderId } from '../../lib/core/provider-id.ts';
import { success } from '../../lib/core/result.ts';
import type { Answer } from '../../lib/core/translation.ts';
import { createSecretsStore } from '../../lib/settings/secrets.ts';
import { createSettingsStore } from '../../lib/settings/store.ts';
import {
  createTranslationService,
  type TranslationServiceDependencies,
} from '../../lib/translation/service.ts';
import { createUsage } from '../../lib/translation/usage.ts';
import type { FakeProvider } from './fake-provider.ts';
import { manualClock } from './manual-clock.ts';
import { memoryArea } from './memory-area.ts';
import { memoryCache } from './memory-cache.ts';
import { until } from './turns.ts';

/** A page that asks, and all it was answered. */
export interface FakePage {
  ask(asks: readonly Ask[], post?: string): void;
  cancel(ids: readonly number[]): void;
  /** Messages as they came. */
  readonly messages: Answer[][];
  /** The final answer of an id, once it is there. */
  answerTo(id: number): Promise<Answer>;
  final(id: number): Answer | undefined;
  close(): void;
}

/** An ask for a Chinese comment, unless told otherwise. */
export function ask(id: number, text: string, options: Partial<Ask> = {}): Ask {
  return { id, text, language: 'zh', open: false, prior: {}, urgency: 'visible', ...options };
}

/** The service over fakes. Settings are those given, for a reader of English. */
export function serviceOver(
  providers: readonly FakeProvider[],
  settings: Readonly<Record<string, unknown>> = {},
  overrides: Partial<TranslationServiceDependencies> = {},
) {
  const clock = manualClock();
  const [first] = providers;
  const area = memoryArea({
    settings: {
      provider: first?.id,
      fallback: providers.slice(1).map(({ id }) => id),
      phrasesFirst: false,
      ...settings,
    },
  });
  const cache = memoryCache();
  const usage = createUsage(area, clock);
  const faults: unknown[] = [];
  const fetched: string[] = [];
  const settingsStore = createSettingsStore(area, (report) => faults.push(report));
  const secrets = createSecretsStore(area);
  const dependencies: TranslationServiceDependencies = {
    clock,
    cache,
    usage,
    settings: settingsStore,
    secrets,
    findProvider: (id: ProviderId) => providers.find((provider) => provider.id === id),
    automaticOrder: ['browser', 'bergamot', 'dictionary'],
    permitted: () => Promise.resolve(true),
    online: () => true,
    phrases: () => Promise.resolve(null),
    refineLanguage: (_plain, gate) => gate,
    shouldTranslate: () => 'yes',
    random: () => 0,
    fetch: (input) => {
      fetched.push(input instanceof Request ? input.url : String(input));
      return Promise.reject(new TypeError('No network in this test'));
    },
    asset: () => Promise.reject(new Error('No files in this test')),
    report: (error) => faults.push(error),
    ...overrides,
  };
  const service = createTranslationService(dependencies);

  const openPage = (incognito = false): FakePage => {
    const leave = new AbortController();
    const messages: Answer[][] = [];
    const session = service.open({
      site: 'example.org',
      incognito,
      send: (answers) => messages.push(answers),
      signal: leave.signal,
    });
    const final = (id: number): Answer | undefined =>
      messages.flat().find((answer) => answer.id === id && answer.state !== 'partial');
    return {
      ask: (asks, post) => session.ask(asks, post),
      cancel: (ids) => session.cancel(ids),
      messages,
      final,
      async answerTo(id) {
        await until(() => final(id) !== undefined);
        return final(id)!;
      },
      close: () => leave.abort(),
    };
  };

  return { clock, area, cache, usage, settings: settingsStore, secrets, faults, fetched, openPage };
}

/** The final answer's text, or its state or error code. */
export function gist(answer: Answer): string {
  if (answer.state === 'done' || answer.state === 'partial') return answer.text;
  return answer.state === 'error' ? answer.error.code : answer.state;
}

/** A successful map of answers for some items of a batch. */
export function answersFor(items: Readonly<Record<string, string>>) {
  return new Map(Object.entries(items).map(([id, text]) => [id, success({ text })]));
}
