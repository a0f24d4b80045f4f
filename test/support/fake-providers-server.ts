import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listings, translated } from './provider-dialects.ts';

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
  /** A good answer, of which the second half comes only after {@link FakeProvidersServer.proceed}. */
  | { readonly kind: 'slow' }
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
  /** Sends the rest of answers that wait. */
  proceed(): void;
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
  const waiting: (() => void)[] = [];
  const fake: FakeProvidersServer & { readonly waiting: (() => void)[] } = {
    waiting,
    proceed() {
      for (const rest of waiting.splice(0)) rest();
    },
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
      waiting.length = 0;
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
  fake: FakeProvidersServer & { readonly waiting: (() => void)[] },
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
  const url = new URL(request.path, fake.origin);
  const { type, body } = translated(
    { path: url.pathname, query: url.searchParams, body: request.body },
    { translation: fake.translation, selected: (elements) => selected(elements, behaviour) },
  );
  if (behaviour.kind === 'hang-up') {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => {
      response.destroy();
    });
    return;
  }
  if (behaviour.kind === 'slow') {
    const bytes = Buffer.from(body);
    const half = Math.floor(bytes.length / 2);
    response.writeHead(200, { 'content-type': type });
    response.write(bytes.subarray(0, half));
    fake.waiting.push(() => {
      response.end(bytes.subarray(half));
    });
    return;
  }
  send(response, 200, type, body);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

function selected<T>(elements: readonly T[], behaviour: Behaviour): readonly T[] {
  if (behaviour.kind === 'shuffled') return elements.toReversed();
  return behaviour.kind === 'partial' ? elements.slice(0, behaviour.count) : elements;
}
