import { Window } from 'happy-dom';
import * as v from 'valibot';
import { MAX_ASKS, MAX_TEXT } from '../../lib/core/ask.ts';
import { pageMessageSchema, requestSchemas } from '../../lib/messaging/schemas.ts';
import { glossaryFromCsv, glossaryToCsv } from '../../lib/settings/glossary-csv.ts';
import { glossaryFromTbx, glossaryToTbx } from '../../lib/settings/glossary-tbx.ts';
import { parseSettings } from '../../lib/settings/parse.ts';
import { exportTaught, importTaught } from '../../lib/settings/taught.ts';
import { deriveSelector } from '../../lib/sites/taught.ts';
import { protect, restore, type Segment } from '../../lib/text/protect.ts';
import { fromHtml, tagNumbers, toHtml, toXml } from '../../lib/text/wire.ts';
import { messageServer } from './message-server.ts';
import { providerAnswers } from './provider-answers.ts';
import { type FuzzTarget, HARMFUL, parsed, promise } from './target.ts';

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
  messageServer,
];
