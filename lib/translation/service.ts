import { type Ask, MAX_TEXT } from '../core/ask.ts';
import type { Failure } from '../core/error.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { Result } from '../core/result.ts';
import type { BatchTranslation, TranslationProvider } from '../providers/provider.ts';
import { readerOn } from '../settings/corrections.ts';
import type { Settings } from '../settings/schema.ts';
import type { SecretsStore } from '../settings/secrets.ts';
import type { SettingsStore } from '../settings/store.ts';
import {
  mostHelpful,
  type ProviderCatalogue,
  presentObstacle,
  type Reach,
  resolveChain,
  settingsObstacle,
} from './chain.ts';
import { decide, type LanguageModel } from './decide.ts';
import { createExchange, type ExchangeEnvironment, type Submission } from './exchange.ts';
import { applyGlossary, termsFor } from './glossary.ts';
import { maskPersonalData, redactPersonalData, restorePersonalData, restoreSoFar } from './masking.ts';
import { createOutbox } from './outbox.ts';
import type { PhraseSource } from './phrase-source.ts';
import { createPreparation } from './preparation.ts';
import type { Request, SessionState } from './request.ts';
import { close, closeWithError, drop, isSameAsk, newRequest } from './request.ts';
import { isSearch, searchVariants } from './search-variants.ts';
import type { TranslationService } from './session.ts';
import { isMoreUrgent } from './ticket.ts';
import { wishesOf } from './wishes.ts';

/** What the service works with. */
export interface TranslationServiceDependencies
  extends ProviderCatalogue,
    Reach,
    LanguageModel,
    ExchangeEnvironment {
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly secrets: Pick<SecretsStore, 'keyOf'>;
  readonly phrases: PhraseSource;
}

/** Milliseconds to wait out a provider's pause while others could answer, and where nobody else could. */
const PATIENCE = 5000;
const LAST_PATIENCE = 60_000;

/**
 * The translation service. It keeps nothing that correctness depends on: when it dies, pages ask again, and what
 * was answered before comes from the cache.
 */
