import { describe, expect, it } from 'vitest';
import { fakeProvider } from '../support/fake-provider.ts';
import { ask, gist, serviceOver } from '../support/service-harness.ts';

const glossary = [
  { source: '原神', target: 'Genshin', to: 'en' },
  { source: '老公', target: 'hubby', to: 'en', site: 'example.org' },
  { source: '老婆', target: 'wifey', to: 'en', site: 'elsewhere.org' },
  { source: '原神', target: 'Genschin', to: 'de' },
];

describe('the glossary', () => {
  it('stands as a tag where the provider has no glossary, and comes back as the target', async () => {
    const engine = fakeProvider('browser');
    const { openPage } = serviceOver([engine], { glossary });
    const page = openPage();
    page.ask([ask(1, '<x1/> 我爱原神，老公，老婆')]);
    expect(gist(await page.answerTo(1))).toBe('[en] <x1/> 我爱Genshin，hubby，老婆');
    expect(engine.calls[0]?.texts).toEqual(['<x1/> 我爱<x2/>，<x3/>，老婆']);
  });

  it('goes to a provider that has one', async () => {
    const model = fakeProvider('browser', { features: ['glossary'] });
    const { openPage } = serviceOver([model], { glossary });
    const page = openPage();
    page.ask([ask(1, '我爱原神')]);
    await page.answerTo(1);
    expect(model.calls[0]?.texts).toEqual(['我爱原神']);
    expect(model.calls[0]?.batch.terms).toEqual([
      { source: '老公', target: 'hubby' },
      { source: '原神', target: 'Genshin' },
    ]);
  });

  it('makes answers stale that its change concerns, and no others', async () => {
    const engine = fakeProvider('browser', { features: ['glossary'] });
    const { openPage, settings } = serviceOver([engine], { glossary });
    const read = async () => {
      const page = openPage();
      page.ask([ask(1, '我爱原神'), ask(2, '好看')]);
      await Promise.all([page.answerTo(1), page.answerTo(2)]);
    };
    await read();
    await settings.update({ glossary: [{ source: '原神', target: 'Genshin Impact', to: 'en' }] });
    await read();
    expect(engine.calls.flatMap(({ texts }) => texts).toSorted()).toEqual(['好看', '我爱原神', '我爱原神']);
  });

  it('holds beside masked numbers', async () => {
    const engine = fakeProvider('browser');
    const { openPage } = serviceOver([engine], { glossary });
    const page = openPage();
    page.ask([ask(1, '原神 13812345678')]);
    expect(gist(await page.answerTo(1))).toBe('[en] Genshin 13812345678');
  });
});
