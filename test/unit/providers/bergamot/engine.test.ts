import { describe, expect, it } from 'vitest';
import { CrosstalkError } from '../../../../lib/core/error.ts';
import { createEngine } from '../../../../lib/providers/bergamot/engine.ts';
import type { EngineWorker } from '../../../../lib/providers/bergamot/engine-calls.ts';
import { PackError, type PackId } from '../../../../lib/providers/bergamot/pack.ts';
import {
  createRemoteEngine,
  type MessageLine,
  serveEngine,
} from '../../../../lib/providers/bergamot/remote-engine.ts';
import { manualClock } from '../../../support/manual-clock.ts';
import { settle } from '../../../support/turns.ts';

const forever = new AbortController().signal;
const plain = (text: string) => ({ text, html: false });

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** How a worker answers a call: a result, an error, nothing, or its end. */
type Behaviour = (call: Call) => 'answer' | 'error' | 'silence' | 'crash';

/** Workers as the engine starts them; every text comes back between brackets. */
function workshop(behaviour: Behaviour = () => 'answer') {
  const calls: string[] = [];
  let started = 0;
  let alive = 0;
  const start = (): EngineWorker => {
    started += 1;
    alive += 1;
    let tell: (data: unknown) => void = () => undefined;
    let fail: () => void = () => undefined;
    let ended = false;
    return {
      postMessage(message) {
        const call = message as Call;
        calls.push(call.name);
        const way = behaviour(call);
        queueMicrotask(() => {
          if (ended || way === 'silence') return;
          if (way === 'crash') fail();
          else if (way === 'error')
            tell({ id: call.id, error: { name: 'RuntimeError', message: 'Aborted()' } });
          else tell({ id: call.id, result: resultOf(call) });
        });
      },
      onMessage: (listener) => {
        tell = listener;
      },
      onError: (listener) => {
        fail = listener;
      },
      terminate() {
        if (!ended) alive -= 1;
        ended = true;
      },
    };
  };
  return { start, calls, started: () => started, alive: () => alive };
}

function resultOf({ name, args }: Call): unknown {
  if (name !== 'translate') return undefined;
  const [{ models, texts }] = args as [{ models: { to: string }[]; texts: { text: string }[] }];
  return texts.map(({ text }) => ({ target: { text: `${models.at(-1)?.to}[${text}]` } }));
}

const reads: PackId[] = [];
const store = {
  read: async (id: PackId) => {
    reads.push(id);
    if (id.startsWith('broken')) throw new PackError('broken');
    return { files: { model: new ArrayBuffer(4), vocab: new ArrayBuffer(4) }, precision: 'float32' as const };
  },
};
const codeOf = async (task: Promise<unknown>): Promise<string> => {
  try {
    await task;
    return 'none';
  } catch (error) {
    return error instanceof CrosstalkError ? error.failure.code : 'another error';
  }
};

describe('the engine', () => {
  it('starts with the first text, loads a pack once and keeps the order of texts', async () => {
    const shop = workshop();
    const engine = createEngine({ start: shop.start, store, clock: manualClock() });
    expect(shop.started()).toBe(0);
    expect(await engine.translate(['zh>en'], [plain('一'), plain('二')], forever)).toEqual([
      'en[一]',
      'en[二]',
    ]);
    await engine.translate(['zh>en', 'en>de'], [plain('三')], forever);
    expect(shop.started()).toBe(1);
    expect(shop.calls).toEqual([
      'initialize',
      'loadTranslationModel',
      'translate',
      'loadTranslationModel',
      'translate',
    ]);
  });

  it('gives its memory back when it has had nothing to do for a while', async () => {
    const shop = workshop();
    const clock = manualClock();
    let idle = 0;
    const engine = createEngine({ start: shop.start, store, clock, idle: 1000, onIdle: () => (idle += 1) });
    await engine.translate(['zh>en'], [plain('一')], forever);
    await settle();
    clock.advance(999);
    expect(shop.alive()).toBe(1);
    await engine.translate(['zh>en'], [plain('二')], forever);
    await settle();
    clock.advance(999);
    expect(shop.alive()).toBe(1);
    clock.advance(1);
    expect([shop.alive(), idle]).toEqual([0, 1]);
    expect(await engine.translate(['zh>en'], [plain('三')], forever)).toEqual(['en[三]']);
  });

  it('holds no more than three packs', async () => {
    const shop = workshop();
    const engine = createEngine({ start: shop.start, store, clock: manualClock() });
    for (const id of ['zh>en', 'ja>en', 'ko>en', 'es>en'] as const)
      await engine.translate([id], [plain('x')], forever);
    expect(shop.calls.filter((name) => name === 'freeTranslationModel').length).toBe(1);
  });

  it.each(['error', 'crash'] as const)('tries once more with a new worker after an %s', async (way) => {
    let left = 1;
    const shop = workshop(({ name }) => (name === 'translate' && left-- > 0 ? way : 'answer'));
    const engine = createEngine({ start: shop.start, store, clock: manualClock() });
    expect(await engine.translate(['zh>en'], [plain('一')], forever)).toEqual(['en[一]']);
    expect([shop.started(), shop.alive()]).toEqual([2, 1]);
  });

  it('gives up on texts that crash it twice, and goes on with others', async () => {
    const shop = workshop(({ name, args }) =>
      name === 'translate' && JSON.stringify(args).includes('deadly') ? 'error' : 'answer',
    );
    const engine = createEngine({ start: shop.start, store, clock: manualClock() });
    expect(await codeOf(engine.translate(['zh>en'], [plain('deadly')], forever))).toBe('bad-response');
    expect(await engine.translate(['zh>en'], [plain('一')], forever)).toEqual(['en[一]']);
  });

  it('ends a worker that hangs', async () => {
    let left = 1;
    const shop = workshop(({ name }) => (name === 'translate' && left-- > 0 ? 'silence' : 'answer'));
    const clock = manualClock();
    const engine = createEngine({ start: shop.start, store, clock, patience: 1000 });
    const hanging = codeOf(engine.translate(['zh>en'], [plain('一')], forever));
    const next = engine.translate(['zh>en'], [plain('二')], forever);
    await settle();
    clock.advance(1000);
    expect(await hanging).toBe('timeout');
    expect(await next).toEqual(['en[二]']);
  });

  it('says that a damaged pack must be downloaded, without a second try', async () => {
    reads.length = 0;
    const engine = createEngine({ start: workshop().start, store, clock: manualClock() });
    expect(await codeOf(engine.translate(['broken>en'], [plain('一')], forever))).toBe('needs-download');
    expect(reads).toEqual(['broken>en']);
  });

  it('stops waiting when nobody wants the answer any more', async () => {
    const shop = workshop(({ name }) => (name === 'translate' ? 'silence' : 'answer'));
    const engine = createEngine({ start: shop.start, store, clock: manualClock() });
    const first = new AbortController();
    const second = new AbortController();
    const outcomes = Promise.all([
      codeOf(engine.translate(['zh>en'], [plain('一')], first.signal)),
      codeOf(engine.translate(['zh>en'], [plain('二')], second.signal)),
    ]);
    first.abort();
    second.abort();
    expect(await outcomes).toEqual(['aborted', 'aborted']);
    await settle();
    expect(shop.calls.filter((name) => name === 'translate').length).toBeLessThan(2);
  });
});

