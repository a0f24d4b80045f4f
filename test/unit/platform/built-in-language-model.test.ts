import { describe, expect, test } from 'vitest';
import {
  createBuiltInLanguageModel,
  type ModelQuestion,
} from '../../../lib/platform/built-in-language-model.ts';
import type { BuiltInLanguageModel, PackState } from '../../../lib/providers/provider.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { settle } from '../../support/turns.ts';

interface CreateOptions {
  readonly initialPrompts?: readonly { readonly role: string; readonly content: string }[];
  readonly expectedInputs: readonly { readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly languages: readonly string[] }[];
  readonly monitor?: (monitor: EventTarget) => void;
  readonly signal: AbortSignal;
}

/** A stand-in for the Prompt API of one context. */
function fakeBrowser() {
  const fake = {
    state: 'available' as PackState,
    created: [] as CreateOptions[],
    asked: [] as { input: string; constraint: object }[],
    /** Copies and sessions that hold memory. */
    alive: 0,
    create: async (_options: CreateOptions): Promise<void> => undefined,
    answer: (_input: string): ReadableStream<string> => streamOf(['{"items":', '[]}']),
  };
  const session = () => {
    fake.alive += 1;
    let destroyed = false;
    return {
      clone: async () => session(),
      promptStreaming: (input: string, options: { readonly responseConstraint: object }) => {
        fake.asked.push({ input, constraint: options.responseConstraint });
        return fake.answer(input);
      },
      destroy: () => {
        if (!destroyed) fake.alive -= 1;
        destroyed = true;
      },
    };
  };
  const scope = {
    LanguageModel: {
      availability: async () => fake.state,
      create: async (options: CreateOptions) => {
        fake.created.push(options);
        await fake.create(options);
        return session();
      },
    },
  };
  const clock = manualClock();
  // The type the providers work with is what this layer must give.
  const model: BuiltInLanguageModel | undefined = createBuiltInLanguageModel(scope, {
    schedule: (callback, milliseconds) => clock.after(milliseconds, callback),
    idle: 1000,
  });
  if (model === undefined) throw new Error('The fake has a language model');
  return { fake, model, clock };
}

function streamOf(pieces: readonly string[], end?: Error): ReadableStream<string> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (end === undefined) controller.close();
      else controller.error(end);
    },
  });
}

const { signal } = new AbortController();
const question: ModelQuestion = { system: 'Translate.', user: '{}', schema: {}, from: 'es', to: 'en' };
const rejection = (failure: object) => expect.objectContaining({ failure: expect.objectContaining(failure) });
const ask = async (model: BuiltInLanguageModel, more: Partial<ModelQuestion> = {}): Promise<string> => {
  let text = '';
  await model.ask({ ...question, ...more }, { signal, onText: (piece) => (text += piece) });
  return text;
};

describe('createBuiltInLanguageModel', () => {
  test('is undefined where the browser has no language model', () => {
    expect(createBuiltInLanguageModel({})).toBeUndefined();
    expect(createBuiltInLanguageModel({ LanguageModel: class {} })).toBeUndefined();
  });

  test('hands the answer on as it comes, asked with instructions, languages and the schema', async () => {
    const { fake, model } = fakeBrowser();
    expect(await ask(model)).toBe('{"items":[]}');
    expect(fake.created[0]).toMatchObject({
      initialPrompts: [{ role: 'system', content: 'Translate.' }],
      expectedInputs: [{ languages: ['en', 'es'] }],
      expectedOutputs: [{ languages: ['en'] }],
    });
    expect(fake.asked).toEqual([{ input: '{}', constraint: {} }]);
  });

  test('keeps one session for its instructions, and no conversation', async () => {
    const { fake, model } = fakeBrowser();
    await ask(model);
    await ask(model, { user: '{"again":1}' });
    expect(fake.created.length).toBe(1);
    expect(fake.alive).toBe(1);
    await ask(model, { system: 'Write.' });
    await ask(model, { to: 'ja' });
    expect(fake.created.length).toBe(3);
    expect(fake.alive).toBe(2);
  });

  test('gives the memory back when it has been idle', async () => {
    const { fake, model, clock } = fakeBrowser();
    await ask(model);
    clock.advance(999);
    await ask(model);
    clock.advance(999);
    await settle();
    expect(fake.alive).toBe(1);
    clock.advance(1);
    await settle();
    expect(fake.alive).toBe(0);
    await ask(model);
    expect(fake.created.length).toBe(2);
  });

  test.each([
    ['downloadable', 'needs-download'],
    ['downloading', 'needs-download'],
    ['unavailable', 'unsupported-language'],
  ] as const)('never makes a session outside a click while it is %s', async (state, code) => {
    const { fake, model } = fakeBrowser();
    fake.state = state;
    await expect(ask(model)).rejects.toEqual(rejection({ code }));
    expect(fake.created).toEqual([]);
  });

  test.each([
    ['QuotaExceededError', 'too-long'],
    ['NotSupportedError', 'unsupported-language'],
    ['NotReadableError', 'blocked'],
    ['NotAllowedError', 'blocked'],
    ['NetworkError', 'network'],
    ['OperationError', 'bad-response'],
    ['AbortError', 'aborted'],
  ])('says what %s means, and keeps nothing of the call', async (name, code) => {
    const { fake, model } = fakeBrowser();
    fake.answer = () => streamOf(['{'], Object.assign(new Error('secret text'), { name }));
    await expect(ask(model)).rejects.toEqual(rejection({ code, detail: name }));
    expect(fake.alive).toBe(1);
  });

  test('tries anew after a session could not be made', async () => {
    const { fake, model } = fakeBrowser();
    fake.create = async () => await Promise.reject(Object.assign(new Error(''), { name: 'OperationError' }));
    await expect(ask(model)).rejects.toEqual(rejection({ code: 'bad-response' }));
    fake.create = async () => undefined;
    expect(await ask(model)).toBe('{"items":[]}');
  });

  test('stops at once when nobody waits any more', async () => {
    const { fake, model } = fakeBrowser();
    fake.answer = () => new ReadableStream({});
    const stop = new AbortController();
    const asked = model.ask(question, { signal: stop.signal, onText: () => undefined });
    await settle();
    stop.abort();
    await expect(asked).rejects.toEqual(rejection({ code: 'aborted' }));
    expect(fake.alive).toBe(1);
  });

  test('downloads with progress, and can be stopped', async () => {
    const { fake, model } = fakeBrowser();
    fake.create = async ({ monitor }) => {
      const target = new EventTarget();
      monitor?.(target);
      for (const loaded of [0, 0.5, 1]) {
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
    };
    const progress: number[] = [];
    await model.download('es', 'en', { signal, onProgress: (done) => progress.push(done) });
    expect(progress).toEqual([0, 0.5, 1]);
    expect(fake.alive).toBe(0);

    fake.create = async () => await new Promise(() => undefined);
    const stop = new AbortController();
    const stopped = model.download('es', 'en', { signal: stop.signal, onProgress: () => undefined });
    stop.abort();
    await expect(stopped).rejects.toEqual(rejection({ code: 'aborted' }));
  });
});
