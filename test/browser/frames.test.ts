import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers } from '../support/extension.ts';
import { page, type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { readSitePage } from '../support/site-page.ts';
import { until } from '../support/until.ts';

const forum = 'forum.example';
const other = 'comments.example';

/** What is said under a page or in a frame. */
const said = (mark: string): readonly string[] => [
  `昨天路过${mark}门口的时候闻到了烤红薯的味道`,
  `请问${mark}附近有没有可以修鞋的地方`,
  `我外婆说${mark}以前是一片很大的荷塘`,
];

/** Comments of a kind nobody described. */
const comments = (mark: string): string =>
  said(mark)
    .map(
      (text, n) =>
        `<li class="entry"><b class="nick">访客${n}</b><div class="comment-text">${text}</div></li>`,
    )
    .join('');
const document = (body: string): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>页面</title></head><body>${body}</body></html>`;

const thread = document(`<main><ul>${comments('主页')}</ul></main>
<iframe title="同源" src="/frame" width="600" height="300"></iframe>
<iframe title="他源" src="https://${other}/frame" width="600" height="300"></iframe>
<iframe title="内文" width="600" height="300" srcdoc='<!doctype html><ul>${comments('内文')}</ul>'></iframe>
<iframe title="空白" width="600" height="300"></iframe>
<script>document.querySelector('[title=空白]').contentDocument.body.innerHTML = '<ul>${comments('空白')}</ul>';</script>`);
const article = document(`<main><ul>${comments('文章')}</ul></main>
<iframe title="评论" src="https://disqus.com/embed/comments/?f=1" width="600" height="600"></iframe>`);

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`comments in frames in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    const settings = (on: readonly string[]) =>
      chosen('libretranslate', translator.url, {
        phrasesFirst: false,
        sites: Object.fromEntries(on.map((host) => [host, 'on'])),
      });

    beforeAll(async () => {
      sites = await startSites({
        [forum]: (request, response) =>
          page(request.url === '/frame' ? document(`<ul>${comments('同源')}</ul>`) : thread)(
            request,
            response,
          ),
        [other]: page(document(`<ul>${comments('他源')}</ul>`)),
        'blog.example': page(article),
        'disqus.com': page(readSitePage('disqus.embed.html').html),
      });
      translator = await startTranslator();
      browser = await installed.launch({
        proxyPort: sites.proxyPort,
        viewport: { width: 1000, height: 2400 },
      });
    });

    beforeEach(() => translator.reset());

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    const askedOf = async (texts: readonly string[]): Promise<void> => {
      await until(
        'the comments of the frames',
        () => texts.every((text) => translator.asked.includes(text)),
        {
          limit: 30_000,
          seen: () => texts.filter((text) => !translator.asked.includes(text)),
        },
      );
    };

    /** Translations in a frame of the page's own origin. */
    const inFrame = (tab: BrowserPage, title: string): Promise<number> =>
      tab.evaluate(
        (name) =>
          globalThis.document
            .querySelector<HTMLIFrameElement>(`iframe[title="${name}"]`)
            ?.contentDocument?.querySelectorAll('crosstalk-translation[data-state="done"]').length ?? 0,
        title,
      );

    it('of another origin are left alone where only the page was turned on', async () => {
      await browser.setStorage({ settings: settings([forum]) });
      const tab = await browser.open(`https://${forum}/`);
      await askedOf(['主页', '同源', '内文', '空白'].flatMap(said));
      expect(translator.asked.filter((text) => text.includes('他源'))).toEqual([]);
      await tab.close();
    });

    it('of the same origin, of another one, and filled by the page itself are read', async () => {
      await browser.setStorage({ settings: settings([forum, other]) });
      const tab = await browser.open(`https://${forum}/`);
      await askedOf(said('他源'));
      for (const title of ['同源', '内文', '空白'])
        expect(await until(`three in ${title}`, async () => (await inFrame(tab, title)) === 3)).toBe(true);
      await tab.close();
    });

    it('of Disqus are turned on together with the page they stand on', async () => {
      await browser.setStorage({ settings: settings([]) });
      const tab = await browser.open('https://blog.example/');
      const any = await browser.openExtensionPage('popup.html');
      const id = await any.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { tabs: { query(filter: object): Promise<{ readonly id: number }[]> } };
        };
        return (await chrome.tabs.query({ url: '*://blog.example/*' }))[0]?.id;
      });
      await any.close();
      const popup = await browser.openExtensionPage(`popup.html?tab=${id}`);
      await popup.waitFor(
        'the frame to be named',
        () => globalThis.document.body.textContent.includes('disqus.com'),
        undefined,
      );
      await popup.click('[data-action="toggle-site"]');
      const inside = readSitePage('disqus.embed.html').expected.map(({ text }) => text);
      await askedOf(said('文章'));
      await until('the comments of the frame', () =>
        inside.some((text) => translator.asked.some((asked) => text.includes(asked) || asked.includes(text))),
      );
      const stored = (await browser.getStorage())['settings'] as { sites: object };
      expect(stored.sites).toMatchObject({ 'blog.example': 'on', 'disqus.com': 'on' });
      await popup.close();
      await tab.close();
    });
  });
}
