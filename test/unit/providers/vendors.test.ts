import { describe, expect, test } from 'vitest';
import { anthropic } from '../../../lib/providers/anthropic.ts';
import { azure } from '../../../lib/providers/azure.ts';
import { deepl } from '../../../lib/providers/deepl.ts';
import { gemini } from '../../../lib/providers/gemini.ts';
import { google } from '../../../lib/providers/google.ts';
import { googleWeb } from '../../../lib/providers/google-web.ts';
import { microsoftWeb } from '../../../lib/providers/microsoft-web.ts';
import { mymemory } from '../../../lib/providers/mymemory.ts';
import type { Batch, ProviderEnvironment, TranslationProvider } from '../../../lib/providers/provider.ts';
import { requestUrl } from '../../support/request-url.ts';

const batch: Batch = { from: 'zh', to: 'en', items: [{ id: '1', text: '好看' }] };

/** Calls a provider over a fetch that always answers alike; gives what was sent and what came of it. */
async function call(
  provider: TranslationProvider,
  answer: { readonly status?: number; readonly body: unknown },
  more: Partial<ProviderEnvironment> = {},
  what: Batch = batch,
) {
  const sent: { url: URL; headers: Headers; body: Record<string, unknown> }[] = [];
  const environment: ProviderEnvironment = {
    signal: new AbortController().signal,
    settings: { model: 'm' },
    key: 'key-1',
    asset: async () => await Promise.reject(new Error('no assets')),
    fetch: async (input, init) => {
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
      sent.push({ url: new URL(requestUrl(input)), headers: new Headers(init?.headers), body });
      return await Promise.resolve(
        new Response(JSON.stringify(answer.body), {
          status: answer.status ?? 200,
          headers: { 'content-type': 'application/json' },
        }),
      );
    },
    ...more,
  };
  const outcome = await provider.translate(what, environment).then(
    (answers) => answers.get('1'),
    (error: unknown) => ({ ok: false, error: (error as { failure: object }).failure }),
  );
  return { sent: sent[0]!, calls: sent.length, outcome };
}

const failed = (code: string, more: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, ...more }),
});

describe('deepl', () => {
  const body = { translations: [{ text: 'Pretty' }] };

  test.each([
    ['abc:fx', 'api-free.deepl.com'],
    ['abc', 'api.deepl.com'],
  ])('sends the key %s to the host it belongs to', async (key, host) => {
    const { sent } = await call(deepl, { body }, { key });
    expect(sent.url.host).toBe(host);
    expect(sent.headers.get('authorization')).toBe(`DeepL-Auth-Key ${key}`);
  });

  test('names languages with the variants the engine wants', async () => {
    const codes = async (from: string, to: string) => {
      const { sent } = await call(deepl, { body }, {}, { ...batch, from, to });
      return [sent.body['source_lang'], sent.body['target_lang']];
    };
    expect(await codes('zh-Hant', 'en')).toEqual(['ZH', 'EN-US']);
    expect(await codes('und', 'zh')).toEqual([undefined, 'ZH-HANS']);
    expect(await codes('en-GB', 'zh-TW')).toEqual(['EN', 'ZH-HANT']);
    expect(await codes('no', 'pt-BR')).toEqual(['NB', 'PT-BR']);
    expect(await codes('en', 'pt')).toEqual(['EN', 'PT-BR']);
    expect(await codes('pt-BR', 'pt-PT')).toEqual(['PT', 'PT-PT']);
    expect(await codes('fil', 'no')).toEqual(['TL', 'NB']);
    expect(await codes('nb', 'fil')).toEqual(['NB', 'TL']);
  });

  test('gives context and formality', async () => {
    const { sent } = await call(deepl, { body }, {}, { ...batch, post: 'A post', formality: 'informal' });
    expect(sent.body).toMatchObject({ context: 'A post', formality: 'prefer_less' });
  });

  test('holds terms in elements that the engine leaves alone', async () => {
    const terms = [{ source: '好看', target: 'good-looking & nice' }];
    const items = [{ id: '1', text: '<x1/>好看 <' }];
    const { sent } = await call(deepl, { body }, {}, { ...batch, items, terms });
    expect(sent.body).toMatchObject({
      text: ['<x id="1"/><term>good-looking &amp; nice</term> &lt;'],
      ignore_tags: ['term'],
    });
  });

  test('tells an unknown language from another fault', async () => {
    const message = "Value for 'target_lang' not supported.";
    expect((await call(deepl, { status: 400, body: { message } })).outcome).toEqual(
      failed('unsupported-language'),
    );
    expect((await call(deepl, { status: 400, body: { message: 'no' } })).outcome).toEqual(
      failed('bad-response'),
    );
  });
});

