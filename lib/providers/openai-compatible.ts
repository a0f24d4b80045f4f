import { CrosstalkError } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { createAnswerFormatMemory } from './answer-format.ts';
import { endpoint, headerKey, originOf } from './base-url.ts';
import { isInstructionLike } from './instruction-like.ts';
import { translateWithModel } from './item-collector.ts';
import { modelFeatures, modelSize, modelVariant } from './model.ts';
import { checkModel, listModels, modelListSchema } from './model-list.ts';
import { authorization, chat } from './openai-chat.ts';
import { readOpenAiError } from './openai-error.ts';
import { findOpenAiPreset, openAiPresetAt, openAiPresets } from './openai-presets.ts';
import {
  type Batch,
  type BatchAnswers,
  defineProvider,
  type ProviderEnvironment,
  type ProviderSettings,
} from './provider.ts';

/** Local servers load the model on the first call, which can take most of a minute. */
const TIMEOUT = 120_000;

const formats = createAnswerFormatMemory();

/** Every server that speaks OpenAI's chat protocol: services with a key, and programs on one's own machine. */
export const openAiCompatible = defineProvider({
  id: 'openai-compatible',
  place: 'own-server',
  sends: true,
  fields: [
    { name: 'baseUrl', required: true, placeholder: 'http://localhost:11434/v1' },
    { name: 'model', required: true, placeholder: 'qwen3:8b' },
    { name: 'apiKey', required: false },
  ],
  limits: { items: 20, characters: 8_000, concurrency: 3, timeout: TIMEOUT },
  tags: 'numbered',
  streaming: true,
  features: modelFeatures,
  presets: openAiPresets,
  isolate: isInstructionLike,
  size: modelSize,
  origins: (settings) => originOf(baseUrl(settings)),
  supports: (from, to) => to !== UNDETERMINED && from !== to,
  variant: (settings) => modelVariant(baseUrl(settings), modelOf(settings)),
  translate: async (batch, environment) => await translateBatch(batch, environment),

  async check(environment, to) {
    const { fetch, signal, settings, key } = environment;
    const models = await listModels(
      endpoint(baseUrl(settings), findOpenAiPreset(settings.preset)?.modelList ?? '/models'),
      { headers: authorization(headerKey(key)) },
      { fetch, signal, timeout: 30_000, readError: readOpenAiError },
      modelListSchema,
    );
    const model = modelOf(settings);
    return await checkModel(to, models, model, async (batch) => await translateBatch(batch, environment));
  },
});

function baseUrl(settings: ProviderSettings): string {
  return settings.baseUrl || findOpenAiPreset(settings.preset)?.baseUrl || '';
}

function modelOf(settings: ProviderSettings): string {
  return settings.model?.trim() ?? '';
}

async function translateBatch(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings, onTokens } = environment;
  const model = modelOf(settings);
  if (model === '') throw new CrosstalkError({ code: 'not-configured', detail: 'no model' });
  const url = endpoint(baseUrl(settings), '/chat/completions');
  const key = headerKey(environment.key);
  const stream = environment.onAnswer !== undefined || environment.onPartial !== undefined;
  const countTokens = openAiPresetAt(baseUrl(settings))?.countsTokensInStream === true;
  return await translateWithModel(
    batch,
    environment,
    async (prompt, onText) =>
      await formats.withBestFormat(`${url} ${model}`, async (format) => {
        const request = { url, key, model, prompt, format, stream, countTokens };
        return await chat(request, { fetch, signal, timeout: TIMEOUT }, { onText, onTokens });
      }),
  );
}
