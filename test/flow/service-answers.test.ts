import { describe, expect, it } from 'vitest';
import { success } from '../../lib/core/result.ts';
import { fakeProvider } from '../support/fake-provider.ts';
import { answersFor, ask, gist, serviceOver } from '../support/service-harness.ts';
import { settle, until } from '../support/turns.ts';

describe('an answer of the wrong shape', () => {
  it('is asked for again in halves, then alone, and fails only the comment that spoils it', async () => {
    const provider = fakeProvider('libretranslate');
    provider.onCall = (call) => {
      if (call.texts.includes('毒')) call.fail({ code: 'bad-response' });
      else call.answer();
    };
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(['一', '二', '三', '毒', '五', '六', '七', '八'].map((text, id) => ask(id, text)));
    const gists = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map(async (id) => gist(await page.answerTo(id))),
    );
    expect(gists[3]).toBe('bad-response');
    expect(gists.filter((text) => text.startsWith('[en]'))).toHaveLength(7);
    expect(provider.calls.map((call) => call.texts.length)).toEqual([8, 4, 4, 2, 2, 1, 1]);
  });

  it('keeps the answers it has and asks again only for those it lacks', async () => {
    const provider = fakeProvider('libretranslate', { byHand: true });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(['一', '二', '三'].map((text, id) => ask(id, text)));
    await until(() => provider.calls.length === 1);
    provider.calls[0]?.resolve(answersFor({ '1': 'one', '3': '  ', '99': 'nobody asked' }));
    expect(gist(await page.answerTo(0))).toBe('one');
    await until(() => provider.calls.length === 2);
    provider.onCall = (call) => call.answer();
    provider.calls[1]?.answer();
    await Promise.all([page.answerTo(1), page.answerTo(2)]);
    expect(provider.calls.map((call) => call.texts)).toEqual([['一', '二', '三'], ['二'], ['三']]);
  });

  it('stops asking a provider that never answers in shape', async () => {
    const provider = fakeProvider('libretranslate', { limits: { items: 1 } });
    provider.onCall = (call) => call.fail({ code: 'bad-response' });
    const { openPage } = serviceOver([provider]);
    const page = openPage();
    page.ask(Array.from({ length: 100 }, (_, id) => ask(id, `评论${id}`)));
    expect(gist(await page.answerTo(99))).toBe('bad-response');
    await settle();
    expect(provider.calls.length).toBeLessThan(10);
  });
});

describe('streamed answers', () => {
  it('arrive as they come, and stay when the call fails later', async () => {
    const provider = fakeProvider('libretranslate', { byHand: true });
    const { openPage, clock } = serviceOver([provider]);
    const page = openPage();
    page.ask([ask(1, '一 a@b.org'), ask(2, '二')]);
    await until(() => provider.calls.length === 1);
    const [call] = provider.calls;
    call?.environment.onPartial?.('1', 'on');
    call?.environment.onPartial?.('1', 'one <x1/>');
    await settle();
    clock.advance(150);
    expect(page.messages).toEqual([
      [{ id: 1, state: 'partial', text: 'one a@b.org', provider: 'libretranslate' }],
    ]);
    call?.environment.onAnswer?.('1', success({ text: 'one <x1/>', note: 'a note' }));
    expect(await page.answerTo(1)).toMatchObject({ text: 'one a@b.org', note: 'a note' });
    call?.fail({ code: 'network' });
    await settle();
    provider.onCall = (next) => next.answer();
    clock.advance(1000);
    await page.answerTo(2);
    expect(provider.calls.map(({ texts }) => texts)).toEqual([['一 <x1/>', '二'], ['二']]);
  });
});
