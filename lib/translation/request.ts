import type { Ask } from '../core/ask.ts';
import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { Answer } from '../core/translation.ts';
import type { Submission } from './exchange.ts';
import type { MaskedText } from './masking.ts';
import type { Outbox } from './outbox.ts';

/** What the service keeps of a session. */
export interface SessionState {
  /** Host name of the page. */
  readonly site: string;
  readonly incognito: boolean;
  readonly outbox: Outbox;
  readonly requests: Map<number, Request>;
}

/** An ask on its way. */
export interface Request {
  readonly session: SessionState;
  readonly ask: Ask;
  readonly post: string | undefined;
  readonly place: number;
  arrival: number;
  urgency: Ask['urgency'];
  from: LanguageTag;
  to: LanguageTag;
  masked: MaskedText;
  /** The masked text with what the present provider is sent in the place of terms. */
  sent: MaskedText;
  /** Providers not tried yet. */
  chain: ProviderId[];
  readonly failures: Failure[];
  submission: Submission | undefined;
  over: boolean;
}

/** An ask as it comes in: language as the page says, nothing masked, nobody tried. */
export function newRequest(
  session: SessionState,
  ask: Ask,
  post: string | undefined,
  arrival: number,
  place: number,
): Request {
  return {
    session,
    ask,
    post,
    arrival,
    place,
    urgency: ask.urgency,
    from: ask.language,
    to: '',
    masked: { text: ask.text, masked: new Map() },
    sent: { text: ask.text, masked: new Map() },
    chain: [],
    failures: [],
    submission: undefined,
    over: false,
  };
}

/** Whether a second ask under one id wants the same. */
export function isSameAsk(a: Ask, b: Ask): boolean {
  return (
    a.text === b.text &&
    a.language === b.language &&
    a.open === b.open &&
    a.parent === b.parent &&
    sameWriting(a, b)
  );
}

function sameWriting(a: Ask, b: Ask): boolean {
  return JSON.stringify(a.writing) === JSON.stringify(b.writing);
}

/** Gives a request its final answer, unless it has one. */
export function close(request: Request, answer: Answer): void {
  if (request.over) return;
  drop(request);
  request.session.outbox.put(answer);
}

/** Takes a request out of its session: it has its answer, or nobody wants one. */
export function drop(request: Request): void {
  request.over = true;
  const { requests } = request.session;
  if (requests.get(request.ask.id) === request) requests.delete(request.ask.id);
}

/** Gives a request an error as its final answer, unless it has one. */
export function closeWithError(request: Request, error: Failure): void {
  close(request, { id: request.ask.id, state: 'error', error });
}
