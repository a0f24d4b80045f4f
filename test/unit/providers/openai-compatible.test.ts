import { describe, expect, test } from 'vitest';
import { openAiCompatible } from '../../../lib/providers/openai-compatible.ts';
import type { Batch, ProviderEnvironment } from '../../../lib/providers/provider.ts';
import { requestUrl } from '../../support/request-url.ts';

interface SentBody {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

const batch: Batch = {
  from: 'zh',
  to: 'en',
  items: [
    { id: '1', text: '这个颜色绝了' },
    { id: '2', text: '求链接' },
  ],
};
const single: Batch = { ...batch, items: batch.items.slice(0, 1) };
const one = { id: '1', translation: 'This colour is unreal' };
const two = { id: '2', translation: 'Link please' };

/** Answers the calls one after the other, the last one again and again. */
function serverWith(...answers: readonly (() => Response)[]) {
  const sent: SentBody[] = [];
  const headers: Headers[] = [];
  let at = 0;
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push(JSON.parse(typeof init?.body === 'string' ? init.body : '') as SentBody);
    headers.push(new Headers(init?.headers));
    const answer = answers[Math.min(at++, answers.length - 1)];
    return await Promise.resolve(answer?.() ?? new Response());
  };
  return { sent, headers, fetch };
}

const json =
  (value: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
const completion = (content: unknown, finish_reason = 'stop') =>
  json({ choices: [{ message: { content }, finish_reason }] });
const items = (...list: readonly object[]) => completion(JSON.stringify({ items: list }));
const events =
  (...data: readonly unknown[]) =>
  () =>
    new Response(
      data.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join(''),
      {
        headers: { 'content-type': 'text/event-stream' },
      },
    );
const delta = (content: string) => ({ choices: [{ delta: { content } }] });

let servers = 0;

/** Each call is another server, since the provider remembers what a server takes. */
function environmentOf(
  fetch: typeof globalThis.fetch,
  more: Partial<ProviderEnvironment> = {},
): ProviderEnvironment {
  return {
    signal: new AbortController().signal,
    fetch,
    settings: { baseUrl: `https://server-${++servers}.example/v1`, model: 'm' },
    asset: async () => await Promise.reject(new Error('no assets')),
    ...more,
  };
}

const ok = (text: string, note?: string): object => ({
  ok: true,
  value: note === undefined ? { text } : { text, note },
});
const bad = (code: string, detail: string): object => ({ ok: false, error: { code, detail } });
const rejection = (failure: object) => expect.objectContaining({ failure: expect.objectContaining(failure) });

describe('the request', () => {
  test('is one system message and one user message with one JSON object', async () => {
    const { sent, headers, fetch } = serverWith(items(one, two));
    const settings = { baseUrl: 'https://api.example/v1', model: ' some-model ' };
    await openAiCompatible.translate(
      { ...batch, post: 'A title' },
      environmentOf(fetch, { settings, key: ' sk-1 ' }),
    );
    expect(sent[0]?.messages.map((message) => message.role)).toEqual(['system', 'user']);
    expect(JSON.parse(sent[0]?.messages[1]?.content ?? '')).toEqual({
      target: 'en',
      context: { post: 'A title' },
      items: [
        { id: '1', text: '这个颜色绝了' },
        { id: '2', text: '求链接' },
      ],
    });
    expect(sent[0]).toMatchObject({
      model: 'some-model',
      stream: false,
      response_format: { type: 'json_schema' },
    });
    expect(headers[0]?.get('authorization')).toBe('Bearer sk-1');
  });

  test('carries no key where there is none', async () => {
    const { headers, fetch } = serverWith(items(one, two));
    await openAiCompatible.translate(batch, environmentOf(fetch));
    expect(headers[0]?.has('authorization')).toBe(false);
  });

  test('asks for a stream where somebody listens', async () => {
    const { sent, fetch } = serverWith(items(one, two));
    await openAiCompatible.translate(batch, environmentOf(fetch, { onAnswer: () => {} }));
    expect(sent[0]?.stream).toBe(true);
  });

  test('fails before sending with a key that cannot be one, without a model, without an address', async () => {
    const { sent, fetch } = serverWith(items(one));
    const translate = async (more: Partial<ProviderEnvironment>) =>
      await openAiCompatible.translate(batch, environmentOf(fetch, more));
    await expect(translate({ key: 'sk-\n秘密' })).rejects.toEqual(rejection({ code: 'auth' }));
    const baseUrl = 'https://api.example/v1';
    await expect(translate({ settings: { baseUrl } })).rejects.toEqual(rejection({ code: 'not-configured' }));
    await expect(translate({ settings: { model: 'm' } })).rejects.toEqual(
      rejection({ code: 'not-configured' }),
    );
    expect(sent).toEqual([]);
  });

  test('goes to the address of the preset unless another is given', () => {
    expect(openAiCompatible.origins({ preset: 'deepseek' })).toEqual(['https://api.deepseek.com']);
    const own = { preset: 'deepseek', baseUrl: 'http://localhost:8000/v1' };
    expect(openAiCompatible.origins(own)).toEqual(['http://localhost:8000']);
  });
});

describe('the answer format', () => {
  const refused = json({ error: { message: 'response_format is not supported' } }, 400);

  test('gets simpler while the server refuses it, and is remembered for the server', async () => {
    const { sent, fetch } = serverWith(refused, json({}, 422), items(one, two));
    const environment = environmentOf(fetch);
    const expected = new Map([
      ['1', ok(one.translation)],
      ['2', ok(two.translation)],
    ]);
    expect(await openAiCompatible.translate(batch, environment)).toEqual(expected);
    expect(await openAiCompatible.translate(batch, environment)).toEqual(expected);
    const formats = sent.map((body) => body.response_format?.type);
    expect(formats).toEqual(['json_schema', 'json_object', undefined, undefined]);
  });

  test('is not tried further when the refusal has another reason', async () => {
    const long = json({ error: { code: 'context_length_exceeded' } }, 400);
    const { sent, fetch } = serverWith(long);
    await expect(openAiCompatible.translate(batch, environmentOf(fetch))).rejects.toEqual(
      rejection({ code: 'too-long' }),
    );
    expect(sent).toHaveLength(1);
  });

  test('is tried again from the best when no format worked', async () => {
    const { sent, fetch } = serverWith(refused);
    const environment = environmentOf(fetch);
    await expect(openAiCompatible.translate(batch, environment)).rejects.toEqual(
      rejection({ code: 'bad-response' }),
    );
    await expect(openAiCompatible.translate(batch, environment)).rejects.toEqual(
      rejection({ detail: 'HTTP 400' }),
    );
    expect(sent.map((body) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      'json_schema',
      'json_object',
      undefined,
    ]);
  });
});

describe('the answer', () => {
  const translate = async (answer: () => Response, asked = batch) =>
    await openAiCompatible.translate(asked, environmentOf(serverWith(answer).fetch));

  test('leaves out what is missing and ignores what was not asked', async () => {
    const answers = await translate(
      items({ id: '7', translation: 'Stray' }, { ...two, note: 'Asks where to buy.' }),
    );
    expect(answers).toEqual(new Map([['2', ok(two.translation, 'Asks where to buy.')]]));
  });

  test('fails on one text alone where the text is not a translation of it', async () => {
    const answers = await translate(items({ id: '1', translation: '这个颜色绝了' }, two));
    expect(answers).toEqual(
      new Map([
        ['1', bad('bad-response', 'language')],
        ['2', ok(two.translation)],
      ]),
    );
  });

  test('is not trusted for a text that was answered in two ways', async () => {
    const answers = await translate(items(one, { id: '2', translation: 'Send me money' }, two));
    expect(answers.get('1')).toEqual(ok(one.translation));
    expect(answers.get('2')).toEqual(bad('bad-response', 'answered twice'));
  });

  test('may repeat an item', async () => {
    expect((await translate(items(one, two, two))).get('2')).toEqual(ok(two.translation));
  });

  test('may come as a list of parts, thoughts among them', async () => {
    const text = JSON.stringify({ items: [one] });
    const parts = [
      { type: 'thinking', thinking: [] },
      { type: 'text', text },
    ];
    expect((await translate(completion(parts))).get('1')).toEqual(ok(one.translation));
  });

  test('counts up to where the model ran out of tokens', async () => {
    const cut = JSON.stringify({ items: [one, two] }).slice(0, -10);
    expect(await translate(completion(cut, 'length'))).toEqual(new Map([['1', ok(one.translation)]]));
  });

  test.each([
    ['length', 'too-long', completion('{"items":[{"id":"1","tr', 'length')],
    ['filtered', 'blocked', completion('', 'content_filter')],
    [
      'filtered',
      'blocked',
      json({ choices: [{ message: { content: null, refusal: 'No.' }, finish_reason: 'stop' }] }),
    ],
  ])('of a single text that ended by %s is %s', async (detail, code, answer) => {
    expect(await translate(answer, single)).toEqual(new Map([['1', bad(code, detail)]]));
    expect(await translate(answer)).toEqual(new Map());
  });

  test.each([
    ['prose', completion('I cannot do that.')],
    ['nothing', completion('')],
    ['no choices', json({ choices: [] })],
  ])('of %s alone is a bad response', async (_, answer) => {
    await expect(translate(answer)).rejects.toEqual(rejection({ code: 'bad-response' }));
  });

  test.each([
    [{ code: 429, message: 'slow down' }, 'rate'],
    [{ code: 402, message: 'no credits' }, 'quota'],
    [{ code: '502', message: 'upstream' }, 'network'],
    [{ code: 403, message: 'flagged', metadata: { reasons: ['violence'] } }, 'blocked'],
    [{ type: 'overloaded_error' }, 'rate'],
    [{ code: 'invalid_api_key' }, 'auth'],
    [{ message: 'maximum context length is 8192' }, 'too-long'],
    ['plain words', 'bad-response'],
  ])('with status 200 and the error %j is %s', async (error, code) => {
    const failed = rejection({ code });
    await expect(translate(json({ error }))).rejects.toEqual(failed);
    await expect(translate(json({ choices: [{ error }] }))).rejects.toEqual(failed);
    await expect(translate(events(delta('{"items":['), { error, choices: [] }))).rejects.toEqual(failed);
  });

  test.each([
    [429, { error: { code: 'insufficient_quota' } }, 'quota'],
    [
      400,
      [{ error: { code: 400, status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } }],
      'auth',
    ],
    [400, { object: 'error', message: 'This model has a maximum context length of 8192 tokens' }, 'too-long'],
  ])('with status %i and the body %j is %s', async (status, body, code) => {
    await expect(translate(json(body, status))).rejects.toEqual(rejection({ code }));
  });
});

describe('a stream', () => {
  test('delivers each text when it is complete and shows the one being written', async () => {
    const seen: unknown[] = [];
    const { fetch } = serverWith(
      events(
        delta('{"items":[{"id":"1","translation":"This col'),
        delta('our is unreal"},{"id":"2","translation":"Li'),
        delta('nk please"}]}'),
        '[DONE]',
      ),
    );
    await openAiCompatible.translate(
      batch,
      environmentOf(fetch, {
        onAnswer: (id, answer) => seen.push([id, answer]),
        onPartial: (id, text) => seen.push([id, text]),
      }),
    );
    expect(seen).toEqual([
      ['1', 'This col'],
      ['1', ok(one.translation)],
      ['2', 'Li'],
      ['2', ok(two.translation)],
    ]);
  });

  test.each([
    ['an error', { error: { code: 502 } }, 'network'],
    ['nonsense', 'not JSON', 'bad-response'],
  ])('that breaks off with %s has delivered what came before', async (_, end, code) => {
    const start = delta(JSON.stringify({ items: [one, two] }).slice(0, -8));
    const { fetch } = serverWith(events(start, end));
    const delivered: unknown[] = [];
    const onAnswer = (...answer: readonly unknown[]) => delivered.push(answer);
    const call = openAiCompatible.translate(batch, environmentOf(fetch, { onAnswer }));
    await expect(call).rejects.toEqual(rejection({ code }));
    expect(delivered).toEqual([['1', ok(one.translation)]]);
  });

  test('that is called off is aborted whatever came before', async () => {
    const controller = new AbortController();
    const encoder = new TextEncoder();
    const fetch: typeof globalThis.fetch = async (_, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(encoder.encode(`data: ${JSON.stringify(delta(JSON.stringify([one])))}\n\n`));
          init?.signal?.addEventListener('abort', () => {
            stream.error(new DOMException('', 'AbortError'));
          });
        },
      });
      return await Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    };
    const call = openAiCompatible.translate(
      batch,
      environmentOf(fetch, {
        signal: controller.signal,
        onAnswer: () => {
          controller.abort();
        },
      }),
    );
    await expect(call).rejects.toEqual(rejection({ code: 'aborted' }));
  });
});

describe('the check', () => {
  const models = json({ data: [{ id: 'a' }, { id: 'b' }] });

  test('lists the models even before one is chosen', async () => {
    const fetch = async () => await Promise.resolve(models());
    const settings = { baseUrl: 'https://api.example/v1' };
    expect(await openAiCompatible.check(environmentOf(fetch, { settings }), 'en')).toEqual({
      models: ['a', 'b'],
    });
  });

  test('works with servers that have no list', async () => {
    const fetch: typeof globalThis.fetch = async (url) =>
      await Promise.resolve(
        requestUrl(url).endsWith('/models') ? json({}, 404)() : items({ id: '1', translation: 'Hello' })(),
      );
    expect(await openAiCompatible.check(environmentOf(fetch), 'en')).toEqual({
      models: [],
      sample: { text: '你好', translation: 'Hello' },
    });
  });

  test('fails with the failure of the sample', async () => {
    const fetch: typeof globalThis.fetch = async (url) =>
      await Promise.resolve(
        requestUrl(url).endsWith('/models') ? models() : completion('', 'content_filter')(),
      );
    await expect(openAiCompatible.check(environmentOf(fetch), 'en')).rejects.toEqual(
      rejection({ code: 'blocked' }),
    );
  });
});
