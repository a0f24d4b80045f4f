import { decideLanguage } from '../../../lib/language/gate.ts';
import { refineLanguage } from '../../../lib/language/statistics.ts';
import { protect } from '../../../lib/text/protect.ts';
import type { BrowserName, BrowserPage, ExtensionBrowser } from '../browser.ts';
import { launchChromium } from '../chromium.ts';
import { launchFirefox } from '../firefox.ts';
import { page, type Sites, startSites } from '../servers/sites.ts';
import { until } from '../until.ts';
import { type SampleComment, sampleSize, thread } from './comments.ts';
import { samplePage } from './page.ts';
import { readThread, type ShownComment, scrollOn, scrollToTop } from './read-thread.ts';

/** One comment of the sample as it is reported. */
export interface SampleRow {
  readonly text: string;
  readonly language: string;
  readonly decision: ShownComment['decision'];
  readonly state: string;
  readonly translation: string;
  readonly provider: string;
}

/** What became of the sample. */
export interface SampleReport {
  readonly rows: readonly SampleRow[];
  /** Chinese comments that have no translation. */
  readonly missed: readonly string[];
}

/** The sample note in a browser with Crosstalk in it. */
export interface SampleSession {
  readonly url: string;
  /** Resolves when the person closes the browser. */
  readonly closed: Promise<void>;
  /** Goes through the whole page and resolves once every foreign comment has its final state, or time is up. */
  report(): Promise<SampleReport>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** How to show the sample. */
export interface SampleOptions {
  readonly browser: BrowserName;
  readonly executable: string;
  readonly extension: string;
  readonly headless: boolean;
  /** Comments and replies; the sample itself where it is left out. */
  readonly comments?: number | undefined;
}

const HOST = 'www.xiaohongshu.com';
const URL = `https://${HOST}/explore/66aa00000000000000000001`;

/** The comments by the text that the page shows: without stickers, and with spaces as the page has them. */
function languagesByText(comments: readonly SampleComment[]): ReadonlyMap<string, string> {
  const all = comments.flatMap((comment) => [comment, ...(comment.replies ?? [])]);
  const shown = (text: string) => text.replace(/:(?:laugh|cry|heart):/g, '').trim();
  return new Map(all.map(({ text, language }) => [shown(text), language]));
}

function languageOf({ text, from }: ShownComment): string {
  if (from !== '') return from;
  const { plain } = protect([text]);
  const prior = { zh: 0.3 };
  const decision = decideLanguage(plain, prior);
  return (decision.open ? refineLanguage(plain, decision, prior) : decision).language;
}

const isForeign = (language: string | undefined): boolean =>
  language !== undefined && language !== 'en' && language !== 'none';

const isFinal = ({ state }: ShownComment): boolean =>
  state === 'done' || state === 'error' || state === 'folded';

async function readToTheEnd(
  tab: BrowserPage,
  count: number,
  languages: ReadonlyMap<string, string>,
): Promise<SampleReport> {
  const unfinished = async () =>
    (await tab.evaluate(readThread)).filter(
      (comment) => isForeign(languages.get(comment.text)) && !isFinal(comment),
    );
  const finished = async () => {
    await tab.evaluate(scrollOn);
    const all = await tab.evaluate(() => document.documentElement.dataset['complete'] !== undefined);
    return all && (await unfinished()).length === 0;
  };
  // Out of time is no error here: the report says which comments have no translation.
  await until('all translations', finished, { limit: 45_000 + count * 60 }).catch(() => undefined);
  await tab.evaluate(scrollToTop);
  const shown = await tab.evaluate(readThread);
  return {
    rows: shown.map((comment) => ({
      text: comment.text,
      language: languageOf(comment),
      decision: comment.decision,
      state: comment.state,
      translation: comment.translation,
      provider: comment.provider,
    })),
    missed: shown
      .filter(({ text, state, translation }) => {
        const done = state === 'done' && translation !== '';
        return languages.get(text) === 'zh' && !done;
      })
      .map(({ text }) => text),
  };
}

/** Serves the sample note at its real address, to this browser alone, and opens it. */
export async function openSample(options: SampleOptions): Promise<SampleSession> {
  const comments = thread(options.comments ?? sampleSize);
  const sites: Sites = await startSites({ [HOST]: page(samplePage({ comments })) });
  let browser: ExtensionBrowser | undefined;
  const close = async () => {
    await browser?.close();
    await sites.close();
  };
  try {
    const launch = options.browser === 'firefox' ? launchFirefox : launchChromium;
    browser = await launch({ ...options, proxyPort: sites.proxyPort });
    const tab = await browser.open(URL);
    return {
      url: URL,
      closed: browser.closed,
      report: () => readToTheEnd(tab, options.comments ?? sampleSize, languagesByText(comments)),
      screenshot: (file) => tab.screenshot(file),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
