import { request } from 'node:http';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import type { InstalledBrowser } from '../support/extension.ts';
import { type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';
import { createLedger, type Entry, type Ledger } from './ledger.ts';
import { seeded } from './random.ts';
import {
  addComments,
  CHAOS_HOST,
  CHAOS_URL,
  commentsOf,
  pressRetry,
  type ShownComment,
  threadPage,
} from './thread.ts';

/** A translator at a name that is not this machine's. */
const REMOTE = 'translate.example';

/** A browser with the extension, a site and a translator, and the counts of what was done to them. */
export interface World {
  readonly browser: ExtensionBrowser;
  readonly translator: TranslatorServer;
  readonly ledger: Ledger;
  readonly random: () => number;
  /** So many foreign texts that never were before. */
  readonly fresh: (count: number) => readonly string[];
  /** Opens a thread with these comments. */
  readonly open: (texts: readonly string[]) => Promise<BrowserPage>;
  /** Uses the translator at its own address, at a name that is not this machine's, or as a language model. */
  readonly useTranslator: (at: 'loopback' | 'remote' | 'model') => Promise<void>;
  /** Notes which texts pages show translated now: from here on, nothing may pay for them again. */
  readonly noteShown: (pages: readonly BrowserPage[]) => Promise<void>;
  /**
   * Waits until every comment of a page is translated or says what is wrong, then presses "try again" where that is
   * offered, until all are translated. What is not in the end is counted as lost.
   */
  readonly settle: (entry: Entry, page: BrowserPage, limit?: number) => Promise<void>;
  /** Adds comments to a page and settles it. */
  readonly addAndSettle: (entry: Entry, page: BrowserPage, count: number) => Promise<void>;
  /** Adds to an entry what was paid for twice since the last time. */
  readonly countPayments: (entry: Entry) => void;
  readonly close: () => Promise<void>;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lets so many ms of real time pass: for moments drawn at random, not for conditions. */
export const pass = wait;

function isRight({ state, shown, doubled }: ShownComment, translation: string): boolean {
  return state === 'done' && shown.includes(translation) && !doubled;
}

/** An error that leaves the person nothing to do is a loss. */
function isHonest({ state, actions, doubled }: ShownComment): boolean {
  return state === 'error' && actions.length > 0 && !doubled;
}

/** Starts all of it. The seed decides every moment that is drawn at random. */
export async function startWorld(installed: InstalledBrowser, seed: number): Promise<World> {
  const random = seeded(seed);
  const translator = await startTranslator();
  const sites: Sites = await startSites({
    [CHAOS_HOST]: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(served);
    },
    'elsewhere.example': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Elsewhere</title><p>Nothing to read here.</p>');
    },
    [REMOTE]: (from, response) => {
      const { pathname } = new URL(from.url ?? '/', 'http://localhost');
      const to = request(`${translator.url}${pathname}`, { method: from.method, headers: from.headers });
      to.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      to.on('error', () => response.destroy());
      response.on('close', () => to.destroy());
      from.pipe(to);
    },
  });
  let served = '';
  let made = 0;
  let counted = 0;
  const shown = new Map<string, number>();
  const ledger = createLedger(installed.name);
  const browser = await installed.launch({
    proxyPort: sites.proxyPort,
    viewport: { width: 1280, height: 3000 },
    keepsLeftPages: true,
  });

  const world: World = {
    browser,
    translator,
    ledger,
    random,
    fresh(count) {
      return Array.from({ length: count }, () => {
        made += 1;
        return `第${made}位邻居昨天把${installed.name}的钥匙忘在楼下的修车铺里了`;
      });
    },
    async open(texts) {
      served = threadPage(texts);
      return browser.open(CHAOS_URL);
    },
    async useTranslator(at) {
      const provider = at === 'model' ? 'openai-compatible' : 'libretranslate';
      const baseUrl = { loopback: translator.url, remote: `https://${REMOTE}`, model: translator.chatUrl }[
        at
      ];
      await browser.setStorage({
        settings: {
          provider,
          fallback: [],
          phrasesFirst: false,
          providers: { [provider]: { baseUrl, model: 'test-model' } },
          consents: { [provider]: '2026-01-01' },
        },
        secrets: { 'openai-compatible': { apiKey: 'chaos' } },
      });
    },
    async noteShown(pages) {
      for (const page of pages) {
        for (const { text, state } of await commentsOf(page)) {
          if (state === 'done' && !shown.has(text)) shown.set(text, translator.answered.length);
        }
      }
    },
    async settle(entry, page, limit = 90_000) {
      let last: readonly ShownComment[] = [];
      const reached = (good: (comment: ShownComment) => boolean): Promise<boolean> =>
        until(
          'all comments',
          async () => {
            last = await commentsOf(page);
            return last.every(good);
          },
          { limit },
        ).catch(() => false);
      const right = (comment: ShownComment): boolean =>
        isRight(comment, translator.translationOf(comment.text));
      await reached((comment) => right(comment) || isHonest(comment));
      const failed = new Set(last.filter(isHonest).map(({ text }) => text));
      translator.mend();
      translator.pace(0, 0);
      for (let click = 0; click < 3 && last.some((comment) => !right(comment)); click += 1) {
        await pressRetry(page);
        const all = await reached((comment) => right(comment) || isHonest(comment));
        if (!all) break;
      }
      const lost = last.filter((comment) => !right(comment));
      entry.comments += last.length;
      entry.retried += [...failed].filter((text) => !lost.some((comment) => comment.text === text)).length;
      entry.lost += lost.length;
      for (const { text, state, code } of lost)
        process.stderr.write(`lost after "${entry.fault}" in ${entry.browser}: ${state} ${code} ${text}\n`);
    },
    async addAndSettle(entry, page, count) {
      await addComments(page, world.fresh(count));
      await world.settle(entry, page);
    },
    countPayments(entry) {
      const { answered } = translator;
      const before = new Set(answered.slice(0, counted));
      for (let at = counted; at < answered.length; at += 1) {
        const text = answered[at] ?? '';
        const since = shown.get(text);
        if (since !== undefined && at >= since) entry.paidTwice += 1;
        else if (before.has(text)) entry.onTheWay += 1;
        before.add(text);
      }
      counted = answered.length;
    },
    async close() {
      await browser.close();
      await sites.close();
      await translator.close();
    },
  };
  await world.useTranslator('loopback');
  return world;
}
