import * as v from 'valibot';
import { CrosstalkError } from '../core/error.ts';
import type { AnswerFormat } from './answer-format.ts';
import { eventData } from './event-stream.ts';
import {
  badResponse,
  exchange,
  type HttpOptions,
  type OpenResponse,
  parseAnswer,
  parseJson,
  readJson,
} from './http.ts';
import type { ModelEnd, ModelPrompt } from './item-collector.ts';
import { failureInAnswer, readOpenAiError } from './openai-error.ts';
import type { TokenCount } from './provider.ts';

/** One call of `/chat/completions`. */
export interface ChatRequest {
  readonly url: string;
  readonly key: string | undefined;
  readonly model: string;
  readonly prompt: ModelPrompt;
  readonly format: AnswerFormat;
  readonly stream: boolean;
  /** Ask for the tokens at the end of a stream, which some servers refuse to be asked. */
  readonly countTokens: boolean;
}

/** Told of a model's answer while it comes. */
export interface ModelListener {
  readonly onText: (piece: string) => void;
  readonly onTokens?: ((tokens: TokenCount) => void) | undefined;
}

/** Streams carry some hundred bytes for each word. */
const MAX_BYTES = 8_000_000;

/** Some servers send a list of parts instead of a string; parts that are not text are the model's thoughts. */
const contentSchema = v.pipe(
  v.nullish(v.union([v.string(), v.array(v.object({ type: v.string(), text: v.optional(v.string()) }))])),
  v.transform((content) =>
    typeof content === 'string'
      ? content
      : (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join(''),
  ),
);
const messageSchema = v.nullish(v.object({ content: contentSchema, refusal: v.nullish(v.string()) }));
const completionSchema = v.object({
  error: v.nullish(v.unknown()),
  choices: v.nullish(
    v.array(
      v.object({
        delta: messageSchema,
        message: messageSchema,
        finish_reason: v.nullish(v.string()),
        error: v.nullish(v.unknown()),
      }),
    ),
  ),
  usage: v.nullish(
    v.fallback(v.nullable(v.object({ prompt_tokens: v.number(), completion_tokens: v.number() })), null),
  ),
});

/**
 * Asks a model once and hands its text to the listener as it comes, whole where the server does not stream.
 * Rejects with a CrosstalkError, also for errors inside an answer with status 200.
 */
export async function chat(
  request: ChatRequest,
  options: Pick<HttpOptions, 'fetch' | 'signal' | 'timeout'>,
  listener: ModelListener,
): Promise<ModelEnd> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization(request.key) },
    body: JSON.stringify(bodyOf(request)),
  };
  const http = {
    ...options,
    maxBytes: MAX_BYTES,
    readError: readOpenAiError,
  };
  return await exchange(request.url, init, http, async (response) => await readChat(response, listener));
}

/** The header a key travels in; none for local servers without one. */
export function authorization(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** No temperature and no token limit: reasoning models refuse them. */
function bodyOf({ model, prompt, format, stream, countTokens }: ChatRequest) {
  return {
    model,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    stream,
    ...(stream && countTokens && { stream_options: { include_usage: true } }),
    ...(format === 'schema' && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'translations', strict: true, schema: prompt.schema },
      },
    }),
    ...(format === 'object' && { response_format: { type: 'json_object' } }),
  };
}

/** Some servers count anew with every event of a stream; only the last count is that of the call. */
async function readChat(response: OpenResponse, listener: ModelListener): Promise<ModelEnd> {
  const counts: TokenCount[] = [];
  const end = await readText(response, { ...listener, onTokens: (tokens) => counts.push(tokens) });
  const last = counts.at(-1);
  if (last !== undefined) listener.onTokens?.(last);
  return end;
}

async function readText(response: OpenResponse, listener: ModelListener): Promise<ModelEnd> {
  if (response.type !== 'text/event-stream') {
    return readCompletion(await readJson(response), listener) ?? 'stop';
  }
  let end: ModelEnd | undefined;
  for await (const data of eventData(response.chunks)) {
    if (data.trim() === '[DONE]') break;
    const event = parseJson(data);
    if (event === undefined) throw badResponse('an event that is not JSON');
    end = readCompletion(event, listener) ?? end;
  }
  return end ?? 'stop';
}

function readCompletion(value: unknown, listener: ModelListener): ModelEnd | undefined {
  const { error, choices, usage } = parseAnswer(completionSchema, value);
  const choice = choices?.[0];
  const fault = error ?? choice?.error;
  if (fault !== undefined && fault !== null) throw new CrosstalkError(failureInAnswer(fault));
  if (usage) listener.onTokens?.({ input: usage.prompt_tokens, output: usage.completion_tokens });
  const message = choice?.delta ?? choice?.message;
  if (message?.content) listener.onText(message.content);
  if (message?.refusal || choice?.finish_reason === 'content_filter') return 'filtered';
  if (choice?.finish_reason === 'length') return 'length';
  return choice?.finish_reason ? 'stop' : undefined;
}
