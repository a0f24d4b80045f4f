import { type Failure, isTransient } from '../core/error.ts';
import { failure, success } from '../core/result.ts';
import type { TokenCount } from '../providers/provider.ts';
import { type CallEnvironment, type CallOutcome, type ConfiguredProvider, callProvider } from './call.ts';
import { batchOf, sizeOf, withinBudget } from './call-batch.ts';
import { CLOSED_FOR } from './closing.ts';
import { createLimiter } from './limiter.ts';
import { fitsAlone, pack } from './packing.ts';
import { createRest } from './rest.ts';
import { compareTickets, mayShareCall, type Ticket } from './ticket.ts';

/** Texts waiting for one provider, from all pages. */
export interface Queue {
  /** Takes new texts. Calls start before the next turn of the event loop. */
  add(tickets: readonly Ticket[]): void;
  /** Takes note that urgency or arrival of waiting texts has changed. */
  reorder(): void;
  /**
   * Takes a text back that nobody wants any more; ends its call where nobody wants anything of it. False where
   * the text stays in a call that others wait for.
   */
  remove(ticket: Ticket): boolean;
  /** When the provider is asked again, in milliseconds since 1970; undefined where it is not left alone now. */
  resumesAt(): number | undefined;
}

/** What a queue works with. */
export interface QueueEnvironment extends CallEnvironment {
  /** 0 up to, but not including, 1. */
  readonly random: () => number;
  /** UTF-16 units that may still be sent to the provider today. */
  readonly budget: () => number;
  /** Why nothing may be sent after all, asked before every call; null where it may. */
  readonly obstacle: () => Promise<Failure | null>;
  /** Told of the tokens of a call. */
  readonly onTokens: (tokens: TokenCount) => void;
  /** Told before UTF-16 units are sent; the call waits for it. */
  readonly onSend: (characters: number) => Promise<void>;
  /** Told where they were not sent in the end. */
  readonly onNotSent: (characters: number) => void;
}

interface Call {
  readonly controller: AbortController;
  /** By item id. */
  readonly open: Map<string, Ticket>;
  readonly size: number;
}

