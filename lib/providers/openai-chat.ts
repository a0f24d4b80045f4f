import * as v from 'valibot';
import { CrosstalkError } from '../core/error.ts';
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
import { failureInAnswer, readOpenAiError } from './openai-error.ts';

/** How the server is made to answer in JSON: by a schema, by JSON mode, or by the instructions alone. */
export type AnswerFormat = 'schema' | 'object' | 'plain';

/** One call of `/chat/completions`. */
export interface ChatRequest {
  readonly url: string;
  readonly key: string | undefined;
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly format: AnswerFormat;
  /** JSON schema of the answer, for the format that takes one. */
  readonly schema: object;
  readonly stream: boolean;
}

/** Why the model stopped: done, out of tokens, or the text was refused. */
export type ChatEnd = 'stop' | 'length' | 'filtered';

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
});

/**
 * Asks a model once and hands its text to `onText` as it comes, whole where the server does not stream.
 * Rejects with a CrosstalkError, also for errors inside an answer with status 200.
 */
export async function chat(
  request: ChatRequest,
  options: Pick<HttpOptions, 'fetch' | 'signal' | 'timeout'>,
  onText: (text: string) => void,
): Promise<ChatEnd> {
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
  return await exchange(request.url, init, http, async (response) => await readChat(response, onText));
}

/** The header a key travels in; none for local servers without one. */
export function authorization(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** No temperature and no token limit: reasoning models refuse them. */
function bodyOf({ model, system, user, format, schema, stream }: ChatRequest) {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    stream,
    ...(format === 'schema' && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'translations', strict: true, schema },
      },
    }),
    ...(format === 'object' && { response_format: { type: 'json_object' } }),
  };
}

async function readChat(response: OpenResponse, onText: (text: string) => void): Promise<ChatEnd> {
  if (response.type !== 'text/event-stream')
    return readCompletion(await readJson(response), onText) ?? 'stop';
  let end: ChatEnd | undefined;
  for await (const data of eventData(response.chunks)) {
    if (data.trim() === '[DONE]') break;
    const event = parseJson(data);
    if (event === undefined) throw badResponse('an event that is not JSON');
    end = readCompletion(event, onText) ?? end;
  }
  return end ?? 'stop';
}

function readCompletion(value: unknown, onText: (text: string) => void): ChatEnd | undefined {
  const { error, choices } = parseAnswer(completionSchema, value);
  const choice = choices?.[0];
  const fault = error ?? choice?.error;
  if (fault !== undefined && fault !== null) throw new CrosstalkError(failureInAnswer(fault));
  const message = choice?.delta ?? choice?.message;
  if (message?.content) onText(message.content);
  if (message?.refusal || choice?.finish_reason === 'content_filter') return 'filtered';
  if (choice?.finish_reason === 'length') return 'length';
  return choice?.finish_reason ? 'stop' : undefined;
}
