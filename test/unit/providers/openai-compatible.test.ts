import { describe, expect, test } from 'vitest';
import { openAiCompatible } from '../../../lib/providers/openai-compatible.ts';
import type { ProviderEnvironment } from '../../../lib/providers/provider.ts';
import {
  batch,
  completion,
  environmentOf,
  items,
  json,
  ok,
  one,
  rejection,
  serverWith,
  two,
} from '../../support/openai-server.ts';
import { requestUrl } from '../../support/request-url.ts';

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
