import { describe, expect, it } from 'vitest';
import { createAnswerLanguages } from '../../../lib/settings/answer-languages.ts';
import { createKeptDrafts, DRAFTS_KEY } from '../../../lib/settings/kept-drafts.ts';
import { createReplyMemory, MEMORY_KEY } from '../../../lib/settings/reply-memory.ts';
import { memoryArea } from '../../support/memory-area.ts';

const HOUR = 60 * 60 * 1000;

describe('a kept draft', () => {
  const place = { place: 'example.org', purpose: 'comment' };

  it('is there for its site and kind of field, and for no other', async () => {
    const drafts = createKeptDrafts(memoryArea({}), () => HOUR);
    await drafts.keep(place, 'hello');
    expect(await drafts.at(place)).toBe('hello');
    expect(await drafts.at({ ...place, purpose: 'title' })).toBeUndefined();
    expect(await drafts.at({ ...place, place: 'example.com' })).toBeUndefined();
  });

  it('is gone after a day, and when it was sent', async () => {
    let now = HOUR;
    const drafts = createKeptDrafts(memoryArea({}), () => now);
    await drafts.keep(place, 'hello');
    now += 23 * HOUR;
    expect(await drafts.at(place)).toBe('hello');
    now += HOUR;
    expect(await drafts.at(place)).toBeUndefined();
    await drafts.keep(place, 'again');
    await drafts.keep(place, ' ');
    expect(await drafts.at(place)).toBeUndefined();
  });

  it('leaves storage when its day is over and another is kept', async () => {
    let now = HOUR;
    const area = memoryArea({});
    const drafts = createKeptDrafts(area, () => now);
    await drafts.keep(place, 'a secret');
    now += 25 * HOUR;
    await drafts.keep({ ...place, purpose: 'post' }, 'new');
    expect(JSON.stringify(await area.get([DRAFTS_KEY]))).not.toContain('a secret');
  });

  it('survives damage to what is stored', async () => {
    const drafts = createKeptDrafts(memoryArea({ [DRAFTS_KEY]: [1, 2] }), () => HOUR);
    expect(await drafts.at(place)).toBeUndefined();
    await drafts.keep(place, 'hello');
    expect(await drafts.at(place)).toBe('hello');
  });
});

describe('the language chosen for an answer', () => {
  it('is remembered for the person answered, else for the site', async () => {
    const languages = createAnswerLanguages(memoryArea({}));
    await languages.remember('example.org', 'Ana', 'es');
    await languages.remember('example.org', undefined, 'zh-Hans');
    expect(await languages.chosen('example.org', 'Ana')).toEqual({ person: 'es', site: 'zh-Hans' });
    expect(await languages.chosen('example.org', 'Luz')).toEqual({ person: undefined, site: 'zh-Hans' });
    expect(await languages.chosen('example.com', 'Ana')).toEqual({ person: undefined, site: undefined });
  });

  it('is kept without the name of the person', async () => {
    const area = memoryArea({});
    await createAnswerLanguages(area).remember('example.org', 'Ana Sofía', 'es');
    expect(JSON.stringify(await area.get(['reply-languages']))).not.toContain('Ana');
  });

  it('is forgotten first where it was chosen first', async () => {
    const languages = createAnswerLanguages(memoryArea({}));
    for (let index = 0; index <= 500; index += 1) await languages.remember(`${index}.org`, undefined, 'ja');
    expect(await languages.chosen('0.org')).toEqual({ person: undefined, site: undefined });
    expect(await languages.chosen('500.org')).toEqual({ person: undefined, site: 'ja' });
  });
});

describe('the memory of one’s own replies', () => {
  const reply = { from: 'en', to: 'es', text: 'Thank you so much', translation: 'Muchísimas gracias' };

  it('has the translation of the very same words, and that of the same language only', async () => {
    const memory = createReplyMemory(memoryArea({}));
    await memory.remember(reply);
    expect((await memory.recall('thank you  so much ', 'en', 'es')).exact).toBe('Muchísimas gracias');
    expect((await memory.recall('Thank you so much', 'en', 'fr')).exact).toBeUndefined();
    expect((await memory.recall('Thank you', 'en', 'es')).exact).toBeUndefined();
  });

  it.each([
    ['zh', '今天天气真好', '今天天气很好'],
    ['hi', 'बहुत सुंदर तस्वीर', 'सुंदर घर'],
    ['en', 'Lovely weather today', 'the weather'],
  ])('has what shares words with a draft in %s', async (from, text, draft) => {
    const memory = createReplyMemory(memoryArea({}));
    await memory.remember({ from, to: 'es', text, translation: '¡Qué bonito!' });
    expect((await memory.recall(draft, from, 'es')).examples).toEqual([
      { text, translation: '¡Qué bonito!' },
    ]);
  });

  it('has the latest of several translations', async () => {
    const memory = createReplyMemory(memoryArea({}));
    await memory.remember(reply);
    await memory.remember({ ...reply, translation: 'Mil gracias' });
    expect((await memory.recall(reply.text, 'en', 'es')).exact).toBe('Mil gracias');
  });

  it('gives replies that share words as examples, the nearest first', async () => {
    const memory = createReplyMemory(memoryArea({}));
    await memory.remember({ ...reply, text: 'I love mountains', translation: 'Me encantan las montañas' });
    await memory.remember({ ...reply, text: 'I love these mountains too', translation: 'b' });
    await memory.remember({ ...reply, text: 'What time is it?', translation: 'c' });
    const { examples } = await memory.recall('these mountains', 'en', 'es');
    expect(examples.map(({ translation }) => translation)).toEqual(['b', 'Me encantan las montañas']);
  });

  it('is bounded and can be cleared', async () => {
    const area = memoryArea({});
    const memory = createReplyMemory(area);
    for (let index = 0; index < 310; index += 1) await memory.remember({ ...reply, text: `reply ${index}` });
    expect((await memory.recall('reply 5', 'en', 'es')).exact).toBeUndefined();
    expect((await memory.recall('reply 309', 'en', 'es')).exact).toBe(reply.translation);
    await memory.clear();
    expect((await area.get([MEMORY_KEY]))[MEMORY_KEY]).toEqual([]);
  });
});
