import { CrosstalkError, type Failure } from '../core/error.ts';
import type { Result } from '../core/result.ts';
import { pageBrowser } from '../platform/page-browser.ts';
import type { InterfaceRequests, PageRequests } from './protocol.ts';

type AllRequests = PageRequests & InterfaceRequests;

/** How a single request travels. */
export interface RequestEnvelope {
  readonly request: string;
  readonly payload: unknown;
}

/**
 * Asks the background for something and waits for the answer.
 * Throws a CrosstalkError: the background's own failure, or `disconnected` where the extension is gone.
 */
export async function request<Name extends keyof AllRequests>(
  name: Name,
  payload: AllRequests[Name]['request'],
): Promise<AllRequests[Name]['response']> {
  const envelope: RequestEnvelope = { request: name, payload };
  let reply: Result<AllRequests[Name]['response'], Failure> | undefined;
  try {
    reply = (await pageBrowser().runtime.sendMessage(envelope)) as typeof reply;
  } catch (error) {
    throw new CrosstalkError({ code: 'disconnected', detail: String(error) }, { cause: error });
  }
  if (reply === undefined) throw new CrosstalkError({ code: 'internal', detail: `no answer to ${name}` });
  if (!reply.ok) throw new CrosstalkError(reply.error);
  return reply.value;
}