export function createTranslationService(dependencies: TranslationServiceDependencies): TranslationService {
  const { report } = dependencies;
  const exchange = createExchange(dependencies);
  let arrivals = 0;
  let moving: Request[] = [];

  const cancel = (request: Request): void => {
    drop(request);
    if (request.submission) exchange.withdraw(request.submission);
  };

  /** Runs a step; a fault in it becomes the error of its requests instead of silence. */
  const guard = (requests: readonly Request[], step: () => Promise<void>): void => {
    step().catch((error: unknown) => {
      report(error);
      for (const request of requests) closeWithError(request, { code: 'internal' });
    });
  };

  async function admit(requests: readonly Request[]): Promise<void> {
    const settings = await dependencies.settings.load();
    const foreign: Request[] = [];
    await Promise.all(
      requests.map(async (request) => {
        const { ask } = request;
        if (ask.text.length > MAX_TEXT) return closeWithError(request, { code: 'too-long' });
        const decision =
          ask.writing === undefined
            ? await decide(
                { ...ask, urgency: request.urgency },
                readerOn(settings, request.session.site),
                dependencies,
              )
            : ({ action: 'translate', from: ask.language } as const);
        if (decision.action !== 'translate') {
          return close(request, { id: ask.id, state: decision.action, language: decision.language });
        }
        request.from = decision.from;
        request.to = ask.writing?.to ?? settings.targetLanguage;
        foreign.push(request);
      }),
    );
    if (settings.phrasesFirst) await answerPhrases(foreign.filter(({ ask }) => !isSearch(ask)));
    for (const request of foreign) {
      if (request.over) continue;
      request.chain = resolveChain(settings, dependencies, request.from, request.to);
      if (settings.maskPersonalData) request.masked = maskPersonalData(request.ask.text);
    }
    await advance(
      foreign.filter((request) => !request.over),
      settings,
    );
  }

  /** What is a stock phrase is answered on the device, whoever the provider is. */
  async function answerPhrases(requests: readonly Request[]): Promise<void> {
    await Promise.all(
      requests.map(async (request) => {
        const { from, to, ask } = request;
        try {
          const answer = (await dependencies.phrases(from, to))?.answer(ask.text);
          if (!answer) return;
          const { text } = answer;
          close(request, {
            id: ask.id,
            state: 'done',
            text,
            from,
            to,
            provider: 'dictionary',
            kind: 'phrase',
          });
        } catch (error) {
          report(error);
        }
      }),
    );
  }

  /** Takes each request to the next provider of its chain. */
  async function advance(requests: readonly Request[], loaded?: Settings): Promise<void> {
    if (requests.length === 0) return;
    const settings = loaded ?? (await dependencies.settings.load());
    const byProvider = new Map<ProviderId, Request[]>();
    for (const request of requests) {
      if (request.over) continue;
      const id = request.chain.shift();
      if (id === undefined) closeWithError(request, mostHelpful(request.failures));
      else byProvider.set(id, [...(byProvider.get(id) ?? []), request]);
    }
    for (const [id, group] of byProvider) guard(group, () => submit(id, group, settings));
  }

  async function submit(id: ProviderId, requests: readonly Request[], settings: Settings): Promise<void> {
    const provider = dependencies.findProvider(id);
    if (provider === undefined) return moveOn(requests, { code: 'no-provider', provider: id });
    const key = await dependencies.secrets.keyOf(id).catch(() => undefined);
    const configured = { provider, settings: settings.providers[id] ?? {}, key };
    const obstacle = settingsObstacle(configured, settings);
    if (obstacle) return moveOn(requests, obstacle);
    const submissions = requests
      .filter((request) => !request.over)
      .map((request) => submissionOf(request, provider, settings));
    await exchange.submit(configured, submissions, {
      dailyCap: settings.dailyCharacterCap,
      obstacle: () => presentObstacle(configured, dependencies),
    });
  }

  function submissionOf(request: Request, provider: TranslationProvider, settings: Settings): Submission {
    const { ask, from, to, session, urgency, arrival, place } = request;
    const { id } = provider;
    const redact = settings.maskPersonalData;
    const glossed = applyGlossary(request.masked, termsFor(settings.glossary, to, session.site), provider);
    request.sent = glossed;
    const context = (text: string | undefined): string | undefined =>
      text !== undefined && redact ? redactPersonalData(text) : text;
    const submission: Submission = {
      text: glossed.text,
      from,
      to,
      urgency,
      arrival,
      place,
      post: context(request.post),
      parent: context(ask.parent),
      manner: ask.writing?.manner,
      wishes: wishesOf(settings, provider, glossed, ask),
      glossary: glossed.version,
      patience: request.chain.length > 0 ? PATIENCE : LAST_PATIENCE,
      // Half-typed drafts are of no use later.
      keep: !session.incognito && ask.writing === undefined,
      onPartial(text) {
        if (request.over) return;
        const restored = restoreSoFar(text, glossed.masked);
        session.outbox.put({ id: ask.id, state: 'partial', text: restored, provider: id });
      },
      onResult: (result) => guard([request], () => receive(request, id, result)),
    };
    request.submission = submission;
    return submission;
  }

  async function receive(
    request: Request,
    id: ProviderId,
    result: Result<BatchTranslation, Failure>,
  ): Promise<void> {
    request.submission = undefined;
    if (!result.ok) return moveOn([request], { provider: id, ...result.error });
    const { text, kind = 'translation', note, words, readable } = result.value;
    const { ask, from, to, sent } = request;
    // A gloss helps to read; nobody should send one.
    if (kind === 'gloss' && ask.writing?.manner !== undefined)
      return moveOn([request], { code: 'unsupported-language', provider: id });
    const alternatives = isSearch(ask)
      ? await searchVariants(request, result.value, dependencies.phrases)
      : (result.value.alternatives ?? []);
    close(request, {
      id: ask.id,
      state: 'done',
      from,
      to,
      provider: id,
      kind,
      text: restorePersonalData(text, sent.masked),
      ...(note !== undefined && { note: restoreSoFar(note, sent.masked) }),
      ...(alternatives.length > 0 && {
        alternatives: alternatives.map((other) => restorePersonalData(other, sent.masked)),
      }),
      ...(words !== undefined && { words }),
      ...(readable !== undefined && { readable }),
    });
  }

  /** Requests that fail in one turn go on together, so that they stay one batch. */
  function moveOn(requests: readonly Request[], reason: Failure): void {
    for (const request of requests) {
      if (request.over) continue;
      request.failures.push(reason);
      if (moving.length === 0) {
        queueMicrotask(() => {
          const together = moving;
          moving = [];
          guard(together, () => advance(together));
        });
      }
      moving.push(request);
    }
  }

  return {
    prepare: createPreparation(dependencies),
    resumesAt: (provider) => exchange.resumesAt(provider),
    open({ site, incognito, send, signal }) {
      const session: SessionState = {
        site,
        incognito,
        outbox: createOutbox(send, dependencies.clock, signal),
        requests: new Map(),
      };
      signal.addEventListener(
        'abort',
        () => {
          for (const request of session.requests.values()) cancel(request);
        },
        { once: true },
      );
      return {
        ask(asks, post) {
          if (signal.aborted) return;
          arrivals += 1;
          const arrival = arrivals;
          const fresh: Request[] = [];
          asks.forEach((ask, place) => {
            const present = session.requests.get(ask.id);
            if (present && isSameAsk(present.ask, ask)) {
              raise(present, ask.urgency, arrival);
              return;
            }
            if (present) cancel(present);
            const request = newRequest(session, ask, post, arrival, place);
            session.requests.set(ask.id, request);
            fresh.push(request);
          });
          if (fresh.length > 0) guard(fresh, () => admit(fresh));
        },
        cancel(ids) {
          for (const id of ids) {
            const request = session.requests.get(id);
            if (request) cancel(request);
          }
        },
      };
    },
  };

  function raise(request: Request, urgency: Ask['urgency'], arrival: number): void {
    if (isMoreUrgent(request.urgency, urgency)) return;
    request.urgency = urgency;
    request.arrival = arrival;
    if (request.submission) exchange.raise(request.submission, urgency, arrival);
  }
}
