import * as v from 'valibot';
import { CrosstalkError, type Failure } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { type AnswerFormat, createAnswerFormatMemory } from './answer-format.ts';
import { headerKey } from './base-url.ts';
import { eventData } from './event-stream.ts';
import { badResponse, exchange, type OpenResponse, parseAnswer, parseJson, readJson } from './http.ts';
import { isInstructionLike } from './instruction-like.ts';
import { type ModelEnd, type ModelPrompt, translateWithModel } from './item-collector.ts';
import { modelFeatures, modelSize, modelVariant } from './model.ts';
import { checkModel, listModels } from './model-list.ts';
import type { ModelListener } from './openai-chat.ts';
import { failureInAnswer, readOpenAiError } from './openai-error.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

const HOST = 'https://generativelanguage.googleapis.com';

const TIMEOUT = 60_000;

const MAX_BYTES = 8_000_000;

const modelsSchema = v.pipe(
  v.object({
    models: v.array(
      v.object({ name: v.string(), supportedGenerationMethods: v.optional(v.array(v.string())) }),
    ),
  }),
  v.transform(({ models }) =>
    models
      .filter(({ supportedGenerationMethods: ways }) => ways?.includes('generateContent') ?? true)
      .map(({ name }) => name.replace(/^models\//, '')),
  ),
);
const answerChunkSchema = v.object({
  error: v.nullish(v.unknown()),
  promptFeedback: v.nullish(v.object({ blockReason: v.nullish(v.string()) })),
  candidates: v.nullish(
    v.array(
      v.object({
        content: v.nullish(
          v.object({
            parts: v.optional(
              v.array(v.object({ text: v.optional(v.string()), thought: v.optional(v.boolean()) })),
            ),
          }),
        ),
        finishReason: v.nullish(v.string()),
      }),
    ),
  ),
  usageMetadata: v.nullish(
    v.object({
      promptTokenCount: v.optional(v.number(), 0),
      candidatesTokenCount: v.optional(v.number(), 0),
      thoughtsTokenCount: v.optional(v.number(), 0),
    }),
  ),
});
const retrySchema = v.object({
  error: v.object({ details: v.array(v.object({ retryDelay: v.optional(v.string()) })) }),
});

const formats = createAnswerFormatMemory();

/** Google's Gemini API, `generateContent`. */
export const gemini = defineProvider({
  id: 'gemini',
  place: 'paid',
  sends: true,
  fields: [
    { name: 'apiKey', required: true },
    { name: 'model', required: true, placeholder: 'gemini-2.5-flash' },
    addressField(HOST),
  ],
  limits: { items: 20, characters: 6_000, concurrency: 3, timeout: TIMEOUT },
  tags: 'numbered',
  streaming: true,
  features: modelFeatures,
  isolate: isInstructionLike,
  size: modelSize,
  origins: (settings) => vendorOrigins(settings, HOST),
  supports: (from, to) => to !== UNDETERMINED && from !== to,
  variant: ({ baseUrl = '', model = '' }) => modelVariant(baseUrl, model.trim()),
  translate: async (batch, environment) => await translateBatch(batch, environment),

  async check(environment, to) {
    const { fetch, signal, settings, key } = environment;
    const models = await listModels(
      vendorUrl(settings, HOST, '/v1beta/models?pageSize=200'),
      { headers: headersOf(key) },
      { fetch, signal, timeout: TIMEOUT, readError },
      modelsSchema,
    );
    const model = settings.model?.trim() ?? '';
    return await checkModel(to, models, model, async (batch) => await translateBatch(batch, environment));
  },
});

function headersOf(key: string | undefined): Record<string, string> {
  return { 'x-goog-api-key': headerKey(key) ?? '' };
}

/** A wrong key comes as 400 with a reason; the wait after a 429 stands in the body, such as `34s`. */
function readError(status: number, body: unknown): Partial<Failure> | undefined {
  const known = readOpenAiError(status, body);
  const parsed = v.safeParse(retrySchema, body);
  const delay = parsed.success
    ? parsed.output.error.details.find(({ retryDelay }) => retryDelay !== undefined)
    : undefined;
  const seconds = Number.parseFloat(delay?.retryDelay ?? '');
  return Number.isNaN(seconds) ? known : { ...known, retryAfter: Math.round(seconds * 1000) };
}

async function translateBatch(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings, key, onAnswer, onPartial, onTokens } = environment;
  const model = settings.model?.trim().replace(/^models\//, '') ?? '';
  if (model === '') throw new CrosstalkError({ code: 'not-configured', detail: 'no model' });
  const stream = onAnswer !== undefined || onPartial !== undefined;
  const method = stream ? 'streamGenerateContent?alt=sse' : 'generateContent';
  const path = `/v1beta/models/${encodeURIComponent(model)}:${method}`;
  const url = vendorUrl(settings, HOST, path);
  return await translateWithModel(
    batch,
    environment,
    async (prompt, onText) =>
      await formats.withBestFormat(`${url} ${model}`, async (format) => {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headersOf(key) },
          body: JSON.stringify(bodyOf(prompt, format)),
        };
        const options = { fetch, signal, timeout: TIMEOUT, maxBytes: MAX_BYTES, readError };
        return await exchange(
          url,
          init,
          options,
          async (response) => await readAnswer(response, { onText, onTokens }),
        );
      }),
  );
}

function bodyOf(prompt: ModelPrompt, format: AnswerFormat) {
  return {
    systemInstruction: { parts: [{ text: prompt.system }] },
    contents: [{ role: 'user', parts: [{ text: prompt.user }] }],
    ...(format !== 'plain' && {
      generationConfig: {
        responseMimeType: 'application/json',
        ...(format === 'schema' && { responseJsonSchema: prompt.schema }),
      },
    }),
  };
}

async function readAnswer(response: OpenResponse, listener: ModelListener): Promise<ModelEnd> {
  const tokens = { input: 0, output: 0 };
  let end: ModelEnd = 'stop';
  const take = (value: unknown): void => {
    const { error, promptFeedback, candidates, usageMetadata } = parseAnswer(answerChunkSchema, value);
    if (error !== undefined && error !== null) throw new CrosstalkError(failureInAnswer(error));
    if (usageMetadata) {
      tokens.input = usageMetadata.promptTokenCount;
      tokens.output = usageMetadata.candidatesTokenCount + usageMetadata.thoughtsTokenCount;
    }
    if (promptFeedback?.blockReason) end = 'filtered';
    const candidate = candidates?.[0];
    for (const { text, thought } of candidate?.content?.parts ?? []) {
      if (thought !== true && text !== undefined) listener.onText(text);
    }
    end = endOf(candidate?.finishReason) ?? end;
  };
  if (response.type === 'text/event-stream') {
    for await (const data of eventData(response.chunks)) {
      const event = parseJson(data);
      if (event === undefined) throw badResponse('an event that is not JSON');
      take(event);
    }
  } else {
    take(await readJson(response));
  }
  if (tokens.input > 0) listener.onTokens?.(tokens);
  return end;
}

function endOf(reason: string | null | undefined): ModelEnd | undefined {
  if (reason === null || reason === undefined || reason === 'STOP') return undefined;
  return reason === 'MAX_TOKENS' ? 'length' : 'filtered';
}
