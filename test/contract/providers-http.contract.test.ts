import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CrosstalkError, type Failure } from '../../lib/core/error.ts';
import type { BatchAnswers, ProviderEnvironment, TranslationProvider } from '../../lib/providers/provider.ts';
import { originPatterns, providers } from '../../lib/providers/registry.ts';
import { type FakeProvidersServer, startFakeProvidersServer } from '../support/fake-providers-server.ts';
import { batchOf, environmentOf, KEY, marked, serverCases } from './server-cases.ts';

let server: FakeProvidersServer;
let elsewhere: FakeProvidersServer;

beforeAll(async () => {
  server = await startFakeProvidersServer();
  elsewhere = await startFakeProvidersServer();
});
beforeEach(() => {
  server.reset();
  elsewhere.reset();
});
afterAll(async () => {
  await server.close();
  await elsewhere.close();
});

/** The failure a call ends with, of the whole call or of its first text. */
async function failureOf(call: Promise<BatchAnswers>): Promise<Failure> {
  let answers: BatchAnswers;
  try {
    answers = await call;
  } catch (error) {
    if (error instanceof CrosstalkError) return error.failure;
    throw error;
  }
  const first = answers.get('1');
  if (first === undefined || first.ok) throw new Error('The call did not fail');
  return first.error;
}

/** Real fetch with the body handed on in pieces of one byte. */
async function byteByByte(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, ++at));
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

const all: readonly TranslationProvider[] = providers;
const sending = all.flatMap((provider) => {
  const ways = serverCases[provider.id];
  return provider.sends && ways !== undefined ? [{ id: provider.id, provider, ways }] : [];
});

