import * as v from 'valibot';
import { UNDETERMINED } from '../core/language-tag.ts';
import { translateSample } from './check-sample.ts';
import { parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { googleCode } from './language-codes.ts';
import { translateOneByOne } from './one-by-one.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { translateAroundTags } from './tag-free.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

const HOST = 'https://translate.googleapis.com';

const TIMEOUT = 15_000;

/** As objects, which `dj=1` asks for, or as bare lists, which it gives where it does not listen to that. */
const answerSchema = v.union([
  v.pipe(
    v.object({ sentences: v.array(v.object({ trans: v.optional(v.string(), '') })) }),
    v.transform(({ sentences }) => sentences.map(({ trans }) => trans)),
  ),
  v.pipe(
    v.looseTuple([v.array(v.looseTuple([v.nullable(v.string())]))]),
    v.transform(([sentences]) => sentences.map(([translated]) => translated ?? '')),
  ),
]);

/**
 * The address that Google's own web widgets translate with. Not offered to others by its owner: no contract covers
 * it, it answers many calls with a captcha, and it changes or ends without notice. One short text per call.
 */
export const googleWeb = defineProvider({
  id: 'google-web',
  place: 'unofficial',
  sends: true,
  fields: [addressField(HOST)],
  limits: { items: 1, characters: 800, perMinute: 40, concurrency: 2, timeout: TIMEOUT },
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
  return await translateOneByOne(batch, environment, async (text) =>
    textAnswer(
      await translateAroundTags(text, async (plain) => await translatePlain(plain, batch, environment)),
    ),
  );
}

async function translatePlain(
  text: string,
  { from, to }: Batch,
  { fetch, signal, settings }: ProviderEnvironment,
): Promise<string> {
  const query = new URLSearchParams({
    client: 'gtx',
    dt: 't',
    dj: '1',
    sl: from === UNDETERMINED ? 'auto' : googleCode(from),
    tl: googleCode(to),
    q: text,
  });
  const url = `${vendorUrl(settings, HOST, '/translate_a/single')}?${query.toString()}`;
  const answer = await requestJson(url, {}, { fetch, signal, timeout: TIMEOUT });
  return parseAnswer(answerSchema, answer).join('');
}
