import * as v from 'valibot';
import { CrosstalkError, type Failure } from '../core/error.ts';
import { type LanguageTag, primaryLanguage, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import { success } from '../core/result.ts';
import { tag } from '../text/tag.ts';
import { fromHtml, splitAtTags, stripTags, tagNumbers, toHtml } from '../text/wire.ts';
import { endpoint, originOf } from './base-url.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { badItem, type ItemAnswer, textAnswer } from './item-answer.ts';
import { withChineseScript } from './language-codes.ts';
import { type Batch, defineProvider, type ProviderEnvironment, type ProviderSettings } from './provider.ts';
import { sampleFor } from './sample-text.ts';

/** The port LibreTranslate listens on unless told otherwise. */
const DEFAULT_URL = 'http://127.0.0.1:5000';

const TIMEOUT = 30_000;

const translationSchema = v.object({
  translatedText: v.union([v.array(v.string()), v.string()]),
  // One list for each text; servers before 1.5 have none.
  alternatives: v.optional(v.array(v.array(v.string()))),
});
const languagesSchema = v.array(v.object({ code: v.string(), targets: v.optional(v.array(v.string()), []) }));
const settingsSchema = v.object({ keyRequired: v.optional(v.boolean(), false) });
const errorSchema = v.object({ error: v.string() });

/** LibreTranslate 1.6 and later, one's own or hosted. Takes a list of texts of one language. */
export const libretranslate = defineProvider({
  id: 'libretranslate',
  place: 'own-server',
  sends: true,
  fields: [
    { name: 'baseUrl', required: false, placeholder: DEFAULT_URL },
    { name: 'apiKey', required: false },
  ],
  limits: { items: 20, characters: 5_000, concurrency: 2, timeout: TIMEOUT },
  tags: 'html',
  streaming: false,
  origins: (settings) => originOf(baseUrl(settings)),
  supports: (from, to) => (to === UNDETERMINED || sameLanguage(from, to) ? false : 'unknown'),
  variant: (settings) => baseUrl(settings),

  async translate(batch, environment) {
    if (batch.from !== UNDETERMINED) return await translateTexts(batch, environment);
    // The server detects the language once for a whole list, so each text goes alone.
    const answers = new Map<string, ItemAnswer>();
    for (const item of batch.items) {
      const [answer] = await translateTexts({ ...batch, items: [item] }, environment);
      if (answer === undefined) continue;
      answers.set(...answer);
      environment.onAnswer?.(...answer);
    }
    return answers;
  },

  async check(environment, to) {
    const ask = async (path: string) =>
      await requestJson(endpoint(baseUrl(environment.settings), path), {}, http(environment));
    const { keyRequired } = parseAnswer(settingsSchema, await ask('/frontend/settings'));
    if (keyRequired && !environment.key) throw new CrosstalkError({ code: 'auth', detail: 'key required' });
    const languages = parseAnswer(languagesSchema, await ask('/languages'));
    const codes = languages.map((language) => language.code);
    const target = wireCode(to);
    const sources = languages.filter(({ targets }) => targets.some((code) => sameCode(code, target)));
    const sample = sampleFor(
      to,
      sources.map((language) => language.code),
    );
    if (sample === undefined) return { languages: codes };
    const items = [{ id: '1', text: sample.text }];
    const answer = (await translateTexts({ from: sample.from, to, items }, environment)).get('1');
    if (!answer?.ok) throw new CrosstalkError(answer?.error ?? { code: 'bad-response' });
    return { languages: codes, sample: { text: sample.text, translation: answer.value.text } };
  },
});

function baseUrl(settings: ProviderSettings): string {
  return settings.baseUrl || DEFAULT_URL;
}

/** Names of its own for languages that have several. */
const wireCodes: Readonly<Record<string, string>> = { [UNDETERMINED]: 'auto', fil: 'tl', no: 'nb' };

/** Brazilian Portuguese is a language of its own here; other regions are not known. */
function wireCode(tag: LanguageTag): string {
  if (tag.toLowerCase() === 'pt-br') return 'pt-BR';
  const code = withChineseScript(tag);
  if (code.startsWith('zh')) return code;
  const primary = primaryLanguage(code);
  return wireCodes[primary] ?? primary;
}

/** Servers before 1.7 call simplified Chinese `zh` and traditional `zt`; newer ones take both names. */
function sameCode(code: string, wire: string): boolean {
  return code === wire || (code === 'zh' && wire === 'zh-Hans') || (code === 'zt' && wire === 'zh-Hant');
}

function http({ fetch, signal }: ProviderEnvironment) {
  return { fetch, signal, timeout: TIMEOUT, readError };
}

/** The server has one error field with an English sentence, and status 400 for nearly everything. */
function readError(status: number, body: unknown): Partial<Failure> | undefined {
  const parsed = v.safeParse(errorSchema, body);
  if (!parsed.success) return undefined;
  const message = parsed.output.error.toLowerCase();
  if (status === 403 && message.includes('banned')) return { code: 'blocked' };
  if (status !== 400) return undefined;
  if (message.includes('not supported') || message.includes('not available'))
    return { code: 'unsupported-language' };
  if (message.includes('exceeds')) return { code: 'too-long' };
  return message.includes('api key') ? { code: 'auth' } : undefined;
}

/** Stands for a bracket that somebody typed. */
const SHIELD = '＜';

/**
 * The server decodes entities in its HTML, so that markup typed by people would come back as markup and be lost: the
 * bracket it begins with travels in its full width.
 */
function shielded(text: string): string {
  if (text.includes(SHIELD)) return text;
  return splitAtTags(text)
    .map((part) => ('tag' in part ? tag(part.tag) : part.text.replace(/<(?=[a-z/!?])/gi, SHIELD)))
    .join('');
}

/** Undoes {@link shielded} in the translation of a text. */
function unshielded(source: string, translation: string): string {
  return source.includes(SHIELD) ? translation : translation.replaceAll(SHIELD, '<');
}

/** HTML mode only where there are tags, since it is slower and cuts sentences at line ends. */
async function translateTexts(
  batch: Batch,
  environment: ProviderEnvironment,
): Promise<ReadonlyMap<string, ItemAnswer>> {
  const html = batch.items.some((item) => tagNumbers(item.text).length > 0);
  const key = environment.key?.trim();
  const wanted = batch.manner?.alternatives ?? 0;
  const body = JSON.stringify({
    q: batch.items.map((item) => (html ? toHtml(shielded(item.text)) : item.text)),
    source: wireCode(batch.from),
    target: wireCode(batch.to),
    format: html ? 'html' : 'text',
    ...(wanted > 0 && { alternatives: wanted }),
    ...(key && { api_key: key }),
  });
  const url = endpoint(baseUrl(environment.settings), '/translate');
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const answer = parseAnswer(translationSchema, await requestJson(url, init, http(environment)));
  const texts = answer.translatedText;
  if (typeof texts === 'string' || texts.length !== batch.items.length)
    throw badResponse('another number of texts');
  const plain = (source: string, text: string): string => (html ? unshielded(source, fromHtml(text)) : text);
  return new Map(
    batch.items.map((item, index) => {
      const result = itemAnswer(item.text, plain(item.text, texts[index] ?? ''));
      const others =
        wanted > 0 ? (answer.alternatives?.[index] ?? []).map((text) => plain(item.text, text)) : [];
      if (!result.ok || others.length === 0) return [item.id, result];
      return [item.id, success({ ...result.value, alternatives: others })];
    }),
  );
}

/** A server that takes a client for a robot answers 200 with an emoji instead of a translation. */
function itemAnswer(source: string, text = ''): ItemAnswer {
  const trap = /\p{L}/u.test(stripTags(source)) && !/[\p{L}\p{N}]/u.test(stripTags(text));
  return trap && text.trim() !== '' ? badItem('no words in it') : textAnswer(text);
}