describe('google', () => {
  test.each([
    [403, { errors: [{ reason: 'dailyLimitExceeded' }] }, 'quota'],
    [403, { errors: [{ reason: 'userRateLimitExceeded' }] }, 'rate'],
    [403, { message: 'User Rate Limit Exceeded' }, 'rate'],
    [403, { message: 'The caller does not have permission' }, 'auth'],
    [400, { message: 'API key not valid.', details: [{ reason: 'API_KEY_INVALID' }] }, 'auth'],
    [400, { message: 'Bad language pair: zh|xx' }, 'unsupported-language'],
    [400, { message: 'Text too long' }, 'too-long'],
  ])('takes %i with %j as %s', async (status, error, code) => {
    expect((await call(google, { status, body: { error } })).outcome).toEqual(failed(code));
  });

  test('keeps the two scripts of Chinese apart', () => {
    expect(google.supports('zh-TW', 'zh-CN')).toBe('unknown');
    expect(google.supports('zh-Hans', 'zh')).toBe(false);
  });
});

describe('azure', () => {
  const body = [{ translations: [{ text: 'Pretty' }] }];

  test.each([
    ['sr', 'Kako si danas', 'sr-Latn'],
    ['sr', 'Како си данас', 'sr-Cyrl'],
    ['sr-Latn', 'Kako si danas', 'sr-Latn'],
    ['fil', 'Ang ganda', 'fil'],
    ['no', 'Så fint', 'nb'],
    ['und', 'Så fint', null],
  ])('names %s of "%s" as %s', async (from, text, code) => {
    const what = { ...batch, from, items: [{ id: '1', text }] };
    expect((await call(azure, { body }, {}, what)).sent.url.searchParams.get('from')).toBe(code);
    const web = await call(microsoftWeb, { body }, {}, what);
    expect(web.sent.url.searchParams.get('from')).toBe(code ?? '');
  });

  test.each([
    ['', 'https://api.cognitive.microsofttranslator.com/translate?api-version=3.0'],
    ['https://api.translator.azure.cn', 'https://api.translator.azure.cn/translate?api-version=3.0'],
    [
      'https://mine.cognitiveservices.azure.com/',
      'https://mine.cognitiveservices.azure.com/translator/text/v3.0/translate?',
    ],
  ])('at the address "%s" asks %s', async (baseUrl, start) => {
    const { sent } = await call(azure, { body }, { settings: { baseUrl, region: ' eastasia ' } });
    expect(sent.url.href.startsWith(start)).toBe(true);
    expect(sent.headers.get('ocp-apim-subscription-region')).toBe('eastasia');
  });

  test('gives terms as the vendor’s dictionary', async () => {
    const terms = [{ source: '好看', target: 'so "nice"' }];
    const { sent } = await call(azure, { body }, {}, { ...batch, terms });
    expect(sent.body).toEqual([
      { Text: '<mstrans:dictionary translation="so &quot;nice&quot;">好看</mstrans:dictionary>' },
    ]);
    expect(sent.url.searchParams.get('textType')).toBe('html');
  });

  test.each([
    [403, 403_001, 'quota'],
    [401, 401_000, 'auth'],
    [429, 429_001, 'rate'],
    [400, 400_036, 'unsupported-language'],
    [400, 400_050, 'too-long'],
  ])('takes %i with the code %i as %s', async (status, code, expected) => {
    const error = { code, message: 'x' };
    expect((await call(azure, { status, body: { error } })).outcome).toEqual(failed(expected));
  });
});

describe('mymemory', () => {
  test.each([
    [{ responseStatus: 200, quotaFinished: true }, 'quota'],
    [{ responseStatus: 429 }, 'quota'],
    [
      { responseStatus: '403', responseDetails: "'XX' IS AN INVALID TARGET LANGUAGE" },
      'unsupported-language',
    ],
    [{ responseStatus: '403', responseDetails: 'INVALID KEY' }, 'auth'],
    [{ responseStatus: 500 }, 'network'],
  ])('reads the status %j in the answer as %s', async (fields, code) => {
    const answer = { responseData: { translatedText: 'Pretty' }, ...fields };
    expect((await call(mymemory, { body: answer })).outcome).toEqual(failed(code));
  });
});

describe('mymemory with a status of HTTP', () => {
  const responseData = { translatedText: 'YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY' };

  test.each([
    [429, { responseStatus: 429 }, 'quota'],
    [
      403,
      { responseStatus: '403', responseDetails: 'PLEASE SELECT TWO DISTINCT LANGUAGES' },
      'unsupported-language',
    ],
    [429, {}, 'rate'],
  ])('of %i and %j is %s', async (status, fields, code) => {
    expect((await call(mymemory, { status, body: { responseData, ...fields } })).outcome).toEqual(
      failed(code),
    );
  });
});

