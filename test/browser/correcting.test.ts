import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { browsers, settled } from '../support/extension.ts';
import { noteUrl, startNotes } from '../support/note-page.ts';
import type { SampleComment } from '../support/sample/comments.ts';
import type { Sites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

const host = 'www.rednote.com';
const spanish = 'Me encanta este lugar, la próxima semana vuelvo con toda mi familia';
const chinese = '第二位邻居昨天把雨伞忘在楼下的修车铺里了';
const comments: readonly SampleComment[] = [
  { user: 'Ana', text: spanish, language: 'es' },
  { user: '小满', text: chinese, language: 'zh' },
];

/** Runs in the page: puts the focus on a translation, as the Tab key does. */
function focusTranslation(from: string): void {
  const translation = document.querySelector(`crosstalk-translation[data-from="${from}"]`);
  translation?.shadowRoot?.querySelector<HTMLElement>('[part="body"]')?.focus();
}

/** Runs in the page: the action of the button that has the focus. */
function focusedAction(): string | undefined {
  const inner = document.activeElement?.shadowRoot?.activeElement;
  return inner instanceof HTMLElement ? inner.dataset['action'] : undefined;
}

/** Runs in the page: the buttons of the menu that is open, by what they say of the language. */
function menuButtons(from: string): readonly string[] | undefined {
  const root = document.querySelector(`crosstalk-translation[data-from="${from}"]`)?.shadowRoot;
  const menu = root?.querySelector('[part="menu"]:popover-open');
  return menu
    ? [...menu.querySelectorAll('button')].map(({ dataset, value }) => `${dataset['action']} ${value}`)
    : undefined;
}

/** Runs in the page: puts the focus on a button of the menu. */
function focusChoice(name: string): void {
  const all = [...document.querySelectorAll('crosstalk-translation')];
  const roots = all.map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(`[part="menu"] ${name}`));
  roots.find((found) => found)?.focus();
}

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`a wrong language in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startNotes({ [host]: comments });
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url, { phrasesFirst: false }),
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    const both = async (page: BrowserPage): Promise<void> => {
      await settled(page, 'both languages', (all) =>
        ['es', 'zh-Hans'].every((language) => all.some(({ from }) => from === language)),
      );
    };

    async function corrections(): Promise<unknown> {
      const { settings } = await browser.getStorage();
      return (settings as { corrections?: unknown }).corrections;
    }

    /** From a translation to the button that doubts its language, with the keyboard alone. */
    async function doubt(page: BrowserPage, from: string): Promise<void> {
      await page.evaluate(focusTranslation, from);
      await page.press('Tab');
      expect(await page.evaluate(focusedAction)).toBe('original');
      await page.press('Tab');
      expect(await page.evaluate(focusedAction)).toBe('language');
      await page.press('Enter');
    }

    it('is corrected with the keyboard, in all open tabs at once, and taken back in the options', async () => {
      const other = await browser.open(noteUrl(host));
      await both(other);
      const page = await browser.open(noteUrl(host));
      await both(page);

      await doubt(page, 'es');
      const choices = await page.waitFor('the menu', menuButtons, 'es');
      expect(choices).toContain('leave-language ');
      expect(choices?.some((choice) => /^correct-language (?!es)[a-z]{2}$/.test(choice))).toBe(true);
      await page.evaluate(focusChoice, 'button[value="und"]');
      await page.press('Enter');
      await until('the correction', async () => JSON.stringify(await corrections())?.includes('rednote.com'));
      expect(await corrections()).toEqual([{ site: 'rednote.com', language: 'es', is: 'und' }]);
      const isOther = (all: readonly { readonly from: string }[]): boolean =>
        all.every(({ from }) => from !== 'es') && all.some(({ from }) => from === 'zh-Hans');
      await settled(page, 'no Spanish here', isOther);
      await settled(other, 'no Spanish there', isOther);

      await doubt(page, 'zh-Hans');
      await page.waitFor('the second menu', menuButtons, 'zh-Hans');
      await page.evaluate(focusChoice, 'button[data-action="leave-language"]');
      await page.press('Enter');
      const isLeft = (all: readonly { readonly from: string }[]): boolean =>
        all.every(({ from }) => from !== 'zh-Hans');
      await until('Chinese left alone', async () => isLeft(await page.translations()));
      await until('the same in the other tab', async () => isLeft(await other.translations()));

      const options = await browser.openExtensionPage('options.html');
      await options.waitFor(
        'both corrections',
        () => document.querySelectorAll('[data-list="corrections"] li').length === 2,
        undefined,
      );
      await options.click('[data-list="corrections"] li:nth-child(1) button');
      await until('one left', async () => ((await corrections()) as readonly unknown[]).length === 1);
      await options.click('[data-list="corrections"] li:nth-child(1) button');
      await options.close();
      await both(page);
      await page.close();
      await other.close();
    });
  });
}
