import * as v from 'valibot';
import { CrosstalkError } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { failure, success } from '../core/result.ts';
import { createAnswerFormatMemory } from './answer-format.ts';
import { endpoint, headerKey, originOf } from './base-url.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { badItem, type ItemAnswer } from './item-answer.ts';
import { createItemStream, type StreamedItem } from './item-stream.ts';
import { authorization, type ChatEnd, chat } from './openai-chat.ts';
import { readOpenAiError } from './openai-error.ts';
import { findOpenAiPreset } from './openai-presets.ts';
import { answerSchemaFor, instructionsFor, PROMPT_VERSION, userMessage } from './prompt.ts';
import {
  type Batch,
  type BatchAnswers,
  defineProvider,
  type ProviderEnvironment,
  type ProviderSettings,
} from './provider.ts';
import { sampleFor } from './sample-text.ts';
import { faultOf } from './translation-check.ts';

/** Local servers load the model on the first call, which can take most of a minute. */
const TIMEOUT = 120_000;

const modelsSchema = v.object({ data: v.array(v.object({ id: v.string() })) });

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
  origins: (settings) => originOf(baseUrl(settings)),
  supports: (from, to) => to !== UNDETERMINED && from !== to,
  variant: (settings) => [baseUrl(settings), modelOf(settings), `prompt ${PROMPT_VERSION}`].join(' '),
  translate: async (batch, environment) => await translateBatch(batch, environment),

  async check(environment, to) {
    const models = await listModels(environment);
    const sample = sampleFor(to);
    if (modelOf(environment.settings) === '' || sample === undefined) return { models };
    const items = [{ id: '1', text: sample.text }];
    const answers = await translateBatch({ from: sample.from, to, items }, environment);
    const answer = answers.get('1');
    if (!answer?.ok) throw new CrosstalkError(answer?.error ?? { code: 'bad-response', detail: 'no items' });
    return { models, sample: { text: sample.text, translation: answer.value.text } };
  },
});

function baseUrl(settings: ProviderSettings): string {
  return settings.baseUrl || findOpenAiPreset(settings.preset)?.baseUrl || '';
}

function modelOf(settings: ProviderSettings): string {
  return settings.model?.trim() ?? '';
}

/** Not every server has the list; only a wrong key or a dead server matter here. */
async function listModels({ fetch, signal, settings, key }: ProviderEnvironment): Promise<readonly string[]> {
  const url = endpoint(baseUrl(settings), '/models');
  const headers = authorization(headerKey(key));
  try {
    const answer = await requestJson(
      url,
      { headers },
      { fetch, signal, timeout: 30_000, readError: readOpenAiError },
    );
    return parseAnswer(modelsSchema, answer).data.map((model) => model.id);
  } catch (error) {
    if (error instanceof CrosstalkError && error.failure.code === 'bad-response') return [];
    throw error;
  }
}

/**
 * Answers are matched by id and delivered as soon as each is complete, so what came before a stream broke off is
 * not lost with the call. What the model left out is left out here, for the queue to ask again.
 */
async function translateBatch(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings } = environment;
  const model = modelOf(settings);
  if (model === '') throw new CrosstalkError({ code: 'not-configured', detail: 'no model' });
  const url = endpoint(baseUrl(settings), '/chat/completions');
  const key = headerKey(environment.key);
  const stream = environment.onAnswer !== undefined || environment.onPartial !== undefined;
  const prompt = {
    system: instructionsFor(batch),
    user: userMessage(batch),
    schema: answerSchemaFor(batch.manner),
  };
  const collector = createCollector(batch, environment);
  const options = { fetch, signal, timeout: TIMEOUT };
  const end = await formats.withBestFormat(`${url} ${model}`, async (format) => {
    const request = { url, key, model, ...prompt, format, stream };
    return await chat(request, options, (piece) => {
      collector.add(piece);
    });
  });
  return collector.finish(end);
}

/** Alternatives that were wanted, pass the checks of a translation and say something else. */
function otherWays(item: StreamedItem, source: string, { from, to, manner }: Batch): string[] {
  const good = (item.alternatives ?? []).filter((text) => faultOf(source, text, from, to) === undefined);
  const others = new Set(good.map((text) => text.trim()));
  others.delete(item.translation.trim());
  return [...others].slice(0, manner?.alternatives ?? 0);
}

function createCollector(batch: Batch, environment: ProviderEnvironment) {
  const wanted = new Map(batch.items.map((item) => [item.id, item.text]));
  const answers = new Map<string, ItemAnswer>();
  const given = new Map<string, string>();
  const items = createItemStream();

  function take(item: StreamedItem): void {
    const source = wanted.get(item.id);
    if (source === undefined) return;
    const earlier = given.get(item.id);
    if (earlier !== undefined) {
      // A text that talks the model into answering for its neighbour gives two answers, of which none is trusted.
      if (earlier !== item.translation) answers.set(item.id, badItem('answered twice'));
      return;
    }
    given.set(item.id, item.translation);
    const fault = faultOf(source, item.translation, batch.from, batch.to);
    const { translation: text, note } = item;
    const alternatives = otherWays(item, source, batch);
    const answer =
      fault === undefined
        ? success({ text, ...(note && { note }), ...(alternatives.length > 0 && { alternatives }) })
        : badItem(fault);
    answers.set(item.id, answer);
    environment.onAnswer?.(item.id, answer);
  }

  return {
    answers,
    add(piece: string): void {
      for (const item of items.push(piece)) take(item);
      const open = environment.onPartial === undefined ? undefined : items.open();
      if (open !== undefined && wanted.has(open.id) && !answers.has(open.id)) {
        environment.onPartial?.(open.id, open.translation);
      }
    },
    /** A single text that the model refuses or cannot finish has its own error; of several, they are found by asking again. */
    finish(end: ChatEnd): BatchAnswers {
      const [only] = wanted.keys();
      if (answers.size === 0 && wanted.size === 1 && only !== undefined && end !== 'stop') {
        answers.set(only, failure({ code: end === 'length' ? 'too-long' : 'blocked', detail: end }));
      }
      if (answers.size === 0 && end === 'stop') throw badResponse('no items');
      return answers;
    },
  };
}