describe('google-web', () => {
  test('reads the bare lists it may answer with', async () => {
    const { outcome } = await call(googleWeb, {
      body: [
        [
          ['So ', '好'],
          ['pretty', '看'],
        ],
        null,
        'zh-CN',
      ],
    });
    expect(outcome).toEqual({ ok: true, value: { text: 'So pretty' } });
  });
});

describe('anthropic', () => {
  test('says that the call comes from a browser', async () => {
    const items = JSON.stringify({ items: [{ id: '1', translation: 'Pretty' }] });
    const { sent, outcome } = await call(anthropic, { body: { content: [{ type: 'text', text: items }] } });
    expect(sent.headers.get('anthropic-dangerous-direct-browser-access')).toBe('true');
    expect(sent.headers.get('x-api-key')).toBe('key-1');
    expect(sent.body).toMatchObject({ model: 'm', output_config: { format: { type: 'json_schema' } } });
    expect(outcome).toEqual({ ok: true, value: { text: 'Pretty' } });
  });

  test.each([
    [529, 'overloaded_error', 'rate'],
    [402, 'billing_error', 'quota'],
    [404, 'not_found_error', 'not-configured'],
    [400, 'invalid_request_error', 'bad-response'],
  ])('takes %i %s as %s', async (status, type, code) => {
    const { outcome } = await call(anthropic, { status, body: { type: 'error', error: { type } } });
    expect(outcome).toEqual(failed(code));
  });

  test('takes 400 for an account without credit as quota, and asks once', async () => {
    const error = {
      type: 'invalid_request_error',
      message: 'Your credit balance is too low to access the API.',
    };
    const { calls, outcome } = await call(anthropic, { status: 400, body: { type: 'error', error } });
    expect(outcome).toEqual(failed('quota'));
    expect(calls).toBe(1);
  });

  test.each([
    ['max_tokens', 'too-long'],
    ['refusal', 'blocked'],
  ])('takes a stop for %s as %s', async (stop_reason, code) => {
    const { outcome } = await call(anthropic, { body: { content: [], stop_reason } });
    expect(outcome).toEqual(failed(code));
  });

  test('asks without a schema where the model takes none', async () => {
    const { calls } = await call(anthropic, { status: 400, body: {} }, { settings: { model: 'old' } });
    expect(calls).toBe(2);
  });
});

describe('a stream of anthropic', () => {
  test('need not repeat the tokens it has read', async () => {
    const text = JSON.stringify({ items: [{ id: '1', translation: 'Pretty' }] });
    const events = [
      { type: 'message_start', message: { usage: { input_tokens: 40, output_tokens: 1 } } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
      { type: 'message_delta', delta: {}, usage: { input_tokens: null, output_tokens: 9 } },
      { type: 'message_stop' },
    ];
    const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    const counted: unknown[] = [];
    const { outcome } = await call(
      anthropic,
      { body: {} },
      {
        onAnswer: () => undefined,
        onTokens: (tokens) => counted.push(tokens),
        fetch: async () =>
          await Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } })),
      },
    );
    expect(outcome).toEqual({ ok: true, value: { text: 'Pretty' } });
    expect(counted).toEqual([{ input: 40, output: 9 }]);
  });
});

describe('gemini', () => {
  test('takes a model that it does not know as one to be chosen anew', async () => {
    const error = { code: 404, status: 'NOT_FOUND', message: 'models/m is not found for API version v1beta' };
    expect((await call(gemini, { status: 404, body: { error } })).outcome).toEqual(failed('not-configured'));
  });

  test('takes a wrong key, which comes as 400, as auth', async () => {
    const error = { code: 400, status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] };
    expect((await call(gemini, { status: 400, body: { error } })).outcome).toEqual(failed('auth'));
  });

  test('reads the wait out of the body', async () => {
    const error = { code: 429, status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: '34s' }] };
    const { outcome } = await call(gemini, { status: 429, body: { error } });
    expect(outcome).toEqual(failed('rate', { retryAfter: 34_000 }));
  });

  test.each([
    [{ candidates: [{ finishReason: 'SAFETY' }] }, 'blocked'],
    [{ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }, 'blocked'],
    [{ candidates: [{ finishReason: 'MAX_TOKENS' }] }, 'too-long'],
  ])('takes %j as %s', async (body, code) => {
    expect((await call(gemini, { body })).outcome).toEqual(failed(code));
  });
});
