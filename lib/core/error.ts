import type { ProviderId } from './provider-id.ts';

/** What a provider can answer with instead of a translation. The list is closed; every adapter maps onto it. */
export const providerErrorCodes = [
  'auth',
  'quota',
  'rate',
  'unsupported-language',
  'too-long',
  'network',
  'timeout',
  'bad-response',
  'aborted',
  'blocked',
] as const;

/** One of {@link providerErrorCodes}. */
export type ProviderErrorCode = (typeof providerErrorCodes)[number];

/** Reasons of Crosstalk's own why a comment has no translation. */
export const serviceErrorCodes = [
  /** The browser says there is no network. */
  'offline',
  /** The provider sends text away and the person has not agreed to it yet. */
  'consent',
  /** An address, a model or a key that the provider needs is missing. */
  'not-configured',
  /** The browser has not granted access to the provider's host. */
  'permission',
  /** A language pack must be downloaded first, which takes a click. */
  'needs-download',
  /** No provider on this device can do this language. */
  'no-provider',
  /** The extension was updated or reloaded under this page. */
  'disconnected',
  /** A fault of Crosstalk itself. */
  'internal',
] as const;

/** Everything that can stand in the error of a comment. */
export type ErrorCode = ProviderErrorCode | (typeof serviceErrorCodes)[number];

/** A failure as it crosses layers and messages. Never holds keys or the text that was sent. */
export interface Failure {
  readonly code: ErrorCode;
  /** Who failed, where a provider did. */
  readonly provider?: ProviderId | undefined;
  /** Milliseconds until asking again makes sense. */
  readonly retryAfter?: number | undefined;
  /** A short technical remark for the report of a fault, such as `HTTP 502`. */
  readonly detail?: string | undefined;
}

/** Thrown inside a layer; turned into a {@link Failure} at its border. */
export class CrosstalkError extends Error {
  override readonly name = 'CrosstalkError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.detail ?? failure.code, options);
    this.failure = failure;
  }
}

/** Whether asking again later, unchanged, can succeed. */
export function isTransient(code: ErrorCode): boolean {
  return code === 'rate' || code === 'network' || code === 'timeout' || code === 'offline';
}
