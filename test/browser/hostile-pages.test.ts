import { describe, expect, it } from 'vitest';
import { browsers } from '../support/extension.ts';
import { hostileGround, KEY } from '../support/hostile-ground.ts';
import { hostilePages, INNOCENT, marks, plea } from '../support/hostile-pages.ts';
import { until } from '../support/until.ts';

const others = (name: keyof typeof marks): readonly string[] =>
  Array.from({ length: INNOCENT }, (_, n) => plea(n, marks[name]));

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`hostile pages in ${installed.name}`, () => {
    const ground = hostileGround(installed);

    it('gives up where a page takes its elements out, and translates the rest', async () => {
      const on = await ground.open(hostilePages.remover);
      await ground.translated(on, others('remover'));
      const count = (): Promise<number> => on.evaluate(() => Number(Reflect.get(window, 'removed')));
      const removed = await until('the end of the fight', async () => {
        const before = await count();
        await on.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
        return before > 0 && before === (await count()) && { before };
      });
      expect(removed.before).toBeLessThan(20);
    });

    it('translates copies of comments once each', async () => {
      const on = await ground.open(hostilePages.cloner);
      const all = await until('all copies', async () => {
        const shown = await on.translations();
        return (
          shown.length === 20 + INNOCENT &&
          shown.every(({ state, text }) => state === 'done' && text !== '') &&
          shown
        );
      });
      for (const { original, text } of all) expect(text).toContain(ground.translator.translationOf(original));
    });

    it('keeps its temper where a text changes sixty times a second', async () => {
      ground.translator.reset();
      const on = await ground.open(hostilePages.ticker);
      await ground.translated(on, others('ticker'));
      await on.waitFor(
        'two hundred changes',
        () => {
          const text = document.querySelector('#victim .note-text')?.textContent ?? '';
          return Number(/\d+/.exec(text)?.[0]) >= 300;
        },
        undefined,
      );
      expect(new Set(ground.translator.asked).size).toBeLessThan(INNOCENT + 12);
      expect(await on.evaluate(() => document.querySelector('#victim .note-text')?.textContent)).toMatch(
        /^第\d+位/,
      );
    });

    it('says of ten megabytes that they are too long', async () => {
      const on = await ground.open(hostilePages.giant);
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
        others('giant').map((text) => ground.translator.translationOf(text)),
      );
      expect(failed.map(([, error]) => error)).toEqual([expect.stringMatching(/long/i)]);
      expect(ground.translator.asked.every((text) => text.length < 1000)).toBe(true);
    });

    it('finds the comments among a hundred thousand elements', async () => {
      const on = await ground.open(hostilePages.crowd);
      expect(await ground.translated(on, others('crowd'))).toHaveLength(INNOCENT);
    });

    it('is not reached by traps on prototypes, or by a page that defines its elements', async () => {
      const on = await ground.open(hostilePages.traps);
      await ground.translated(on, others('traps'));
      const caught = await on.evaluate(() => {
        (Reflect.get(window, 'disarm') as () => void)();
        return Reflect.get(window, 'caught') as string[];
      });
      expect(caught).toEqual([]);
    });

    it('reads on beside a form whose fields stand in for the methods of elements', async () => {
      const on = await ground.open(hostilePages.clobbered);
      const all = await ground.translated(on, [plea(9, 'g')]);
      expect(all.length).toBeGreaterThan(0);
    });

    it('takes no orders from elements, clicks and messages that look like its own', async () => {
      const on = await ground.open(hostilePages.spoofs);
      await ground.translated(on, others('spoofs'));
      const requests = ground.translator.requests;
      await on.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(ground.translator.requests).toBe(requests);
      const { secrets } = (await ground.browser.getStorage()) as { secrets: unknown };
      expect(secrets).toEqual({ libretranslate: { apiKey: KEY } });
    });

    it('shows translations with their looks under the strictest policy', async () => {
      const on = await ground.open(hostilePages.strict);
      await ground.translated(on, others('strict'));
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
  });
}
