import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../../lib/core/ask.ts';
import { type RequestName, requestSchemas } from '../../../lib/messaging/schemas.ts';
import { type RequestHandlers, type Sender, serveMessages } from '../../../lib/messaging/server.ts';

type Listener = (message: unknown, sender: object) => unknown;

const { api, listeners } = vi.hoisted(() => {
  const heard: { message?: Listener; connect?: (port: object) => void } = {};
  return {
    listeners: heard,
    api: {
      runtime: {
        id: 'crosstalk',
        getURL: (path: string) => `chrome-extension://crosstalk/${path}`,
        onMessage: { addListener: (listener: Listener) => void (heard.message = listener) },
        onConnect: { addListener: (listener: (port: object) => void) => void (heard.connect = listener) },
      },
    },
  };
});
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: api }));

const names = Object.keys(requestSchemas) as RequestName[];
const pageNames = new Set(
  names.filter(
    (name) => !/^(providers|check-provider|save-key|usage|clear-|comment-frames|read-once|teach$)/.test(name),
  ),
);
const page = {
  id: 'crosstalk',
  url: 'https://evil.example/a',
  tab: { id: 7, url: 'https://evil.example/' },
  frameId: 0,
};
const ownPage = { id: 'crosstalk', url: 'chrome-extension://crosstalk/options.html' };

/** Senders that are none of the extension's own pages, however much they look like it. */
const foreign = fc.constantFrom(
  page,
  { ...page, url: 'https://evil.example/chrome-extension://crosstalk/' },
  { ...page, url: 'chrome-extension://other/popup.html' },
  { ...page, url: undefined },
  { ...page, url: 'chrome-extension://crosstalk.evil.example/' },
  { ...page, origin: 'chrome-extension://crosstalk' },
);

describe('the background’s ear', () => {
  const handled: { readonly name: string; readonly payload: unknown; readonly place: string }[] = [];
  const asked: Ask[] = [];
  const cancelled: number[] = [];

  beforeAll(() => {
    const handlers = Object.fromEntries(
      names.map((name) => [
        name,
        (payload: unknown, { place }: Sender) => {
          handled.push({ name, payload, place });
          return Promise.resolve(null);
        },
      ]),
    ) as unknown as RequestHandlers;
    serveMessages(handlers, () => ({
      ask: (asks) => void asked.push(...asks),
      cancel: (ids) => void cancelled.push(...ids),
    }));
  });

  beforeEach(() => {
    handled.length = 0;
    asked.length = 0;
    cancelled.length = 0;
  });

  const tell = async (message: unknown, sender: object): Promise<unknown> =>
    await listeners.message?.(message, sender);

  it.each([
    ['https://evil.example/a', 'evil.example'],
    ['about:blank', 'evil.example'],
    ['https://ads.example/banner', 'evil.example ads.example'],
  ])('keeps what a frame at %s leaves apart from what other frames of its tab leave', async (url, place) => {
    await tell({ request: 'keep-draft', payload: { purpose: 'comment', text: 'draft' } }, { ...page, url });
    expect(handled).toMatchObject([{ name: 'keep-draft', place }]);
  });

  it('hears what is for its own pages from nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.jsonValue(),
        foreign,
        async (request, payload, sender) => {
          handled.length = 0;
          const answer = await tell({ request, payload }, sender);
          expect(answer === undefined).toBe(!pageNames.has(request));
          expect(handled.every(({ name }) => pageNames.has(name as RequestName))).toBe(true);
        },
      ),
    );
    await tell({ request: 'usage', payload: {} }, ownPage);
    expect(handled.at(-1)?.name).toBe('usage');
  });

  it('hears nothing from other extensions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (request, payload) => {
        expect(await tell({ request, payload }, { ...page, id: 'other' })).toBeUndefined();
      }),
    );
    expect(handled).toEqual([]);
  });

  it('lets no handler see what has not the shape it expects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 }), async (request, payload) => {
        handled.length = 0;
        const answer = (await tell({ request, payload }, ownPage)) as { ok: boolean };
        expect(answer.ok).toBe(handled.length === 1);
        for (const { payload: seen } of handled)
          expect(Object.keys(seen as object).every((key) => key in requestSchemas[request].entries)).toBe(
            true,
          );
      }),
    );
  });

  it('survives any message at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        foreign,
        async (message, sender) => {
          expect(await tell(message, sender)).toBeUndefined();
        },
      ),
    );
    expect(handled).toEqual([]);
  });

  it('asks and withdraws only what is whole, whatever comes over a page’s line', () => {
    const ask = fc.record({
      id: fc.oneof(fc.integer(), fc.string(), fc.double()),
      text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('长'.repeat(50_000)), fc.integer()),
      language: fc.oneof(fc.constant('zh'), fc.string({ maxLength: 60 })),
      open: fc.oneof(fc.boolean(), fc.string()),
      prior: fc.oneof(fc.constant({ zh: 1 }), fc.jsonValue()),
      urgency: fc.constantFrom('asked', 'visible', 'near', 'now'),
    });
    const message = fc.oneof(
      fc.record({ type: fc.constant('translate'), asks: fc.array(ask) }),
      fc.record({ type: fc.constant('cancel'), ids: fc.array(fc.oneof(fc.integer(), fc.string())) }),
      fc.anything(),
    );
    fc.assert(
      fc.property(message, (sent) => {
        asked.length = 0;
        let receive: (message: unknown) => void = () => undefined;
        const posted: unknown[] = [];
        listeners.connect?.({
          name: 'reader',
          sender: page,
          postMessage: (answer: unknown) => posted.push(answer),
          onDisconnect: { addListener: () => undefined },
          onMessage: { addListener: (listener: typeof receive) => (receive = listener) },
        });
        receive(sent);
        expect(posted).toEqual([]);
        expect(
          asked.every(
            ({ id, text }) => Number.isInteger(id) && typeof text === 'string' && text.length <= 40_000,
          ),
        ).toBe(true);
        expect(cancelled.every((id) => typeof id === 'number')).toBe(true);
      }),
    );
  });

  it('takes no line of another name or another extension', () => {
    for (const port of [
      { name: 'other', sender: page },
      { name: 'reader', sender: { ...page, id: 'other' } },
      { name: 'reader' },
    ])
      expect(() => listeners.connect?.(port)).not.toThrow();
    expect(asked).toEqual([]);
  });
});
