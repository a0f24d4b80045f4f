import { CrosstalkError } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import { mapped } from './translator-error.ts';
import { unlessAborted } from './unless-aborted.ts';

/** States of the model for some languages, as the Prompt API names them. */
type ModelState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** One session of the Prompt API (webmachinelearning/prompt-api), as far as it is used. */
interface ModelSession {
  clone(options: { readonly signal: AbortSignal }): Promise<ModelSession>;
  promptStreaming(
    input: string,
    options: { readonly signal: AbortSignal; readonly responseConstraint: object },
  ): ReadableStream<string>;
  destroy(): void;
}

interface ModelLanguages {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}

interface ModelFactory {
  availability(languages: ModelLanguages): Promise<ModelState>;
  create(
    options: ModelLanguages & {
      readonly signal: AbortSignal;
      readonly initialPrompts?: readonly { readonly role: 'system'; readonly content: string }[];
      readonly monitor?: (monitor: EventTarget) => void;
    },
  ): Promise<ModelSession>;
}

/** What the browser's language model needs of its surroundings. */
export interface LanguageModelOptions {
  /** Runs a callback once after some milliseconds; the result calls it off. */
  readonly schedule?: (callback: () => void, milliseconds: number) => () => void;
  /** Milliseconds without work after which the memory of a session is given back. */
  readonly idle?: number;
}

/** What the model is asked. Instructions are kept between calls, what was asked and answered is not. */
export interface ModelQuestion {
  readonly system: string;
  readonly user: string;
  /** JSON schema that the answer is held to. */
  readonly schema: object;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** The browser's own language model. All methods reject with a CrosstalkError. */
export interface BuiltInLanguageModel {
  availability(from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<ModelState>;
  /** Hands over the answer as it comes; `needs-download` where the model is not on the device. */
  ask(
    question: ModelQuestion,
    options: { readonly signal: AbortSignal; readonly onText: (piece: string) => void },
  ): Promise<void>;
  /** Downloads the model. Must be called from a click. Progress is 0 to 1. */
  download(
    from: LanguageTag,
    to: LanguageTag,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: number) => void },
  ): Promise<void>;
}

/** Sessions kept at most: each holds its instructions in the model's memory. */
const MAX_SESSIONS = 2;

const inMilliseconds = (callback: () => void, milliseconds: number) => {
  const timer = setTimeout(callback, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** The instructions are English, whatever the languages of the texts are. */
function languagesOf(from: LanguageTag, to: LanguageTag): ModelLanguages {
  const inputs = [...new Set(['en', ...(from === 'und' ? [] : [from])])];
  return {
    expectedInputs: [{ type: 'text', languages: inputs }],
    expectedOutputs: [{ type: 'text', languages: [to] }],
  };
}

/**
 * The Prompt API of Chromium, where this context has it; undefined elsewhere. Extensions have it in their service
 * worker too. One session is kept for each set of instructions and copied for every call, so that no comment is
 * ever part of the next one's conversation.
 */
export function createBuiltInLanguageModel(
  scope: object = globalThis,
  options: LanguageModelOptions = {},
): BuiltInLanguageModel | undefined {
  const factory = (scope as { readonly LanguageModel?: ModelFactory }).LanguageModel;
  if (typeof factory?.create !== 'function' || typeof factory.availability !== 'function') return undefined;
  const api = factory;
  const { schedule = inMilliseconds, idle = 60_000 } = options;
  /** By instructions and languages, least recently used first. */
  const sessions = new Map<string, { readonly made: Promise<ModelSession>; stopIdling: () => void }>();

  function release(key: string): void {
    const session = sessions.get(key);
    sessions.delete(key);
    session?.stopIdling();
    void session?.made.then(destroy, () => undefined);
  }

  async function stateOf(from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<ModelState> {
    return await unlessAborted(api.availability(languagesOf(from, to)), signal);
  }

  /** Asks first: making a session of a model that is not there would wait for a click that cannot come here. */
  async function sessionFor({ system, from, to }: ModelQuestion, signal: AbortSignal): Promise<ModelSession> {
    const key = `${from}>${to} ${system}`;
    let session = sessions.get(key);
    if (session === undefined) {
      const state = await stateOf(from, to, signal);
      if (state !== 'available') {
        const code = state === 'unavailable' ? 'unsupported-language' : 'needs-download';
        throw new CrosstalkError({ code, detail: state });
      }
      session = sessions.get(key);
    }
    if (session === undefined) {
      const made = api.create({
        ...languagesOf(from, to),
        initialPrompts: [{ role: 'system', content: system }],
        signal: new AbortController().signal,
      });
      session = { made, stopIdling: () => undefined };
      made.catch(() => release(key));
      const [oldest] = sessions.keys();
      if (sessions.size >= MAX_SESSIONS && oldest !== undefined) release(oldest);
    }
    session.stopIdling();
    session.stopIdling = schedule(() => {
      release(key);
    }, idle);
    sessions.delete(key);
    sessions.set(key, session);
    return await unlessAborted(session.made, signal);
  }

  return {
    async availability(from, to, signal) {
      return await mapped(stateOf(from, to, signal));
    },
    async ask(question, { signal, onText }) {
      const session = await mapped(sessionFor(question, signal));
      const copy = await mapped(unlessAborted(session.clone({ signal }), signal));
      try {
        const answer = copy.promptStreaming(question.user, { signal, responseConstraint: question.schema });
        await mapped(readAll(answer, signal, onText));
      } finally {
        destroy(copy);
      }
    },
    async download(from, to, { signal, onProgress }) {
      const monitor = (target: EventTarget) => {
        target.addEventListener('downloadprogress', (event) => {
          if ('loaded' in event && typeof event.loaded === 'number') onProgress(event.loaded);
        });
      };
      const made = api.create({ ...languagesOf(from, to), signal, monitor });
      destroy(await mapped(unlessAborted(made, signal)));
    },
  };
}

async function readAll(
  answer: ReadableStream<string>,
  signal: AbortSignal,
  onText: (piece: string) => void,
): Promise<void> {
  const reader = answer.getReader();
  try {
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      if (done) return;
      onText(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function destroy(session: ModelSession): void {
  session.destroy();
}