const RETRIES = 2;
/** A call that ran into its time limit has already cost much of the reader's patience. */
const RETRIES_AFTER_TIMEOUT = 1;
/** Single texts in a row that came back in the wrong form, after which the provider is taken for broken. */
const SPOILED_IN_ROW = 8;
/** A queue in front of one provider as it is configured. */
export function createQueue(configured: ConfiguredProvider, environment: QueueEnvironment): Queue {
  const { provider } = configured;
  const { limits } = provider;
  const mixed = provider.features?.includes('mixed') === true;
  const { clock } = environment;
  const limiter = createLimiter(limits, () => clock.now(), environment.random);
  const calls = new Set<Call>();
  let waiting: Ticket[] = [];
  let sorted = true;
  let scheduled = false;
  let cancelTimer: (() => void) | undefined;
  const closed = createRest(() => clock.now());
  let closedBy: Failure = { code: 'internal', provider: provider.id };
  let pauseFailure: Failure = { code: 'rate', provider: provider.id };
  let spoiled = 0;

  const failWaiting = (reason: Failure, which: (ticket: Ticket) => boolean): void => {
    const failing = waiting.filter(which);
    if (failing.length === 0) return;
    waiting = waiting.filter((ticket) => !which(ticket));
    for (const ticket of failing) ticket.onSettled(failure(reason));
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(pump);
  };
  const requeue = (tickets: readonly Ticket[]): void => {
    for (const ticket of tickets) {
      if (ticket.wanted) waiting.push(ticket);
      else ticket.onSettled(failure({ code: 'aborted', provider: provider.id }));
    }
    sorted = false;
  };

  function pump(): void {
    scheduled = false;
    cancelTimer?.();
    cancelTimer = undefined;
    while (waiting.length > 0) {
      if (closed.left() > 0) failWaiting(closedBy, (ticket) => ticket.urgency !== 'asked');
      const pause = limiter.coolDown();
      if (pause > 0) {
        failWaiting({ ...pauseFailure, retryAfter: pause }, (ticket) => ticket.patience < pause);
      }
      if (waiting.length === 0) return;
      const wait = limiter.wait();
      if (wait > 0) {
        if (wait !== Infinity) cancelTimer = clock.after(wait, pump);
        return;
      }
      const tickets = next();
      if (tickets.length > 0) {
        limiter.start();
        void run(tickets);
      }
    }
  }

  /** Takes the texts of the next call out of the queue; empty where the first could not be sent at all. */
  function next(): Ticket[] {
    if (!sorted) waiting.sort(compareTickets);
    sorted = true;
    const [first] = waiting;
    if (first === undefined) return [];
    const candidates = waiting.filter((ticket) => mayShareCall(first, ticket, mixed));
    const budget = environment.budget();
    const packed = new Set(withinBudget(provider, pack(candidates, limits, budget), budget));
    if (packed.size === 0) {
      const detail = 'daily character cap';
      failWaiting({ code: 'quota', provider: provider.id, detail }, (ticket) => ticket === first);
    }
    waiting = waiting.filter((ticket) => !packed.has(ticket));
    return [...packed];
  }

  async function run(tickets: readonly Ticket[]): Promise<void> {
    const open = new Map(tickets.map((ticket, index) => [String(index + 1), ticket]));
    const call: Call = { controller: new AbortController(), open, size: tickets.length };
    const [first] = tickets;
    if (first === undefined) return;
    calls.add(call);
    const batch = batchOf(tickets);
    // Counted before anything is awaited, so that no other call can take the same part of the budget.
    const size = sizeOf(provider, batch);
    const counted = environment.onSend(size);
    const forbidden = await environment.obstacle();
    await counted;
    const isCalledOff = call.controller.signal.aborted;
    const obstacle = isCalledOff ? ({ code: 'aborted', provider: provider.id } as const) : forbidden;
    if (obstacle !== null) {
      environment.onNotSent(size);
      calls.delete(call);
      conclude(call, { answers: new Map(), failure: obstacle }, first);
      schedule();
      return;
    }
    const outcome = await callProvider(configured, batch, environment, call.controller.signal, {
      answer: (id, answer) => {
        const ticket = open.get(id);
        open.delete(id);
        if (ticket) ticket.onSettled(success(answer));
      },
      partial: (id, text) => open.get(id)?.onPartial(text),
      tokens: environment.onTokens,
    });
    calls.delete(call);
    conclude(call, outcome, first);
    schedule();
  }

  /** Decides what becomes of the texts of a call that have no translation. */
  function conclude(call: Call, outcome: CallOutcome, first: Ticket): void {
    const answered = call.open.size < call.size;
    if (answered) {
      spoiled = 0;
      closed.end();
    }
    const reason = outcome.failure;
    if (reason === undefined) {
      if (answered) limiter.succeed();
      else limiter.end();
    } else if (isTransient(reason.code)) {
      limiter.fail(reason);
      pauseFailure = reason;
    } else {
      limiter.end();
    }
    const left = [...call.open];
    if (left.length === 0) return;
    if (reason !== undefined && reason.code !== 'bad-response' && reason.code !== 'too-long') {
      giveUpOrRetry(
        left.map(([, ticket]) => ticket),
        reason,
        first,
      );
      return;
    }
    const misshapen: Ticket[] = [];
    const doubted: Ticket[] = [];
    for (const [id, ticket] of left) {
      const answer = outcome.answers.get(id);
      const own = answer !== undefined && !answer.ok ? { ...answer.error, provider: provider.id } : undefined;
      if (own?.code === 'bad-response' && provider.isolate !== undefined) doubted.push(ticket);
      else if (own === undefined || own.code === 'bad-response') misshapen.push(ticket);
      else if (isTransient(own.code)) giveUpOrRetry([ticket], own, first);
      else ticket.onSettled(failure(own));
    }
    askOnceMore(doubted);
    splitOrFail(misshapen, call.size, reason ?? { code: 'bad-response', provider: provider.id });
  }

  function giveUpOrRetry(tickets: readonly Ticket[], reason: Failure, first: Ticket): void {
    const again: Ticket[] = [];
    const retries = reason.code === 'timeout' ? RETRIES_AFTER_TIMEOUT : RETRIES;
    for (const ticket of tickets) {
      ticket.attempts += 1;
      if (isTransient(reason.code) && ticket.attempts <= retries) again.push(ticket);
      else ticket.onSettled(failure(reason));
    }
    requeue(again);
    if (again.length > 0) return;
    if (reason.code === 'unsupported-language' || reason.code === 'needs-download') {
      failWaiting(reason, (ticket) => ticket.from === first.from && ticket.to === first.to);
    } else {
      close(reason);
    }
  }

  /** A language model may do better the second time, alone; then what it wrote is given up. */
  function askOnceMore(tickets: readonly Ticket[]): void {
    const again = tickets.filter(({ doubts }) => doubts === 0);
    const given = tickets.filter(({ doubts }) => doubts > 0);
    for (const ticket of again) {
      ticket.doubts += 1;
      ticket.company = 1;
    }
    requeue(again);
    splitOrFail(given, 1, { code: 'bad-response', provider: provider.id });
  }

  /** Asks again in halves, then one by one; a text that is alone and still comes back wrong has failed. */
  function splitOrFail(tickets: readonly Ticket[], size: number, reason: Failure): void {
    if (size > 1) {
      for (const ticket of tickets) ticket.company = Math.ceil(tickets.length / 2);
      requeue(tickets);
      return;
    }
    for (const ticket of tickets) {
      ticket.onSettled(failure(reason));
      if (reason.code === 'bad-response') spoiled += 1;
    }
    if (spoiled >= SPOILED_IN_ROW) close(reason);
  }

  function close(reason: Failure): void {
    const time = CLOSED_FOR[reason.code];
    if (time === undefined) return;
    closedBy = reason;
    closed.end();
    closed.atLeast(time);
    failWaiting(reason, () => true);
  }

  return {
    resumesAt() {
      const left = Math.max(limiter.coolDown(), closed.left());
      return left > 0 ? clock.now() + left : undefined;
    },
    add(tickets) {
      for (const ticket of tickets) {
        if (fitsAlone(ticket.text, limits)) waiting.push(ticket);
        else ticket.onSettled(failure({ code: 'too-long', provider: provider.id }));
      }
      sorted = false;
      schedule();
    },
    reorder() {
      sorted = false;
      schedule();
    },
    remove(ticket) {
      ticket.wanted = false;
      if (waiting.includes(ticket)) {
        failWaiting({ code: 'aborted', provider: provider.id }, (other) => other === ticket);
        return true;
      }
      for (const call of calls) {
        const open = [...call.open.values()];
        if (!open.includes(ticket)) continue;
        if (open.some((other) => other.wanted)) return false;
        call.controller.abort();
        return true;
      }
      return true;
    },
  };
}
