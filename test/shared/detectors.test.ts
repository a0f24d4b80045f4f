import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideFor, readerOf } from '../bench/language/ours.ts';
import { type Bucket, buckets, type Row, readRows } from '../bench/language/rows.ts';
import type { BrowserPage } from '../support/browser.ts';
import { browsers } from '../support/extension.ts';
import { startSites } from '../support/servers/sites.ts';

const file = path.join(import.meta.dirname, '../../../shared/langid/dev.tsv');
const english = readerOf('en');

interface Guess {
  readonly language: string;
  readonly reliable: boolean;
}

/** The extension API as both browsers give it to a page of the extension under this name. */
declare const chrome: {
  readonly i18n: {
    detectLanguage(text: string): Promise<{
      readonly isReliable: boolean;
      readonly languages: readonly { readonly language: string; readonly percentage: number }[];
    }>;
  };
};

/** Runs in a page of the extension: what the browser takes the texts for. */
async function guess(texts: readonly string[]): Promise<Guess[]> {
  const found: Guess[] = [];
  for (const text of texts) {
    const { isReliable, languages } = await chrome.i18n.detectLanguage(text);
    found.push({ language: languages[0]?.language ?? 'und', reliable: isReliable });
  }
  return found;
}

/** Runs in a page of the extension: whether the browser has a detector of its own for pages. */
async function detectorState(): Promise<string> {
  const scope = globalThis as { LanguageDetector?: { availability(): Promise<string> } };
  return scope.LanguageDetector === undefined ? 'absent' : scope.LanguageDetector.availability();
}

async function guessAll(page: BrowserPage, rows: readonly Row[]): Promise<readonly Guess[]> {
  const found: Guess[] = [];
  for (let from = 0; from < rows.length; from += 500) {
    const texts = rows.slice(from, from + 500).map(({ plain }) => plain);
    found.push(...(await page.evaluate(guess, texts)));
  }
  return found.map(({ language, reliable }) => ({ language: language.split('-')[0] ?? language, reliable }));
}

const percent = (list: readonly boolean[]): string =>
  list.length === 0 ? '-' : `${((100 * list.filter(Boolean).length) / list.length).toFixed(1)} %`;

function report(rows: readonly Row[], guesses: readonly Guess[], bucket: Bucket): string {
  const indexes = [...rows.keys()].filter((index) => rows[index]?.bucket === bucket);
  const own = indexes.map((index) => decideFor(rows[index]?.plain ?? '', {}, english));
  const isRight = (at: number): boolean => guesses[at]?.language === rows[at]?.lang;
  const isEnglish = (at: number): boolean => rows[at]?.lang === 'en';
  const sure = indexes.filter((at) => guesses[at]?.reliable === true);
  const open = indexes.filter((_, at) => own[at]?.verdict === 'unknown');
  const openAndSure = open.filter((at) => guesses[at]?.reliable === true && guesses[at]?.language !== 'und');
  const offers = (at: number): boolean => guesses[at]?.language !== 'en';
  return [
    `${bucket}: right ${percent(indexes.map(isRight))}`,
    `sure of ${percent(indexes.map((at) => guesses[at]?.reliable === true))}, right there ${percent(sure.map(isRight))}`,
    `undecided by us ${open.length}, sure of ${openAndSure.length} of these`,
    `foreign ones then offered ${openAndSure.filter((at) => !isEnglish(at) && offers(at)).length}`,
    `English ones then offered ${openAndSure.filter((at) => isEnglish(at) && offers(at)).length}`,
  ].join('; ');
}

describe.each(browsers.filter(({ missing }) => !missing))("$name's own detectors", (installed) => {
  it('are measured on the labelled comments', async () => {
    const { rows } = readRows(readFileSync(file, 'utf8'));
    const sites = await startSites({});
    const browser = await installed.launch({ proxyPort: sites.proxyPort });
    try {
      const page = await browser.openExtensionPage('popup.html');
      console.log(`${installed.name}: LanguageDetector ${await page.evaluate(detectorState)}`);
      const guesses = await guessAll(page, rows);
      for (const bucket of buckets)
        console.log(`${installed.name}, i18n.detectLanguage, ${report(rows, guesses, bucket)}`);
      expect(guesses).toHaveLength(rows.length);
    } finally {
      await browser.close();
      await sites.close();
    }
  });
});
