import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { chineseComments, notePage, noteUrl, startNotes } from '../support/note-page.ts';
import type { Sites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const host = 'www.xiaohongshu.com';
const rounds = 10;
const perRound = 30;
/** Texts that LibreTranslate gets in one call. */
const callSize = 20;
/** Title and body of the note stand on every page. */
const shared = 2;

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`a background that dies, in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startNotes({ [host]: [] });
      translator = await startTranslator();
      // Tall enough for all comments of a round, so that all are asked for at once.
      browser = await installed.launch({
        proxyPort: sites.proxyPort,
        viewport: { width: 1280, height: 3000 },
      });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, { phrasesFirst: false }),
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    it(`loses no comment and asks for no answered text again, ${rounds} times over`, async () => {
      for (let round = 0; round < rounds; round += 1) {
        const comments = chineseComments(perRound, `${installed.name}${round}`);
        sites.set(host, notePage(comments));
        // One call of the page never gets its answer; the other is answered at once.
        translator.fail('silent', 1);
        const page = await browser.open(noteUrl(host));
        // Killed only once the page has what was answered: an answer still on its way dies with its asker.
        await until('a call without an answer, and the other one shown', async () => {
          const done = (await page.translations()).filter(({ state }) => state === 'done');
          return translator.waiting === 1 && done.length >= perRound - callSize;
        });
        await browser.stopBackground();
        const all = await settled(page, 'all translations', (shown) => shown.length === perRound + shared);
        expect(all.map(({ state, text, error }) => [state, text === '' ? error : ''])).toEqual(
          all.map(() => ['done', '']),
        );
        const twice = translator.answered.filter((text, at, list) => list.indexOf(text) !== at);
        expect(twice).toEqual([]);
        await page.close();
      }
      expect(new Set(translator.answered).size).toBe(rounds * perRound + shared);

      const asked = translator.asked.length;
      const again = await browser.open(noteUrl(host));
      const known = await settled(
        again,
        'the last page again',
        (shown) => shown.length === perRound + shared,
      );
      expect(known.every(({ state }) => state === 'done')).toBe(true);
      expect(translator.asked.length).toBe(asked);
      await again.close();
    });
  });
}
