import * as v from 'valibot';
import { CrosstalkError } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import { translateSample } from './check-sample.ts';
import { type HttpOptions, parseAnswer, requestJson } from './http.ts';
import type { Batch, BatchAnswers, CheckReport } from './provider.ts';

/**
 * The models a server lists, read with a schema that gives their names. A server without such a list gives none;
 * only a wrong key or a dead server matter here, and reject.
 */
export async function listModels(
  url: string,
  init: RequestInit,
  options: HttpOptions,
  schema: v.GenericSchema<unknown, readonly string[]>,
): Promise<readonly string[]> {
  try {
    return parseAnswer(schema, await requestJson(url, init, options));
  } catch (error) {
    const { code } = error instanceof CrosstalkError ? error.failure : { code: undefined };
    if (code === 'bad-response' || code === 'not-configured') return [];
    throw error;
  }
}

/** The test of a language model: what its server lists, and a greeting where a model was named already. */
export async function checkModel(
  to: LanguageTag,
  models: readonly string[],
  model: string,
  translate: (batch: Batch) => Promise<BatchAnswers>,
): Promise<CheckReport> {
  return model === '' ? { models } : { models, ...(await translateSample(to, translate)) };
}

/** The form in which OpenAI and those who speak its protocol list models, and Anthropic too. */
export const modelListSchema = v.pipe(
  v.object({ data: v.array(v.object({ id: v.string() })) }),
  v.transform(({ data }) => data.map(({ id }) => id)),
);
