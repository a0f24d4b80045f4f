import type { Ask } from '../../lib/core/ask.ts';
import type { Answer } from '../../lib/core/translation.ts';
import type { PageSettings } from '../../lib/messaging/protocol.ts';
import { createRenderer } from '../../lib/page/render.ts';
import { startSession } from '../../lib/page/session.ts';
import type { Session } from '../../lib/page/session-options.ts';
import { createStyleSheets } from '../../lib/page/translation-style.ts';
import type { ViewTexts } from '../../lib/page/view.ts';
import type { OnNear } from '../../lib/page/visibility.ts';
import { createAdapterFinder, type TextFinder } from '../../lib/sites/finder.ts';
import type { SiteAdapter } from '../../lib/sites/site-adapter.ts';
import { xiaohongshu } from '../../lib/sites/xiaohongshu.ts';

/** Interface texts that name what they show, so that a test can tell them apart. */
export const testTexts: ViewTexts = {
  source: (from, provider, kind) => `${from} ${provider} ${kind}`,
  kind: (kind) => (kind === 'translation' ? '' : kind),
  failure: (failure) => `failed: ${failure.code}`,
  untranslated: (from) => `nobody for ${from}`,
  action: (action, hidden) => `${action}${hidden ? ' (hidden)' : ''}`,
  folded: (count, language, open) => `${count} ${language}${open ? ' (open)' : ''}`,
  unreadable: 'unreadable',
};

export const readerOfEnglish: PageSettings = {
  enabled: true,
  targetLanguage: 'en',
  readLanguages: ['en'],
  languageRules: {},
  corrections: {},
  showOriginal: true,
  languageNames: {},
  sites: [],
  systems: [],
  revision: '1',
};

/** A page under test: time, visibility, frames and the background are in the test's hands. */
export interface ReadingPage {
  readonly session: Session;
  /** Everything asked so far, in order. */
  readonly asked: Ask[];
  readonly cancelled: number[];
  readonly actions: string[];
  /** Addresses the page went to. */
  readonly moves: string[];
  /** Lets the page's changes be noticed and worked off, without bringing anything into view. */
  settle(): Promise<void>;
  /** Brings all watched elements into view and works off what follows. */
  see(): Promise<void>;
  /** Answers every open ask: by text, `[text]` where the table has none. */
  answer(make?: (ask: Ask) => Answer): Promise<void>;
  /** Runs what waits for `delay` ms at most. */
  pass(delay: number): Promise<void>;
  stop(): void;
}

/** Answers an ask with its text in brackets. */
export function bracketed(ask: Ask): Answer {
  return {
    id: ask.id,
    state: 'done',
    text: `[${ask.text}]`,
    from: ask.language,
    to: 'en',
    provider: 'dictionary',
    kind: 'translation',
  };
}

/** Reads the current document with a session whose surroundings are fakes. */
export async function readPage(
  options: {
    readonly finder?: TextFinder;
    /** Where there are several, the most certain first. */
    readonly finders?: readonly TextFinder[];
    readonly settings?: PageSettings;
    readonly systems?: readonly SiteAdapter[];
    readonly live?: string;
  } = {},
): Promise<ReadingPage> {
  const end = new AbortController();
  const asked: Ask[] = [];
  const open: Ask[] = [];
  const cancelled: number[] = [];
  const actions: string[] = [];
  const moves: string[] = [];
  const watched = new Set<Element>();
  let deferred: (() => void)[] = [];
  let frames: (() => void)[] = [];
  let timers: { readonly task: () => void; readonly delay: number }[] = [];
  let onNear: OnNear = () => undefined;
  let clock = 0;

  const session = startSession({
    document,
    finders: options.finders ?? [options.finder ?? createAdapterFinder(xiaohongshu)],
    systems: options.systems ?? [],
    live: options.live ?? '',
    base: {},
    settings: options.settings ?? readerOfEnglish,
    renderer: createRenderer(document, createStyleSheets(document), testTexts),
    createVisibility: (callback) => {
      onNear = callback;
      return { watch: (element) => watched.add(element), unwatch: (element) => watched.delete(element) };
    },
    // A document without layout: every part of it is near.
    createRunWatch: (_document, onRuns) => ({ watch: (run) => onRuns([run]), unwatch: () => undefined }),
    line: {
      ask(list) {
        asked.push(...list);
        open.push(...list);
      },
      cancel: (ids) => cancelled.push(...ids),
    },
    post: () => undefined,
    onAction: (action) => actions.push(action),
    onMove: () => moves.push(document.URL),
    defer: (task) => deferred.push(task),
    frames: { write: (task) => frames.push(task), pageChanged: () => undefined },
    later: (task, delay) => timers.push({ task, delay }),
    now: () => clock,
    signal: end.signal,
  });

  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      // Long enough that nothing has to wait to be gathered with more.
      clock += 120;
      // Mutation records are delivered in a microtask of happy-dom's own loop.
      await new Promise((resolve) => setImmediate(resolve));
      const work = [...deferred, ...frames];
      deferred = [];
      frames = [];
      if (work.length === 0 && round > 1) return;
      for (const task of work) task();
    }
  }

  await settle();
  return {
    session,
    asked,
    cancelled,
    actions,
    moves,
    settle,
    async see() {
      await settle();
      const near = [...watched].map((element) => ({ element, visible: true }));
      watched.clear();
      if (near.length > 0) onNear(near);
      await settle();
    },
    async answer(make = bracketed) {
      const list = open.splice(0).filter((ask) => !cancelled.includes(ask.id));
      session.receive(list.map(make));
      await settle();
    },
    async pass(delay) {
      const due = timers.filter((timer) => timer.delay <= delay);
      timers = timers.filter((timer) => timer.delay > delay);
      for (const { task } of due) task();
      await settle();
    },
    stop: () => end.abort(),
  };
}

/** The translations of the page by the text part they show, in document order. */
export function shown(root: ParentNode = document): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.shadowRoot === null) return [];
    if (element.localName !== 'crosstalk-translation') return shown(element.shadowRoot);
    return [element.shadowRoot.querySelector('[part="text"], [part="error"]')?.textContent ?? ''];
  });
}
