import { describe, expect, it } from 'vitest';
import { CrosstalkError } from '../../../lib/core/error.ts';
import { browserLlm } from '../../../lib/providers/browser-llm.ts';
import type { Batch, BuiltInLanguageModel, ProviderEnvironment } from '../../../lib/providers/provider.ts';

type Question = Parameters<BuiltInLanguageModel['ask']>[0];

/** A model that answers with these pieces, and keeps what it was asked. */
function modelSaying(pieces: readonly string[], asked: Question[] = []): BuiltInLanguageModel {
  return {
    availability: async () => 'available',
    ask: async (question, { onText }) => {
      asked.push(question);
      for (const piece of pieces) onText(piece);
    },
    download: async () => undefined,
  };
}

function environment(
  languageModel: BuiltInLanguageModel | undefined,
  more: Partial<ProviderEnvironment> = {},
): ProviderEnvironment {
  return {
    signal: new AbortController().signal,
    fetch: async () => await Promise.reject(new Error('nothing may be fetched')),
    settings: {},
    asset: async () => await Promise.reject(new Error('no assets')),
    languageModel,
    ...more,
  };
}

const batch: Batch = {
  from: 'es',
  to: 'en',
  post: 'Mi gato nuevo',
  formality: 'informal',
  items: [
    { id: '1', text: 'Qué mono <x1/>', parent: 'Mirad' },
    { id: '2', text: 'Me muero', parent: 'Mirad' },
  ],
};
const answer = (...items: object[]) => JSON.stringify({ items });

describe("the browser's language model", () => {
  it('is asked as every other model is: one object with context, matched by id', async () => {
    const asked: Question[] = [];
    const pieces = [
      answer(
        { id: '2', translation: 'I am dying', note: 'From laughter.' },
        { id: '1', translation: 'So cute <x1/>' },
      ),
    ];
    const answers = await browserLlm.translate(batch, environment(modelSaying(pieces, asked)));
    expect(answers).toEqual(
      new Map([
        ['2', { ok: true, value: { text: 'I am dying', note: 'From laughter.' } }],
        ['1', { ok: true, value: { text: 'So cute <x1/>' } }],
      ]),
    );
    expect(asked[0]).toMatchObject({ from: 'es', to: 'en' });
    expect(asked[0]?.system).toMatch(/informally/);
    expect(JSON.parse(asked[0]?.user ?? '')).toMatchObject({
      target: 'en',
      context: { post: 'Mi gato nuevo', parent: 'Mirad' },
    });
  });

  it('delivers each text as soon as it is there', async () => {
    const seen: string[] = [];
    const whole = answer({ id: '1', translation: 'So cute <x1/>' }, { id: '2', translation: 'I am dying' });
    const pieces = [...whole];
    await browserLlm.translate(
      batch,
      environment(modelSaying(pieces), {
        onAnswer: (id) => seen.push(`done ${id}`),
        onPartial: (id, text) => seen.push(`${id} ${text}`),
      }),
    );
    expect(seen.filter((entry) => entry.startsWith('done'))).toEqual(['done 1', 'done 2']);
    expect(seen).toContain('1 So');
  });

  it('passes the checks of every model: no echo, no other script, no answer for a neighbour', async () => {
    const pieces = [
      answer(
        { id: '1', translation: 'Qué mono que es este gato tan lindo' },
        { id: '2', translation: '我要死了我要死了' },
        { id: '9', translation: 'smuggled in' },
      ),
    ];
    const answers = await browserLlm.translate(batch, environment(modelSaying(pieces)));
    expect([...answers.keys()]).toEqual(['1', '2']);
    expect(answers.get('2')).toMatchObject({ ok: false, error: { code: 'bad-response' } });
  });

  it('says so where there is no model, or where the model cannot', async () => {
    const codeOf = async (model: BuiltInLanguageModel | undefined) => {
      try {
        await browserLlm.translate(batch, environment(model));
        return 'none';
      } catch (error) {
        return error instanceof CrosstalkError ? error.failure.code : 'another error';
      }
    };
    expect(await codeOf(undefined)).toBe('no-provider');
    expect(await codeOf(modelSaying(['I cannot do that.']))).toBe('bad-response');
    const missing = async () => await Promise.reject(new CrosstalkError({ code: 'needs-download' }));
    expect(await codeOf({ ...modelSaying([]), ask: missing })).toBe('needs-download');
  });

  it('knows simplified Chinese as plain Chinese', async () => {
    const asked: Question[] = [];
    const pieces = [answer({ id: '1', translation: '我要死了' })];
    await browserLlm.translate(
      { from: 'en-GB', to: 'zh-Hans', items: [{ id: '1', text: 'I am dying' }] },
      environment(modelSaying(pieces, asked)),
    );
    expect(asked[0]).toMatchObject({ from: 'en', to: 'zh' });
  });
});
