import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HARMFUL } from '../fuzz/target.ts';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { playwrightPage } from '../support/chromium.ts';
import { browsers } from '../support/extension.ts';
import { hostilePages, INNOCENT, marks, plain, plea } from '../support/hostile-pages.ts';
import { type Sites, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import type { ShownTranslation } from '../support/translations.ts';
import { until } from '../support/until.ts';

const host = 'www.xiaohongshu.com';
const url = `https://${host}/explore/66aa00000000000000000001`;
const KEY = 'a-key-that-no-page-may-see';

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`hostile pages and answers in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;
    let page: BrowserPage | undefined;

    const open = async (handler: (typeof hostilePages)[keyof typeof hostilePages]): Promise<BrowserPage> => {
      sites.set(host, handler);
      page = await browser.open(url);
      return page;
    };

    /** Waits until these comments have their own translation, whatever else is on the page. */
    const translated = (on: BrowserPage, texts: readonly string[]): Promise<readonly ShownTranslation[]> => {
      let last: readonly ShownTranslation[] = [];
      return until(
        'the translations of the other comments',
        async () => {
          last = await on.translations();
          const good = (text: string): boolean =>
            last.some(
              (one) => one.original.trim() === text && one.text.includes(translator.translationOf(text)),
            );
          return texts.every(good) && last;
        },
        {
          limit: 60_000,
          seen: () =>
            last.map(({ state, original, text }) => [state, original.slice(0, 40), text.slice(0, 40)]),
        },
      );
    };

    const others = (name: keyof typeof marks): readonly string[] =>
      Array.from({ length: INNOCENT }, (_, n) => plea(n, marks[name]));

    beforeAll(async () => {
      sites = await startSites({ [host]: hostilePages.strict });
      translator = await startTranslator();
      browser = await installed.launch({
        proxyPort: sites.proxyPort,
        viewport: { width: 1280, height: 2000 },
      });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, { phrasesFirst: false }),
        secrets: { libretranslate: { apiKey: KEY } },
      });
    });

    afterEach(async () => {
      await page?.close();
      page = undefined;
      translator.answerWith(undefined);
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    it('gives up where a page takes its elements out, and translates the rest', async () => {
      const on = await open(hostilePages.remover);
      await translated(on, others('remover'));
      const count = (): Promise<number> => on.evaluate(() => Number(Reflect.get(window, 'removed')));
      const removed = await until('the end of the fight', async () => {
        const before = await count();
        await on.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
        return before > 0 && before === (await count()) && { before };
      });
      expect(removed.before).toBeLessThan(20);
    });

    it('translates copies of comments once each', async () => {
      const on = await open(hostilePages.cloner);
      const all = await until('all copies', async () => {
        const shown = await on.translations();
        return (
          shown.length === 20 + INNOCENT &&
          shown.every(({ state, text }) => state === 'done' && text !== '') &&
          shown
        );
      });
      for (const { original, text } of all) expect(text).toContain(translator.translationOf(original));
    });

    it('keeps its temper where a text changes sixty times a second', async () => {
      translator.reset();
      const on = await open(hostilePages.ticker);
      await translated(on, others('ticker'));
      await on.waitFor(
        'two hundred changes',
        () => {
          const text = document.querySelector('#victim .note-text')?.textContent ?? '';
          return Number(/\d+/.exec(text)?.[0]) >= 300;
        },
        undefined,
      );
      expect(new Set(translator.asked).size).toBeLessThan(INNOCENT + 12);
      expect(await on.evaluate(() => document.querySelector('#victim .note-text')?.textContent)).toMatch(
        /^第\d+位/,
      );
    });

    it('says of ten megabytes that they are too long', async () => {
      const on = await open(hostilePages.giant);
      // Not by the usual way, which would carry the ten megabytes over at each look.
      const shown = await on.waitFor(
        'every comment',
        (count) => {
          const ours = [...document.querySelectorAll('crosstalk-translation')];
          const text = (part: string, element: Element): string =>
            element.shadowRoot?.querySelector(`[part="${part}"]`)?.textContent ?? '';
          const all = ours.map((element) => [text('text', element), text('error', element)] as const);
          return all.length === count && all.every(([done, failed]) => done + failed !== '')
            ? all
            : undefined;
        },
        INNOCENT + 1,
        60_000,
      );
      if (shown === undefined) throw new Error('nothing shown');
      const [done, failed] = [shown.slice(0, INNOCENT), shown.slice(INNOCENT)];
      expect(done.map(([text]) => text)).toEqual(
        others('giant').map((text) => translator.translationOf(text)),
      );
      expect(failed.map(([, error]) => error)).toEqual([expect.stringMatching(/long/i)]);
      expect(translator.asked.every((text) => text.length < 1000)).toBe(true);
    });

    it('finds the comments among a hundred thousand elements', async () => {
      const on = await open(hostilePages.crowd);
      expect(await translated(on, others('crowd'))).toHaveLength(INNOCENT);
    });

    it('is not reached by traps on prototypes, or by a page that defines its elements', async () => {
      const on = await open(hostilePages.traps);
      await translated(on, others('traps'));
      const caught = await on.evaluate(() => {
        (Reflect.get(window, 'disarm') as () => void)();
        return Reflect.get(window, 'caught') as string[];
      });
      expect(caught).toEqual([]);
    });

    it('reads on beside a form whose fields stand in for the methods of elements', async () => {
      const on = await open(hostilePages.clobbered);
      const all = await translated(on, [plea(9, 'g')]);
      expect(all.length).toBeGreaterThan(0);
    });

    it('takes no orders from elements, clicks and messages that look like its own', async () => {
      const on = await open(hostilePages.spoofs);
      await translated(on, others('spoofs'));
      const requests = translator.requests;
      await on.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(translator.requests).toBe(requests);
      const { secrets } = (await browser.getStorage()) as { secrets: unknown };
      expect(secrets).toEqual({ libretranslate: { apiKey: KEY } });
    });

    it('shows translations with their looks under the strictest policy', async () => {
      const on = await open(hostilePages.strict);
      await translated(on, others('strict'));
      const looks = await on.evaluate(() => {
        const ours = document.querySelector('crosstalk-translation');
        const body = ours?.shadowRoot?.querySelector('[part="body"]');
        ours?.shadowRoot?.querySelector<HTMLElement>('[data-action="original"]')?.click();
        const original = document.querySelector('.note-text');
        return {
          display: ours && getComputedStyle(ours).display,
          body: body && getComputedStyle(body).display,
          original: original && getComputedStyle(original).display,
        };
      });
      expect(looks).toEqual({ display: 'block', body: 'block', original: 'none' });
    });

    it.each([
      ['markup', '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold</b>'],
      ['bidi overrides and hidden text', 'safe\u202Eevil\u2066\u200B\u{E0041}\uFEFF text'],
      ['control characters', 'one\u0000two\u0008three\u009F'],
      ['half of a surrogate pair', 'before \uD83D after \uDE00 end'],
      ['a line of ten thousand marks', `e${'\u0301'.repeat(10_000)}`],
    ])('shows %s in an answer as harmless text', async (what, answer) => {
      translator.answerWith(() => `Answer ${answer}`);
      const text = plea(1, what);
      const on = await open(plain([text]));
      const [shown] = await until('the answer', async () => {
        const all = await on.translations();
        return all.length === 1 && all[0]?.state !== 'pending' && all[0]?.state !== '' && all;
      });
      expect(shown?.state).toBe('done');
      expect(shown?.text).toMatch(/^Answer/);
      expect(shown?.text).not.toMatch(HARMFUL);
      expect(shown?.text).not.toMatch(/[\u{E0000}-\u{E007F}]/u);
      const state = await on.evaluate(() => ({
        pwned: Reflect.get(window, 'pwned') as unknown,
        elements: document
          .querySelector('crosstalk-translation')
          ?.shadowRoot?.querySelectorAll('[part="text"] *').length,
      }));
      expect(state).toEqual({ pwned: undefined, elements: 0 });
    });

    it('refuses an answer of ten megabytes and goes on', async () => {
      const text = plea(1, '十兆');
      translator.answerWith(() => 'x'.repeat(10_000_000));
      const on = await open(plain([text]));
      const [failed] = await until('the refusal', async () => {
        const all = await on.translations();
        return all[0]?.state === 'error' && all;
      });
      expect(failed?.actions).toContain('retry');
      translator.answerWith(undefined);
      await on.evaluate(() => {
        const ours = document.querySelector('crosstalk-translation');
        ours?.shadowRoot?.querySelector<HTMLElement>('[data-action="retry"]')?.click();
      });
      await translated(on, [text]);
    });

    it('lets a page reach neither settings, keys, stores nor the background', async () => {
      const on = await open(plain([plea(1, '偷看')]));
      await translated(on, [plea(1, '偷看')]);
      const requests = translator.requests;
      const own = await browser.openExtensionPage('popup.html');
      const address = await own.evaluate(() => location.origin);
      await own.close();
      const seen = await on.evaluate(async (origin) => {
        const found: string[] = [];
        for (const name of ['chrome', 'browser']) {
          const api = Reflect.get(window, name) as
            | { runtime?: Record<string, unknown>; storage?: unknown }
            | undefined;
          if (
            api?.storage !== undefined ||
            typeof api?.runtime?.['sendMessage'] === 'function' ||
            typeof api?.runtime?.['connect'] === 'function'
          )
            found.push(`${name}.runtime`);
        }
        for (const file of [
          'popup.html',
          'options.html',
          'manifest.json',
          'background.js',
          'content-scripts/reader.js',
        ])
          await fetch(`${origin}/${file}`).then(
            () => found.push(file),
            () => undefined,
          );
        const databases = (await indexedDB.databases?.()) ?? [];
        found.push(...databases.map(({ name }) => name ?? ''));
        for (const key of Object.keys(localStorage)) found.push(key);
        const inside: string[] = [];
        const visit = (root: ParentNode): void => {
          for (const element of root.querySelectorAll('*')) {
            inside.push(element.outerHTML);
            if (element.shadowRoot !== null) visit(element.shadowRoot);
          }
        };
        visit(document);
        found.push(
          ...Reflect.ownKeys(window)
            .map(String)
            .filter((name) => /crosstalk/i.test(name)),
        );
        return { found, markup: inside.join('\n') };
      }, address);
      expect(seen.found).toEqual([]);
      expect(seen.markup).not.toContain(KEY);
      expect(seen.markup).not.toContain(translator.url);
      expect(translator.requests).toBe(requests);
    });

    // Only Chromium's debugger reaches the world of an extension in a page.
    it.each([installed].filter(({ name }) => name === 'chromium'))(
      'answers nothing that is for its own pages to a script that has taken over its world in a page',
      async () => {
        const on = await open(plain([plea(1, '夺取')]));
        await translated(on, [plea(1, '夺取')]);
        const tab = playwrightPage(on);
        const session = await tab.context().newCDPSession(tab);
        const worlds: { readonly id: number; readonly origin: string }[] = [];
        session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
        await session.send('Runtime.enable');
        const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
        expect(world).toBeDefined();
        const forge = `(async () => {
          const tried = {};
          const messages = [
            { request: 'save-key', payload: { provider: 'deepl', apiKey: 'stolen' } },
            { request: 'check-provider', payload: { provider: 'libretranslate' } },
            { request: 'providers', payload: {} }, { request: 'usage', payload: {} },
            { request: 'clear-everything', payload: {} }, { request: 'clear-cache', payload: {} },
            { request: 'read-once', payload: { tabId: 1 } }, { request: 'teach', payload: { tabId: 1 } },
          ];
          for (const message of messages)
            tried[message.request] = await Promise.race([
              chrome.runtime.sendMessage(message).then((answer) => answer ?? 'nothing', () => 'nothing'),
              new Promise((resolve) => setTimeout(resolve, 2000, 'nothing')),
            ]);
          tried.storage = await new Promise((resolve) => {
            try { chrome.storage.local.get().then((all) => resolve(JSON.stringify(all)), () => resolve('nothing')); } catch { resolve('nothing'); }
          });
          tried.settings = JSON.stringify(await chrome.runtime.sendMessage({ request: 'page-settings', payload: {} }));
          return tried;
        })()`;
        const { result } = await session.send('Runtime.evaluate', {
          expression: forge,
          ...(world && { contextId: world.id }),
          awaitPromise: true,
          returnByValue: true,
        });
        const { settings, ...tried } = result.value as Record<string, string>;
        expect(new Set(Object.values(tried))).toEqual(new Set(['nothing']));
        expect(settings).toContain('targetLanguage');
        expect(settings).not.toContain(KEY);
        expect(settings).not.toContain(translator.url);
        const stored = (await browser.getStorage()) as { secrets: unknown };
        expect(stored.secrets).toEqual({ libretranslate: { apiKey: KEY } });
      },
    );
  });
}
