import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ask, MAX_ASKS } from '../../../lib/core/ask.ts';
import type { Answer } from '../../../lib/core/translation.ts';
import { openReaderPort, type ReaderPort } from '../../../lib/messaging/reader-port.ts';

interface FakePort {
  readonly sent: { readonly type: string; readonly asks?: readonly Ask[] }[];
  say(message: unknown): void;
  end(): void;
  disconnected: boolean;
  /** Cut off without a word, as a page finds its line that comes back from the browser's cache of pages. */
  dead: boolean;
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
        dead: false,
      };
      ports.push(port);
      return {
        postMessage(message: FakePort['sent'][number]) {
          if (port.dead) throw new Error('Attempting to use a disconnected port object');
          port.sent.push(message);
        },
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

  it.each([
    ['a withdrawal', () => line.cancel([1])],
    ['a question whether anybody is there', () => vi.advanceTimersByTime(10_000)],
    ['more asks', () => line.ask([ask(3)])],
  ])('asks again for all that waits where %s finds the line dead', (_, touch) => {
    line.ask([ask(1), ask(2)]);
    ports[0]!.dead = true;
    touch();
    vi.advanceTimersByTime(10);
    expect(ports).toHaveLength(2);
    expect(askedOf(ports[1])).toContain(2);
  });

  it('survives a line that is dead again when it asks once more', () => {
    line.ask([ask(1)]);
    ports[0]?.end();
    vi.advanceTimersByTime(0);
    ports[1]!.dead = true;
    line.cancel([7]);
    line.ask([ask(2)]);
    vi.advanceTimersByTime(200);
    expect(askedOf(ports[2])).toEqual([1, 2]);
  });

  it('asks on a new line at once where it is told that the old one may be dead', () => {
    line.ask([ask(1)]);
    line.renew();
    vi.advanceTimersByTime(0);
    expect(ports[0]?.disconnected).toBe(true);
    expect(askedOf(ports[1])).toEqual([1]);
    ports[1]?.say({ type: 'answers', answers: [done(1)] });
    line.renew();
    vi.advanceTimersByTime(60_000);
    expect(ports).toHaveLength(2);
  });

  it('asks no more in one message than the background takes', () => {
    const many = Array.from({ length: 2 * MAX_ASKS + 1 }, (_, id) => ask(id));
    line.ask(many);
    expect(ports[0]?.sent.map(({ asks }) => asks?.length)).toEqual([MAX_ASKS, MAX_ASKS, 1]);
    ports[0]?.end();
    vi.advanceTimersByTime(10);
    expect(ports[1]?.sent.map(({ asks }) => asks?.length)).toEqual([MAX_ASKS, MAX_ASKS, 1]);
  });

  it('says that the extension is gone, also of what is asked later', () => {
    line.ask([ask(1)]);
    runtime.id = undefined;
    ports[0]?.end();
    vi.advanceTimersByTime(30_000);
    expect(gone).toBe(1);
    line.ask([ask(2)]);
    expect(gone).toBe(2);
  });
});
