import * as v from 'valibot';
import type { Failure } from '../core/error.ts';
import { type LanguageTag, primaryLanguage, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import { splitAtTerms, type Term } from '../text/terms.ts';
import { fromHtml, tagNumbers, toXml } from '../text/wire.ts';
import { headerKey } from './base-url.ts';
import { translateSample } from './check-sample.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { withChineseScript } from './language-codes.ts';
import { contextOf } from './prompt.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

/** Keys of the free plan end in `:fx` and belong to a host of their own. */
const FREE = 'https://api-free.deepl.com';
const PRO = 'https://api.deepl.com';

const TIMEOUT = 20_000;

const answerSchema = v.object({ translations: v.array(v.object({ text: v.string() })) });
const usageSchema = v.object({ character_count: v.number(), character_limit: v.number() });
const languagesSchema = v.array(v.object({ language: v.string() }));
const errorSchema = v.object({ message: v.string() });

/**
 * DeepL API, version 2. One call takes 128 KiB; texts of a call share the context but not each other's. Tags travel
 * as XML, with the second version of DeepL's tag handling.
 */
export const deepl = defineProvider({
  id: 'deepl',
  place: 'paid',
  sends: true,
  fields: [{ name: 'apiKey', required: true }, addressField(FREE)],
  limits: { items: 50, characters: 30_000, bytes: 100_000, concurrency: 4, timeout: TIMEOUT },
  tags: 'xml',
  streaming: false,
  features: ['context', 'formality', 'glossary'],
  origins: (settings, key) =>
    key === undefined ? vendorOrigins(settings, FREE, PRO) : vendorOrigins(settings, hostFor(key)),
  supports: (from, to) => (to === UNDETERMINED || sameLanguage(from, to) ? false : 'unknown'),
  variant: (settings) => settings.baseUrl ?? '',
  translate: async (batch, environment) => await translateTexts(batch, environment),

  async check(environment, to) {
    const usage = parseAnswer(usageSchema, await ask('/v2/usage', {}, environment));
    const known = await ask('/v2/languages?type=source', {}, environment);
    const languages = parseAnswer(languagesSchema, known).map(({ language }) => language.toLowerCase());
    const sample = await translateSample(to, async (batch) => await translateTexts(batch, environment));
    return { ...sample, languages, quota: { used: usage.character_count, limit: usage.character_limit } };
  },
});

function hostFor(key: string): string {
  return key.trim().endsWith(':fx') ? FREE : PRO;
}

/**
 * Targets have their variants; the engine wants one chosen for English and Portuguese: where none was asked for, the one
 * that most people write.
 */
function targetCode(tag: LanguageTag): string {
  const code = withChineseScript(tag).toUpperCase();
  if (code.startsWith('ZH')) return code;
  const primary = primaryLanguage(tag).toUpperCase();
  if (primary === 'EN') return code === 'EN-GB' ? code : 'EN-US';
  if (primary === 'PT') return code === 'PT-PT' ? code : 'PT-BR';
  return sourceCode(tag);
}

/** Languages that the engine knows by another name. */
const names: Readonly<Record<string, string>> = { NO: 'NB', FIL: 'TL' };

function sourceCode(tag: LanguageTag): string {
  const primary = primaryLanguage(tag).toUpperCase();
  return names[primary] ?? primary;
}

async function ask(path: string, body: object, environment: ProviderEnvironment): Promise<unknown> {
  const { fetch, signal, settings } = environment;
  const key = headerKey(environment.key) ?? '';
  const writes = Object.keys(body).length > 0;
  const init = {
    method: writes ? 'POST' : 'GET',
    headers: {
      authorization: `DeepL-Auth-Key ${key}`,
      ...(writes && { 'content-type': 'application/json' }),
    },
    ...(writes && { body: JSON.stringify(body) }),
  };
  return await requestJson(vendorUrl(settings, hostFor(key), path), init, {
    fetch,
    signal,
    timeout: TIMEOUT,
    readError,
  });
}

function readError(status: number, body: unknown): Partial<Failure> | undefined {
  const parsed = v.safeParse(errorSchema, body);
  if (!parsed.success || status !== 400) return undefined;
  return /(?:source|target)_lang/.test(parsed.output.message) ? { code: 'unsupported-language' } : undefined;
}

/** Languages that know no formality take these without an error. */
function formalityOf({ formality, manner }: Batch): { readonly formality?: string } {
  if (manner?.tone === 'polite' || formality === 'formal') return { formality: 'prefer_more' };
  return manner?.tone === 'casual' || formality === 'informal' ? { formality: 'prefer_less' } : {};
}

/** The translation of a term stands in an element that the engine is told to leave as it is. */
function withTerms(text: string, terms: readonly Term[]): string {
  return splitAtTerms(text, terms)
    .map((part) => ('text' in part ? toXml(part.text) : `<term>${toXml(part.term.target)}</term>`))
    .join('');
}

async function translateTexts(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const terms = batch.terms ?? [];
  const tagged = terms.length > 0 || batch.items.some((item) => tagNumbers(item.text).length > 0);
  const parents = new Set(batch.items.map((item) => item.parent));
  const { post, parent } = contextOf({ post: batch.post, parent: parents.size === 1 ? [...parents][0] : '' });
  const context = [post, parent].filter((text) => text !== '').join('\n\n');
  const answer = await ask(
    '/v2/translate',
    {
      text: batch.items.map((item) => (tagged ? withTerms(item.text, terms) : item.text)),
      target_lang: targetCode(batch.to),
      ...(batch.from !== UNDETERMINED && { source_lang: sourceCode(batch.from) }),
      ...(context !== '' && { context }),
      ...formalityOf(batch),
      preserve_formatting: true,
      ...(tagged && {
        tag_handling: 'xml',
        tag_handling_version: 'v2',
        outline_detection: false,
        splitting_tags: ['br'],
        ...(terms.length > 0 && { ignore_tags: ['term'] }),
      }),
    },
    environment,
  );
  const { translations } = parseAnswer(answerSchema, answer);
  if (translations.length !== batch.items.length) throw badResponse('another number of texts');
  return new Map(
    batch.items.map(({ id }, index) => {
      const text = translations[index]?.text ?? '';
      return [id, textAnswer(tagged ? fromHtml(text) : text)];
    }),
  );
}
