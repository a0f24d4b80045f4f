import type { LanguageTag } from '../core/language-tag.ts';
import { insist } from '../messaging/client.ts';
import type { PageScript, PageSettings } from '../messaging/protocol.ts';
import { openReaderPort } from '../messaging/reader-port.ts';
import { articleFinder, mayHoldArticle } from '../sites/article-slot.ts';
import { createAdapterFinder } from '../sites/finder.ts';
import { genericFinder } from '../sites/generic-slot.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import { describedSite } from '../sites/taught-site.ts';
import { usableSites } from '../sites/usable.ts';
import { foldingOffered } from './folding-slot.ts';
import { createFrames } from './frames.ts';
import { createLater, pause } from './later.ts';
import { basePrior } from './prior.ts';
import { createRenderer } from './render.ts';
import { createRunWatch } from './runs.ts';
import { startSession } from './session.ts';
import type { Session } from './session-options.ts';
import { deferVisible } from './slices.ts';
import { createStyleSheets } from './translation-style.ts';
import type { ViewAction, ViewTexts } from './view.ts';
import { createVisibility } from './visibility.ts';

/** What {@link createReader} works with in a page. */
export interface ReaderOptions {
  readonly document: Document;
  /** The interface texts, given the names of languages as far as the background told them. */
  readonly texts: (nameOf: (tag: LanguageTag) => string | undefined) => ViewTexts;
  /** Reads this page whatever the settings say, because the person asked for it once. */
  readonly once: boolean;
  readonly onAction: (action: ViewAction) => void;
  /** Told when the reading starts; the signal ends with it. */
  readonly onReading: (signal: AbortSignal) => void;
  readonly signal: AbortSignal;
}

/** Reads a page as long as the settings say so. */
export interface Reader {
  /** Asks for the settings again and follows them: starts, changes or ends the reading. */
  refresh(): Promise<void>;
  /** Reads this page although its site is off. */
  readOnce(): Promise<void>;
}

/** Milliseconds after the start at which the main text is looked for: comments come first. */
const ARTICLE_DELAY = 300;

/** UTF-16 units of the post that translators get as context. */
const MAX_POST = 1500;

/** Lists of live chats: those the adapters name; where comments are found by their looks, what says it is a log. */
function liveOf(known: readonly SiteAdapter[], byLooks: boolean): string {
  return [...known.flatMap(({ live }) => live ?? []), ...(byLooks ? ['[role="log"]'] : [])].join(',');
}

/** The title, also where a form of that name stands in for `document.title`. */
function titleOf(document: Document): string {
  return document.querySelector('title')?.textContent.trim() ?? '';
}

function postReader(document: Document, site: SiteAdapter | undefined): () => string | undefined {
  const selector = (site?.texts ?? [])
    .filter((rule) => rule.kind === 'title' || rule.kind === 'post')
    .map((rule) => rule.text)
    .join(',');
  return () => {
    const parts = selector === '' ? [] : [...document.querySelectorAll(selector)].slice(0, 2);
    const text = parts.map((part) => part.textContent.trim()).join('\n') || titleOf(document);
    return text === '' ? undefined : text.slice(0, MAX_POST);
  };
}

/** Makes a {@link Reader}. Nothing is read before the first refresh. */
export function createReader(options: ReaderOptions): Reader {
  const { document, signal } = options;
  let once = options.once;
  let running: { readonly session: Session; readonly end: AbortController } | undefined;
  let current: PageSettings | undefined;

  function start(settings: PageSettings): void {
    const end = new AbortController();
    const ended = AbortSignal.any([signal, end.signal]);
    const later = createLater(ended);
    const known = usableSites(document, settings.sites);
    const site = describedSite(known);
    const create = site === undefined ? genericFinder(globalThis) : undefined;
    const generic = create === undefined ? [] : [create()];
    const port = openReaderPort({
      signal: ended,
      onAnswers: (answers) => running?.session.receive(answers),
      onGone: () => running?.session.disconnect(),
      later,
    });
    // A page that comes back from the browser's cache of left pages finds its line dead, and is not told.
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) port.renew();
    };
    document.defaultView?.addEventListener('pageshow', onShow, { signal: ended });
    const session = startSession({
      document,
      finders: [...known.map(createAdapterFinder), ...generic],
      systems: usableSites(document, settings.systems),
      live: liveOf([...known, ...settings.systems], site === undefined),
      base: basePrior(site?.language, document.documentElement.lang),
      settings,
      renderer: createRenderer(
        document,
        createStyleSheets(document),
        options.texts((tag) => current?.languageNames[tag]),
      ),
      createVisibility,
      createRunWatch,
      line: port,
      post: postReader(document, site),
      onAction: options.onAction,
      onMove: () => lookForArticle(),
      defer: deferVisible(ended),
      frames: createFrames({
        request: (task) => void requestAnimationFrame(() => task()),
        afterFrame: deferVisible(ended),
        later,
        now: () => performance.now(),
        elements: () => document.getElementsByTagName('*').length,
      }),
      later,
      now: () => performance.now(),
      signal: ended,
    });
    running = { session, end };
    options.onReading(ended);
    function lookForArticle(): void {
      if (site === undefined)
        later(() => void readArticle(session, ended).catch(() => undefined), ARTICLE_DELAY);
    }
    lookForArticle();
  }

  /** On a page of no known site: its main text, where it has one. */
  async function readArticle(session: Session, ended: AbortSignal): Promise<void> {
    if (!mayHoldArticle(document, session.knows)) return;
    if (articleFinder(globalThis) === undefined) await insist('read-article', {}, pause);
    if (!ended.aborted) session.include(articleFinder(globalThis)?.(document, session.knows) ?? []);
  }

  async function refresh(): Promise<void> {
    const present: PageScript[] = [];
    if (genericFinder(globalThis) !== undefined) present.push('generic');
    if (foldingOffered(globalThis) !== undefined) present.push('folding');
    const language = document.querySelector('html')?.lang.slice(0, 35) ?? '';
    const settings = await insist('start-reading', { once, present, language }, pause);
    if (signal.aborted) return;
    const enabled = settings.enabled || once;
    const before = current;
    current = settings;
    if (!enabled) {
      running?.end.abort();
      running = undefined;
    } else if (running === undefined || before === undefined || !sameSites(before, settings)) {
      running?.end.abort();
      running = undefined;
      await parsed(document, signal);
      // Another refresh may have come in between.
      if (!signal.aborted && current === settings) start(settings);
    } else if (!sameSettings(before, settings)) {
      running?.session.update(current);
    }
  }

  return {
    refresh,
    async readOnce() {
      once = true;
      await refresh();
    },
  };
}

/** Milliseconds between two looks whether a page is read to its end: a page opened anew by a script tells nobody. */
const LOOK = 200;

/** Resolves once the browser has read all of the document, or the signal ends, so that no comment is taken for whole that is not. */
async function parsed(document: Document, signal: AbortSignal): Promise<void> {
  const event = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { signal }));
  while (document.readyState === 'loading' && !signal.aborted) await Promise.race([event, pause(LOOK)]);
}

function sameSites(a: PageSettings, b: PageSettings): boolean {
  return JSON.stringify(a.sites) === JSON.stringify(b.sites);
}

function sameSettings(a: PageSettings, b: PageSettings): boolean {
  return JSON.stringify({ ...a, enabled: true }) === JSON.stringify({ ...b, enabled: true });
}

/** Whether a document is one people read: HTML, not an image, a feed or a viewer of the browser. */
export function isReadable(document: Document): boolean {
  return document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
}
