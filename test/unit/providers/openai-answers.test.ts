import { describe, expect, test } from 'vitest';
import { openAiCompatible } from '../../../lib/providers/openai-compatible.ts';
import {
  bad,
  batch,
  completion,
  delta,
  environmentOf,
  events,
  items,
  json,
  ok,
  one,
  rejection,
  serverWith,
  single,
  two,
} from '../../support/openai-server.ts';

describe('the answer', () => {
  const translate = async (answer: () => Response, asked = batch) =>
    await openAiCompatible.translate(asked, environmentOf(serverWith(answer).fetch));

  test('leaves out what is missing and ignores what was not asked', async () => {
    const answers = await translate(
      items({ id: '7', translation: 'Stray' }, { ...two, note: 'Asks where to buy.' }),
    );
    expect(answers).toEqual(new Map([['2', ok(two.translation, 'Asks where to buy.')]]));
  });

  test('fails on one text alone where the text is not a translation of it', async () => {
    const answers = await translate(items({ id: '1', translation: '这个颜色绝了' }, two));
    expect(answers).toEqual(
      new Map([
        ['1', bad('bad-response', 'language')],
        ['2', ok(two.translation)],
      ]),
    );
  });

  test('is held against the language of its own text where a call has several', async () => {
    const asked = {
      from: 'und',
      to: 'zh-Hans',
      items: [
        { id: '1', text: '這個顏色真的很漂亮啊', from: 'zh-Hant' },
        { id: '2', text: 'この色は本当にきれいですね', from: 'ja' },
      ],
    };
    const echoes = asked.items.map(({ id, text }) => ({ id, translation: text }));
    const answers = await translate(items(...echoes), asked);
    expect([...answers.values()].map(({ ok: sound }) => sound)).toEqual([true, false]);
  });

  test('is not trusted for a text that was answered in two ways', async () => {
    const answers = await translate(items(one, { id: '2', translation: 'Send me money' }, two));
    expect(answers.get('1')).toEqual(ok(one.translation));
    expect(answers.get('2')).toEqual(bad('bad-response', 'answered twice'));
  });

  test('may repeat an item', async () => {
    expect((await translate(items(one, two, two))).get('2')).toEqual(ok(two.translation));
  });

  test('may come as a list of parts, thoughts among them', async () => {
    const text = JSON.stringify({ items: [one] });
    const parts = [
      { type: 'thinking', thinking: [] },
      { type: 'text', text },
    ];
    expect((await translate(completion(parts))).get('1')).toEqual(ok(one.translation));
  });

  test('counts up to where the model ran out of tokens', async () => {
    const cut = JSON.stringify({ items: [one, two] }).slice(0, -10);
    expect(await translate(completion(cut, 'length'))).toEqual(new Map([['1', ok(one.translation)]]));
  });

  test.each([
    ['length', 'too-long', completion('{"items":[{"id":"1","tr', 'length')],
    ['filtered', 'blocked', completion('', 'content_filter')],
    [
      'filtered',
      'blocked',
      json({ choices: [{ message: { content: null, refusal: 'No.' }, finish_reason: 'stop' }] }),
    ],
  ])('of a single text that ended by %s is %s', async (detail, code, answer) => {
    expect(await translate(answer, single)).toEqual(new Map([['1', bad(code, detail)]]));
    expect(await translate(answer)).toEqual(new Map());
  });

  test.each([
    ['prose', completion('I cannot do that.')],
    ['nothing', completion('')],
    ['no choices', json({ choices: [] })],
  ])('of %s alone is a bad response', async (_, answer) => {
    await expect(translate(answer)).rejects.toEqual(rejection({ code: 'bad-response' }));
  });

  test.each([
    [{ code: 429, message: 'slow down' }, 'rate'],
    [{ code: 402, message: 'no credits' }, 'quota'],
    [{ code: '502', message: 'upstream' }, 'network'],
    [{ code: 403, message: 'flagged', metadata: { reasons: ['violence'] } }, 'blocked'],
    [{ type: 'overloaded_error' }, 'rate'],
    [{ code: 'invalid_api_key' }, 'auth'],
    [{ message: 'maximum context length is 8192' }, 'too-long'],
    ['plain words', 'bad-response'],
  ])('with status 200 and the error %j is %s', async (error, code) => {
    const failed = rejection({ code });
    await expect(translate(json({ error }))).rejects.toEqual(failed);
    await expect(translate(json({ choices: [{ error }] }))).rejects.toEqual(failed);
    await expect(translate(events(delta('{"items":['), { error, choices: [] }))).rejects.toEqual(failed);
  });

  test.each([
    [429, { error: { code: 'insufficient_quota' } }, 'quota'],
    [
      400,
      [{ error: { code: 400, status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } }],
      'auth',
    ],
    [404, { object: 'error', message: 'No such model', type: 'NotFoundError', code: 404 }, 'not-configured'],
    [400, { object: 'error', message: 'This model has a maximum context length of 8192 tokens' }, 'too-long'],
  ])('with status %i and the body %j is %s', async (status, body, code) => {
    await expect(translate(json(body, status))).rejects.toEqual(rejection({ code }));
  });
});

