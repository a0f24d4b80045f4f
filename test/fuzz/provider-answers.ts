import { CrosstalkError } from '../../lib/core/error.ts';
import type { ProviderSettings } from '../../lib/providers/provider.ts';
import { providers } from '../../lib/providers/registry.ts';
import { BrokenPromise, type FuzzTarget, promise } from './target.ts';

const batchTexts = ['这个颜色绝了 <x1/>', '在哪里买的？'];
const settings: ProviderSettings = { baseUrl: 'https://t.example/v1', model: 'm', region: 'eastasia' };

/** What answers with this body: the first sign says with what kind of answer. */
function answering(input: string): typeof globalThis.fetch {
  const types = ['application/json', 'text/event-stream', 'text/html', 'text/plain', ''];
  const kind = input.charCodeAt(0) % types.length || 0;
  const status =
    input.length > 1 && input.charCodeAt(1) % 5 === 0
      ? [400, 401, 403, 429, 500][input.charCodeAt(1) % 3]
      : 200;
  return () => {
    const body = new TextEncoder().encode(input.slice(2));
    const half = Math.floor(body.length / 2);
    const chunks = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body.slice(0, half));
        controller.enqueue(body.slice(half));
        controller.close();
      },
    });
    return Promise.resolve(
      new Response(chunks, { status: status ?? 200, headers: { 'content-type': types[kind] ?? '' } }),
    );
  };
}

const JSON_ANSWER = '\u0005b';
const STREAM_ANSWER = '\u0001b';

/** What servers answer, read by every provider that sends. */
export const providerAnswers: FuzzTarget = {
  name: 'answers of every provider',
  seeds: [
    `${JSON_ANSWER}{"translatedText":["one <x1/>","two"]}`,
    `${JSON_ANSWER}{"translations":[{"text":"one <x id=\\"1\\"/>"},{"text":"two"}]}`,
    `${JSON_ANSWER}{"data":{"translations":[{"translatedText":"one"},{"translatedText":"two"}]}}`,
    `${JSON_ANSWER}[{"translations":[{"text":"one","to":"en"}]},{"translations":[{"text":"two","to":"en"}]}]`,
    `${JSON_ANSWER}{"responseData":{"translatedText":"one","match":1},"responseStatus":200,"quotaFinished":false}`,
    `${JSON_ANSWER}{"sentences":[{"trans":"one","orig":"一"}],"src":"zh-CN"}`,
    `${JSON_ANSWER}{"choices":[{"index":0,"message":{"role":"assistant","content":"{\\"items\\":[{\\"id\\":\\"1\\",\\"translation\\":\\"one <x1/>\\"},{\\"id\\":\\"2\\",\\"translation\\":\\"two\\",\\"note\\":\\"n\\"}]}"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2}}`,
    `${STREAM_ANSWER}data: {"choices":[{"index":0,"delta":{"content":"{\\"items\\":[{\\"id\\":\\"1\\",\\"translation\\":\\"one"}}]}\n\ndata: {"choices":[{"index":0,"delta":{"content":"\\"}]}"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n`,
    `${STREAM_ANSWER}event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{\\"items\\":[{\\"id\\":\\"1\\",\\"translation\\":\\"one\\"}]}"}}\n\ndata: {"type":"message_stop"}\n\n`,
    `${STREAM_ANSWER}data: {"candidates":[{"content":{"parts":[{"text":"{\\"items\\":[{\\"id\\":\\"2\\",\\"translation\\":\\"two\\"}]}"}]},"finishReason":"STOP"}]}\n\n`,
    `\u0005\u0005{"error":{"message":"quota","code":"insufficient_quota","type":"x"}}`,
  ],
  async run(input) {
    for (const provider of providers) {
      if (!provider.sends) continue;
      const told: string[] = [];
      const batch = {
        from: 'zh',
        to: 'en',
        items: batchTexts.map((text, index) => ({ id: String(index + 1), text })),
      };
      try {
        const answers = await provider.translate(batch, {
          signal: new AbortController().signal,
          fetch: answering(input),
          settings,
          key: 'k',
          asset: () => Promise.reject(new Error('no files here')),
          onAnswer: (id) => told.push(id),
          onPartial: (id, text) =>
            promise(typeof text === 'string' && id !== '', 'a partial answer of no text'),
        });
        for (const answer of answers.values()) {
          if (answer.ok)
            promise(typeof answer.value.text === 'string', `${provider.id}: an answer that is no text`);
          else
            promise(
              answer.error.detail?.includes('这个颜色') !== true,
              `${provider.id}: a failure quotes the text`,
            );
        }
        promise(told.length <= 2 * batch.items.length, `${provider.id}: more answers than texts`);
      } catch (error) {
        if (error instanceof BrokenPromise) throw error;
        promise(error instanceof CrosstalkError, `${provider.id}: ${String(error)}`);
      }
    }
  },
};
