import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { chineseComments, notePage, noteUrl, startNotes } from '../support/note-page.ts';
import type { Sites } from '../support/servers/sites.ts';
import { type Fault, startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const host = 'www.xiaohongshu.com';
const count = 4;
/** The comments with the title and body of the note. */
const all = count + 2;

/** What is wrong, which code the comment carries, and words that its message must have. */
const faults: readonly (readonly [string, Fault, string, RegExp])[] = [
  ['the quota is used up', { status: 402 }, 'quota', /quota/i],
  ['the server fails', { status: 500 }, 'network', /reached|server/i],
  ['the connection breaks', 'broken', 'network', /reached|server/i],
  ['a sign-in page answers instead', 'html', 'bad-response', /answer/i],
  ['the answer has another shape', 'shape', 'bad-response', /answer/i],
  ['the translations are empty', 'empty', 'bad-response', /answer/i],
];

/** Runs in the page: presses a button of every translation that has it. */
function press(action: string): number {
  let pressed = 0;
  for (const element of document.querySelectorAll('crosstalk-translation')) {
    const button = element.shadowRoot?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    button?.click();
    if (button) pressed += 1;
  }
  return pressed;
}

/** Runs in the page: codes of the errors shown. */
function codes(): string[] {
  return [...document.querySelectorAll('crosstalk-translation')].map(
    (element) => element.getAttribute('data-error') ?? '',
  );
}

/** A LibreTranslate of few words, at a host name that is not loopback. */
function remoteTranslator(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('utf8');
  });
  request.on('end', () => {
    const { q } = JSON.parse(body) as { q: readonly string[] };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ translatedText: q.map((_, index) => `Remote translation ${index}`) }));
  });
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`what goes wrong, in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;
    let round = 0;

    beforeAll(async () => {
      sites = await startNotes({ [host]: [] });
      sites.set('translate.example', remoteTranslator);
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort });
    });

    afterEach(() => translator.mend());

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    async function openNote(baseUrl: string): Promise<BrowserPage> {
      round += 1;
      sites.set(host, notePage(chineseComments(count, `${installed.name}${round}`)));
      await browser.setStorage({
        settings: chosen('libretranslate', baseUrl, { phrasesFirst: false }),
      });
      return browser.open(noteUrl(host));
    }

    const whole = (page: BrowserPage) =>
      settled(page, 'every comment', (shown) => shown.length === all, 60_000);

    it.each(faults)(
      'when %s, every comment says so and is translated on another try',
      async (_, fault, code, words) => {
        translator.fail(fault);
        const page = await openNote(translator.url);
        const failed = await whole(page);
        // The title was translated by an earlier page and comes from the cache.
        const errors = failed.filter(({ state }) => state === 'error');
        expect(errors.length).toBeGreaterThanOrEqual(count);
        expect((await page.evaluate(codes)).filter((each) => each !== '' && each !== code)).toEqual([]);
        for (const { error, actions } of errors) {
          expect(error).toMatch(words);
          expect(actions).toContain('retry');
        }
        translator.mend();
        await page.evaluate(press, 'retry');
        const mended = await until('all translations', async () => {
          const shown = await page.translations();
          return shown.length === all && shown.every(({ state }) => state === 'done') && shown;
        });
        expect(mended).toHaveLength(all);
        await page.close();
      },
    );

    it('waits as long as a busy server asks, and then translates by itself', async () => {
      translator.fail({ status: 429, retryAfter: 1 }, 1);
      const page = await openNote(translator.url);
      expect((await whole(page)).map(({ state }) => state)).toEqual(
        Array.from({ length: all }, () => 'done'),
      );
      await page.close();
    });

    it('names a key that is not accepted', async () => {
      const locked = await startTranslator();
      locked.requireKey('right');
      const page = await openNote(locked.url);
      const failed = await whole(page);
      expect(failed.every(({ error, actions }) => /key/i.test(error) && actions.includes('choose'))).toBe(
        true,
      );
      expect(new Set(await page.evaluate(codes))).toEqual(new Set(['auth']));
      await page.close();
      await locked.close();
    });

    it('names a server that is not there, and an address that is another one’s', async () => {
      const gone = await startTranslator();
      await gone.close();
      const page = await openNote(gone.url);
      expect((await whole(page)).every(({ state }) => state === 'error')).toBe(true);
      expect(new Set(await page.evaluate(codes))).toEqual(new Set(['network']));
      await page.close();
      const other = await openNote(`${translator.url}/nothing/here`);
      expect(
        (await whole(other)).every(({ state, actions }) => state === 'error' && actions.length > 0),
      ).toBe(true);
      await other.close();
    });

    it('says that there is no network, and goes on when it is back', async () => {
      const page = await openNote('https://translate.example');
      await whole(page);
      await browser.setOffline(true);
      await page.evaluate((text) => {
        const last = [...document.querySelectorAll('.note-text > span')].at(-1);
        if (last) last.textContent = text;
      }, '网络断开的时候又来了一条新的评论');
      const lost = await until('the word about the network', async () => {
        const shown = await page.translations();
        return shown.filter(({ state }) => state === 'error').length === 1 && shown;
      });
      expect(lost.filter(({ state }) => state === 'done')).toHaveLength(all - 1);
      expect((await page.evaluate(codes)).filter((code) => code !== '')).toEqual([
        expect.stringMatching(/^(offline|network)$/),
      ]);
      await browser.setOffline(false);
      await page.evaluate(press, 'retry');
      await until('the translation', async () =>
        (await page.translations()).every(({ state }) => state === 'done'),
      );
      await page.close();
    });

    it('carries on with other pages when one goes away in the middle', async () => {
      translator.hold();
      const leaving = await openNote(translator.url);
      await until('calls under way', () => Promise.resolve(translator.waiting > 0));
      await leaving.goto('about:blank');
      await until('the end of the calls', () => Promise.resolve(translator.waiting === 0));
      translator.release();
      const page = await openNote(translator.url);
      expect((await whole(page)).every(({ state }) => state === 'done')).toBe(true);
      await page.close();
      await leaving.close();
    });

    it('translates on in a page that was open while the extension was reloaded', async () => {
      const page = await openNote(translator.url);
      await whole(page);
      await browser.reloadExtension();
      // The new copy takes the page over: one translation below each comment, and it answers clicks.
      const after = await whole(page);
      expect(after.every(({ state }) => state === 'done')).toBe(true);
      expect(new Set(after.map(({ original }) => original)).size).toBe(all);
      await page.close();
    });
  });
}
