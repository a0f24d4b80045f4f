import type { Ask } from '../core/ask.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { Answer } from '../core/translation.ts';
import type { ReadPage } from './preparation.ts';

/** One frame of one page that asks. */
export interface SessionOptions {
  /** Host name of the page. */
  readonly site: string;
  /** True in private windows: answers are read from the cache but never written to it. */
  readonly incognito: boolean;
  readonly send: (answers: Answer[]) => void;
  /** Ends the session: everything it waits for is cancelled. */
  readonly signal: AbortSignal;
}

/** A session of a translation service. */
export interface Session {
  /**
   * Asks for translations. Every ask is answered by its id, exactly once with a final answer and any number of
   * partial ones before, unless it is cancelled. An id that is asked again while it waits moves forward.
   */
  ask(asks: readonly Ask[], post?: string): void;
  cancel(ids: readonly number[]): void;
}

/** Translates for all pages. */
export interface TranslationService {
  open(session: SessionOptions): Session;
  /** Makes ready what the first ask of a page needs. Soon, not now; sends nothing. */
  prepare(page: ReadPage): void;
  /** When a provider that is left alone for a while is asked again, in milliseconds since 1970. */
  resumesAt(provider: ProviderId): number | undefined;
}
