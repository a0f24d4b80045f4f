import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { azure } from '../../lib/providers/azure.ts';
import { deepl } from '../../lib/providers/deepl.ts';
import { libretranslate } from '../../lib/providers/libretranslate.ts';
import { openAiCompatible } from '../../lib/providers/openai-compatible.ts';
import type { Batch, ProviderEnvironment, TranslationProvider } from '../../lib/providers/provider.ts';
import { type FakeProvidersServer, startFakeProvidersServer } from '../support/fake-providers-server.ts';
import { requestUrl } from '../support/request-url.ts';

/** Requests held against the vendors' own API documents. */

type Json = Readonly<Record<string, unknown>>;

const folder = path.join(import.meta.dirname, '../../../shared/specs');
const read = (file: string): Json => parse(readFileSync(path.join(folder, file), 'utf8')) as Json;

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });

/** Compiles the part of a document that a JSON pointer names. */
function schemaAt(name: string, document: Json, pointer: string): ValidateFunction {
  if (ajv.getSchema(name) === undefined) ajv.addSchema({ $id: name, ...(withoutNullable(document) as Json) });
  return ajv.compile({ $ref: `${name}#${pointer}` });
}

/** A word of OpenAPI 3.0 that later documents still use in places where a validator refuses it. */
function withoutNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'nullable' || 'type' in value);
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutNullable(one)]));
}

function at(document: Json, ...steps: readonly string[]): Json {
  return steps.reduce((value, step) => value[step] as Json, document);
}

function faultsOf(validate: ValidateFunction, value: unknown): unknown[] {
  validate(value);
  return validate.errors ?? [];
}

let server: FakeProvidersServer;
beforeAll(async () => {
  server = await startFakeProvidersServer();
});
beforeEach(() => {
  server.reset();
});
afterAll(async () => {
  await server.close();
});

const plain: Batch = {
  from: 'zh',
  to: 'en',
  post: '今日穿搭',
  items: [
    { id: '1', text: '这个颜色绝了', parent: '好看吗' },
    { id: '2', text: '在哪里买的？' },
  ],
};
const tagged: Batch = { ...plain, items: [{ id: '1', text: '<x1/> 好看 <x2/>' }] };
const undetermined: Batch = { ...plain, from: 'und', items: plain.items.slice(0, 1) };
const formal: Batch = { ...plain, to: 'de', formality: 'formal' };
const batches = { plain, tagged, undetermined, formal };
const kinds = Object.keys(batches) as (keyof typeof batches)[];

/** The body and address a provider sends for a batch. */
async function sent(
  provider: TranslationProvider,
  batch: Batch,
  more: Partial<ProviderEnvironment> = {},
): Promise<{ readonly body: unknown; readonly url: URL; readonly headers: Readonly<Json> }> {
  await provider.translate(batch, {
    signal: new AbortController().signal,
    fetch: globalThis.fetch,
    settings: { baseUrl: server.origin },
    key: 'key-of-the-test',
    asset: async () => await Promise.reject(new Error('no assets')),
    ...more,
  });
  const request = server.requests.at(-1);
  return {
    body: JSON.parse(request?.body ?? '') as unknown,
    url: new URL(request?.path ?? '', server.origin),
    headers: request?.headers ?? {},
  };
}

