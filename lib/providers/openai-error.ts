import * as v from 'valibot';
import type { ErrorCode, Failure } from '../core/error.ts';
import { failureOf } from './http-failure.ts';

const text = v.fallback(v.string(), '');

const errorSchema = v.object({
  code: v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''),
  type: text,
  status: text,
  message: text,
  details: v.fallback(v.array(v.object({ reason: text })), []),
  metadata: v.fallback(v.object({ reasons: v.optional(v.unknown()) }), {}),
});

/** OpenAI's names with those that others add; a name not listed is left to the HTTP status. */
const byName: Readonly<Record<string, ErrorCode>> = {
  insufficient_quota: 'quota',
  billing_hard_limit_reached: 'quota',
  rate_limit_exceeded: 'rate',
  rate_limit_error: 'rate',
  invalid_api_key: 'auth',
  API_KEY_INVALID: 'auth',
  authentication_error: 'auth',
  permission_error: 'auth',
  billing_error: 'quota',
  request_too_large: 'too-long',
  model_not_found: 'not-configured',
  not_found_error: 'not-configured',
  NotFoundError: 'not-configured',
  NOT_FOUND: 'not-configured',
  context_length_exceeded: 'too-long',
  content_filter: 'blocked',
  content_policy_violation: 'blocked',
  server_error: 'network',
  overloaded_error: 'rate',
  timeout: 'network',
};

/** What the body of a failed answer says beyond its status; undefined where it says nothing known. */
export function readOpenAiError(_status: number, body: unknown): Partial<Failure> | undefined {
  // Gemini wraps the object in a list, vLLM leaves the inner object out.
  const outer: unknown = Array.isArray(body) ? body[0] : body;
  const wrapped = v.safeParse(v.object({ error: v.unknown() }), outer);
  const parsed = v.safeParse(errorSchema, wrapped.success ? wrapped.output.error : outer);
  if (!parsed.success) return undefined;
  const { code, type, status, message, details, metadata } = parsed.output;
  // OpenRouter's moderation: 403 with reasons, which is about the text and not the key.
  if (metadata.reasons !== undefined) return { code: 'blocked' };
  for (const name of [code, type, status, ...details.map(({ reason }) => reason)]) {
    const known = byName[name];
    if (known !== undefined) return { code: known };
  }
  // Anthropic names no type of its own for an account that is used up.
  if (/credit balance/i.test(message)) return { code: 'quota' };
  return /context length|context window/i.test(message) ? { code: 'too-long' } : undefined;
}

/** The failure of an error that came with status 200, in the body or in the middle of a stream. */
export function failureInAnswer(error: unknown): Failure {
  const known = readOpenAiError(200, { error });
  const parsed = v.safeParse(errorSchema, error);
  const status = parsed.success ? Number.parseInt(parsed.output.code, 10) : Number.NaN;
  const byStatus: Failure =
    status >= 400
      ? failureOf({ status, headers: new Headers(), body: 'in a 200' })
      : { code: 'bad-response', detail: 'an error inside the answer' };
  return { ...byStatus, ...known };
}