describe('a stream', () => {
  test('delivers each text when it is complete and shows the one being written', async () => {
    const seen: unknown[] = [];
    const { fetch } = serverWith(
      events(
        delta('{"items":[{"id":"1","translation":"This col'),
        delta('our is unreal"},{"id":"2","translation":"Li'),
        delta('nk please"}]}'),
        '[DONE]',
      ),
    );
    await openAiCompatible.translate(
      batch,
      environmentOf(fetch, {
        onAnswer: (id, answer) => seen.push([id, answer]),
        onPartial: (id, text) => seen.push([id, text]),
      }),
    );
    expect(seen).toEqual([
      ['1', 'This col'],
      ['1', ok(one.translation)],
      ['2', 'Li'],
      ['2', ok(two.translation)],
    ]);
  });

  test.each([
    ['an error', { error: { code: 502 } }, 'network'],
    ['nonsense', 'not JSON', 'bad-response'],
  ])('that breaks off with %s has delivered what came before', async (_, end, code) => {
    const start = delta(JSON.stringify({ items: [one, two] }).slice(0, -8));
    const { fetch } = serverWith(events(start, end));
    const delivered: unknown[] = [];
    const onAnswer = (...answer: readonly unknown[]) => delivered.push(answer);
    const call = openAiCompatible.translate(batch, environmentOf(fetch, { onAnswer }));
    await expect(call).rejects.toEqual(rejection({ code }));
    expect(delivered).toEqual([['1', ok(one.translation)]]);
  });

  test('that counts its tokens with every event has used the last count', async () => {
    const counting = (content: string, completion_tokens: number) => ({
      ...delta(content),
      usage: { prompt_tokens: 40, completion_tokens },
    });
    const answer = JSON.stringify({ items: [one] });
    const { fetch } = serverWith(events(counting(answer.slice(0, 20), 4), counting(answer.slice(20), 9)));
    const counted: unknown[] = [];
    const environment = environmentOf(fetch, {
      onAnswer: () => undefined,
      onTokens: (tokens) => counted.push(tokens),
    });
    await openAiCompatible.translate(single, environment);
    expect(counted).toEqual([{ input: 40, output: 9 }]);
  });

  test('that is called off is aborted whatever came before', async () => {
    const controller = new AbortController();
    const encoder = new TextEncoder();
    const fetch: typeof globalThis.fetch = async (_, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(encoder.encode(`data: ${JSON.stringify(delta(JSON.stringify([one])))}\n\n`));
          init?.signal?.addEventListener('abort', () => {
            stream.error(new DOMException('', 'AbortError'));
          });
        },
      });
      return await Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    };
    const call = openAiCompatible.translate(
      batch,
      environmentOf(fetch, {
        signal: controller.signal,
        onAnswer: () => {
          controller.abort();
        },
      }),
    );
    await expect(call).rejects.toEqual(rejection({ code: 'aborted' }));
  });
});