describe('DeepL', () => {
  const document = read('deepl-openapi.yaml');
  const pointer = '/paths/~1v2~1translate/post/requestBody/content/application~1json/schema';
  const steps = ['paths', '/v2/translate', 'post', 'requestBody', 'content', 'application/json', 'schema'];

  test.each(kinds)('takes the request for a batch that is %s', async (kind) => {
    const { body, url, headers } = await sent(deepl, batches[kind]);
    expect(url.pathname).toBe('/v2/translate');
    expect(headers['authorization']).toMatch(/^DeepL-Auth-Key \S+$/);
    expect(faultsOf(schemaAt('deepl', document, pointer), body)).toEqual([]);
    const known = Object.keys(at(document, ...steps, 'properties'));
    expect(Object.keys(body as object).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('would notice a wrong request', () => {
    const validate = schemaAt('deepl', document, pointer);
    expect(faultsOf(validate, { text: 'one', target_lang: 'DE', formality: 'much' })).not.toEqual([]);
  });
});

describe('OpenAI', () => {
  const document = read('openai-openapi.chat-responses-models.json');
  const pointer = '/components/schemas/CreateChatCompletionRequest';
  const settings = () => ({ baseUrl: `${server.origin}/v1`, model: 'gpt-5.4-mini' });

  test.each(kinds)('takes the request for a batch that is %s', async (kind) => {
    for (const listener of [{}, { onAnswer: () => undefined }]) {
      const { body, url } = await sent(openAiCompatible, batches[kind], {
        settings: settings(),
        ...listener,
      });
      expect(url.pathname).toBe('/v1/chat/completions');
      expect(faultsOf(schemaAt('openai', document, pointer), body)).toEqual([]);
    }
  });

  test('takes the request for the vendor itself, which counts tokens in the stream', async () => {
    const { body } = await sent(openAiCompatible, plain, {
      settings: { preset: 'openai', model: 'gpt-5.4-mini' },
      onAnswer: () => undefined,
      fetch: async (input, init) =>
        await fetch(requestUrl(input).replace('https://api.openai.com', server.origin), init),
    });
    expect(body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(faultsOf(schemaAt('openai', document, pointer), body)).toEqual([]);
  });

  test('would notice a wrong request', () => {
    const validate = schemaAt('openai', document, pointer);
    expect(faultsOf(validate, { model: 'm', messages: [{ role: 'nobody', content: 7 }] })).not.toEqual([]);
  });
});

describe('Azure', () => {
  const document = read('azure-translator-v3/TranslatorText.json');
  const parameters = at(document, 'paths', '/translate', 'post')['parameters'] as readonly Json[];
  const query = [
    'api-version',
    ...parameters.filter((one) => one['in'] === 'query').map((one) => String(one['name'])),
  ];
  const bodyAt = `/paths/~1translate/post/parameters/${parameters.findIndex((one) => one['in'] === 'body')}/schema`;

  test.each(kinds)('takes the request for a batch that is %s', async (kind) => {
    const { body, url, headers } = await sent(azure, batches[kind], {
      settings: { baseUrl: server.origin, region: 'eastasia' },
    });
    expect(url.pathname).toBe('/translate');
    expect(url.searchParams.get('api-version')).toBe('3.0');
    expect([...url.searchParams.keys()].filter((name) => !query.includes(name))).toEqual([]);
    const textType = parameters.find((one) => one['name'] === 'textType');
    expect(textType?.['enum']).toContain(url.searchParams.get('textType'));
    expect(headers['ocp-apim-subscription-key']).toBeDefined();
    expect(faultsOf(schemaAt('azure', document, bodyAt), body)).toEqual([]);
    const { parameters: example } = read('azure-translator-v3/examples/translateSuccess.json') as {
      parameters: { text: readonly object[] };
    };
    expect(Object.keys((body as readonly object[])[0] ?? {})).toEqual(Object.keys(example.text[0] ?? {}));
  });

  test('reads the answer of the vendor’s own example', async () => {
    const { responses } = read('azure-translator-v3/examples/translateSuccess.json') as {
      responses: { 200: { body: unknown } };
    };
    server.behaviour = { kind: 'body', type: 'application/json', body: JSON.stringify(responses[200].body) };
    const answers = await azure.translate(
      { from: 'en', to: 'es', items: [{ id: '1', text: 'I would really like to drive your car.' }] },
      {
        signal: new AbortController().signal,
        fetch: globalThis.fetch,
        settings: { baseUrl: server.origin },
        key: 'k',
        asset: async () => await Promise.reject(new Error('no assets')),
      },
    );
    expect(answers.get('1')).toEqual({
      ok: true,
      value: { text: 'Realmente me gustaría conducir su coche.' },
    });
  });
});

describe('LibreTranslate', () => {
  const document = read('libretranslate-1.9.6.swagger2.json');
  const parameters = at(document, 'paths', '/translate', 'post')['parameters'] as readonly Json[];

  test.each(kinds)('takes the request for a batch that is %s', async (kind) => {
    const { body, url } = await sent(libretranslate, batches[kind]);
    const fields = body as Json;
    expect(url.pathname).toBe('/translate');
    const required = parameters.filter((one) => one['required'] === true).map((one) => String(one['name']));
    expect(required.filter((name) => !(name in fields))).toEqual([]);
    for (const [name, value] of Object.entries(fields)) {
      const { type, enum: values } = parameters.find((one) => one['name'] === name) ?? {};
      // The document was flattened: a list of texts stands as one text in it.
      for (const one of name === 'q' && Array.isArray(value) ? (value as unknown[]) : [value]) {
        const validate = ajv.compile({ type, ...(values !== undefined && { enum: values }) });
        expect({ name, faults: faultsOf(validate, one) }).toEqual({ name, faults: [] });
      }
    }
  });
});
