import { type Ask } from '../core/ask.ts';
import type { Answer } from '../core/translation.ts';
import { pageBrowser } from '../platform/page-browser.ts';
import { type BackgroundMessage, type PageMessage, READER_PORT } from './protocol.ts';

/** A page's line to the background. */
export interface ReaderPort {
  /** Asks for translations; every ask is answered until it is cancelled, whatever happens to the background. */
  ask(asks: readonly Ask[], post?: string): void;
  /** Withdraws asks whose comments are gone. */
  cancel(ids: readonly number[]): void;
}

/** What {@link openReaderPort} needs. */
export interface ReaderPortOptions {
  readonly signal: AbortSignal;
  readonly onAnswers: (answers: readonly Answer[]) => void;
  /** The extension was updated or removed: nothing will be answered any more. Called at most once. */
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
  let gone = false;
  let watching = false;
  let heard = false;

  const post = (message: PageMessage): void => port?.postMessage(message);

  /** Posts what may be lost. */
  function send(message: PageMessage): void {
    try {
      post(message);
    } catch {
      port = undefined;
    }
  }

  function giveUp(): void {
    if (gone) return;
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
        if (port !== opened) return;
        port = undefined;
        if (waiting.size > 0) reconnect();
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
      port.disconnect();
      port = undefined;
      reconnect();
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
    const delay = RECONNECT_DELAYS[Math.min(attempts, RECONNECT_DELAYS.length - 1)] ?? 0;
    attempts += 1;
    later(() => {
      connect();
      if (port === undefined) return;
      const byPost = new Map<string | undefined, Ask[]>();
      for (const { ask, post: context } of waiting.values()) {
        const group = byPost.get(context);
        if (group === undefined) byPost.set(context, [ask]);
        else group.push(ask);
      }
      for (const [context, asks] of byPost) post({ type: 'translate', asks, post: context });
    }, delay);
  }

  signal.addEventListener('abort', () => {
    port?.disconnect();
    port = undefined;
    waiting.clear();
  });

  return {
    ask(asks, context) {
      if (signal.aborted || asks.length === 0) return;
      for (const ask of asks) waiting.set(ask.id, { ask, post: context });
      if (!watching) {
        watching = true;
        later(() => watch(false), SILENCE);
      }
      const fresh = port === undefined;
      connect();
      if (gone) return;
      try {
        post({ type: 'translate', asks: [...asks], post: context });
      } catch {
        port = undefined;
        if (fresh) giveUp();
        else reconnect();
      }
    },
    cancel(ids) {
      const known = ids.filter((id) => waiting.delete(id));
      if (known.length === 0) return;
      send({ type: 'cancel', ids: known });
    },
  };
}
