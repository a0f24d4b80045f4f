import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../../lib/core/ask.ts';
import type { Answer } from '../../../lib/core/translation.ts';
import { openReaderPort, type ReaderPort } from '../../../lib/messaging/reader-port.ts';

interface FakePort {
  readonly sent: { readonly type: string; readonly asks?: readonly Ask[] }[];
  say(message: unknown): void;
  end(): void;
  disconnected: boolean;
}

const ask = (id: number): Ask => ({
  id,
  text: `t${id}`,
  language: 'zh',
  open: false,
  prior: {},
  urgency: 'visible',
});
const done = (id: number): Answer => ({
  ...{ id, state: 'done', text: 'x', from: 'zh', to: 'en', provider: 'dictionary', kind: 'phrase' },
});

describe('a page’s line to the background', () => {
  const ports: FakePort[] = [];
  const runtime: { id: string | undefined } = { id: 'me' };
  let answers: Answer[] = [];
  let gone = 0;
  let line: ReaderPort;
  let end: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    ports.length = 0;
    answers = [];
    gone = 0;
    runtime.id = 'me';
    const connect = () => {
      let onMessage: (message: unknown) => void = () => undefined;
      let onDisconnect: () => void = () => undefined;
      const port: FakePort = {
        sent: [],
        say: (message) => onMessage(message),
        end: () => onDisconnect(),
        disconnected: false,
      };
      ports.push(port);
      return {
        postMessage: (message: FakePort['sent'][number]) => port.sent.push(message),
        disconnect: () => {
          port.disconnected = true;
        },
        onMessage: { addListener: (listener: typeof onMessage) => (onMessage = listener) },
        onDisconnect: { addListener: (listener: typeof onDisconnect) => (onDisconnect = listener) },
      };
    };
    vi.stubGlobal('chrome', {
      get runtime() {
        return { id: runtime.id, connect };
      },
    });
    end = new AbortController();
    line = openReaderPort({
      signal: end.signal,
      onAnswers: (list) => answers.push(...list),
      onGone: () => {
        gone += 1;
      },
      later: (task, delay) => void setTimeout(() => end.signal.aborted || task(), delay),
    });
  });

  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  const askedOf = (port: FakePort | undefined) =>
    port?.sent.flatMap((message) => message.asks ?? []).map(({ id }) => id);

  it('opens with the first ask and carries answers back', () => {
    expect(ports).toHaveLength(0);
    line.ask([ask(1)]);
    ports[0]?.say({ type: 'answers', answers: [done(1)] });
    expect(answers.map(({ id }) => id)).toEqual([1]);
  });

  it('asks again for what has no answer, and for nothing else, when the background dies', () => {
    line.ask([ask(1), ask(2)]);
    ports[0]?.say({ type: 'answers', answers: [done(1)] });
    ports[0]?.end();
    vi.advanceTimersByTime(10);
    expect(askedOf(ports[1])).toEqual([2]);
  });

  it('stays closed when the background goes to sleep with nothing left to answer', () => {
    line.ask([ask(1)]);
    ports[0]?.say({ type: 'answers', answers: [done(1)] });
    ports[0]?.end();
    vi.advanceTimersByTime(60_000);
    expect(ports).toHaveLength(1);
  });

  it('gives up a line on which nobody answers, and asks on a new one', () => {
    line.ask([ask(1)]);
    vi.advanceTimersByTime(21_000);
    expect(ports[0]?.sent.map(({ type }) => type)).toContain('ping');
    expect(ports[0]?.disconnected).toBe(true);
    expect(askedOf(ports[1])).toEqual([1]);
  });

  it('waits on for as long as somebody is there, however slow the answer', () => {
    line.ask([ask(1)]);
    for (let second = 0; second < 120; second += 1) {
      vi.advanceTimersByTime(1_000);
      ports[0]?.say({ type: 'alive' });
    }
    expect(ports).toHaveLength(1);
    expect(askedOf(ports[0])).toEqual([1]);
  });

  it('says that the extension is gone, once', () => {
    line.ask([ask(1)]);
    runtime.id = undefined;
    ports[0]?.end();
    vi.advanceTimersByTime(30_000);
    line.ask([ask(2)]);
    expect(gone).toBe(1);
  });
});
