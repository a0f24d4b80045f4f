import { describe, expect, test } from 'vitest';
import { createBuiltInTranslation } from '../../../lib/platform/built-in-translation.ts';
import type { BuiltInTranslation, PackState } from '../../../lib/providers/provider.ts';

interface CreateOptions {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly signal: AbortSignal;
  readonly monitor?: (monitor: EventTarget) => void;
}

/** A stand-in for the Translator API of one context, with timers that run by hand. */
function fakeBrowser() {
  const fake = {
    state: 'available' as PackState,
    created: [] as string[],
    destroyed: 0,
    create: async (options: CreateOptions): Promise<unknown> => {
      fake.created.push(`${options.sourceLanguage}>${options.targetLanguage}`);
      return await Promise.resolve(fake.translator);
    },
    translate: async (text: string): Promise<string> => await Promise.resolve(`EN(${text})`),
    translator: {
      translate: async (text: string) => await fake.translate(text),
      destroy: () => {
        fake.destroyed++;
      },
    },
    timers: new Map<() => void, number>(),
  };
  const scope = {
    Translator: {
      availability: async () => await Promise.resolve(fake.state),
      create: async (options: CreateOptions) => await fake.create(options),
    },
  };
  const schedule = (callback: () => void, milliseconds: number) => {
    fake.timers.set(callback, milliseconds);
    return () => {
      fake.timers.delete(callback);
    };
  };
  // The type the providers work with is what this layer must give.
  const builtIn: BuiltInTranslation | undefined = createBuiltInTranslation(scope, {
    schedule,
    idle: 1000,
    createTimeout: 50,
  });
  if (builtIn === undefined) throw new Error('The fake has a Translator');
  const runTimers = (milliseconds: number) => {
    for (const [callback, wait] of Array.from(fake.timers)) if (wait === milliseconds) callback();
  };
  return { fake, builtIn, runTimers };
}

const signal = new AbortController().signal;
const rejection = (failure: object) => expect.objectContaining({ failure: expect.objectContaining(failure) });
const never = async () => await new Promise<never>(() => {});

