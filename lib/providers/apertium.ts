import * as v from 'valibot';
import { CrosstalkError, type Failure } from '../core/error.ts';
import { fromHtml, tagNumbers, toHtml } from '../text/wire.ts';
import { endpoint, originOf } from './base-url.ts';
import { parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { apertiumCode, fromApertiumCode } from './language-codes.ts';
import { translateOneByOne } from './one-by-one.ts';
import { defineProvider, type ProviderEnvironment, type ProviderSettings } from './provider.ts';
import { sampleFor } from './sample-text.ts';

/** The port APy listens on unless told otherwise. */
const DEFAULT_URL = 'http://127.0.0.1:2737';

const TIMEOUT = 15_000;

const translationSchema = v.object({ responseData: v.object({ translatedText: v.string() }) });
const pairsSchema = v.object({
  responseData: v.array(v.object({ sourceLanguage: v.string(), targetLanguage: v.string() })),
});
const errorSchema = v.object({ explanation: v.optional(v.string(), '') });

/** Apertium APy: rule-based translation on a server of one's own. Takes forms, one text per call. */
export const apertium = defineProvider({
  id: 'apertium',
  place: 'own-server',
  sends: true,
  fields: [{ name: 'baseUrl', required: false, placeholder: DEFAULT_URL }],
  limits: { items: 1, characters: 10_000, concurrency: 2, timeout: TIMEOUT },
  tags: 'html',
  streaming: false,
  origins: (settings) => originOf(baseUrl(settings)),
  supports: (from, to) => (pairOf(from, to) === undefined ? false : 'unknown'),
  variant: (settings) => baseUrl(settings),

  async translate(batch, environment) {
    const pair = pairOf(batch.from, batch.to);
    if (pair === undefined) throw new CrosstalkError({ code: 'unsupported-language' });
    return await translateOneByOne(batch, environment, async (text) =>
      textAnswer(await translateText(text, pair, environment)),
    );
  },

  async check(environment, to) {
    const url = endpoint(baseUrl(environment.settings), '/listPairs');
    const { responseData } = parseAnswer(pairsSchema, await requestJson(url, {}, http(environment)));
    const pairs = responseData.map((pair) => ({
      from: fromApertiumCode(pair.sourceLanguage),
      to: fromApertiumCode(pair.targetLanguage),
    }));
    const languages = pairs.map((pair) => `${pair.from}>${pair.to}`);
    const code = apertiumCode(to);
    const sources = pairs.filter((pair) => apertiumCode(pair.to) === code).map((pair) => pair.from);
    const sample = sampleFor(to, sources);
    const pair = sample === undefined ? undefined : pairOf(sample.from, to);
    if (sample === undefined || pair === undefined) return { languages };
    const translation = await translateText(sample.text, pair, environment);
    return { languages, sample: { text: sample.text, translation } };
  },
});

function baseUrl(settings: ProviderSettings): string {
  return settings.baseUrl || DEFAULT_URL;
}

/** A pair as APy names it: `spa|eng`. */
function pairOf(from: string, to: string): string | undefined {
  const [source, target] = [apertiumCode(from), apertiumCode(to)];
  return source === undefined || target === undefined || source === target
    ? undefined
    : `${source}|${target}`;
}

function http({ fetch, signal }: ProviderEnvironment) {
  return { fetch, signal, timeout: TIMEOUT, readError };
}

function readError(status: number, body: unknown): Partial<Failure> | undefined {
  const parsed = v.safeParse(errorSchema, body);
  const missing = status === 400 && parsed.success && parsed.output.explanation.includes('not installed');
  return missing ? { code: 'unsupported-language' } : undefined;
}

/** HTML mode only where there are tags: text mode damages them, HTML mode breaks sentences at line ends. */
async function translateText(
  text: string,
  langpair: string,
  environment: ProviderEnvironment,
): Promise<string> {
  const html = tagNumbers(text).length > 0;
  const body = new URLSearchParams({
    langpair,
    q: html ? toHtml(text) : text,
    format: html ? 'html' : 'txt',
    // Otherwise unknown words come back with an asterisk.
    markUnknown: 'no',
  });
  const url = endpoint(baseUrl(environment.settings), '/translate');
  const answer = await requestJson(url, { method: 'POST', body }, http(environment));
  const { translatedText } = parseAnswer(translationSchema, answer).responseData;
  return html ? fromHtml(translatedText) : translatedText;
}
