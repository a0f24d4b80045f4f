import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { below, browsers, settled } from '../support/extension.ts';
import { loadReplies, markupWithoutCrosstalk, noteUrl, startNotes } from '../support/note-page.ts';
import type { SampleComment } from '../support/sample/comments.ts';
import { note } from '../support/sample/comments.ts';
import { page as markup, type Sites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';

const late = '楼上的朋友说得有道理，我周末再去那家店看看';
const thread: readonly SampleComment[] = [
  {
    user: '小满',
    text: '我家楼下的面馆也是这样煮的，汤要熬很久',
    language: 'zh',
    replies: [
      { user: '阿树', text: '请问面馆在哪条街上，周末想带孩子去', language: 'zh' },
      { user: '北风', to: '阿树', text: late, language: 'zh', late: true },
    ],
  },
  { user: 'さとう', text: '来週の日曜日に家族で作ってみようと思います', language: 'ja' },
  { user: 'Tom', text: 'This looks amazing, thanks for sharing the recipe!', language: 'en' },
  { user: '林间', text: '哈哈哈哈哈', language: 'none' },
  { user: '慢慢走', text: ':laugh::laugh:', language: 'none' },
  { user: '云朵', text: '@厨房里的阿宁 昨天买的番茄太酸了要不要多放糖:cry:', language: 'zh' },
];
const hosts = ['www.xiaohongshu.com', 'www.rednote.com'] as const;

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`a note in ${installed.name}`, () => {
    let sites: Sites;
    let translator: TranslatorServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      sites = await startNotes({ [hosts[0]]: thread, [hosts[1]]: thread, 'blog.example': thread });
      translator = await startTranslator();
      browser = await installed.launch({ proxyPort: sites.proxyPort });
      await browser.setStorage({
        settings: chosen('libretranslate', translator.url),
      });
    });

    afterAll(async () => {
      await browser?.close();
      await translator?.close();
      await sites?.close();
    });

    it.each(hosts)(
      'at %s has its title, body, comments and replies translated, and nothing else',
      async (host) => {
        const page = await browser.open(noteUrl(host));
        const before = await settled(page, 'the first comments', (all) => all.length === 6);
        expect(before.map(({ state }) => state)).toEqual(before.map(() => 'done'));
        expect(
          before.map(({ original }) => original.trim()).filter((text) => /[a-z]{4}|哈哈/.test(text)),
        ).toEqual([]);
        const title = below(before, note.title);
        expect(title).toMatchObject({ lang: 'en', provider: 'libretranslate', kind: 'translation' });
        expect(title?.from.startsWith('zh')).toBe(true);
        expect(title?.text).toContain(translator.translationOf(note.title));
        expect(below(before, '来週の日曜日に家族で作ってみようと思います')?.from).toBe('ja');

        await page.evaluate(loadReplies);
        const after = await settled(page, 'the late reply', (all) => all.length === 7);
        expect(below(after, late)?.text).toContain(translator.translationOf(late));
        await page.close();
      },
    );

    it('keeps mentions and stickers in the translation as the site drew them', async () => {
      const page = await browser.open(noteUrl(hosts[0]));
      await settled(page, 'the comments', (all) => all.length === 6);
      const kept = await page.evaluate(() =>
        [...document.querySelectorAll('crosstalk-translation')].map((element) => ({
          images: element.shadowRoot?.querySelectorAll('img.note-content-emoji').length,
          mention: element.shadowRoot?.querySelector('a.note-content-user')?.textContent,
        })),
      );
      expect(kept).toContainEqual({ images: 1, mention: '@厨房里的阿宁' });
      await page.close();
    });

    it('leaves every node of the site as it was', async () => {
      const page = await browser.open(noteUrl(hosts[0]));
      await settled(page, 'the comments', (all) => all.length === 6);
      const read = await page.evaluate(markupWithoutCrosstalk);
      await page.close();
      await browser.setStorage({ settings: { sites: { [hosts[0]]: 'off' } } });
      const bare = await browser.open(noteUrl(hosts[0]));
      expect(await bare.translations()).toEqual([]);
      expect(read).toBe(await bare.evaluate(markupWithoutCrosstalk));
      await bare.close();
    });

    it('is left alone on a site that nobody turned on', async () => {
      const page = await browser.open(noteUrl('blog.example'));
      expect(await page.translations()).toEqual([]);
      await page.close();
    });

    it('in a list without boxes has the original hidden and the translation in sight', async () => {
      const items = thread.slice(0, 2).flatMap(({ text, replies }) => [text, replies?.[0]?.text ?? late]);
      sites.set(
        'blog.example',
        markup(
          `<ul class="comments">${items.map((text) => `<li class="comment-body">${text}</li>`).join('')}</ul>`,
        ),
      );
      await browser.setStorage({
        settings: {
          ...chosen('libretranslate', translator.url),
          sites: { 'blog.example': 'on' },
          showOriginal: false,
        },
      });
      const page = await browser.open(noteUrl('blog.example'));
      await settled(page, 'the list', (all) => all.length === items.length);
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('li')].map((item) => {
          const ours = item.querySelector('crosstalk-translation');
          const height = ours?.getBoundingClientRect().height ?? 0;
          return {
            original: getComputedStyle(item).visibility,
            ours: height > 10 && ours !== null && getComputedStyle(ours).visibility,
            // Less than half a line stands around the translation.
            taken: item.getBoundingClientRect().height - height > 8,
          };
        }),
      );
      expect(seen).toEqual(items.map(() => ({ original: 'hidden', ours: 'visible', taken: false })));
      await page.close();
    });
  });
}
