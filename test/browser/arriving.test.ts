import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers } from '../support/extension.ts';
import { page, type SiteHandler, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';

const forum = 'forum.example';
const said = [
  '昨天路过车站的时候闻到了烤红薯的味道',
  '请问这附近有没有可以修鞋的地方',
  '我外婆说这里以前是一片很大的荷塘',
] as const;
const head =
  '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>页面</title></head><body><ul>';
const entry = (text: string) =>
  `<li class="entry"><b class="nick">访客</b><p class="comment-text">${text}</p></li>`;
const pageOf = (texts: readonly string[]) => `${head}${texts.map(entry).join('')}</ul></body></html>`;
const whole = pageOf(said);

/** The page up to the middle of its last comment; the rest once the browser has shown that for forty frames. */
function inTwoParts(): SiteHandler {
  const cut = whole.indexOf(said[2]) + 6;
  let goOn: (() => void) | undefined;
  const script = `<script>
let frames = 0;
const next = () => ++frames < 40 ? requestAnimationFrame(next) : fetch('/rest');
next();
</script>`;
  return (request, response) => {
    if (request.url === '/rest') {
      response.writeHead(204).end();
      goOn?.();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.write(whole.slice(0, cut).replace('<ul>', `${script}<ul>`));
    goOn = () => response.end(whole.slice(cut));
  };
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`a page that is still arriving in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startSites({ [forum]: page(pageOf(said.map((text) => `${text}吗`))) });
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, {
          phrasesFirst: false,
          sites: { [forum]: 'on' },
        }),
      });
      // The reader is registered for the site once this page is read.
      const first = await browser.open(`https://${forum}/`);
      await first.waitFor(
        'the translations',
        () => document.querySelectorAll('crosstalk-translation').length === 3,
        undefined,
      );
      await first.close();
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    it('has a comment that was cut in two by the network translated whole, and no half of it sent', async () => {
      translator.reset();
      sites.set(forum, inTwoParts());
      const slow = await browser.open(`https://${forum}/slow`);
      await slow.waitFor(
        'the translations',
        () => document.querySelectorAll('crosstalk-translation[data-state="done"]').length === 3,
        undefined,
      );
      const shown = await slow.translations();
      expect(shown.map(({ original }) => original)).toEqual(said);
      expect(new Set(translator.asked)).toEqual(new Set(said));
      await slow.close();
    });
  });
}
