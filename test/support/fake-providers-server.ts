import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with the next translation requests instead of answering well. */
export type Behaviour =
  | { readonly kind: 'well' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  /** Status 200 with this body. */
  | { readonly kind: 'body'; readonly type: string; readonly body: string }
  /** Elements in another order; only where the dialect has ids. */
  | { readonly kind: 'shuffled' }
  /** The first `count` elements alone. */
  | { readonly kind: 'partial'; readonly count: number }
  /** Half of a good answer, then the connection is cut. */
  | { readonly kind: 'hang-up' }
  /** No answer at all. */
  | { readonly kind: 'silent' };

/** A request as it came in. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server on the loopback that speaks the dialect of every provider that sends. */
export interface FakeProvidersServer {
  readonly origin: string;
  readonly requests: ReceivedRequest[];
  behaviour: Behaviour;
  /** What becomes of one text; `EN(...)` unless set. */
  translation: (text: string) => string;
  /** Resolves when the next request has come in. */
  received(): Promise<void>;
  /** Resolves when the connection of a request is closed before it was answered. */
  abandoned(): Promise<void>;
  reset(): void;
  close(): Promise<void>;
}

const mark = (text: string) => `EN(${text})`;

/** Starts it on a free port of 127.0.0.1. */
export async function startFakeProvidersServer(): Promise<FakeProvidersServer> {
  const requests: ReceivedRequest[] = [];
  let whenReceived: (() => void)[] = [];
  let whenAbandoned: (() => void)[] = [];

  const server = createServer((request, response) => {
    response.on('close', () => {
      if (response.writableFinished) return;
      for (const tell of whenAbandoned.splice(0)) tell();
    });
    void readBody(request).then((body) => {
      const path = request.url ?? '';
      requests.push({ method: request.method ?? '', path, headers: request.headers, body });
      for (const tell of whenReceived.splice(0)) tell();
      answer({ path, body }, fake, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const fake: FakeProvidersServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behaviour: { kind: 'well' },
    translation: mark,
    received: async () =>
      await new Promise<void>((resolve) => {
        whenReceived.push(resolve);
      }),
    abandoned: async () =>
      await new Promise<void>((resolve) => {
        whenAbandoned.push(resolve);
      }),
    reset() {
      requests.length = 0;
      whenReceived = [];
      whenAbandoned = [];
      fake.behaviour = { kind: 'well' };
      fake.translation = mark;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
  return fake;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}

function answer(
  request: { readonly path: string; readonly body: string },
  fake: FakeProvidersServer,
  response: ServerResponse,
): void {
  const listing = listings[request.path];
  if (listing !== undefined) {
    send(response, 200, 'application/json', JSON.stringify(listing));
    return;
  }
  const { behaviour } = fake;
  if (behaviour.kind === 'silent') return;
  if (behaviour.kind === 'status') {
    response.writeHead(behaviour.status, behaviour.headers);
    response.end(behaviour.body);
    return;
  }
  if (behaviour.kind === 'body') {
    send(response, 200, behaviour.type, behaviour.body);
    return;
  }
  const { type, body } = translated(request, fake);
  if (behaviour.kind === 'hang-up') {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => {
      response.destroy();
    });
    return;
  }
  send(response, 200, type, body);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** What the servers say about themselves. */
const listings: Readonly<Record<string, unknown>> = {
  '/listPairs': {
    responseData: [
      { sourceLanguage: 'spa', targetLanguage: 'eng' },
      { sourceLanguage: 'eng', targetLanguage: 'spa' },
    ],
  },
  '/frontend/settings': { keyRequired: false, charLimit: -1 },
  '/languages': [
    { code: 'en', name: 'English', targets: ['zh-Hans'] },
    { code: 'zh-Hans', name: 'Chinese', targets: ['en'] },
  ],
  '/v1/models': { object: 'list', data: [{ id: 'm' }] },
};

function translated(
  { path, body }: { readonly path: string; readonly body: string },
  fake: FakeProvidersServer,
): { readonly type: string; readonly body: string } {
  const json = 'application/json; charset=utf-8';
  if (path === '/v1/chat/completions') return chatAnswer(body, fake);
  if (body.startsWith('{')) return { type: json, body: JSON.stringify(libreTranslateAnswer(body, fake)) };
  const text = fake.translation(new URLSearchParams(body).get('q') ?? '');
  return {
    type: json,
    body: JSON.stringify({ responseData: { translatedText: text }, responseStatus: 200 }),
  };
}

const decode = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Decodes entities after translating HTML, as the real server does. */
function libreTranslateAnswer(body: string, fake: FakeProvidersServer): unknown {
  const { q, format } = JSON.parse(body) as { q: string[]; format: string };
  const texts = q.map((text) =>
    format === 'html' ? decode(fake.translation(text)) : fake.translation(text),
  );
  return { translatedText: selected(texts, fake.behaviour) };
}

function chatAnswer(
  body: string,
  fake: FakeProvidersServer,
): { readonly type: string; readonly body: string } {
  const request = JSON.parse(body) as { stream: boolean; messages: { content: string }[] };
  const user = JSON.parse(request.messages[1]!.content) as { items: { id: string; text: string }[] };
  const items = user.items.map(({ id, text }) => ({ id, translation: fake.translation(text) }));
  const content = JSON.stringify({ items: selected(items, fake.behaviour) });
  if (!request.stream) {
    const message = { role: 'assistant', content };
    return {
      type: 'application/json',
      body: JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }] }),
    };
  }
  const pieces = content.match(/[\s\S]{1,7}/gu) ?? [];
  const events = [
    ...pieces.map((piece) => ({ choices: [{ delta: { content: piece } }] })),
    { choices: [{ delta: {}, finish_reason: 'stop' }] },
  ];
  const stream = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  return { type: 'text/event-stream', body: `: a comment\n\n${stream}data: [DONE]\n\n` };
}

function selected<T>(elements: readonly T[], behaviour: Behaviour): readonly T[] {
  if (behaviour.kind === 'shuffled') return elements.toReversed();
  return behaviour.kind === 'partial' ? elements.slice(0, behaviour.count) : elements;
}
