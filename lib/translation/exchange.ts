import type { Urgency } from '../core/comment.ts';
import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { Manner } from '../core/writing.ts';
import { contextOf } from '../providers/prompt.ts';
import type { BatchTranslation, TranslationProvider } from '../providers/provider.ts';
import type { TranslationCache } from './cache.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { CallEnvironment, ConfiguredProvider } from './call.ts';
import { translationKey } from './key.ts';
import { createQueue, type Queue } from './queue.ts';
import { askedFor, isMoreUrgent, type Ticket, type Wishes } from './ticket.ts';
import type { Usage } from './usage.ts';

/** One text that somebody wants from one provider. */
export interface Submission {
  readonly text: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly post?: string | undefined;
  readonly parent?: string | undefined;
  readonly manner?: Manner | undefined;
  readonly wishes?: Wishes | undefined;
  /** What of the glossary decides the answer. */
  readonly glossary?: string | undefined;
  urgency: Urgency;
  arrival: number;
  readonly place: number;
  /** Milliseconds to wait out a pause of the provider at most. */
  readonly patience: number;
  /** Whether the answer may be written to the cache. */
  readonly keep: boolean;
  readonly onPartial: (text: string) => void;
  /** Called at most once; never after {@link Exchange.withdraw}. */
  readonly onResult: (result: Result<BatchTranslation, Failure>) => void;
}

/** What {@link Exchange.submit} needs beside the texts. */
export interface SubmitOptions {
  /** UTF-16 units a day; 0 is no cap. */
  readonly dailyCap: number;
  /** Asked before every call and after the cache was looked up: consent may be taken back at any time. */
  readonly obstacle: () => Promise<Failure | null>;
}

/** Cache, queues and what is under way, shared by all pages: equal texts are paid for once. */
export interface Exchange {
  /** Answers from the cache, joins what is under way, and queues the rest. Rejects only on a fault of its own. */
  submit(
    configured: ConfiguredProvider,
    submissions: readonly Submission[],
    options: SubmitOptions,
  ): Promise<void>;
  /** When a provider that is left alone for a while is asked again, in milliseconds since 1970. */
  resumesAt(provider: ProviderId): number | undefined;
  /** Nobody waits for this one any more. */
  withdraw(submission: Submission): void;
  /** Moves a text forward in its queue. */
  raise(submission: Submission, urgency: Urgency, arrival: number): void;
}

/** What {@link createExchange} works with. */
export interface ExchangeEnvironment extends CallEnvironment {
  readonly random: () => number;
  readonly cache: TranslationCache;
  readonly usage: Usage;
  /** Told of faults of Crosstalk itself, without texts. */
  readonly report: (error: unknown) => void;
}

interface Shared {
  readonly shareKey: string;
  readonly queue: Queue;
  readonly ticket: Ticket;
  readonly submissions: Set<Submission>;
  keep: boolean;
  /** Set once it is settled, while it is still being written to the cache. */
  result?: Result<BatchTranslation, Failure>;
}

