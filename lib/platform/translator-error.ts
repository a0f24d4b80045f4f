import { CrosstalkError, type ErrorCode } from '../core/error.ts';

/** Names of DOMExceptions in the specification and what they mean to Crosstalk. */
const codes: Readonly<Record<string, ErrorCode>> = {
  AbortError: 'aborted',
  TimeoutError: 'timeout',
  NotSupportedError: 'unsupported-language',
  QuotaExceededError: 'too-long',
  NetworkError: 'network',
  // The policy of the page or the person forbids it.
  NotAllowedError: 'blocked',
  // The browser made a translation and held it back.
  NotReadableError: 'blocked',
  OperationError: 'bad-response',
  UnknownError: 'bad-response',
  InvalidStateError: 'internal',
};

/** Turns what the API rejects with into a CrosstalkError. */
export async function mapped<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof CrosstalkError) throw error;
    const { name, message } = error instanceof Error ? error : { name: 'UnknownError', message: '' };
    // The same name stands for a missing click, which the message alone tells.
    const click = name === 'NotAllowedError' && message.includes('gesture');
    throw new CrosstalkError(
      { code: click ? 'needs-download' : (codes[name] ?? 'bad-response'), detail: name },
      { cause: error },
    );
  }
}

/** Whether the translator was destroyed under us, so that a new one must be made. */
export function isDestroyed(error: unknown): boolean {
  return error instanceof CrosstalkError && error.failure.code === 'internal';
}
