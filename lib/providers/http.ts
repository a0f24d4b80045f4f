import * as v from 'valibot';
import { CrosstalkError, type Failure } from '../core/error.ts';
import { failureOf, isCaptcha, isHtml, mediaType } from './http-failure.ts';

/** Bytes of an answer at most; the largest real ones are a hundredth of it. */
const MAX_BYTES = 2_000_000;

/** Bytes of an error's body that are looked at. */
const MAX_ERROR_BYTES = 65_536;

/** How one HTTP exchange is made. */
export interface HttpOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Milliseconds for the whole exchange, the body included. */
  readonly timeout: number;
  /** Bytes the body may have; 2 MB if left out. */
  readonly maxBytes?: number;
  /** Reads the vendor's own error body; what it returns goes over the failure the status stands for. */
  readonly readError?: (status: number, body: unknown) => Partial<Failure> | undefined;
}

/** A successful answer whose body has not been read yet. */
export interface OpenResponse {
  /** The media type without parameters, in lower case. */
  readonly type: string;
  /** The body, decoded as UTF-8, as it arrives. Throws a CrosstalkError when it breaks off or grows too large. */
  readonly chunks: AsyncIterable<string>;
}

/**
 * Makes one HTTP exchange and hands the open answer to `read`. Never retries and follows no redirect, since a
 * redirect could carry text and key to another host. Rejects with a CrosstalkError whose detail never holds text
 * that was sent or received.
 */
export async function exchange<T>(
  url: string,
  init: RequestInit,
  options: HttpOptions,
  read: (response: OpenResponse) => Promise<T>,
): Promise<T> {
  const deadline = AbortSignal.timeout(options.timeout);
  const signal = AbortSignal.any([options.signal, deadline]);
  const broken = (cause: unknown) => interruption(cause, options.signal, deadline);
  let response: Response;
  try {
    response = await options.fetch(url, {
      ...init,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    throw broken(error);
  }
  if (!response.ok) throw await refusal(response, options, broken);
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  try {
    return await read({
      type: mediaType(response.headers),
      chunks: decoded(response, maxBytes, broken),
    });
  } finally {
    // Frees the connection where `read` gave up before the first chunk; otherwise the reader has done so.
    if (response.body?.locked === false) await response.body.cancel();
  }
}

/** Makes one HTTP exchange and parses its answer as JSON. Rejects like {@link exchange}, and on anything else. */
export async function requestJson(url: string, init: RequestInit, options: HttpOptions): Promise<unknown> {
  return await exchange(url, init, options, readJson);
}

/** Reads an open answer as JSON; `bad-response` where it is something else, `blocked` where it is a captcha. */
export async function readJson(response: OpenResponse): Promise<unknown> {
  const text = await readText(response.chunks);
  if (response.type.includes('html')) {
    throw isCaptcha(text) ? blockedByPage() : badResponse('a web page instead of JSON');
  }
  if (!isJsonLike(response.type)) throw badResponse('a content type that is not JSON');
  const value = parseJson(text);
  if (value === undefined) throw badResponse('not JSON');
  return value;
}

/** Checks a parsed answer against the shape its documentation promises; `bad-response` where it differs. */
export function parseAnswer<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw badResponse('an answer of another shape');
  return parsed.output;
}

/** A failure of the answer's form. `detail` must not quote the answer. */
export function badResponse(detail: string): CrosstalkError {
  return new CrosstalkError({ code: 'bad-response', detail });
}

/** JSON that may be broken; undefined where it is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Some servers and proxies leave the type out or call JSON plain text; parsing settles it. */
function isJsonLike(type: string): boolean {
  return type === '' || type === 'text/plain' || type.endsWith('/json') || type.endsWith('+json');
}

function blockedByPage(): CrosstalkError {
  return new CrosstalkError({ code: 'blocked', detail: 'a captcha page' });
}

function interruption(cause: unknown, signal: AbortSignal, deadline: AbortSignal): CrosstalkError {
  if (cause instanceof CrosstalkError) return cause;
  if (signal.aborted) return new CrosstalkError({ code: 'aborted' }, { cause });
  if (deadline.aborted) return new CrosstalkError({ code: 'timeout' }, { cause });
  return new CrosstalkError({ code: 'network' }, { cause });
}

async function refusal(
  response: Response,
  options: HttpOptions,
  broken: (cause: unknown) => CrosstalkError,
): Promise<CrosstalkError> {
  // Browsers hide a redirect that is not followed behind status 0; Node shows it.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel();
    return badResponse('a redirect');
  }
  const body = await readErrorText(decoded(response, MAX_ERROR_BYTES, broken, 'cut'));
  const failure = failureOf({ status: response.status, headers: response.headers, body });
  const own = isHtml(response.headers) ? undefined : options.readError?.(response.status, parseJson(body));
  return new CrosstalkError({ ...failure, ...own });
}

async function readText(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** As much as came of the body of a failed answer: where it breaks off, the status still says what failed. */
async function readErrorText(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  try {
    for await (const chunk of chunks) text += chunk;
  } catch (error) {
    if (!(error instanceof CrosstalkError) || error.failure.code !== 'network') throw error;
  }
  return text;
}

/** Leaving the loop over it early also closes the connection. */
async function* decoded(
  response: Response,
  maxBytes: number,
  broken: (cause: unknown) => CrosstalkError,
  overflow: 'refuse' | 'cut' = 'refuse',
): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        if (overflow === 'cut') return;
        throw badResponse('an answer that is too large');
      }
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw broken(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
