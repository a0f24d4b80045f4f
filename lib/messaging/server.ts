import * as v from 'valibot';
import { type Ask } from '../core/ask.ts';
import { CrosstalkError, type Failure } from '../core/error.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { Answer } from '../core/translation.ts';
import { browser } from '../platform/browser.ts';
import { type InterfaceRequests, type PageRequests, READER_PORT } from './protocol.ts';
import { pageMessageSchema, type RequestName, requestSchemas } from './schemas.ts';

/** Who asks, as far as the browser vouches for it. */
export interface Sender {
  /** Host name of the page in the tab, else of the frame; empty where the browser does not tell. */
  readonly host: string;
  /** What is kept for later is kept under this: {@link Sender.host}, and the host of the frame where it is another. */
  readonly place: string;
  /** Address of the frame that asks; undefined where it is none of its own, as for `about:blank`. */
  readonly address: URL | undefined;
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  readonly incognito: boolean;
}

/** Answers the single requests. Payloads are parsed before a handler sees them. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    payload: (PageRequests & InterfaceRequests)[Name]['request'],
    sender: Sender,
  ) => Promise<(PageRequests & InterfaceRequests)[Name]['response']>;
};

/** One page's session, as the translation service opens it. */
export interface ReaderSession {
  ask(asks: readonly Ask[], post?: string): void;
  cancel(ids: readonly number[]): void;
}

/** Opens a session for a page; `send` carries answers back, `signal` ends with the page. */
export type OpenReaderSession = (
  sender: Sender,
  send: (answers: readonly Answer[]) => void,
  signal: AbortSignal,
) => ReaderSession;

const envelopeSchema = v.object({
  request: v.picklist(Object.keys(requestSchemas) as RequestName[]),
  payload: v.unknown(),
});

/** Requests that content scripts may make; all others are for the extension's own pages. */
const pageRequests: ReadonlySet<RequestName> = new Set<RequestName>([
  'page-settings',
  'start-reading',
  'read-article',
  'teach-site',
  'start-correction',
  'language-choices',
  'correct-language',
  'start-reply',
  'reply-setup',
  'languages-of',
  'pinyin',
  'keep-draft',
  'remember-answer-language',
  'recall-reply',
  'remember-reply',
  'open-options',
]);

type MessageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
}

function addressOf(url: string | undefined): URL | undefined {
  return url !== undefined && /^https?:/.test(url) && URL.canParse(url) ? new URL(url) : undefined;
}

function describe(sender: MessageSender | undefined): Sender {
  const host = hostOf(sender?.tab?.url) || hostOf(sender?.url);
  const address = addressOf(sender?.url);
  return {
    host,
    place: address === undefined || address.hostname === host ? host : `${host} ${address.hostname}`,
    address,
    tabId: sender?.tab?.id,
    frameId: sender?.frameId,
    incognito: sender?.tab?.incognito ?? false,
  };
}

function isOwnPage(sender: MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function toFailure(error: unknown): Failure {
  if (error instanceof CrosstalkError) return error.failure;
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}

/**
 * Starts answering. Must be called synchronously while the background starts, before anything is awaited, else a
 * message that woke it is lost.
 */
export function serveMessages(handlers: RequestHandlers, open: OpenReaderSession): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || sender.id !== browser.runtime.id) return undefined;
    const name = envelope.output.request;
    if (!pageRequests.has(name) && !isOwnPage(sender)) return undefined;
    return answer(name, envelope.output.payload, describe(sender));
  });

  async function answer(
    name: RequestName,
    payload: unknown,
    sender: Sender,
  ): Promise<Result<unknown, Failure>> {
    try {
      const parsed = v.parse(requestSchemas[name], payload);
      const handler = handlers[name] as (payload: unknown, sender: Sender) => Promise<unknown>;
      return success(await handler(parsed, sender));
    } catch (error) {
      return failure(toFailure(error));
    }
  }

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== READER_PORT || port.sender?.id !== browser.runtime.id) return;
    const page = new AbortController();
    const send = (answers: readonly Answer[]): void => {
      if (!page.signal.aborted) port.postMessage({ type: 'answers', answers });
    };
    const session = open(describe(port.sender), send, page.signal);
    port.onDisconnect.addListener(() => page.abort());
    port.onMessage.addListener((message: unknown) => {
      const parsed = v.safeParse(pageMessageSchema, message);
      // What comes after the end has nobody left to answer to.
      if (!parsed.success || page.signal.aborted) return;
      if (parsed.output.type === 'ping') port.postMessage({ type: 'alive' });
      else if (parsed.output.type === 'cancel') session.cancel(parsed.output.ids);
      else session.ask(parsed.output.asks, parsed.output.post);
    });
  });
}
