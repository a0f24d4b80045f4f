import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { browsers } from '../support/extension.ts';
import { noteUrl, startNotes } from '../support/note-page.ts';
import type { SampleComment } from '../support/sample/comments.ts';
import type { Sites } from '../support/servers/sites.ts';
import { until } from '../support/until.ts';

const host = 'www.rednote.com';
const comments: readonly SampleComment[] = [
  { user: '小满', text: '这条路周末人多不多，停车方便吗', language: 'zh' },
  { user: 'Tom', text: 'The parking lot was almost empty when we came on Sunday', language: 'en' },
  { user: 'Ann', text: 'I have been there with my kids and they loved every minute', language: 'en' },
  { user: '慢慢走', text: '我上个月去过，早点出发比较好', language: 'zh' },
];
const settings = {
  targetLanguage: 'zh-Hans',
  readLanguages: ['zh'],
  provider: 'dictionary',
  fallback: [],
  languageRules: { en: 'fold' },
};

interface Seen {
  readonly line: string | undefined;
  readonly expanded: string | null | undefined;
  readonly visible: readonly string[];
}

/** Runs in the page: the line over folded comments, and the comments that can be seen. */
function look(): Seen {
  const line = document.querySelector('crosstalk-translation[data-state="folded"]');
  const button = line?.shadowRoot?.querySelector('button');
  const visible = [...document.querySelectorAll<HTMLElement>('.note-text')]
    .filter((text) => text.offsetParent !== null)
    .map((text) => text.textContent ?? '');
  return { line: button?.textContent ?? undefined, expanded: button?.getAttribute('aria-expanded'), visible };
}

/** Runs in the page: puts the focus on the line. */
function focusLine(): void {
  const line = document.querySelector('crosstalk-translation[data-state="folded"]');
  line?.shadowRoot?.querySelector('button')?.focus();
}

const isEnglish = (text: string): boolean => text.includes('parking') || text.includes('kids');

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`a reader tired of English in ${installed.name}`, () => {
    let sites: Sites;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startNotes({ [host]: comments });
      browser = await installed.launch({ proxyPort: sites.proxyPort });
      await browser.setStorage({ settings });
    });

    afterAll(async () => {
      await browser?.close();
      await sites?.close();
    });

    async function seen(page: BrowserPage, what: string, fits: (now: Seen) => boolean): Promise<Seen> {
      return until(what, async () => {
        const now = await page.evaluate(look);
        return fits(now) && now;
      });
    }

    it('sees one line for both comments, and opens and closes it with the keyboard', async () => {
      const page = await browser.open(noteUrl(host));
      const folded = await seen(page, 'the line', ({ line }) => line?.includes('2') === true);
      expect(folded.expanded).toBe('false');
      expect(folded.visible.filter(isEnglish)).toEqual([]);
      expect(folded.visible.some((text) => text.includes('停车'))).toBe(true);
      const shot = process.env['CROSSTALK_SHOT'];
      if (shot !== undefined) await page.screenshot(`${shot}-${installed.name}.png`);

      await page.evaluate(focusLine);
      await page.press('Enter');
      const opened = await seen(page, 'the comments', ({ expanded }) => expanded === 'true');
      expect(opened.visible.filter(isEnglish)).toHaveLength(2);

      await page.press('Enter');
      const closed = await seen(page, 'the line again', ({ expanded }) => expanded === 'false');
      expect(closed.visible.filter(isEnglish)).toEqual([]);
      await page.close();
    });

    it('has the thread back as it was once the rule is gone', async () => {
      const page = await browser.open(noteUrl(host));
      await seen(page, 'the line', ({ line }) => line !== undefined);
      await browser.setStorage({ settings: { ...settings, languageRules: { en: 'leave' } } });
      const restored = await seen(page, 'all comments', ({ line }) => line === undefined);
      expect(restored.visible.filter(isEnglish)).toHaveLength(2);
      await page.close();
    });
  });
}
