import { UNDETERMINED } from '../core/language-tag.ts';
import { fromHtml, toHtml } from '../text/wire.ts';
import { microsoftAnswerSchema } from './azure.ts';
import { translateSample } from './check-sample.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { microsoftCode, microsoftSource } from './language-codes.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

const HOST = 'https://edge.microsoft.com';

const TIMEOUT = 15_000;

/**
 * The address that the Edge browser translates pages with. Not offered to others by its owner: no contract covers
 * it, and it changes or ends without notice. Few and small calls, so as not to be a burden.
 */
export const microsoftWeb = defineProvider({
  id: 'microsoft-web',
  place: 'unofficial',
  sends: true,
  fields: [addressField(HOST)],
  limits: { items: 20, characters: 3_000, perMinute: 30, concurrency: 2, timeout: TIMEOUT },
  tags: 'html',
  streaming: false,
  origins: (settings) => vendorOrigins(settings, HOST),
  supports: (from, to) =>
    to === UNDETERMINED || microsoftCode(from) === microsoftCode(to) ? false : 'unknown',
  variant: (settings) => settings.baseUrl ?? '',
  translate: async (batch, environment) => await translateTexts(batch, environment),
  check: async (environment, to) =>
    await translateSample(to, async (batch) => await translateTexts(batch, environment)),
});

/** It always takes texts for HTML, so they are always escaped. */
async function translateTexts(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings } = environment;
  const texts = batch.items.map((item) => item.text);
  const query = new URLSearchParams({
    from: batch.from === UNDETERMINED ? '' : microsoftSource(batch.from, texts),
    to: microsoftCode(batch.to),
    isEnterpriseClient: 'false',
  });
  const url = `${vendorUrl(settings, HOST, '/translate/translatetext')}?${query.toString()}`;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(texts.map(toHtml)),
  };
  const answer = await requestJson(url, init, { fetch, signal, timeout: TIMEOUT });
  const rows = parseAnswer(microsoftAnswerSchema, answer);
  if (rows.length !== batch.items.length) throw badResponse('another number of texts');
  return new Map(
    batch.items.map(({ id }, index) => [id, textAnswer(fromHtml(rows[index]?.translations[0]?.text ?? ''))]),
  );
}
