import * as v from 'valibot';
import type { Failure, ProviderErrorCode } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { splitAtTerms, type Term } from '../text/terms.ts';
import { fromHtml, tagNumbers, toHtml } from '../text/wire.ts';
import { endpoint, headerKey, originOf } from './base-url.ts';
import { translateSample } from './check-sample.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { microsoftCode, microsoftSource } from './language-codes.ts';
import {
  type Batch,
  type BatchAnswers,
  defineProvider,
  type ProviderEnvironment,
  type ProviderSettings,
} from './provider.ts';
import { addressField, vendorOrigins } from './vendor-address.ts';

const HOST = 'https://api.cognitive.microsofttranslator.com';

/** The clouds that have a host of their own; a resource's own address can be entered too. */
const hosts = [
  HOST,
  'https://api-nam.cognitive.microsofttranslator.com',
  'https://api-eur.cognitive.microsofttranslator.com',
  'https://api-apc.cognitive.microsofttranslator.com',
  'https://api.translator.azure.cn',
];

const TIMEOUT = 20_000;

/** Shared with the web endpoint, which answers in the same form. */
export const microsoftAnswerSchema = v.array(
  v.object({ translations: v.pipe(v.array(v.object({ text: v.string() })), v.minLength(1)) }),
);
const languagesSchema = v.object({ translation: v.record(v.string(), v.unknown()) });
const errorSchema = v.object({ error: v.object({ code: v.number() }) });

/** By the six digits of the vendor's error list; those not listed are left to the HTTP status. */
const byCode: Readonly<Record<number, ProviderErrorCode>> = {
  400018: 'unsupported-language',
  400019: 'unsupported-language',
  400023: 'unsupported-language',
  400035: 'unsupported-language',
  400036: 'unsupported-language',
  400050: 'too-long',
  400072: 'too-long',
  400077: 'too-long',
  403000: 'quota',
  403001: 'quota',
};

/**
 * Azure AI Translator, version 3.0: the global and regional hosts, the China cloud, and resources with an address of
 * their own. Keys of a region need its name.
 */
export const azure = defineProvider({
  id: 'azure',
  place: 'paid',
  sends: true,
  fields: [
    { name: 'apiKey', required: true },
    { name: 'region', required: false, placeholder: 'eastasia' },
    addressField(HOST, hosts),
  ],
  limits: { items: 100, characters: 10_000, concurrency: 4, timeout: TIMEOUT },
  tags: 'html',
  streaming: false,
  features: ['glossary'],
  origins: (settings) => vendorOrigins(settings, HOST),
  supports: (from, to) =>
    to === UNDETERMINED || microsoftCode(from) === microsoftCode(to) ? false : 'unknown',
  variant: (settings) => settings.baseUrl ?? '',
  translate: async (batch, environment) => await translateTexts(batch, environment),

  async check(environment, to) {
    const sample = await translateSample(to, async (batch) => await translateTexts(batch, environment));
    const { fetch, signal, settings } = environment;
    const url = urlOf(settings, '/languages', { scope: 'translation' });
    const known = await requestJson(url, {}, { fetch, signal, timeout: TIMEOUT });
    return { ...sample, languages: Object.keys(parseAnswer(languagesSchema, known).translation) };
  },
});

/** At a resource's own address the service stands under a path. */
function urlOf(settings: ProviderSettings, path: string, query: Readonly<Record<string, string>>): string {
  const base = settings.baseUrl || HOST;
  const [origin = ''] = originOf(base);
  const own = /\.cognitiveservices\.azure\.(?:com|cn|us)$/.test(origin);
  const prefix = own && !new URL(base).pathname.includes('/translator') ? '/translator/text/v3.0' : '';
  const search = new URLSearchParams({ ...(prefix === '' && { 'api-version': '3.0' }), ...query });
  return `${endpoint(base, prefix + path)}?${search.toString()}`;
}

function readError(_status: number, body: unknown): Partial<Failure> | undefined {
  const parsed = v.safeParse(errorSchema, body);
  const code = parsed.success ? byCode[parsed.output.error.code] : undefined;
  return code === undefined ? undefined : { code };
}

/** The vendor's dynamic dictionary: an element around the word that gives its translation. */
function withTerms(text: string, terms: readonly Term[]): string {
  return splitAtTerms(text, terms)
    .map((part) =>
      'text' in part
        ? toHtml(part.text)
        : `<mstrans:dictionary translation="${toHtml(part.term.target)}">${toHtml(part.found)}</mstrans:dictionary>`,
    )
    .join('');
}

async function translateTexts(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings } = environment;
  const terms = batch.terms ?? [];
  const html = terms.length > 0 || batch.items.some((item) => tagNumbers(item.text).length > 0);
  const url = urlOf(settings, '/translate', {
    to: microsoftCode(batch.to),
    ...(batch.from !== UNDETERMINED && {
      from: microsoftSource(
        batch.from,
        batch.items.map((item) => item.text),
      ),
    }),
    textType: html ? 'html' : 'plain',
  });
  const region = settings.region?.trim() ?? '';
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'ocp-apim-subscription-key': headerKey(environment.key) ?? '',
      ...(region !== '' && region !== 'global' && { 'ocp-apim-subscription-region': region }),
    },
    body: JSON.stringify(
      batch.items.map((item) => ({ Text: html ? withTerms(item.text, terms) : item.text })),
    ),
  };
  const answer = await requestJson(url, init, { fetch, signal, timeout: TIMEOUT, readError });
  const rows = parseAnswer(microsoftAnswerSchema, answer);
  if (rows.length !== batch.items.length) throw badResponse('another number of texts');
  return new Map(
    batch.items.map(({ id }, index) => {
      const text = rows[index]?.translations[0]?.text ?? '';
      return [id, textAnswer(html ? fromHtml(text) : text)];
    }),
  );
}
