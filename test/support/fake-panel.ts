import { CrosstalkError, type Failure } from '../../lib/core/error.ts';
import type { Translation } from '../../lib/core/translation.ts';
import type { request } from '../../lib/messaging/client.ts';
import type { ReplySetup } from '../../lib/messaging/protocol.ts';
import type { DraftAsk } from '../../lib/reply/draft-line.ts';
import { createReplyPanel } from '../../lib/reply/panel.ts';
import type { PanelState } from '../../lib/reply/panel-state.ts';
import type { FakeComposer } from './fake-composer.ts';
import { settle } from './turns.ts';

/** An ask that waits for a test to answer it. */
export interface WaitingAsk extends DraftAsk {
  readonly signal: AbortSignal;
  answer(text: string, more?: Partial<Translation>): Promise<void>;
  partial(text: string): void;
  fail(failure: Failure): Promise<void>;
}

/** What a new person's panel is set to. */
export const usualSetup: ReplySetup = {
  own: 'en',
  readLanguages: ['en'],
  chosen: {},
  opener: true,
  tone: 'thread',
  tones: true,
  variants: true,
  order: 'translation-first',
  separator: '\n',
  memory: false,
  pinyin: false,
  keys: { open: '', language: '' },
};

/** A panel over a fake field: time and the background are in the test's hands. */
export function panelOver(
  composer: FakeComposer,
  {
    setup = {},
    answers = {},
    language = 'es',
    likely = ['zh-Hans'],
    person = undefined as string | undefined,
  } = {} as {
    readonly setup?: Partial<ReplySetup>;
    /** Answers to requests by name; null for all others. */
    readonly answers?: Readonly<Record<string, unknown>>;
    readonly language?: string;
    readonly likely?: readonly string[];
    readonly person?: string | undefined;
  },
) {
  const asks: WaitingAsk[] = [];
  const requests: { readonly name: string; readonly payload: unknown }[] = [];
  const copied: string[] = [];
  const states: PanelState[] = [];
  let timers: { readonly task: () => void; readonly delay: number }[] = [];
  const end = new AbortController();
  const panel = createReplyPanel({
    composer,
    setup: { ...usualSetup, ...setup },
    choice: { language, reason: 'thread', others: likely },
    person,
    context: () => ({ parent: 'a comment', post: 'a post' }),
    line: {
      translate: (ask, signal, onPartial) =>
        new Promise((resolve, reject) => {
          const stop = (): void => reject(new CrosstalkError({ code: 'aborted' }));
          signal.addEventListener('abort', stop, { once: true });
          asks.push({
            ...ask,
            signal,
            partial: (text) => onPartial?.(text),
            async answer(text, more = {}) {
              resolve({ text, from: ask.from, to: ask.to, provider: 'deepl', kind: 'translation', ...more });
              await settle();
            },
            async fail(failure) {
              reject(new CrosstalkError(failure));
              await settle();
            },
          });
        }),
    },
    request: ((name: string, payload: unknown) => {
      requests.push({ name, payload });
      return Promise.resolve(answers[name] ?? null);
    }) as unknown as typeof request,
    later(task, delay) {
      const timer = { task, delay };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    copy(text) {
      copied.push(text);
      return Promise.resolve(true);
    },
    show: (state) => states.push(state),
    signal: end.signal,
  });
  composer.onWritten = () => panel.changed();
  return {
    panel,
    composer,
    asks,
    requests,
    copied,
    states,
    end: () => end.abort(),
    state: () => panel.state(),
    /** The last ask that was not given up. */
    open: (): WaitingAsk => {
      const ask = asks.findLast(({ signal }) => !signal.aborted);
      if (ask === undefined) throw new Error('Nothing was asked');
      return ask;
    },
    /** Types: the whole of what stands in the field then. */
    type: (text: string): void => {
      composer.text = text;
      panel.changed();
    },
    /** Runs what waits. */
    wait: async (): Promise<void> => {
      const due = timers;
      timers = [];
      for (const { task } of due) task();
      await settle();
    },
    /** Does something and lets it settle. */
    act: async (...given: Parameters<typeof panel.act>): Promise<void> => {
      panel.act(...given);
      await settle();
    },
  };
}

/** A panel that is open, with the translation of a draft and its translation back. */
export async function readyPanel(
  composer: FakeComposer,
  translation: string,
  back: string,
  options: Parameters<typeof panelOver>[1] = {},
) {
  const given = panelOver(composer, options);
  await given.act('open');
  await given.open().answer(translation);
  await given.open().answer(back);
  return given;
}
