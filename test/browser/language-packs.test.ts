import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { below, browsers, settled } from '../support/extension.ts';
import { notePage, noteUrl, startNotes } from '../support/note-page.ts';
import { type PackServer, startPackServer } from '../support/servers/packs.ts';
import type { Sites } from '../support/servers/sites.ts';
import { until } from '../support/until.ts';

const host = 'www.rednote.com';
/** What the tiny models write: syllables. */
const nonsense = /^(?:(?:ka|lo|mi|ne|pu|ra|si|to|vu|zen)\s?)+$/;
let texts = 0;

/** A comment that no earlier test has had translated. */
function comment(text: string): { user: string; text: string; language: 'zh' } {
  texts += 1;
  return { user: '小满', text: `第${texts}次问：${text}`, language: 'zh' };
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly text: string;
}

function readRows(): Row[] {
  return [...document.querySelectorAll('[data-pack]')].map((row) => ({
    id: row.getAttribute('data-pack') ?? '',
    state: row.getAttribute('data-state') ?? '',
    text: row.textContent ?? '',
  }));
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`language packs in ${installed.name}`, () => {
    let sites: Sites;
    let server: PackServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startNotes({ [host]: [] });
      browser = await installed.launch({ proxyPort: sites.proxyPort });
    });

    beforeEach(async () => {
      server = await startPackServer(['zh>en', 'en>de', 'en>zh']);
      await browser.clearStorage();
      await browser.setStorage({
        settings: {
          provider: 'bergamot',
          fallback: [],
          phrasesFirst: false,
          providers: { bergamot: { baseUrl: server.url } },
        },
      });
    });

    afterEach(async () => {
      const options = await openOptions();
      for (const { id } of await options.evaluate(readRows)) {
        await options.click(`[data-pack="${id}"] [data-action="remove-pack"]`);
      }
      await until('no packs', async () => (await options.evaluate(readRows)).length === 0);
      await options.close();
      await server.close();
    });

    afterAll(async () => {
      await browser?.close();
      await sites?.close();
    });

    async function openOptions(): Promise<BrowserPage> {
      const options = await browser.openExtensionPage('options.html');
      await options.waitFor(
        'the part with the packs',
        () => document.querySelector('[data-action="look-for-packs"]') !== null,
        undefined,
      );
      return options;
    }

    async function look(options: BrowserPage): Promise<void> {
      await options.click('[data-action="look-for-packs"]');
      await options.waitFor('the offers', () => document.querySelector('[data-offer]') !== null, undefined);
    }

    const row = (options: BrowserPage, id: string, state: string) =>
      until(`the pack ${id} to be ${state}`, async () =>
        (await options.evaluate(readRows)).find((each) => each.id === id && each.state === state),
      );
    const install = async (): Promise<void> => {
      const options = await openOptions();
      await look(options);
      await options.click('[data-offer="read"] [data-action="download-pack"]');
      await row(options, 'zh>en', 'installed');
      await options.close();
    };
    const modelRequests = () => server.asked.filter((path) => path.includes('zh-en/model.bin'));

    it('asks nobody before the click, says how large a pack is, and translates with it', async () => {
      const options = await openOptions();
      expect(server.asked).toEqual([]);
      await look(options);
      expect(server.asked).toEqual(['/db/models.json']);
      const offer = await options.evaluate(
        () => document.querySelector('[data-offer="read"]')?.textContent ?? '',
      );
      expect(offer).toMatch(/Chinese → English.*3\d kB/);
      await options.click('[data-offer="read"] [data-action="download-pack"]');
      await row(options, 'zh>en', 'installed');
      await options.close();

      const asked = comment('这条路周末人多不多。停车方便吗？@Tom 你知道吗');
      const other = comment('我明天想去爬山\n有人一起吗');
      sites.set(host, notePage([asked, other]));
      const page = await browser.open(noteUrl(host));
      const shown = await settled(page, 'both comments', (all) =>
        ['这条路周末人多不多', '我明天想去爬山'].every((begin) =>
          all.some(({ original }) => original.includes(begin)),
        ),
      );
      const first = below(shown, asked.text);
      expect(first).toMatchObject({ state: 'done', provider: 'bergamot', kind: 'translation', lang: 'en' });
      expect(first?.text).toContain('@Tom');
      expect(first?.text.replace('@Tom', '').trim()).toMatch(nonsense);
      const second = shown.find(({ original }) => original.includes('我明天想去爬山'));
      expect(second?.text.split('\n').length).toBe(2);
      await page.close();
    });

    it('pauses with the page, goes on after a restart where it stopped, and checks the whole', async () => {
      server.serving.stallAfter = 9000;
      const options = await openOptions();
      await look(options);
      await options.click('[data-offer="read"] [data-action="download-pack"]');
      await row(options, 'zh>en', 'downloading');
      await until('the first part', () => modelRequests().length === 1);
      await options.click('[data-pack="zh>en"] [data-action="pause-pack"]');
      const paused = await row(options, 'zh>en', 'paused');
      expect(paused.text).toMatch(/9 kB/);
      await options.close();
      await browser.reloadExtension();

      delete server.serving.stallAfter;
      const again = await openOptions();
      await row(again, 'zh>en', 'paused');
      await again.click('[data-pack="zh>en"] [data-action="resume-pack"]');
      await row(again, 'zh>en', 'installed');
      expect(modelRequests().at(-1)).toMatch(/ bytes=9000-$/);
      await again.close();
    });

    it('throws away what is not what the list promised, and says so', async () => {
      server.serving.falsify = true;
      const options = await openOptions();
      await look(options);
      await options.click('[data-offer="read"] [data-action="download-pack"]');
      const failed = await until('the problem', async () =>
        (await options.evaluate(readRows)).find(({ text }) => /damaged/.test(text)),
      );
      expect(failed.state).toBe('paused');
      delete server.serving.falsify;
      await options.click('[data-pack="zh>en"] [data-action="resume-pack"]');
      await row(options, 'zh>en', 'installed');
      await options.close();
    });

    it('goes through English where there is no pack for the pair', async () => {
      const stored = await browser.getStorage();
      await browser.setStorage({ settings: { ...(stored['settings'] as object), targetLanguage: 'de' } });
      const options = await openOptions();
      await look(options);
      await options.click('[data-offer="read"] [data-action="download-pack"]');
      await row(options, 'zh>en', 'installed');
      await row(options, 'en>de', 'installed');
      await options.close();
      const asked = comment('这家店几点关门');
      sites.set(host, notePage([asked]));
      const page = await browser.open(noteUrl(host));
      const shown = await settled(page, 'the comment', (all) => below(all, asked.text) !== undefined);
      expect(below(shown, asked.text)).toMatchObject({ state: 'done', provider: 'bergamot', lang: 'de' });
      await page.close();
    });

    it('translates again after the background ended, and no more once the pack is deleted', async () => {
      await install();
      await browser.stopBackground();
      const asked = comment('明天会不会下雨');
      sites.set(host, notePage([asked]));
      const page = await browser.open(noteUrl(host));
      const shown = await settled(page, 'the comment', (all) => below(all, asked.text) !== undefined);
      expect(below(shown, asked.text)).toMatchObject({ state: 'done', provider: 'bergamot' });
      await page.close();

      const options = await openOptions();
      await options.click('[data-pack="zh>en"] [data-action="remove-pack"]');
      await until('no packs', async () => (await options.evaluate(readRows)).length === 0);
      await options.close();
      const later = comment('后天会不会下雪');
      sites.set(host, notePage([later]));
      const next = await browser.open(noteUrl(host));
      const without = await settled(next, 'the comment', (all) => below(all, later.text) !== undefined);
      expect(below(without, later.text)?.state).not.toBe('done');
      await next.close();
    });
  });
}
