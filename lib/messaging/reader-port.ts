import { type Ask, MAX_ASKS } from '../core/ask.ts';
import type { Answer } from '../core/translation.ts';
import { pageBrowser } from '../platform/page-browser.ts';
import { type BackgroundMessage, type PageMessage, READER_PORT } from './protocol.ts';

/** A page's line to the background. */
export interface ReaderPort {
  /** Asks for translations; every ask is answered until it is cancelled, whatever happens to the background. */
  ask(asks: readonly Ask[], post?: string): void;
  /** Withdraws asks whose comments are gone. */
  cancel(ids: readonly number[]): void;
  /** To be called when the line may have been cut without a word: what waits is asked on a new one. */
  renew(): void;
}

/** What {@link openReaderPort} needs. */
export interface ReaderPortOptions {
  readonly signal: AbortSignal;
  readonly onAnswers: (answers: readonly Answer[]) => void;
  /** The extension was updated or removed: nothing that was asked is answered. Called again for what is asked later. */
  readonly onGone: () => void;
  /** Runs `task` after `delay` ms, unless aborted. */
  readonly later: (task: () => void, delay: number) => void;
}

/**
 * Milliseconds of silence after which the page asks whether anybody is there, and once more before it gives up.
 * Long enough for a background that is busy loading its dictionary on a slow device.
 */
const SILENCE = 10_000;

/** Waits before the second and following attempts to reach the background, in ms. */
const RECONNECT_DELAYS = [0, 100, 500, 2_000, 5_000];

/**
 * Opens the line when the first comment is asked for, and again whenever the background died: what has no answer
 * yet is asked once more. The background keeps no state that this depends on.
 */
export function openReaderPort(options: ReaderPortOptions): ReaderPort {
  const { signal, onAnswers, onGone, later } = options;
  const waiting = new Map<number, { readonly ask: Ask; readonly post: string | undefined }>();
  let port: ReturnType<ReturnType<typeof pageBrowser>['runtime']['connect']> | undefined;
  let attempts = 0;
  let reconnecting = false;
  let gone = false;
  let watching = false;
  let heard = false;

  /** Posts; a line that turns out to be dead is opened again, and what waits is asked on the new one. */
  function send(message: PageMessage): void {
    try {
      port?.postMessage(message);
    } catch {
      lose();
    }
  }

  function sendAsks(asks: readonly Ask[], post: string | undefined): void {
    for (let at = 0; at < asks.length; at += MAX_ASKS)
      send({ type: 'translate', asks: asks.slice(at, at + MAX_ASKS), post });
  }

  function renew(): void {
    port?.disconnect();
    lose();
  }

  function lose(): void {
    port = undefined;
    if (waiting.size > 0) reconnect();
  }

  function giveUp(): void {
    gone = true;
    port = undefined;
    onGone();
  }

  function connect(): void {
    if (port !== undefined || gone || signal.aborted) return;
    try {
      const { runtime } = pageBrowser();
      if (runtime?.id === undefined) return giveUp();
      const opened = runtime.connect({ name: READER_PORT });
      port = opened;
      opened.onMessage.addListener((message: unknown) => receive(message as BackgroundMessage));
      opened.onDisconnect.addListener(() => {
        if (port === opened) lose();
      });
    } catch {
      giveUp();
    }
  }

  /**
   * While answers are waited for: a background that is ended at the very moment it is connected to leaves a port
   * that is silent for ever and never reported as closed (seen in Firefox 153).
   */
  function watch(pinged: boolean): void {
    watching = waiting.size > 0 && !gone;
    if (!watching) return;
    if (port !== undefined && pinged && !heard) {
      renew();
    }
    heard = false;
    const asked = port !== undefined;
    if (asked) send({ type: 'ping' });
    later(() => watch(asked), SILENCE);
  }

  function receive(message: BackgroundMessage): void {
    heard = true;
    if (message.type !== 'answers') return;
    attempts = 0;
    for (const answer of message.answers) {
      if (answer.state !== 'partial') waiting.delete(answer.id);
    }
    onAnswers(message.answers);
  }

  function reconnect(): void {
    if (reconnecting) return;
    reconnecting = true;
    const delay = RECONNECT_DELAYS[Math.min(attempts, RECONNECT_DELAYS.length - 1)] ?? 0;
    attempts += 1;
    later(() => {
      reconnecting = false;
      connect();
      const byPost = new Map<string | undefined, Ask[]>();
      for (const { ask, post } of waiting.values()) {
        const group = byPost.get(post);
        if (group === undefined) byPost.set(post, [ask]);
        else group.push(ask);
      }
      for (const [post, asks] of byPost) sendAsks(asks, post);
    }, delay);
  }

  signal.addEventListener('abort', () => {
    port?.disconnect();
    port = undefined;
    waiting.clear();
  });

  return {
    renew,
    ask(asks, post) {
      if (signal.aborted || asks.length === 0) return;
      for (const ask of asks) waiting.set(ask.id, { ask, post });
      if (!watching) {
        watching = true;
        later(() => watch(false), SILENCE);
      }
      if (gone) return onGone();
      connect();
      sendAsks(asks, post);
    },
    cancel(ids) {
      const known = ids.filter((id) => waiting.delete(id));
      if (known.length === 0) return;
      send({ type: 'cancel', ids: known });
    },
  };
}
