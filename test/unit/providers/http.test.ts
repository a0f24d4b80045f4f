import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CrosstalkError } from '../../../lib/core/error.ts';
import { type HttpOptions, parseAnswer, requestJson } from '../../../lib/providers/http.ts';
import { retryAfterOf } from '../../../lib/providers/http-failure.ts';

const json = { 'content-type': 'application/json' };

function optionsFor(
  response: () => Response | Promise<Response>,
  more: Partial<HttpOptions> = {},
): HttpOptions {
  return {
    fetch: async () => await response(),
    signal: new AbortController().signal,
    timeout: 60_000,
    ...more,
  };
}

const ask = async (options: HttpOptions) => await requestJson('https://example.org/', {}, options);
const failing = (failure: object) => expect.objectContaining({ failure });

describe('requestJson', () => {
  test('gives the parsed answer', async () => {
    expect(await ask(optionsFor(() => new Response('{"a":1}', { headers: json })))).toEqual({ a: 1 });
  });

  test('decodes characters that the network cut in two', async () => {
    const bytes = new TextEncoder().encode('"绝了😂"');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await ask(optionsFor(() => new Response(body, { headers: json })))).toBe('绝了😂');
  });

  test('sends no cookies and no referrer, and lets no redirect be followed', async () => {
    let sent: RequestInit | undefined;
    const fetch: typeof globalThis.fetch = async (_, init) => {
      sent = init;
      return await Promise.resolve(new Response('1', { headers: json }));
    };
    await ask(optionsFor(() => new Response(), { fetch }));
    expect(sent).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
  });

  test('takes the hidden redirect of a browser for what it is', async () => {
    const hidden = Object.defineProperties(new Response(), {
      ok: { value: false },
      status: { value: 0 },
      type: { value: 'opaqueredirect' },
    });
    await expect(ask(optionsFor(() => hidden))).rejects.toEqual(
      failing({ code: 'bad-response', detail: 'a redirect' }),
    );
  });

  test('gives up after its time limit, also while the body is coming', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'));
      },
    });
    const fetch: typeof globalThis.fetch = async (_, init) => {
      const signal = init?.signal;
      const cut = new ReadableStream<Uint8Array>({
        async start(controller) {
          controller.enqueue((await body.getReader().read()).value ?? new Uint8Array());
          signal?.addEventListener('abort', () => {
            controller.error(signal.reason);
          });
        },
      });
      return await Promise.resolve(new Response(cut, { headers: json }));
    };
    await expect(ask(optionsFor(() => new Response(), { fetch, timeout: 1 }))).rejects.toEqual(
      failing({ code: 'timeout' }),
    );
  });

  test('stops reading an answer over its limit and closes it', async () => {
    let closed = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(60));
      },
      cancel() {
        closed = true;
      },
    });
    const options = optionsFor(() => new Response(body, { headers: json }), { maxBytes: 100 });
    await expect(ask(options)).rejects.toEqual(
      failing({ code: 'bad-response', detail: 'an answer that is too large' }),
    );
    expect(closed).toBe(true);
  });

  test('reads only the beginning of an endless error page', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(30_000));
      },
    });
    await expect(ask(optionsFor(() => new Response(body, { status: 502 })))).rejects.toEqual(
      failing({ code: 'network', detail: 'HTTP 502' }),
    );
  });

  test('knows what failed where the body of the error breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"error'));
      },
      pull(controller) {
        controller.error(new TypeError('cut'));
      },
    });
    const headers = { 'retry-after': '7' };
    await expect(ask(optionsFor(() => new Response(body, { status: 429, headers })))).rejects.toEqual(
      failing({ code: 'rate', detail: 'HTTP 429', retryAfter: 7000 }),
    );
  });

  test('lets the vendor’s error body overrule the status', async () => {
    const readError: HttpOptions['readError'] = (status, body) =>
      status === 400 && body !== undefined ? { code: 'too-long' } : undefined;
    const options = optionsFor(() => new Response('{}', { status: 400 }), { readError });
    await expect(ask(options)).rejects.toEqual(failing({ code: 'too-long', detail: 'HTTP 400' }));
  });

  test.each([
    [429, 'text/html', 'Please solve the reCAPTCHA', 'blocked'],
    [403, 'text/html', 'Forbidden', 'blocked'],
    [503, 'text/html', 'Service unavailable', 'network'],
    [429, 'application/json', '{"error":{"code":"insufficient_quota"}}', 'quota'],
    [418, 'text/plain', '', 'bad-response'],
  ])('takes status %i with %s "%s" as %s', async (status, type, body, code) => {
    const response = () => new Response(body, { status, headers: { 'content-type': type } });
    await expect(ask(optionsFor(response))).rejects.toEqual(failing({ code, detail: `HTTP ${status}` }));
  });
});

describe('parseAnswer', () => {
  test('does not quote an answer of the wrong shape', () => {
    const parse = () => parseAnswer(v.object({ a: v.string() }), { a: 42, secret: 'sk-1' });
    expect(parse).toThrow(CrosstalkError);
    expect(parse).toThrow(/^an answer of another shape$/);
  });
});

describe('retryAfterOf', () => {
  test.each<[string, Record<string, string>, number | undefined]>([
    ['nothing', {}, undefined],
    ['seconds with a fraction', { 'retry-after': '1.5' }, 1500],
    ['milliseconds before seconds', { 'retry-after-ms': '20', 'retry-after': '9' }, 20],
    ['a date without the server’s clock', { 'retry-after': 'Fri, 20 Nov 2026 10:00:00 GMT' }, undefined],
    [
      'a date that is over',
      { 'retry-after': 'Fri, 20 Nov 2026 10:00:00 GMT', date: 'Fri, 20 Nov 2026 11:00:00 GMT' },
      0,
    ],
    ['a negative number', { 'retry-after': '-5' }, undefined],
    ['words', { 'retry-after': 'soon' }, undefined],
  ])('reads %s', (_, headers, wait) => {
    expect(retryAfterOf(new Headers(headers))).toBe(wait);
  });
});
