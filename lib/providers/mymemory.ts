import * as v from 'valibot';
import { CrosstalkError, type Failure } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { translateSample } from './check-sample.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { badItem, textAnswer } from './item-answer.ts';
import { googleCode } from './language-codes.ts';
import { translateOneByOne } from './one-by-one.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { translateAroundTags } from './tag-free.ts';
import { faultOf } from './translation-check.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

const HOST = 'https://api.mymemory.translated.net';

const TIMEOUT = 15_000;

const answerSchema = v.object({
  responseData: v.object({ translatedText: v.nullable(v.string()) }),
  responseStatus: v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
  responseDetails: v.fallback(v.string(), ''),
  quotaFinished: v.fallback(v.nullable(v.boolean()), null),
});

/**
 * MyMemory: a translation memory that everybody can write to, with a machine behind it. Without an account it gives
 * 5,000 characters a day; one call takes 500 bytes. The status stands in the answer.
 */
export const mymemory = defineProvider({
  id: 'mymemory',
  place: 'paid',
  sends: true,
  fields: [addressField(HOST)],
  limits: { items: 1, characters: 500, bytes: 500, perMinute: 30, concurrency: 1, timeout: TIMEOUT },
  tags: 'none',
  streaming: false,
  origins: (settings) => vendorOrigins(settings, HOST),
  supports: (from, to) => (to === UNDETERMINED || googleCode(from) === googleCode(to) ? false : 'unknown'),
  variant: (settings) => settings.baseUrl ?? '',
  translate: async (batch, environment) => await translateTexts(batch, environment),
  check: async (environment, to) =>
    await translateSample(to, async (batch) => await translateTexts(batch, environment)),
});

async function translateTexts(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  return await translateOneByOne(batch, environment, async (text) => {
    const translated = await translateAroundTags(
      text,
      async (plain) => await translatePlain(plain, batch, environment),
    );
    // Anybody's entry may be the best match, so it is looked at like the answer of a language model.
    const fault = faultOf(text, translated, batch.from, batch.to);
    return fault === undefined ? textAnswer(translated) : badItem(fault);
  });
}

async function translatePlain(
  text: string,
  { from, to }: Batch,
  { fetch, signal, settings }: ProviderEnvironment,
): Promise<string> {
  const source = from === UNDETERMINED ? 'Autodetect' : googleCode(from);
  const query = new URLSearchParams({ q: text, langpair: `${source}|${googleCode(to)}`, mt: '1' });
  const url = `${vendorUrl(settings, HOST, '/get')}?${query.toString()}`;
  const answer = parseAnswer(
    answerSchema,
    await requestJson(url, {}, { fetch, signal, timeout: TIMEOUT, readError }),
  );
  const failure = failureIn(answer);
  if (failure !== undefined) throw new CrosstalkError(failure);
  if (answer.responseData.translatedText === null) throw badResponse('no translation');
  // The only entities it writes; people's own "&lt;" stays as they typed it.
  return answer.responseData.translatedText.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}

/** Where the HTTP status is not 200 either, the answer still says more. */
function readError(_status: number, body: unknown): Failure | undefined {
  const parsed = v.safeParse(answerSchema, body);
  return parsed.success ? failureIn(parsed.output) : undefined;
}

function failureIn(answer: v.InferOutput<typeof answerSchema>): Failure | undefined {
  const { responseStatus: status, responseDetails: details, quotaFinished } = answer;
  if (quotaFinished === true || status === 429)
    return { code: 'quota', detail: 'free characters of the day' };
  if (status === 200) return undefined;
  if (/language|langpair|distinct/i.test(details)) return { code: 'unsupported-language' };
  if (/length|limit exceeded/i.test(details)) return { code: 'too-long' };
  const code = status === 403 ? 'auth' : status >= 500 ? 'network' : 'bad-response';
  return { code, detail: `status ${status}` };
}
