import { Window } from 'happy-dom';
import * as v from 'valibot';
import { MAX_ASKS, MAX_TEXT } from '../../lib/core/ask.ts';
import { CrosstalkError } from '../../lib/core/error.ts';
import { pageMessageSchema, requestSchemas } from '../../lib/messaging/schemas.ts';
import type { ProviderSettings } from '../../lib/providers/provider.ts';
import { providers } from '../../lib/providers/registry.ts';
import { glossaryFromCsv, glossaryToCsv } from '../../lib/settings/glossary-csv.ts';
import { glossaryFromTbx, glossaryToTbx } from '../../lib/settings/glossary-tbx.ts';
import { parseSettings } from '../../lib/settings/parse.ts';
import { exportTaught, importTaught } from '../../lib/settings/taught.ts';
import { deriveSelector } from '../../lib/sites/taught.ts';
import { protect, restore, type Segment } from '../../lib/text/protect.ts';
import { fromHtml, tagNumbers, toHtml, toXml } from '../../lib/text/wire.ts';

/** Something that takes what others wrote. */
export interface FuzzTarget {
  readonly name: string;
  /** Inputs to begin with, each in the shape that real ones have. */
  readonly seeds: readonly string[];
  /** Throws where the input makes it break a promise. */
  readonly run: (input: string) => void | Promise<void>;
}

class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

function promise(holds: boolean, what: string): void {
  if (!holds) throw new BrokenPromise(what);
}

/** What no text that is shown may have in it. */
export const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cs}/u;

/** Parts of an input: what stands between two marks is a text, each mark a kept node. */
function segmentsOf(input: string): Segment<number>[] {
  return input
    .split('\u0001')
    .flatMap((text, index) => (index === 0 ? [text] : [{ keep: index, text: 'x' }, text]));
}

const textProtection: FuzzTarget = {
  name: 'text protection',
  seeds: [
    '谢谢 @小明 太好看了 https://e.org/a?b=c #话题[话题]# [笑哭R] :joy: a@b.org',
    'a\u0001b\u0001c <x1/> <x99/> ＜x2／＞ \u202Eevil\u202C \uD800 \u0000',
    '#a#[doge][[doge]]((http://x.y))',
  ],
  run(input) {
    const { text, pieces } = protect(segmentsOf(input));
    promise(!HARMFUL.test(text), 'harmful characters in a protected text');
    promise(
      tagNumbers(text).join() === pieces.map((_, index) => index + 1).join(),
      'tags of a protected text are not its pieces in their order',
    );
    for (const translated of [text, [...text].reverse().join(''), input, text.slice(0, text.length / 2)]) {
      const parts = restore(translated, pieces);
      const found = parts.filter((part) => typeof part !== 'string');
      promise(
        found.length === pieces.length && new Set(found).size === pieces.length,
        'a piece was lost or doubled',
      );
      for (const part of parts) {
        if (typeof part === 'string')
          promise(part !== '' && !HARMFUL.test(part), 'harmful characters in a shown text');
      }
    }
    for (const wire of [toHtml(text), toXml(text)]) {
      promise(
        tagNumbers(fromHtml(wire)).join() === tagNumbers(text).join(),
        'a tag was lost or doubled on the way through markup',
      );
    }
    promise(typeof fromHtml(input) === 'string', 'markup of an engine was not read');
  },
};

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

const providerAnswers: FuzzTarget = {
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

function parsed(input: string): unknown {
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return undefined;
  }
}

const storedSettings: FuzzTarget = {
  name: 'stored settings',
  seeds: [
    '{"targetLanguage":"en","readLanguages":["en","zh"],"provider":"libretranslate","fallback":["dictionary"],"providers":{"deepl":{"baseUrl":"x"}},"consents":{"deepl":"2026-01-01"},"sites":{"*":"on"},"languageRules":{"ja":"fold"},"glossary":[{"source":"a","target":"b","to":"en"}],"reply":{"tone":"thread"},"dailyCharacterCap":5}',
    '{"taught":{"a.example":[".x"]},"version":7,"__proto__":{"polluted":1},"glossary":[1,{"source":1},null],"providers":{"a":{"baseUrl":1},"b":[]}}',
    '[1,2,3]',
  ],
  run(input) {
    const { settings: read } = parseSettings(parsed(input));
    const again = parseSettings(structuredClone(read));
    promise(again.damaged.length === 0, 'settings that were read are damaged');
    promise(
      JSON.stringify(again.settings) === JSON.stringify(read),
      'settings change when they are read again',
    );
    promise(Reflect.get({}, 'polluted') === undefined, 'a prototype was changed');
  },
};

const taughtFiles: FuzzTarget = {
  name: 'files of what was taught',
  seeds: [
    exportTaught({ 'a.example': ['.two', 'li > p'] }),
    '{"crosstalk":"taught","version":1,"taught":{"__proto__":["p"]}}',
  ],
  run(input) {
    const read = importTaught(input);
    if (!read.ok) return;
    const again = importTaught(exportTaught(read.value));
    promise(
      again.ok && JSON.stringify(again.value) === JSON.stringify(read.value),
      'what was taught does not come back',
    );
  },
};

