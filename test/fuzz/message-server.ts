import 'fake-indexeddb/auto';
import './in-an-extension.ts';
import { IDBFactory } from 'fake-indexeddb';
import background from '../../entrypoints/background/index.ts';
import { parseSettings } from '../../lib/settings/parse.ts';
import { type FakeEvent, type FakeExtension, fakeEvent, newExtension } from './fake-extension.ts';
import { messageSeeds } from './message-seeds.ts';
import { BrokenPromise, type FuzzTarget, parsed, promise } from './target.ts';

/** Where the settings send text to. */
const TRANSLATOR = 'https://translate.canary.example';

/** Parts of what pages may not learn; no input holds any of them. */
const CANARY = /canary/i;

/** What the person has set and kept, all of it on other sites than those that speak here. */
const stored = {
  settings: {
    provider: 'libretranslate',
    fallback: [],
    phrasesFirst: false,
    providers: {
      libretranslate: { baseUrl: TRANSLATOR },
      deepl: { baseUrl: 'https://deepl.canary.example' },
    },
    consents: { libretranslate: '2026-01-01' },
    sites: { '*': 'on', 'canary.example': 'off' },
    taught: { 'canary.example': ['.canary'] },
    corrections: [{ site: 'canary.example', language: 'zh', is: 'ja' }],
    glossary: [{ source: 'canary', target: 'canary', to: 'en', site: 'canary.example' }],
    reply: { memory: false },
  },
  secrets: { libretranslate: { apiKey: 'key-canary' }, deepl: { apiKey: 'key-canary' } },
  'reply-drafts': { 'canary.example reply': { text: 'draft canary', at: Date.now() } },
  'reply-memory': [{ from: 'en', to: 'zh', text: 'memory canary', translation: '金丝雀 canary' }],
};

const frame = (url: string | undefined, more: object = {}): object => ({
  id: 'crosstalk',
  url,
  frameId: 0,
  tab: { id: 7, url, incognito: false },
  ...more,
});

/** Who speaks: content scripts, and those who say that they are somebody else. None is a page of the extension. */
const senders: readonly object[] = [
  frame('https://evil.example/a'),
  frame('https://evil.example/b', { tab: { id: 8, url: 'https://evil.example/b', incognito: true } }),
  frame('about:blank', { frameId: 3, tab: { id: 7, url: 'https://evil.example/a', incognito: false } }),
  frame(undefined, { tab: undefined }),
  frame('https://evil.example/', { id: 'another-extension' }),
  frame('chrome-extension://crosstalk.evil.example/options.html'),
  frame('https://evil.example/?chrome-extension://crosstalk/options.html', {
    origin: 'chrome-extension://crosstalk',
  }),
  frame('chrome-extension://other/popup.html', { id: undefined }),
  frame('not an address at all', { frameId: undefined, tab: { id: undefined, url: '%%' } }),
  {},
];

interface Line {
  readonly port: object;
  readonly onMessage: FakeEvent;
  readonly onDisconnect: FakeEvent;
  readonly asked: Set<unknown>;
  closed: boolean;
}

function lineOf(name: string, sender: object | undefined, replies: unknown[]): Line {
  const line: Line = {
    onMessage: fakeEvent(),
    onDisconnect: fakeEvent(),
    asked: new Set(),
    closed: false,
    port: {
      name,
      ...(sender !== undefined && { sender }),
      postMessage(message: { readonly answers?: readonly { readonly id: unknown }[] }) {
        if (line.closed) throw new Error('Attempting to use a disconnected port object');
        replies.push(message);
        for (const { id } of message.answers ?? [])
          promise(line.asked.has(id), 'an answer to what this page has not asked');
      },
      get onMessage() {
        return line.onMessage;
      },
      get onDisconnect() {
        return line.onDisconnect;
      },
    },
  };
  return line;
}

/** A translator that puts its mark before each text. Notes every address that is asked. */
function translator(addresses: string[]): typeof globalThis.fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    addresses.push(address);
    if (!address.startsWith(TRANSLATOR)) return Promise.resolve(new Response(''));
    const body = parsed(typeof init?.body === 'string' ? init.body : '') as
      | { readonly q?: unknown }
      | undefined;
    const texts = Array.isArray(body?.q) ? body.q.map(String) : [];
    return Promise.resolve(Response.json({ translatedText: texts.map((text) => `EN ${text}`) }));
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Milliseconds within which everything must have been answered: far more than it takes. */
const PATIENCE = 5000;

/** Lets everything run until the condition holds, and then whatever else is ready. False where it never held. */
async function settled(condition: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  while (!condition() && performance.now() < end) await turn();
  for (let round = 0; round < 10; round += 1) await turn();
  return condition();
}

/** Somebody else's comments, on their way and answered while the input speaks. */
function otherTab(extension: FakeExtension, replies: unknown[]): Line {
  const sender = frame('https://canary.example/', { tab: { id: 9, url: 'https://canary.example/' } });
  const line = lineOf('reader', sender, replies);
  extension.onConnect.emit(line.port);
  const texts = ['金丝雀 canary 在唱歌', '另一只 canary 也在唱歌'];
  const asks = texts.map((text, id) => ({
    id,
    text,
    language: 'zh',
    open: false,
    prior: {},
    urgency: 'near',
  }));
  for (const { id } of asks) line.asked.add(id);
  line.onMessage.emit({ type: 'translate', asks });
  return line;
}