describe('createBuiltInTranslation', () => {
  test('is undefined where the browser has no Translator', () => {
    expect(createBuiltInTranslation({})).toBeUndefined();
    expect(createBuiltInTranslation({ Translator: class {} })).toBeUndefined();
  });

  test('makes one translator for a pair, however many texts come at once', async () => {
    const { fake, builtIn } = fakeBrowser();
    const texts = ['一', '二', '三'];
    const answers = await Promise.all(texts.map((text) => builtIn.translate(text, 'zh', 'en', signal)));
    expect(answers).toEqual(['EN(一)', 'EN(二)', 'EN(三)']);
    await builtIn.translate('日', 'ja', 'en', signal);
    expect(fake.created).toEqual(['zh>en', 'ja>en']);
  });

  test('gives a translator back when it has been idle, and makes a new one when needed', async () => {
    const { fake, builtIn, runTimers } = fakeBrowser();
    await builtIn.translate('一', 'zh', 'en', signal);
    await builtIn.translate('二', 'zh', 'en', signal);
    runTimers(1000);
    await builtIn.translate('三', 'zh', 'en', signal);
    expect(fake.destroyed).toBe(1);
    expect(fake.created).toHaveLength(2);
  });

  test.each([
    ['downloadable', 'needs-download'],
    ['downloading', 'needs-download'],
    ['unavailable', 'unsupported-language'],
  ] as const)('never creates outside a click while a pair is %s', async (state, code) => {
    const { fake, builtIn } = fakeBrowser();
    fake.state = state;
    await expect(builtIn.translate('一', 'zh', 'en', signal)).rejects.toEqual(rejection({ code }));
    expect(fake.created).toEqual([]);
  });

  test('gives up making a translator that never comes, and tries anew the next time', async () => {
    const { fake, builtIn, runTimers } = fakeBrowser();
    const { create } = fake;
    const started = new Promise<void>((resolve) => {
      fake.create = async () => {
        resolve();
        return await never();
      };
    });
    const call = builtIn.translate('一', 'zh', 'en', signal);
    const failed = call.catch((error: unknown) => error);
    await started;
    runTimers(50);
    expect(await failed).toEqual(rejection({ code: 'timeout' }));
    fake.create = create;
    expect(await builtIn.translate('一', 'zh', 'en', signal)).toBe('EN(一)');
  });

  test('one caller calling off does not take the translator from the others', async () => {
    const { fake, builtIn } = fakeBrowser();
    let give: (translator: unknown) => void = () => {};
    fake.create = async () =>
      await new Promise((resolve) => {
        give = resolve;
      });
    const controller = new AbortController();
    const first = builtIn.translate('一', 'zh', 'en', controller.signal);
    const second = builtIn.translate('二', 'zh', 'en', signal);
    const failed = first.catch((error: unknown) => error);
    await Promise.resolve();
    controller.abort();
    expect(await failed).toEqual(rejection({ code: 'aborted' }));
    give(fake.translator);
    expect(await second).toBe('EN(二)');
  });

  test('does not wait for an availability that never comes once it is called off', async () => {
    const scope = { Translator: { availability: never, create: never } };
    const builtIn = createBuiltInTranslation(scope);
    await expect(builtIn?.availability('zh', 'en', AbortSignal.abort())).rejects.toEqual(
      rejection({ code: 'aborted' }),
    );
  });

  test.each([
    ['AbortError', 'aborted'],
    ['NotAllowedError', 'blocked'],
    ['NotReadableError', 'blocked'],
    ['QuotaExceededError', 'too-long'],
    ['NotSupportedError', 'unsupported-language'],
    ['NetworkError', 'network'],
    ['OperationError', 'bad-response'],
    ['TimeoutError', 'timeout'],
    ['SomethingNewError', 'bad-response'],
  ])('takes %s as %s', async (name, code) => {
    const { fake, builtIn } = fakeBrowser();
    fake.translate = async () => await Promise.reject(new DOMException('about the text', name));
    const call = builtIn.translate('一', 'zh', 'en', signal);
    await expect(call).rejects.toEqual(expect.objectContaining({ failure: { code, detail: name } }));
  });

  test('makes a new translator after one was destroyed under it', async () => {
    const { fake, builtIn } = fakeBrowser();
    const { translate } = fake;
    fake.translate = async () => await Promise.reject(new DOMException('', 'InvalidStateError'));
    await expect(builtIn.translate('一', 'zh', 'en', signal)).rejects.toEqual(
      rejection({ code: 'internal' }),
    );
    fake.translate = translate;
    expect(await builtIn.translate('一', 'zh', 'en', signal)).toBe('EN(一)');
    expect(fake.created).toHaveLength(2);
  });
});

describe('download', () => {
  test('creates at once, so that the click still counts, and reports its progress', async () => {
    const { fake, builtIn } = fakeBrowser();
    fake.state = 'downloadable';
    let monitored: EventTarget | undefined;
    const { create } = fake;
    fake.create = async (options) => {
      monitored = new EventTarget();
      options.monitor?.(monitored);
      return await create(options);
    };
    const progress: number[] = [];
    const call = builtIn.download('zh', 'en', { signal, onProgress: (share) => progress.push(share) });
    expect(monitored).toBeDefined();
    for (const loaded of [0, 0.5, 1])
      monitored?.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    await call;
    expect(progress).toEqual([0, 0.5, 1]);
  });

  test('leaves a translator that is ready to use', async () => {
    const { fake, builtIn } = fakeBrowser();
    fake.state = 'downloadable';
    await builtIn.download('zh', 'en', { signal, onProgress: () => {} });
    expect(await builtIn.translate('一', 'zh', 'en', signal)).toBe('EN(一)');
    expect(fake.created).toEqual(['zh>en']);
  });

  test('without a click says that one is needed', async () => {
    const { fake, builtIn } = fakeBrowser();
    fake.create = async () =>
      await Promise.reject(
        new DOMException('Requires a user gesture when "downloadable".', 'NotAllowedError'),
      );
    const call = builtIn.download('zh', 'en', { signal, onProgress: () => {} });
    await expect(call).rejects.toEqual(rejection({ code: 'needs-download' }));
  });

  test('ends when it is called off', async () => {
    const { fake, builtIn } = fakeBrowser();
    fake.create = never;
    const controller = new AbortController();
    const call = builtIn.download('zh', 'en', { signal: controller.signal, onProgress: () => {} });
    controller.abort();
    await expect(call).rejects.toEqual(rejection({ code: 'aborted' }));
  });
});
