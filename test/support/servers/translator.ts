import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closer, listenOnLoopback } from './listen.ts';

/** What goes wrong with the next requests. */
export type Fault =
  /** An HTTP status with the error body of the dialect. */
  | {
      readonly status: number;
      readonly retryAfter?: number;
      readonly message?: string;
      readonly code?: string;
    }
  /** The connection ends without an answer. */
  | 'broken'
  /** No answer until the client goes away or {@link TranslatorServer.release} is called. */
  | 'silent'
  /** HTML with status 200, as a captive portal gives. */
  | 'html'
  /** JSON with status 200 that is no translation. */
  | 'shape'
  /** Empty translations. */
  | 'empty'
  /** One translation too few. */
  | 'short'
  /** The first half of an answer, then the connection ends. */
  | 'half'
  /** Another language than the one that was asked for. */
  | 'language';

/** A translation server for tests. It speaks LibreTranslate's and OpenAI's protocols. */
export interface TranslatorServer {
  /** Address for LibreTranslate. */
  readonly url: string;
  /** Address for OpenAI-compatible clients. */
  readonly chatUrl: string;
  /** Requests for a translation so far. */
  readonly requests: number;
  /** Every text that was answered with a translation, in order, so with repeats. */
  readonly answered: readonly string[];
  /** Every text that was asked for, also where a fault followed. */
  readonly asked: readonly string[];
  /** Requests that wait for an answer at this moment. */
  readonly waiting: number;
  /** What this server answers for a text: the same each time, another for each text, tags kept in order. */
  translationOf(text: string): string;
  /** From now on answers with what this makes of a text; with {@link TranslatorServer.translationOf} without it. */
  answerWith(make: ((text: string) => string) | undefined): void;
  /** Answers the next `times` requests with a fault; all until {@link TranslatorServer.mend} without `times`. */
  fail(fault: Fault, times?: number): void;
  mend(): void;
  /** Whether the next request gets a fault. */
  readonly failing: boolean;
  /** From now on an answer takes `base` ms and `perCharacter` ms for each UTF-16 unit asked. */
  pace(base: number, perCharacter: number): void;
  /** Lets requests wait until {@link TranslatorServer.release}. */
  hold(): void;
  /** Answers everything that waits, and the rest at once. */
  release(): void;
  /** From now on only this key is accepted. */
  requireKey(key: string): void;
  /** Forgets what was counted. */
  reset(): void;
  /** Stops listening, as a server that is down. */
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

function json(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

interface Question {
  readonly texts: readonly string[];
  readonly answer: (translations: readonly string[]) => void;
  readonly error: (status: number, message: string, code: string, headers: Record<string, string>) => void;
}

interface LibreBody {
  readonly q: string | readonly string[];
  readonly api_key?: string;
}

function libreQuestion(body: LibreBody, response: ServerResponse): Question {
  const texts = typeof body.q === 'string' ? [body.q] : body.q;
  return {
    texts,
    answer: (translations) =>
      json(response, 200, { translatedText: typeof body.q === 'string' ? translations[0] : translations }),
    error: (status, message, _code, headers) => json(response, status, { error: message }, headers),
  };
}

interface ChatBody {
  readonly model: string;
  readonly stream?: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

function chatQuestion(body: ChatBody, response: ServerResponse): Question {
  const user = body.messages.findLast(({ role }) => role === 'user')?.content ?? '{}';
  const { items } = JSON.parse(user) as { items: { id: string; text: string }[] };
  return {
    texts: items.map(({ text }) => text),
    error: (status, message, code, headers) =>
      json(response, status, { error: { message, type: code, code, param: null } }, headers),
    answer: (translations) => {
      const content = JSON.stringify({
        items: translations.map((translation, index) => ({ id: items[index]?.id, translation })),
      });
      if (body.stream !== true) {
        const message = { role: 'assistant', content };
        json(response, 200, { model: body.model, choices: [{ index: 0, message, finish_reason: 'stop' }] });
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const send = (delta: object, finish_reason: string | null) =>
        response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
      for (const piece of content.match(/[\s\S]{1,24}/gu) ?? []) send({ content: piece }, null);
      send({}, 'stop');
      response.end('data: [DONE]\n\n');
    },
  };
}

/** Starts a translation server on loopback. */
export async function startTranslator(): Promise<TranslatorServer> {
  let requests = 0;
  const asked: string[] = [];
  const answered: string[] = [];
  const numbers = new Map<string, number>();
  const waiting = new Set<() => void>();
  let held = false;
  let pace = { base: 0, perCharacter: 0 };
  let key: string | undefined;
  let made: ((text: string) => string) | undefined;
  let fault: { readonly what: Fault; left: number } | undefined;

  const translationOf = (text: string): string => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    const tags = text.match(/<x\d+\s*\/>|<[a-z][^<>]*>(?:<\/[a-z]+>)?/g) ?? [];
    return [`Translation number ${number}`, ...tags].join(' ');
  };

  const giveFault = (what: Fault, question: Question, response: ServerResponse): void => {
    if (what === 'broken') response.destroy();
    else if (what === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title>');
    } else if (what === 'shape') json(response, 200, { something: 'else' });
    else if (what === 'empty') question.answer(question.texts.map(() => ''));
    else if (what === 'half') {
      const body = JSON.stringify({ translatedText: question.texts.map(translationOf) });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    } else if (what === 'language')
      question.answer(question.texts.map((_, index) => `Совсем другой язык, ответ номер ${index}`));
    else if (what === 'short') question.answer(question.texts.slice(1).map(translationOf));
    else if (typeof what === 'object') {
      const headers = what.retryAfter === undefined ? {} : { 'retry-after': String(what.retryAfter) };
      question.error(what.status, what.message ?? 'refused', what.code ?? 'refused', headers);
    }
  };

  const respond = (question: Question, response: ServerResponse): void => {
    requests += 1;
    asked.push(...question.texts);
    const now = fault === undefined || fault.left <= 0 ? undefined : fault;
    if (now !== undefined) now.left -= 1;
    const answer = (): void => {
      waiting.delete(answer);
      if (response.destroyed) return;
      if (now !== undefined && now.what !== 'silent') {
        giveFault(now.what, question, response);
        return;
      }
      answered.push(...question.texts);
      question.answer(question.texts.map(made ?? translationOf));
    };
    if (!held && now?.what !== 'silent') {
      const characters = question.texts.reduce((sum, text) => sum + text.length, 0);
      const delay = pace.base + pace.perCharacter * characters;
      if (delay > 0) setTimeout(answer, delay);
      else answer();
      return;
    }
    waiting.add(answer);
    response.on('close', () => waiting.delete(answer));
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'OPTIONS') json(response, 204, {});
    else if (path === '/translate') {
      const body = (await bodyOf(request)) as LibreBody;
      const question = libreQuestion(body, response);
      if (key === undefined || body.api_key === key) respond(question, response);
      else question.error(403, 'Invalid API key', 'invalid_api_key', {});
    } else if (path === '/v1/chat/completions') {
      const question = chatQuestion((await bodyOf(request)) as ChatBody, response);
      const sent = request.headers.authorization?.replace(/^Bearer /, '');
      if (key === undefined || sent === key) respond(question, response);
      else question.error(401, 'Incorrect API key provided', 'invalid_api_key', {});
    } else if (path === '/languages') {
      const codes = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'es', 'ru', 'fr', 'de'];
      json(
        response,
        200,
        codes.map((code) => ({ code, name: code, targets: codes })),
      );
    } else if (path === '/frontend/settings') json(response, 200, { charLimit: -1, keyRequired: false });
    else if (path === '/v1/models') json(response, 200, { data: [{ id: 'test-model', object: 'model' }] });
    else json(response, 404, { error: 'Not found' });
  };

  const server = createServer((request, response) => {
    route(request, response).catch(() => response.destroy());
  });
  const close = closer(server);
  const port = await listenOnLoopback(server);
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    chatUrl: `${url}/v1`,
    get requests() {
      return requests;
    },
    asked,
    answered,
    get waiting() {
      return waiting.size;
    },
    translationOf,
    answerWith: (make) => {
      made = make;
    },
    fail: (what, times = Number.POSITIVE_INFINITY) => {
      fault = { what, left: times };
    },
    mend: () => {
      fault = undefined;
    },
    get failing() {
      return fault !== undefined && fault.left > 0;
    },
    pace: (base, perCharacter) => {
      pace = { base, perCharacter };
    },
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      for (const answer of waiting) answer();
    },
    requireKey: (wanted) => {
      key = wanted;
    },
    reset: () => {
      requests = 0;
      asked.length = 0;
      answered.length = 0;
    },
    close,
  };
}
