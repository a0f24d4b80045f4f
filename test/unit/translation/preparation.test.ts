import { describe, expect, it } from 'vitest';
import type { ProviderId } from '../../../lib/core/provider-id.ts';
import { shouldTranslate } from '../../../lib/language/foreign.ts';
import { parseSettings } from '../../../lib/settings/parse.ts';
import type { Settings } from '../../../lib/settings/schema.ts';
import { createPreparation } from '../../../lib/translation/preparation.ts';
import { fakeProvider } from '../../support/fake-provider.ts';
import { settle } from '../../support/turns.ts';

/** A preparation whose turns of the event loop are the test's, and what it did. */
function preparation(
  options: {
    readonly fault?: Error;
    readonly settings?: Partial<Settings>;
    readonly ready?: ProviderId;
  } = {},
) {
  const turns: (() => void)[] = [];
  const done: string[] = [];
  const faults: unknown[] = [];
  const order: readonly ProviderId[] = ['browser', 'dictionary'];
  const providers = order.map((id) =>
    fakeProvider(id, {
      prepare(from, to) {
        done.push(`${id} ${from} ${to}`);
        return Promise.resolve(id === options.ready);
      },
    }),
  );
  const prepare = createPreparation({
    cache: {
      prepare: () =>
        options.fault ? Promise.reject(options.fault) : Promise.resolve(void done.push('cache')),
    },
    usage: { load: () => Promise.resolve(void done.push('usage')) },
    settings: { load: () => Promise.resolve({ ...parseSettings({}).settings, ...options.settings }) },
    phrases(from, to) {
      done.push(`phrases ${from} ${to}`);
      return Promise.resolve(null);
    },
    refineLanguage(_, gate) {
      done.push('model');
      return gate;
    },
    shouldTranslate,
    findProvider: (id) => providers.find((provider) => provider.id === id),
    automaticOrder: order,
    asset: () => Promise.reject(new Error('no files')),
    clock: { now: () => 0, after: () => () => undefined, soon: (run) => void turns.push(run) },
    report: (error) => faults.push(error),
  });
  return {
    prepare,
    turns,
    done,
    faults,
    run: async () => {
      for (const turn of turns.splice(0)) turn();
      await settle();
    },
  };
}

const page = { host: 'forum.example' };
const always = ['cache', 'usage', 'model'];

describe('what readies the first translation', () => {
  it('does one thing a turn, so that a page that asks meanwhile is answered', () => {
    const { prepare, turns, done } = preparation();
    prepare(page);
    expect(done).toEqual([]);
    const after = turns.map((turn) => {
      turn();
      return done.length;
    });
    expect(after).toEqual([1, 2, 3]);
  });

  it('is done once, however many pages begin', () => {
    const { prepare, turns } = preparation();
    prepare(page);
    prepare(page);
    expect(turns).toHaveLength(3);
  });

  it('goes on where a part of it fails', async () => {
    const fault = new Error('no database');
    const { prepare, run, done, faults } = preparation({ fault });
    prepare(page);
    await run();
    expect(done).toEqual(['usage', 'model']);
    expect(faults).toEqual([fault]);
  });

  it('is phrases and translators too where a page is in a language foreign to the reader, once for each', async () => {
    const { prepare, run, done } = preparation();
    prepare({ ...page, language: 'zh-CN' });
    await run();
    prepare({ ...page, language: 'zh-TW' });
    await run();
    expect(done).toEqual([...always, 'phrases zh en', 'browser zh en', 'dictionary zh en']);
  });

  it('stops at the first translator that can', async () => {
    const { prepare, run, done } = preparation({ ready: 'browser', settings: { phrasesFirst: false } });
    prepare({ ...page, language: 'zh' });
    await run();
    expect(done).toEqual([...always, 'browser zh en']);
  });

  it.each([
    ['in the language of the reader', 'en-GB', {}],
    ['in a language that the reader reads too', 'zh', { readLanguages: ['zh'] }],
    ['that does not say what it is in', '', {}],
    ['in a language that nobody knows', 'x-made-up', {}],
  ])('is no dictionary for a page %s', async (_, language, settings) => {
    const { prepare, run, done } = preparation({ settings });
    prepare({ ...page, language });
    await run();
    expect(done).toEqual(always);
  });
});