/** The exchange between all pages and all providers. */
export function createExchange(environment: ExchangeEnvironment): Exchange {
  const { cache, usage, report } = environment;
  const queues = new Map<string, Queue>();
  const underWay = new Map<string, Shared>();
  const sharedOf = new Map<Submission, Shared>();
  const withdrawn = new WeakSet<Submission>();
  const obstacles = new Map<string, SubmitOptions['obstacle']>();
  let unsaved = new Map<string, { readonly shared: Shared; readonly answer: CachedAnswer }>();
  let dailyCap = 0;

  const queueOf = (name: string, configured: ConfiguredProvider): Queue => {
    const { provider } = configured;
    const known = queues.get(name);
    if (known) return known;
    const queue = createQueue(configured, {
      ...environment,
      budget: () => (provider.sends && dailyCap > 0 ? dailyCap - usage.today(provider.id) : Infinity),
      obstacle: async () => (await obstacles.get(name)?.()) ?? null,
      onTokens(tokens) {
        usage.addTokens(provider.id, tokens);
      },
      onNotSent(characters) {
        if (provider.sends) usage.add(provider.id, -characters);
      },
      async onSend(characters) {
        if (!provider.sends) return;
        usage.add(provider.id, characters);
        // Under a cap the count must survive the death of the background before it can be passed.
        if (dailyCap > 0) await usage.flush();
      },
    });
    queues.set(name, queue);
    return queue;
  };

  const deliver = (submission: Submission, result: Result<BatchTranslation, Failure>): void => {
    sharedOf.delete(submission);
    if (!withdrawn.has(submission)) submission.onResult(result);
  };

  /** A cache that fails costs a call, never an answer. */
  const known = async (keys: readonly string[]): Promise<ReadonlyMap<string, CachedAnswer>> => {
    try {
      return await cache.getMany(keys);
    } catch (error) {
      report(error);
      return new Map();
    }
  };

  const forget = (shared: Shared): void => {
    if (underWay.get(shared.shareKey) === shared) underWay.delete(shared.shareKey);
  };

  const save = (shared: Shared, key: string, answer: CachedAnswer): void => {
    if (unsaved.size === 0) queueMicrotask(() => void writeUnsaved());
    unsaved.set(key, { shared, answer });
  };
  async function writeUnsaved(): Promise<void> {
    const entries = unsaved;
    unsaved = new Map();
    await cache.putMany(new Map(Array.from(entries, ([key, { answer }]) => [key, answer]))).catch(report);
    for (const { shared } of entries.values()) forget(shared);
  }

  const share = (shareKey: string, key: string, queue: Queue, first: Submission, company: number): Shared => {
    const { text, from, to, post, parent, manner, wishes, urgency, arrival, place, patience } = first;
    const submissions = new Set<Submission>();
    const ticket: Ticket = {
      text,
      from,
      to,
      post,
      parent,
      manner,
      wishes,
      urgency,
      arrival,
      place,
      patience,
      wanted: true,
      company,
      attempts: 0,
      doubts: 0,
      onPartial(partial) {
        for (const submission of submissions) submission.onPartial(partial);
      },
      onSettled(result) {
        shared.result = result;
        if (result.ok && shared.keep) save(shared, key, result.value);
        else forget(shared);
        const waiting = [...submissions];
        submissions.clear();
        for (const submission of waiting) deliver(submission, result);
      },
    };
    const shared: Shared = { shareKey, queue, ticket, submissions, keep: false };
    underWay.set(shareKey, shared);
    return shared;
  };

  const join = (shared: Shared, submission: Submission, keep: boolean): void => {
    shared.keep ||= keep;
    shared.ticket.wanted = true;
    shared.ticket.patience = Math.max(shared.ticket.patience, submission.patience);
    shared.submissions.add(submission);
    sharedOf.set(submission, shared);
    moveForward(shared, submission.urgency, submission.arrival);
  };

  const moveForward = ({ ticket, queue }: Shared, urgency: Urgency, arrival: number): void => {
    if (isMoreUrgent(ticket.urgency, urgency)) return;
    ticket.urgency = urgency;
    ticket.arrival = Math.max(ticket.arrival, arrival);
    queue.reorder();
  };

  return {
    async submit(configured, submissions, options) {
      const { provider, settings, key: secret } = configured;
      const keys = await Promise.all(
        submissions.map((submission) =>
          translationKey({
            text: submission.text,
            from: submission.from,
            to: submission.to,
            provider: provider.id,
            variant: provider.variant(settings),
            server: settings.baseUrl,
            formality: askedFor(submission),
            glossary: submission.glossary,
            context: contextIn(submission, provider),
          }),
        ),
      );
      // The dictionary is on the device and answers at once.
      const cacheable = provider.id !== 'dictionary';
      const cached = cacheable ? await known(keys) : new Map<string, CachedAnswer>();
      const open: { readonly submission: Submission; readonly key: string }[] = [];
      submissions.forEach((submission, index) => {
        const key = keys[index] ?? '';
        const hit = cached.get(key);
        if (hit) deliver(submission, success(hit));
        else open.push({ submission, key });
      });
      if (open.length === 0) return;
      const obstacle = await options.obstacle();
      if (obstacle) {
        for (const { submission } of open) deliver(submission, failure(obstacle));
        return;
      }
      await usage.load();
      dailyCap = options.dailyCap;
      const name = JSON.stringify([provider.id, settings, secret]);
      obstacles.set(name, options.obstacle);
      const queue = queueOf(name, configured);
      const fresh: Ticket[] = [];
      for (const { submission, key } of open) {
        if (withdrawn.has(submission)) continue;
        const shareKey = `${name} ${key}`;
        const present = underWay.get(shareKey);
        if (present?.result) {
          deliver(submission, present.result);
          continue;
        }
        const company = provider.isolate?.(submission.text) ? 1 : Infinity;
        const shared = present ?? share(shareKey, key, queue, submission, company);
        if (!present) fresh.push(shared.ticket);
        join(shared, submission, submission.keep && cacheable);
      }
      queue.add(fresh);
    },

    resumesAt(provider) {
      const times = Array.from(queues, ([name, queue]) =>
        name.startsWith(JSON.stringify([provider]).slice(0, -1)) ? (queue.resumesAt() ?? 0) : 0,
      );
      return Math.max(...times, 0) || undefined;
    },

    withdraw(submission) {
      withdrawn.add(submission);
      const shared = sharedOf.get(submission);
      if (!shared) return;
      sharedOf.delete(submission);
      shared.submissions.delete(submission);
      if (shared.submissions.size > 0 || shared.result) return;
      // Set before the call ends, so that nobody joins a call that is being aborted.
      if (shared.queue.remove(shared.ticket)) forget(shared);
    },

    raise(submission, urgency, arrival) {
      submission.urgency = urgency;
      submission.arrival = arrival;
      const shared = sharedOf.get(submission);
      if (shared) moveForward(shared, urgency, arrival);
    },
  };
}

/** The context that goes with a text, as far as the provider takes any. */
function contextIn({ post, parent }: Submission, { features }: TranslationProvider): string {
  if (features?.includes('context') !== true) return '';
  const context = contextOf({ post, parent });
  return context.post === '' && context.parent === '' ? '' : JSON.stringify(context);
}