/** Two ends of a line, each message a turn later. */
function linePair(): { readonly near: MessageLine; readonly far: MessageLine; cut(): void } {
  const listeners = { near: [] as ((message: unknown) => void)[], far: [] as ((message: unknown) => void)[] };
  const ends: (() => void)[] = [];
  const end = (own: 'near' | 'far', other: 'near' | 'far'): MessageLine => ({
    send: (message) =>
      queueMicrotask(() => listeners[other].forEach((listen) => listen(structuredClone(message)))),
    onMessage: (listener) => void listeners[own].push(listener),
    onClose: (listener) => void ends.push(listener),
  });
  return { near: end('near', 'far'), far: end('far', 'near'), cut: () => ends.forEach((close) => close()) };
}

describe('the engine at the other end of a line', () => {
  it('answers, fails and is cancelled as the engine itself', async () => {
    const aborted: boolean[] = [];
    const { near, far } = linePair();
    serveEngine(
      far,
      {
        translate: async (_, texts, signal) => {
          if (texts[0]?.text === 'damaged') throw new CrosstalkError({ code: 'needs-download' });
          if (texts[0]?.text === 'slow') {
            signal.addEventListener('abort', () => aborted.push(true));
            return await new Promise(() => undefined);
          }
          return texts.map(({ text, html }) => `${text} ${html}`);
        },
      },
      manualClock(),
    );
    const engine = createRemoteEngine(async () => near);
    expect(await engine.translate(['zh>en'], [{ text: 'a', html: true }], forever)).toEqual(['a true']);
    expect(await codeOf(engine.translate(['zh>en'], [plain('damaged')], forever))).toBe('needs-download');
    const stop = new AbortController();
    const slow = codeOf(engine.translate(['zh>en'], [plain('slow')], stop.signal));
    await settle();
    stop.abort();
    expect(await slow).toBe('aborted');
    await settle();
    expect(aborted).toEqual([true]);
  });

  it('fails what was under way when the line is cut, and opens another for the next call', async () => {
    let lines = 0;
    let pair = linePair();
    const engine = createRemoteEngine(async () => {
      lines += 1;
      pair = linePair();
      if (lines > 1) serveEngine(pair.far, { translate: async () => ['again'] }, manualClock());
      return pair.near;
    });
    const lost = codeOf(engine.translate(['zh>en'], [plain('一')], forever));
    await settle();
    pair.cut();
    expect(await lost).toBe('bad-response');
    expect(await engine.translate(['zh>en'], [plain('一')], forever)).toEqual(['again']);
  });

  it('shows signs of life while it works, and none when it is done', async () => {
    const clock = manualClock();
    const { near, far } = linePair();
    const heard: unknown[] = [];
    near.onMessage((message) => heard.push(message));
    let finish: (texts: string[]) => void = () => undefined;
    serveEngine(far, { translate: () => new Promise((resolve) => (finish = resolve)) }, clock);
    const engine = createRemoteEngine(async () => near);
    const answer = engine.translate(['zh>en'], [plain('一')], forever);
    await settle();
    clock.advance(31_000);
    await settle();
    expect(heard).toEqual([{ type: 'alive' }, { type: 'alive' }]);
    finish(['one']);
    expect(await answer).toEqual(['one']);
    expect(clock.pending).toBe(0);
  });
});
