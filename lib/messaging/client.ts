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
  // A background that dies while it is asked may leave nothing behind but silence.
  if (reply === undefined) throw new CrosstalkError({ code: 'disconnected', detail: `no answer to ${name}` });
  if (!reply.ok) throw new CrosstalkError(reply.error);
  return reply.value;
}

/** Waits before a background that died while it was asked is asked again, in ms. */
const AGAIN = [0, 100, 500, 2_000, 5_000];

/**
 * {@link request} for what may be asked more than once: where the background dies over it, it is asked again, up to
 * five times. `pause` resolves after so many ms.
 */
export async function insist<Name extends keyof AllRequests>(
  name: Name,
  payload: AllRequests[Name]['request'],
  pause: (delay: number) => Promise<void>,
): Promise<AllRequests[Name]['response']> {
  for (const delay of AGAIN) {
    try {
      return await request(name, payload);
    } catch (error) {
      const died = error instanceof CrosstalkError && error.failure.code === 'disconnected';
      if (!died || pageBrowser().runtime?.id === undefined) throw error;
    }
    await pause(delay);
  }
  return request(name, payload);
}
