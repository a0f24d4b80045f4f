import * as v from 'valibot';
import { CrosstalkError } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { type AnswerFormat, createAnswerFormatMemory } from './answer-format.ts';
import { headerKey } from './base-url.ts';
import { eventData } from './event-stream.ts';
import { badResponse, exchange, type OpenResponse, parseAnswer, parseJson, readJson } from './http.ts';
import { isInstructionLike } from './instruction-like.ts';
import { type ModelEnd, type ModelPrompt, translateWithModel } from './item-collector.ts';
import { modelFeatures, modelSize, modelVariant } from './model.ts';
import { checkModel, listModels, modelListSchema } from './model-list.ts';
import type { ModelListener } from './openai-chat.ts';
import { failureInAnswer, readOpenAiError } from './openai-error.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { addressField, vendorOrigins, vendorUrl } from './vendor-address.ts';

const HOST = 'https://api.anthropic.com';

const TIMEOUT = 60_000;

/** A limit is required; comments and their notes stay far below, and what is not written costs nothing. */
const MAX_TOKENS = 8192;

const MAX_BYTES = 8_000_000;

const usageSchema = v.nullish(
  v.object({ input_tokens: v.nullish(v.number()), output_tokens: v.nullish(v.number()) }),
);
const messageSchema = v.object({
  content: v.array(v.object({ type: v.string(), text: v.optional(v.string()) })),
  stop_reason: v.nullish(v.string()),
  usage: usageSchema,
});
const eventSchema = v.object({
  type: v.string(),
  message: v.nullish(v.object({ usage: usageSchema })),
  delta: v.nullish(
    v.object({
      type: v.nullish(v.string()),
      text: v.nullish(v.string()),
      stop_reason: v.nullish(v.string()),
    }),
  ),
  usage: usageSchema,
  error: v.nullish(v.unknown()),
});

const formats = createAnswerFormatMemory(['schema', 'plain']);

/** Anthropic's Messages API. */
export const anthropic = defineProvider({
  id: 'anthropic',
  place: 'paid',
  sends: true,
  fields: [
    { name: 'apiKey', required: true },
    { name: 'model', required: true, placeholder: 'claude-haiku-4-5' },
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
      vendorUrl(settings, HOST, '/v1/models'),
      { headers: headersOf(key) },
      { fetch, signal, timeout: TIMEOUT, readError: readOpenAiError },
      modelListSchema,
    );
    const model = settings.model?.trim() ?? '';
    return await checkModel(to, models, model, async (batch) => await translateBatch(batch, environment));
  },
});

/** Requests from a browser, which carry an origin, are refused without the last one. */
function headersOf(key: string | undefined): Record<string, string> {
  return {
    'x-api-key': headerKey(key) ?? '',
    'anthropic-version': '2023-06-01',
    'anthropic-dangerous-direct-browser-access': 'true',
  };
}

async function translateBatch(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings, key, onAnswer, onPartial, onTokens } = environment;
  const model = settings.model?.trim() ?? '';
  if (model === '') throw new CrosstalkError({ code: 'not-configured', detail: 'no model' });
  const url = vendorUrl(settings, HOST, '/v1/messages');
  const stream = onAnswer !== undefined || onPartial !== undefined;
  return await translateWithModel(
    batch,
    environment,
    async (prompt, onText) =>
      await formats.withBestFormat(`${url} ${model}`, async (format) => {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headersOf(key) },
          body: JSON.stringify(bodyOf(model, prompt, format, stream)),
        };
        const options = { fetch, signal, timeout: TIMEOUT, maxBytes: MAX_BYTES, readError: readOpenAiError };
        return await exchange(
          url,
          init,
          options,
          async (response) => await readMessage(response, { onText, onTokens }),
        );
      }),
  );
}

function bodyOf(model: string, prompt: ModelPrompt, format: AnswerFormat, stream: boolean) {
  return {
    model,
    max_tokens: MAX_TOKENS,
    system: prompt.system,
    messages: [{ role: 'user', content: prompt.user }],
    stream,
    ...(format === 'schema' && {
      output_config: { format: { type: 'json_schema', schema: prompt.schema } },
    }),
  };
}

async function readMessage(response: OpenResponse, { onText, onTokens }: ModelListener): Promise<ModelEnd> {
  let end: ModelEnd = 'stop';
  let input = 0;
  let output = 0;
  const count = (usage: v.InferOutput<typeof usageSchema>) => {
    input = usage?.input_tokens ?? input;
    output = usage?.output_tokens ?? output;
  };
  if (response.type === 'text/event-stream') {
    for await (const data of eventData(response.chunks)) {
      const parsed = parseJson(data);
      if (parsed === undefined) throw badResponse('an event that is not JSON');
      const { type, message, delta, usage, error } = parseAnswer(eventSchema, parsed);
      if (type === 'error') throw new CrosstalkError(failureInAnswer(error));
      count(message?.usage);
      count(usage);
      if (delta?.type === 'text_delta') onText(delta.text ?? '');
      end = endOf(delta?.stop_reason) ?? end;
    }
  } else {
    const { content, stop_reason, usage } = parseAnswer(messageSchema, await readJson(response));
    count(usage);
    onText(content.map(({ type, text }) => (type === 'text' ? (text ?? '') : '')).join(''));
    end = endOf(stop_reason) ?? end;
  }
  if (input > 0) onTokens?.({ input, output });
  return end;
}

function endOf(reason: string | null | undefined): ModelEnd | undefined {
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'length';
  return reason === 'refusal' ? 'filtered' : undefined;
}
