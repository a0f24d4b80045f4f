import type { Fault } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';
import { FEW, onOnePage, type Scenario } from './scenario.ts';
import { addComments, commentsOf } from './thread.ts';

/** Lets the translator answer wrongly so many times while comments arrive. */
export function wrongAnswers(
  name: string,
  fault: Fault,
  short: number,
  calls: (random: number) => number = (random) => 1 + Math.floor(random * 6),
): Scenario {
  return {
    name,
    times: { full: 10, short },
    run: onOnePage(name, async (world, page) => {
      world.translator.fail(fault, calls(world.random()));
      await addComments(page, world.fresh(FEW));
    }),
  };
}

/** The network goes away and comes back. */
export const offline: Scenario = {
  name: 'network off and on',
  times: { full: 5 },
  async run(world, times) {
    await world.useTranslator('remote');
    await onOnePage(this.name, async ({ browser, fresh }, page) => {
      await browser.setOffline(true);
      await addComments(page, fresh(FEW));
      await until('the word about the network', async () =>
        (await commentsOf(page)).some(({ state }) => state === 'error'),
      );
      await browser.setOffline(false);
    })(world, times);
    await world.useTranslator('loopback');
  },
};

/** An answer takes a minute. */
export const late: Scenario = {
  name: 'answer after 60 s',
  times: { full: 1 },
  run: onOnePage('answer after 60 s', async ({ translator, fresh }, page) => {
    translator.pace(60_000, 0);
    await addComments(page, fresh(FEW));
  }),
};

/** A language model answers in another language. */
export const otherLanguage: Scenario = {
  name: 'answer in another language (language model)',
  times: { full: 5, short: 1 },
  async run(world, times) {
    await world.useTranslator('model');
    await onOnePage(this.name, async ({ translator, fresh, random }, page) => {
      translator.fail('language', 1 + Math.floor(random() * 8));
      await addComments(page, fresh(FEW));
    })(world, times);
    await world.useTranslator('loopback');
  },
};
