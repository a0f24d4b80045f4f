import { MAX_TEXT } from '../core/ask.ts';
import { CrosstalkError, type Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { Answer, Translation } from '../core/translation.ts';
import type { Manner } from '../core/writing.ts';
import type { ReaderPort } from '../messaging/reader-port.ts';

/** A text to be translated for the person who writes. */
export interface DraftAsk {
  /** Protected text: pieces as numbered tags. */
  readonly text: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  /** Missing where the text is only to be understood. */
  readonly manner?: Manner | undefined;
  /** The comment that is answered and the post it stands under, as context. */
  readonly parent?: string | undefined;
  readonly post?: string | undefined;
}

/** Translates drafts, one promise for each. */
export interface DraftLine {
  /**
   * Resolves with the translation; `onPartial` is given the text so far where the provider streams. Rejects with a
   * CrosstalkError: what the background failed with, or `aborted`, after which nothing more is sent for it.
   */
  translate(ask: DraftAsk, signal: AbortSignal, onPartial?: (text: string) => void): Promise<Translation>;
}

/** A {@link DraftLine} over a port, whose answers are to be passed to `receive`. */
export interface DraftExchange extends DraftLine {
  receive(answers: readonly Answer[]): void;
  /** Fails everything that waits, as when the extension is gone. */
  failAll(failure: Failure): void;
}

interface Waiting {
  readonly onPartial: ((text: string) => void) | undefined;
  readonly resolve: (translation: Translation) => void;
  readonly reject: (error: CrosstalkError) => void;
}

/** Makes a {@link DraftExchange}. Ids go up from 1. */
export function createDraftExchange(port: Pick<ReaderPort, 'ask' | 'cancel'>): DraftExchange {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function settle(answer: Answer): void {
    const entry = waiting.get(answer.id);
    if (entry === undefined) return;
    if (answer.state === 'partial') {
      entry.onPartial?.(answer.text);
      return;
    }
    waiting.delete(answer.id);
    if (answer.state === 'done') entry.resolve(answer);
    else {
      const fault: Failure = { code: 'internal', detail: answer.state };
      entry.reject(new CrosstalkError(answer.state === 'error' ? answer.error : fault));
    }
  }

  return {
    translate({ text, from, to, manner, parent, post }, signal, onPartial) {
      if (signal.aborted) return Promise.reject(new CrosstalkError({ code: 'aborted' }));
      if (text.length > MAX_TEXT) return Promise.reject(new CrosstalkError({ code: 'too-long' }));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          if (!waiting.delete(id)) return;
          port.cancel([id]);
          reject(new CrosstalkError({ code: 'aborted' }));
        };
        signal.addEventListener('abort', stop, { once: true });
        const done = <T>(end: (value: T) => void) => {
          return (value: T): void => {
            signal.removeEventListener('abort', stop);
            end(value);
          };
        };
        waiting.set(id, { onPartial, resolve: done(resolve), reject: done(reject) });
        const writing = { to, ...(manner && { manner }) };
        port.ask(
          [{ id, text, language: from, open: false, prior: {}, urgency: 'asked', parent, writing }],
          post,
        );
      });
    },
    receive(answers) {
      for (const answer of answers) settle(answer);
    },
    failAll(failure) {
      for (const id of [...waiting.keys()]) settle({ id, state: 'error', error: failure });
    },
  };
}