/** One line of an input: who, what, and the message; a message that is no JSON is sent as the text it is. */
function stepOf(line: string): {
  readonly sender: object | undefined;
  readonly what: string;
  readonly message: unknown;
} {
  const rest = line.slice(2);
  return {
    sender: senders[Math.abs(line.charCodeAt(0) - 48) % (senders.length + 1)],
    what: 'romxn'.includes(line[1] ?? '') ? (line[1] ?? 'r') : 'r',
    message: parsed(rest) ?? rest,
  };
}

function idsIn(message: unknown): readonly unknown[] {
  const asks = typeof message === 'object' && message !== null ? Reflect.get(message, 'asks') : undefined;
  return Array.isArray(asks) ? asks.map((ask: unknown) => Reflect.get(Object(ask), 'id') as unknown) : [];
}

/** Plays an input: single requests (r), new lines (o, n with a foreign name), messages over the last (m), its end (x). */
function play(input: string, extension: FakeExtension, replies: unknown[]): Promise<unknown>[] {
  const pending: Promise<unknown>[] = [];
  const lines: Line[] = [];
  for (const text of input.split('\n').slice(0, 60)) {
    const { sender, what, message } = stepOf(text);
    const line = lines.at(-1);
    if (what === 'o' || what === 'n') {
      const opened = lineOf(what === 'o' ? 'reader' : text.slice(2), sender, replies);
      lines.push(opened);
      extension.onConnect.emit(opened.port);
    } else if (what === 'm' && line !== undefined) {
      for (const id of idsIn(message)) line.asked.add(id);
      line.onMessage.emit(message);
    } else if (what === 'x' && line !== undefined) {
      line.closed = true;
      line.onDisconnect.emit(line.port);
    } else if (what === 'r' && sender !== undefined) {
      for (const answer of extension.onMessage.emit(message, sender)) {
        const known = Reflect.get(sender, 'id') === extension.id;
        promise(known || answer === undefined, 'another extension is heard');
        promise(answer === undefined || answer instanceof Promise, 'an answer that is no promise');
        if (answer instanceof Promise) pending.push(answer.then((reply) => replies.push(reply)));
      }
    }
  }
  return pending;
}

/** What the input leaves of what pages may not change. */
function untouched(kept: Readonly<Record<string, unknown>>): string {
  const { taught, corrections, ...settings } = parseSettings(kept['settings']).settings;
  const own = (value: unknown): string[] =>
    Object.entries(Object(value))
      .map((entry) => JSON.stringify(entry))
      .filter((entry) => CANARY.test(entry));
  const drafts = kept['reply-drafts'];
  return JSON.stringify([
    settings,
    own(taught),
    corrections.filter((one) => CANARY.test(JSON.stringify(one))),
    own(drafts),
    kept['secrets'],
    kept['reply-memory'],
  ]);
}

/** The background as it is wired, behind an extension API of the test's own. */
export const messageServer: FuzzTarget = {
  name: 'the background’s message server',
  seeds: messageSeeds,
  async run(input) {
    if (CANARY.test(input)) return;
    const addresses: string[] = [];
    const stray: unknown[] = [];
    const onStray = (error: unknown): void => void stray.push(error);
    const before = globalThis.fetch;
    globalThis.fetch = translator(addresses);
    globalThis.indexedDB = new IDBFactory();
    process.on('unhandledRejection', onStray);
    const replies: unknown[] = [];
    const others: unknown[] = [];
    try {
      const extension = newExtension(stored);
      background.main();
      const other = otherTab(extension, others);
      let pending: Promise<unknown>[];
      try {
        pending = play(input, extension, replies);
      } catch (error) {
        throw error instanceof BrokenPromise ? error : new BrokenPromise(`a message threw: ${String(error)}`);
      }
      let open = pending.length;
      for (const one of pending) void one.finally(() => (open -= 1));
      promise(await settled(() => open === 0), 'a request without an answer');
      const served = await settled(() => JSON.stringify(others).includes('EN 金丝雀'));
      promise(served, 'another page waits in vain');
      other.onDisconnect.emit(other.port);
      promise(
        !CANARY.test(JSON.stringify(replies)),
        `a page learns: ${JSON.stringify(replies).slice(0, 300)}`,
      );
      const foreign = addresses.filter(
        (address) => !address.startsWith(TRANSLATOR) && !address.startsWith(extension.origin),
      );
      promise(foreign.length === 0, `the background asks ${foreign.join(', ')}`);
      promise(untouched(extension.stored) === untouched(stored), 'a page changes what is not its own');
      promise(stray.length === 0, `a rejection that nobody handles: ${String(stray[0])}`);
    } finally {
      process.off('unhandledRejection', onStray);
      globalThis.fetch = before;
    }
  },
};
