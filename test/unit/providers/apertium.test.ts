import { describe, expect, test } from 'vitest';
import { apertium } from '../../../lib/providers/apertium.ts';
import type { Batch, ProviderEnvironment } from '../../../lib/providers/provider.ts';
import { requestUrl } from '../../support/request-url.ts';

function environmentOf(answer: Response): ProviderEnvironment & { readonly sent: Record<string, string>[] } {
  const sent: Record<string, string>[] = [];
  return {
    signal: new AbortController().signal,
    settings: {},
    asset: async () => await Promise.reject(new Error('no assets')),
    sent,
    fetch: async (url, init) => {
      const body = init?.body instanceof URLSearchParams ? [...init.body] : [];
      sent.push({ url: requestUrl(url), ...Object.fromEntries(body) });
      return await Promise.resolve(answer.clone());
    },
  };
}

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
const answered = (translatedText: string) => json({ responseData: { translatedText }, responseStatus: 200 });
const batch = (text: string, from = 'es', to = 'en'): Batch => ({ from, to, items: [{ id: '1', text }] });
const rejection = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) });

describe('the request', () => {
  test('is a form with codes of three letters, unknown words unmarked', async () => {
    const environment = environmentOf(answered('Hello'));
    await apertium.translate(batch('Hola', 'es-MX'), environment);
    expect(environment.sent).toEqual([
      {
        url: 'http://127.0.0.1:2737/translate',
        langpair: 'spa|eng',
        q: 'Hola',
        format: 'txt',
        markUnknown: 'no',
      },
    ]);
  });

  test('is HTML where there are tags, whose spans become tags again', async () => {
    const environment = environmentOf(answered('Hello <span id="x1" translate="no"></span> &amp; you'));
    const answers = await apertium.translate(batch('Hola <x1/> & tú'), environment);
    expect(environment.sent).toMatchObject([{ format: 'html', q: expect.stringContaining('&amp;') }]);
    expect(answers.get('1')).toEqual({ ok: true, value: { text: 'Hello <x1/> & you' } });
  });

  test.each([
    ['zh', 'en'],
    ['und', 'en'],
    ['es', 'es-MX'],
  ])('is never made from %s to %s', async (from, to) => {
    const environment = environmentOf(answered('x'));
    expect(apertium.supports(from, to)).toBe(false);
    await expect(apertium.translate(batch('x', from, to), environment)).rejects.toEqual(
      rejection('unsupported-language'),
    );
    expect(environment.sent).toEqual([]);
  });
});

test('A pair that the server does not have is an unsupported language, another 400 is not', async () => {
  const refusal = (explanation: string) =>
    apertium.translate(batch('Hola'), environmentOf(json({ status: 'error', code: 400, explanation }, 400)));
  await expect(refusal('That pair is not installed')).rejects.toEqual(rejection('unsupported-language'));
  await expect(refusal('Missing argument q')).rejects.toEqual(rejection('bad-response'));
});

test('The check lists the pairs by their usual codes and says so where none leads to the language', async () => {
  const pairs = [
    { sourceLanguage: 'spa', targetLanguage: 'cat_valencia' },
    { sourceLanguage: 'swe', targetLanguage: 'dan' },
  ];
  const environment = environmentOf(json({ responseData: pairs }));
  expect(await apertium.check(environment, 'en')).toEqual({ languages: ['es>ca-valencia', 'sv>da'] });
});
