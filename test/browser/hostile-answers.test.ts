import { describe, expect, it } from 'vitest';
import { HARMFUL } from '../fuzz/target.ts';
import { playwrightPage } from '../support/chromium.ts';
import { browsers } from '../support/extension.ts';
import { hostileGround, KEY } from '../support/hostile-ground.ts';
import { plain, plea } from '../support/hostile-pages.ts';
import { until } from '../support/until.ts';

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`hostile answers and curious pages in ${installed.name}`, () => {
    const ground = hostileGround(installed);

    it.each([
      ['markup', '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold</b>'],
      ['bidi overrides and hidden text', 'safe\u202Eevil\u2066\u200B\u{E0041}\uFEFF text'],
      ['control characters', 'one\u0000two\u0008three\u009F'],
      ['half of a surrogate pair', 'before \uD83D after \uDE00 end'],
      ['a line of ten thousand marks', `e${'\u0301'.repeat(10_000)}`],
    ])('shows %s in an answer as harmless text', async (what, answer) => {
      ground.translator.answerWith(() => `Answer ${answer}`);
      const text = plea(1, what);
      const on = await ground.open(plain([text]));
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
      ground.translator.answerWith(() => 'x'.repeat(10_000_000));
      const on = await ground.open(plain([text]));
      const [failed] = await until('the refusal', async () => {
        const all = await on.translations();
        return all[0]?.state === 'error' && all;
      });
      expect(failed?.actions).toContain('retry');
      ground.translator.answerWith(undefined);
      await on.evaluate(() => {
        const ours = document.querySelector('crosstalk-translation');
        ours?.shadowRoot?.querySelector<HTMLElement>('[data-action="retry"]')?.click();
      });
      await ground.translated(on, [text]);
    });

    it('lets a page reach neither settings, keys, stores nor the background', async () => {
      const on = await ground.open(plain([plea(1, '偷看')]));
      await ground.translated(on, [plea(1, '偷看')]);
      const requests = ground.translator.requests;
      const own = await ground.browser.openExtensionPage('popup.html');
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
      expect(seen.markup).not.toContain(ground.translator.url);
      expect(ground.translator.requests).toBe(requests);
    });

    // Only Chromium's debugger reaches the world of an extension in a page.
    it.each([installed].filter(({ name }) => name === 'chromium'))(
      'answers nothing that is for its own pages to a script that has taken over its world in a page',
      async () => {
        const on = await ground.open(plain([plea(1, '夺取')]));
        await ground.translated(on, [plea(1, '夺取')]);
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
            tried[message.request] = await chrome.runtime.sendMessage(message).then((answer) => answer ?? 'nothing', () => 'nothing');
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
        expect(settings).not.toContain(ground.translator.url);
        const stored = (await ground.browser.getStorage()) as { secrets: unknown };
        expect(stored.secrets).toEqual({ libretranslate: { apiKey: KEY } });
      },
    );
  });
}
