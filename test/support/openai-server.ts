import { expect } from 'vitest';
import type { Batch, ProviderEnvironment } from '../../lib/providers/provider.ts';

/** What a provider of this kind sends. */
export interface SentBody {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

export const batch: Batch = {
  from: 'zh',
  to: 'en',
  items: [
    { id: '1', text: '这个颜色绝了' },
    { id: '2', text: '求链接' },
  ],
};
export const single: Batch = { ...batch, items: batch.items.slice(0, 1) };
export const one = { id: '1', translation: 'This colour is unreal' };
export const two = { id: '2', translation: 'Link please' };

/** Answers the calls one after the other, the last one again and again. */
export function serverWith(...answers: readonly (() => Response)[]) {
  const sent: SentBody[] = [];
  const headers: Headers[] = [];
  let at = 0;
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push(JSON.parse(typeof init?.body === 'string' ? init.body : '') as SentBody);
    headers.push(new Headers(init?.headers));
    const answer = answers[Math.min(at++, answers.length - 1)];
    return await Promise.resolve(answer?.() ?? new Response());
  };
  return { sent, headers, fetch };
}

export const json =
  (value: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
export const completion = (content: unknown, finish_reason = 'stop') =>
  json({ choices: [{ message: { content }, finish_reason }] });
export const items = (...list: readonly object[]) => completion(JSON.stringify({ items: list }));
export const events =
  (...data: readonly unknown[]) =>
  () =>
    new Response(
      data.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join(''),
      {
        headers: { 'content-type': 'text/event-stream' },
      },
    );
export const delta = (content: string) => ({ choices: [{ delta: { content } }] });

let servers = 0;

/** Each call is another server, since the provider remembers what a server takes. */
export function environmentOf(
  fetch: typeof globalThis.fetch,
  more: Partial<ProviderEnvironment> = {},
): ProviderEnvironment {
  return {
    signal: new AbortController().signal,
    fetch,
    settings: { baseUrl: `https://server-${++servers}.example/v1`, model: 'm' },
    asset: async () => await Promise.reject(new Error('no assets')),
    ...more,
  };
}

export const ok = (text: string, note?: string): object => ({
  ok: true,
  value: note === undefined ? { text } : { text, note },
});
export const bad = (code: string, detail: string): object => ({ ok: false, error: { code, detail } });
export const rejection = (failure: object) =>
  expect.objectContaining({ failure: expect.objectContaining(failure) });
