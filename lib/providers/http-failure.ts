import type { Failure, ProviderErrorCode } from '../core/error.ts';

/** What a failed HTTP answer says, as far as it decides what to do next. */
export interface FailedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of the body, decoded as UTF-8. */
  readonly body: string;
}

const byStatus: Readonly<Record<number, ProviderErrorCode>> = {
  401: 'auth',
  402: 'quota',
  403: 'auth',
  408: 'network',
  413: 'too-long',
  414: 'too-long',
  429: 'rate',
  456: 'quota',
  529: 'rate',
};

/**
 * The failure an HTTP status stands for. 456 is DeepL's used-up quota and 529 Anthropic's overload; everything
 * else in the 500s passes as a network fault, which the queue tries again. A captcha page and the empty 403 with
 * which local servers (Ollama) turn away an extension's origin are `blocked`: a key would not help.
 */
export function failureOf(response: FailedResponse): Failure {
  const retryAfter = retryAfterOf(response.headers);
  return {
    code: codeOf(response),
    detail: `HTTP ${response.status}`,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function codeOf({ status, headers, body }: FailedResponse): ProviderErrorCode {
  const html = isHtml(headers);
  if (html && isCaptcha(body)) return 'blocked';
  if (status === 403 && (html || body.trim() === '')) return 'blocked';
  if (status === 429 && body.includes('insufficient_quota')) return 'quota';
  return byStatus[status] ?? (status >= 500 ? 'network' : 'bad-response');
}

/**
 * Milliseconds the server asks to wait: `retry-after-ms`, else `Retry-After` in seconds or as a date. A date is
 * counted from the server's own `Date` header, so that a wrong clock on the device does no harm.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const milliseconds = numberOf(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers.get('retry-after');
  const seconds = numberOf(value);
  if (seconds !== undefined) return Math.round(seconds * 1000);
  const wait = Date.parse(value ?? '') - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function numberOf(value: string | null): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

/** Whether an answer is a web page, which no translation server sends on purpose. */
export function isHtml(headers: Headers): boolean {
  return mediaType(headers).includes('html');
}

/** The media type in lower case without its parameters; empty where there is none. */
export function mediaType(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Whether a page asks to prove that one is human. */
export function isCaptcha(page: string): boolean {
  return page.toLowerCase().includes('captcha');
}
