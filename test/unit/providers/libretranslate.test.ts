import { describe, expect, test } from 'vitest';
import { libretranslate } from '../../../lib/providers/libretranslate.ts';
import type { Batch, ProviderEnvironment } from '../../../lib/providers/provider.ts';
import { requestUrl } from '../../support/request-url.ts';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

/** Answers by path; a function gets the body that was sent. */
function environmentOf(
  answers: Readonly<Record<string, unknown>>,
  key?: string,
): ProviderEnvironment & { readonly sent: unknown[] } {
  const sent: unknown[] = [];
  return {
    signal: new AbortController().signal,
    settings: { baseUrl: 'http://127.0.0.1:5000/translator/' },
    key,
    asset: async () => await Promise.reject(new Error('no assets')),
    sent,
    fetch: async (url, init) => {
      const path = new URL(requestUrl(url)).pathname;
      if (typeof init?.body === 'string') sent.push(JSON.parse(init.body));
      const answer = answers[path];
      return await Promise.resolve(answer instanceof Response ? answer.clone() : json(answer));
    },
  };
}

const path = '/translator/translate';
const batch = (from: string, ...texts: string[]): Batch => ({
  from,
  to: 'en',
  items: texts.map((text, index) => ({ id: String(index + 1), text })),
});
const rejection = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) });