const window = new Window();
Object.assign(globalThis, { CSS: window.CSS });
const xml = window as unknown as {
  readonly DOMParser: typeof globalThis.DOMParser;
  readonly XMLSerializer: typeof globalThis.XMLSerializer;
};

const glossaryFiles: FuzzTarget = {
  name: 'glossary files',
  seeds: [
    'source,target,language,site\r\n绝绝子,awesome,en,\r\n"a ""b""",c,en,x.org\r\n',
    'source;target\n=1+1;@x\n',
    "source\ttarget\n'=a\tb\n",
    glossaryToTbx([{ source: '绝绝子', target: 'awesome', to: 'en', site: 'x.org' }], xml),
    '<tbx><text><body><termEntry><langSet xml:lang="zh"><tig><term>a</term></tig></langSet><langSet xml:lang="en"><tig><term>b</term></tig></langSet></termEntry></body></text></tbx>',
  ],
  run(input) {
    const { entries } = glossaryFromCsv(input, 'en');
    const again = glossaryFromCsv(glossaryToCsv(entries), 'en');
    promise(
      JSON.stringify(again.entries) === JSON.stringify(entries),
      'a glossary does not come back from its own file',
    );
    try {
      for (const entry of glossaryFromTbx(input, xml).entries)
        promise(entry.source !== '', 'an entry without a source');
    } catch (error) {
      promise(error instanceof SyntaxError || error instanceof window.DOMException, `TBX: ${String(error)}`);
    }
  },
};

/** A tree drawn by the input: each sign opens, closes or names an element. */
function grow(input: string): Element {
  const { document } = window as unknown as { readonly document: Document };
  document.body.replaceChildren();
  const names = ['div', 'li', 'p', 'span', 'ul', 'article', 'a', 'x-y'];
  let at: Element = document.body;
  let last: Element = at;
  for (const sign of input.slice(0, 300)) {
    const code = sign.codePointAt(0) ?? 0;
    if (code % 5 === 0 && at !== document.body && at.parentElement !== null) at = at.parentElement;
    else if (code % 5 === 1) at.append(sign);
    else if (code % 5 === 2) at.className += ` c${sign}${input.slice(code % 7, (code % 7) + 6)}`;
    else if (code % 5 === 3) at.id = `i${sign}${input.slice(code % 11, (code % 11) + 4)}`;
    else {
      last = document.createElement(names[code % names.length] ?? 'div');
      last.append(sign);
      at.append(last);
      if (code % 2 === 0) at = last;
    }
  }
  return last;
}

const selectors: FuzzTarget = {
  name: 'selectors that are taught',
  seeds: ['4d9d4d9d4d9d', '\u0004a\u0004b\u0004c\u0002comment\u0003list', '"\\]{}:>~+ \u0000\u0004\u0004'],
  run(input) {
    const element = grow(input);
    if (element === element.ownerDocument.body) return;
    const { selector, matches } = deriveSelector(element);
    promise(selector.length > 0, 'an empty selector');
    const found = new Set<Element>(element.ownerDocument.querySelectorAll(selector));
    promise(
      matches.every((match) => found.has(match)),
      'a selector does not find what it was said to',
    );
  },
};

const messages: FuzzTarget = {
  name: 'messages of pages',
  seeds: [
    '{"type":"translate","asks":[{"id":1,"text":"你好","language":"zh","open":false,"prior":{"zh":1},"urgency":"visible","parent":"x","writing":{"to":"en","manner":{"task":"reply","tone":"thread","alternatives":0,"examples":[]}}}],"post":"p"}',
    '{"type":"cancel","ids":[1,2]}',
    '{"type":"ping"}',
    '{"selector":"p","text":"t","from":"zh","to":"en","purpose":"reply","texts":["a"],"tabId":1,"provider":"deepl","apiKey":"k","language":"en","translation":"x"}',
  ],
  run(input) {
    const value = parsed(input);
    const read = v.safeParse(pageMessageSchema, value);
    if (read.success && read.output.type === 'translate') {
      const { asks } = read.output;
      promise(asks.length <= MAX_ASKS, 'too many asks in a message');
      for (const ask of asks)
        promise(Number.isInteger(ask.id) && ask.text.length <= 2 * MAX_TEXT, 'an ask that is none');
    }
    for (const schema of Object.values(requestSchemas)) {
      const request = v.safeParse(schema, value);
      if (!request.success) continue;
      const known: readonly string[] = Object.keys(schema.entries);
      promise(
        Object.keys(request.output).every((key) => known.includes(key)),
        'a request with more than it may have',
      );
      promise(JSON.stringify(request.output).length < 12_000_000, 'a request without end');
    }
  },
};

/** Everything that is fuzzed. */
export const targets: readonly FuzzTarget[] = [
  textProtection,
  providerAnswers,
  storedSettings,
  taughtFiles,
  glossaryFiles,
  selectors,
  messages,
];
