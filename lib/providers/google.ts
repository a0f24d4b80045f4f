import * as v from 'valibot';
import type { Failure } from '../core/error.ts';
import { type LanguageTag, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import { fromHtml, tagNumbers, toHtml } from '../text/wire.ts';
import { headerKey } from './base-url.ts';
import { translateSample } from './check-sample.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { googleCode } from './language-codes.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

const HOST = 'https://translation.googleapis.com';
const PATH = '/language/translate/v2';

const TIMEOUT = 20_000;

const answerSchema = v.object({
  data: v.object({ translations: v.array(v.object({ translatedText: v.string() })) }),
});
const languagesSchema = v.object({
  data: v.object({ languages: v.array(v.object({ language: v.string() })) }),
});
const text = v.fallback(v.string(), '');
const errorSchema = v.object({
  error: v.object({
    message: text,
    errors: v.fallback(v.array(v.object({ reason: text })), []),
    details: v.fallback(v.array(v.object({ reason: text })), []),
  }),
});

/**
 * Google Cloud Translation, Basic edition (v2), which takes plain API keys. The key goes in a header, since
 * addresses end up in logs.
 */
export const google = defineProvider({
  id: 'google',
  place: 'paid',
  sends: true,
  fields: [{ name: 'apiKey', required: true }, addressField(HOST)],
  limits: { items: 100, characters: 5_000, bytes: 90_000, concurrency: 4, timeout: TIMEOUT },
  tags: 'html',
  streaming: false,
  origins: (settings) => vendorOrigins(settings, HOST),
  supports: (from, to) => (to === UNDETERMINED || isSame(from, to) ? false : 'unknown'),
  variant: (settings) => settings.baseUrl ?? '',
  translate: async (batch, environment) => await translateTexts(batch, environment),

  async check(environment, to) {
    const known = await ask('/languages', undefined, environment);
    const languages = parseAnswer(languagesSchema, known).data.languages.map(({ language }) => language);
    const sample = await translateSample(to, async (batch) => await translateTexts(batch, environment));
    return { ...sample, languages };
  },
});

/** The two scripts of Chinese are two languages here. */
function isSame(from: LanguageTag, to: LanguageTag): boolean {
  return sameLanguage(from, to) && googleCode(from) === googleCode(to);
}

async function ask(
  path: string,
  body: object | undefined,
  { fetch, signal, settings, key }: ProviderEnvironment,
): Promise<unknown> {
  const init = {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-goog-api-key': headerKey(key) ?? '',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  const url = vendorUrl(settings, HOST, PATH + path);
  return await requestJson(url, init, { fetch, signal, timeout: TIMEOUT, readError });
}

/** Used-up quotas and too many calls both come as 403, wrong keys as 400; the reasons tell them apart. */
function readError(status: number, body: unknown): Partial<Failure> | undefined {
  const parsed = v.safeParse(errorSchema, body);
  if (!parsed.success) return undefined;
  const { message, errors, details } = parsed.output.error;
  const reasons = [...errors, ...details].map(({ reason }) => reason);
  if (reasons.includes('API_KEY_INVALID') || /API key not valid/i.test(message)) return { code: 'auth' };
  if (reasons.includes('dailyLimitExceeded') || /Daily Limit Exceeded/i.test(message))
    return { code: 'quota' };
  if (reasons.some((reason) => /^(?:userR|r)ateLimitExceeded$/.test(reason)) || /Rate Limit/i.test(message)) {
    return { code: 'rate' };
  }
  if (status !== 400) return undefined;
  if (/language|invalid value/i.test(message)) return { code: 'unsupported-language' };
  return /too (?:long|large|many)/i.test(message) ? { code: 'too-long' } : undefined;
}

/** HTML mode only where there are tags: it decodes and escapes what people typed. */
async function translateTexts(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const html = batch.items.some((item) => tagNumbers(item.text).length > 0);
  const answer = await ask(
    '',
    {
      q: batch.items.map((item) => (html ? toHtml(item.text) : item.text)),
      target: googleCode(batch.to),
      ...(batch.from !== UNDETERMINED && { source: googleCode(batch.from) }),
      format: html ? 'html' : 'text',
    },
    environment,
  );
  const { translations } = parseAnswer(answerSchema, answer).data;
  if (translations.length !== batch.items.length) throw badResponse('another number of texts');
  return new Map(
    batch.items.map(({ id }, index) => {
      const translated = translations[index]?.translatedText ?? '';
      return [id, textAnswer(html ? fromHtml(translated) : translated)];
    }),
  );
}