describe('the request', () => {
  test.each([
    ['zh', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['fil', 'tl'],
    ['no', 'nb'],
    ['und', 'auto'],
  ])('names %s as %s', async (from, source) => {
    const environment = environmentOf({ [path]: { translatedText: ['Nice'] } });
    await libretranslate.translate(batch(from, '好'), environment);
    expect(environment.sent).toEqual([{ q: ['好'], source, target: 'en', format: 'text' }]);
  });

  test('is HTML, escaped, where there are tags to keep', async () => {
    const environment = environmentOf({ [path]: { translatedText: ['a', 'b'] } });
    await libretranslate.translate(batch('zh', '好<x1/>', '1 < 2'), environment);
    const [sent] = environment.sent;
    expect(sent).toMatchObject({ format: 'html', q: [expect.stringMatching(/^好<span /), '1 &lt; 2'] });
  });

  test('asks for alternatives only where they are wanted, and brings them with their text', async () => {
    const answer = { translatedText: ['Nice'], alternatives: [['Good', 'Fine']] };
    const environment = environmentOf({ [path]: answer });
    const manner = { task: 'reply', tone: 'thread', alternatives: 2, examples: [] } as const;
    const answers = await libretranslate.translate({ ...batch('zh', '好'), manner }, environment);
    expect(environment.sent).toMatchObject([{ alternatives: 2 }]);
    expect(answers.get('1')).toMatchObject({ value: { text: 'Nice', alternatives: ['Good', 'Fine'] } });
  });

  test('carries the key in the body', async () => {
    const environment = environmentOf({ [path]: { translatedText: ['Nice'] } }, ' secret ');
    await libretranslate.translate(batch('zh', '好'), environment);
    expect(environment.sent).toEqual([expect.objectContaining({ api_key: 'secret' })]);
  });

  test('goes out text by text where the language is not known', async () => {
    const environment = environmentOf({ [path]: { translatedText: ['Nice'] } });
    const answers = await libretranslate.translate(batch('und', '好', 'bien'), environment);
    expect(environment.sent).toMatchObject([{ q: ['好'] }, { q: ['bien'] }]);
    expect([...answers.keys()]).toEqual(['1', '2']);
  });
});

describe('the answer', () => {
  test('to a text is kept where the server wants a pause before the next', async () => {
    const answers = [json({ translatedText: ['Nice'] }), json({ error: 'Slowdown: 1 per 1 minute' }, 429)];
    const delivered: unknown[] = [];
    const environment: ProviderEnvironment = {
      ...environmentOf({}),
      fetch: async () => await Promise.resolve(answers.shift() ?? json({}, 500)),
      onAnswer: (...answer) => delivered.push(answer),
    };
    const call = libretranslate.translate(batch('und', '好', 'bien'), environment);
    await expect(call).rejects.toEqual(rejection('rate'));
    expect(delivered).toEqual([['1', { ok: true, value: { text: 'Nice' } }]]);
  });

  test('of an emoji instead of words is no translation', async () => {
    const environment = environmentOf({ [path]: { translatedText: ['🤖', '😂'] } });
    const answers = await libretranslate.translate(batch('zh', '好看', '😂'), environment);
    expect(answers.get('1')).toEqual({
      ok: false,
      error: { code: 'bad-response', detail: 'no words in it' },
    });
    expect(answers.get('2')).toEqual({ ok: true, value: { text: '😂' } });
  });

  test('has the markup that people typed again, which the server decodes', async () => {
    const text = 'pon <script> y </b> & <3 aquí <x1/>';
    const environment: ProviderEnvironment = {
      ...environmentOf({}),
      fetch: async (_, init) => {
        const { q } = JSON.parse(init?.body as string) as { q: string[] };
        const decoded = q.map((html) =>
          html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
        );
        return await Promise.resolve(json({ translatedText: decoded }));
      },
    };
    const answers = await libretranslate.translate(batch('es', text), environment);
    expect(answers.get('1')).toEqual({ ok: true, value: { text } });
  });

  test('with markup in it becomes text without markup', async () => {
    const html = '<b onclick="x()">Nice</b> <img src=x onerror=y> <span id="x1"></span>';
    const environment = environmentOf({ [path]: { translatedText: [html] } });
    const answer = (await libretranslate.translate(batch('zh', '好<x1/>'), environment)).get('1');
    expect(answer).toEqual({ ok: true, value: { text: 'Nice  <x1/>' } });
  });

  test.each([
    [400, 'zh (Chinese) is not supported', 'unsupported-language'],
    [400, 'Invalid request: request (9000) exceeds text limit (5000)', 'too-long'],
    [400, 'Visit https://portal.example to get an API key', 'auth'],
    [400, 'Invalid request: missing q parameter', 'bad-response'],
    [403, 'Invalid API key', 'auth'],
    [403, 'You have been banned from using this server', 'blocked'],
    [429, 'Slowdown: 20 per 1 minute', 'rate'],
  ])('with status %i and "%s" is %s', async (status, error, code) => {
    const environment = environmentOf({ [path]: json({ error }, status) });
    await expect(libretranslate.translate(batch('zh', '好'), environment)).rejects.toEqual(rejection(code));
  });
});

describe('the check', () => {
  const about = (keyRequired: boolean, codes: readonly string[]) => ({
    '/translator/frontend/settings': { keyRequired },
    '/translator/languages': codes.map((code) => ({ code, targets: codes })),
    [path]: { translatedText: ['Hello'] },
  });

  test('translates from a language that the server has', async () => {
    const environment = environmentOf(about(false, ['en', 'fr']));
    expect(await libretranslate.check(environment, 'en')).toEqual({
      languages: ['en', 'fr'],
      sample: { text: 'Bonjour', translation: 'Hello' },
    });
  });

  test('takes the old names of Chinese', async () => {
    const environment = environmentOf(about(false, ['zt', 'en']));
    const { sample } = await libretranslate.check(environment, 'zh-Hant');
    expect(sample?.text).toBe('Good morning');
  });

  test('lists the languages where the wanted one is missing', async () => {
    const environment = environmentOf(about(false, ['en', 'fr']));
    expect(await libretranslate.check(environment, 'ko')).toEqual({ languages: ['en', 'fr'] });
  });

  test('asks for the key that the server needs before sending anything to translate', async () => {
    const environment = environmentOf(about(true, ['en', 'fr']));
    await expect(libretranslate.check(environment, 'en')).rejects.toEqual(rejection('auth'));
    expect(environment.sent).toEqual([]);
  });
});