describe.each(sending)('$id over HTTP', ({ provider, ways }) => {
  const environment = (more: Partial<ProviderEnvironment> = {}) =>
    environmentOf(ways.settings(server.origin), more);
  const batch = () => batchOf(ways.texts, ways.from);
  const single = () => batchOf(ways.texts.slice(0, 1), ways.from);
  const good = (texts = ways.texts) => marked(texts);

  test('answers every text under its own id', async () => {
    expect(await provider.translate(batch(), environment())).toEqual(good());
  });

  test('asks nobody but the host it names', async () => {
    await provider.translate(batch(), environment());
    expect(provider.origins(ways.settings(server.origin))).toEqual([server.origin]);
    expect(originPatterns(provider, ways.settings(server.origin))).toEqual(['http://127.0.0.1/*']);
    expect(server.requests.length).toBeGreaterThan(0);
  });

  test('puts the key into no address, where logs would keep it', async () => {
    await provider.translate(batch(), environment());
    await provider.check(environment(), 'en');
    expect(server.requests.filter(({ path }) => path.includes(KEY))).toEqual([]);
  });

  test('tells the tokens where it says that it does', async () => {
    const counted: unknown[] = [];
    await provider.translate(batch(), environment({ onTokens: (tokens) => counted.push(tokens) }));
    const expected = provider.features?.includes('tokens') === true ? [{ input: 120, output: 30 }] : [];
    expect(counted).toEqual(expected);
  });

  test('answers the same wherever the network cuts the answer, and delivers no text twice', async () => {
    const delivered: string[] = [];
    const answers = await provider.translate(
      batch(),
      environment({ fetch: byteByByte, onAnswer: (id) => delivered.push(id) }),
    );
    expect(answers).toEqual(good());
    expect(delivered.toSorted()).toEqual(
      delivered.length === 0 ? [] : ways.texts.map((_, index) => String(index + 1)),
    );
  });

  test.each([
    [400, 'bad-response'],
    [401, 'auth'],
    [402, 'quota'],
    [403, 'auth'],
    [404, 'bad-response'],
    [408, 'network'],
    [413, 'too-long'],
    [429, 'rate'],
    [456, 'quota'],
    [500, 'network'],
    [502, 'network'],
    [503, 'network'],
    [529, 'rate'],
  ])('takes status %i as %s and tells neither key nor text', async (status, code) => {
    const body = JSON.stringify({ error: `about ${KEY} and ${ways.texts[0]}` });
    server.behaviour = { kind: 'status', status, headers: { 'content-type': 'application/json' }, body };
    const failure = await failureOf(provider.translate(single(), environment()));
    expect(failure).toEqual({ code, detail: `HTTP ${status}` });
  });

  test.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    [
      'a date',
      { 'retry-after': 'Fri, 20 Nov 2026 10:01:30 GMT', date: 'Fri, 20 Nov 2026 10:00:00 GMT' },
      90_000,
    ],
    ['milliseconds', { 'retry-after-ms': '250' }, 250],
  ])('passes on how long to wait, given as %s', async (_, headers, wait) => {
    server.behaviour = { kind: 'status', status: 429, headers: { ...headers }, body: '{}' };
    const failure = await failureOf(provider.translate(single(), environment()));
    expect(failure).toMatchObject({ code: 'rate', retryAfter: wait });
  });

  test('takes an empty 403 as a refused origin', async () => {
    server.behaviour = { kind: 'status', status: 403 };
    expect(await failureOf(provider.translate(single(), environment()))).toMatchObject({ code: 'blocked' });
  });

  test('closes the connection when it is called off', async () => {
    server.behaviour = { kind: 'silent' };
    const controller = new AbortController();
    const received = server.received();
    const abandoned = server.abandoned();
    const call = failureOf(provider.translate(single(), environment({ signal: controller.signal })));
    await received;
    controller.abort();
    expect(await call).toEqual({ code: 'aborted' });
    await abandoned;
  });

  test('sends nothing when it was called off before', async () => {
    const call = provider.translate(single(), environment({ signal: AbortSignal.abort() }));
    expect(await failureOf(call)).toEqual({ code: 'aborted' });
    expect(server.requests).toEqual([]);
  });

  test('waits for a slow answer', async () => {
    server.behaviour = { kind: 'slow' };
    const received = server.received();
    const call = provider.translate(single(), environment());
    await received;
    server.proceed();
    expect(await call).toEqual(good(ways.texts.slice(0, 1)));
  });

  test.each(['silent', 'slow'] as const)('gives up a server that is too %s', async (kind) => {
    const deadline = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
    server.behaviour = { kind };
    const received = server.received();
    const call = failureOf(provider.translate(single(), environment()));
    await received;
    deadline.abort();
    expect(await call).toEqual({ code: 'timeout' });
  });

  test('takes a connection cut half way as a network fault', async () => {
    server.behaviour = { kind: 'hang-up' };
    expect(await failureOf(provider.translate(single(), environment()))).toEqual({ code: 'network' });
  });

  test.each([
    ['a web page', 'text/html', '<html><body>Welcome</body></html>', 'bad-response'],
    ['a captcha page', 'text/html', '<html><form id="captcha-form"></form></html>', 'blocked'],
    ['a picture', 'image/png', '{}', 'bad-response'],
    ['an empty body', 'application/json', '', 'bad-response'],
    ['broken JSON', 'application/json', '{"translatedText": [', 'bad-response'],
    ['JSON of another shape', 'application/json', '{"translatedText": 7, "choices": 7}', 'bad-response'],
    ['a list', 'application/json', '[]', 'bad-response'],
    ['ten megabytes', 'application/json', JSON.stringify({ x: 'a'.repeat(10_000_000) }), 'bad-response'],
  ])('refuses %s with status 200', async (_, type, body, code) => {
    server.behaviour = { kind: 'body', type, body };
    expect((await failureOf(provider.translate(single(), environment()))).code).toBe(code);
  });

  test.each([301, 302, 303, 307, 308])('follows no redirect %i, so text and key stay', async (status) => {
    const location = `${elsewhere.origin}/v1/chat/completions`;
    server.behaviour = { kind: 'status', status, headers: { location } };
    expect((await failureOf(provider.translate(single(), environment()))).code).toBe('bad-response');
    expect(elsewhere.requests).toEqual([]);
  });

  test('refuses an empty translation', async () => {
    server.translation = () => '';
    expect((await failureOf(provider.translate(single(), environment()))).code).toBe('bad-response');
  });

  test('brings the numbered tags through', async () => {
    const texts = [`<x1/> ${ways.texts[0]} <x2/><x3/>`, ways.texts[1] ?? ''];
    // Without tags of its own an engine gets the words between those at the ends.
    const expected =
      provider.tags === 'none'
        ? new Map([
            ['1', { ok: true, value: { text: `<x1/> EN(${ways.texts[0]}) <x2/><x3/>` } }],
            ['2', { ok: true, value: { text: `EN(${ways.texts[1]})` } }],
          ])
        : good(texts);
    expect(await provider.translate(batchOf(texts, ways.from), environment())).toEqual(expected);
  });

  test('keeps markup in a text and in its translation as text', async () => {
    const texts = ['<b>5 < 6 & 7</b>&lt;script>alert(1)</script> ok'];
    expect(await provider.translate(batchOf(texts, ways.from), environment())).toEqual(good(texts));
  });

  test('tells a wrong address from a failing server', async () => {
    const call = provider.translate(single(), environmentOf({ ...ways.settings(''), baseUrl: 'nonsense' }));
    expect((await failureOf(call)).code).toBe('not-configured');
  });

  test('takes a server that is not there as a network fault', async () => {
    const gone = await startFakeProvidersServer();
    await gone.close();
    const call = provider.translate(single(), environmentOf(ways.settings(gone.origin)));
    expect(await failureOf(call)).toEqual({ code: 'network' });
  });

  test('checks the connection by translating something', async () => {
    const { sample } = await provider.check(environment(), 'en');
    expect(sample?.translation).toBe(`EN(${sample?.text})`);
  });

  test('reports a server that fails its check', async () => {
    server.behaviour = { kind: 'status', status: 503 };
    await expect(provider.check(environment(), 'en')).rejects.toMatchObject({ failure: { code: 'network' } });
  });
});

describe.each(sending.filter(({ provider }) => provider.streaming))(
  '$id, which streams',
  ({ provider, ways }) => {
    test('delivers every text before the call is over', async () => {
      const delivered: string[] = [];
      const environment = environmentOf(ways.settings(server.origin), {
        onAnswer: (id) => delivered.push(id),
      });
      await provider.translate(batchOf(ways.texts, ways.from), environment);
      expect(delivered).toEqual(ways.texts.map((_, index) => String(index + 1)));
    });
  },
);

describe.each(sending.filter(({ ways }) => ways.ids))(
  '$id, whose answers carry ids',
  ({ provider, ways }) => {
    test('finds each text by its id whatever the order', async () => {
      server.behaviour = { kind: 'shuffled' };
      const call = provider.translate(
        batchOf(ways.texts, ways.from),
        environmentOf(ways.settings(server.origin)),
      );
      expect(await call).toEqual(marked(ways.texts));
    });
  },
);

describe.each(sending.filter(({ ways }) => ways.partial !== 'one text a call'))(
  '$id with lists',
  ({ provider, ways }) => {
    test('never gives a text the answer of another when some are missing', async () => {
      server.behaviour = { kind: 'partial', count: 2 };
      const call = provider.translate(
        batchOf(ways.texts, ways.from),
        environmentOf(ways.settings(server.origin)),
      );
      const outcome = ways.partial === 'absent' ? await call : (await failureOf(call)).code;
      expect(outcome).toEqual(ways.partial === 'absent' ? marked(ways.texts.slice(0, 2)) : 'bad-response');
    });
  },
);
