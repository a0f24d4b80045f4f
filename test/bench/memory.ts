import { backgroundHeap, memoryOf } from '../chaos/chromium-faults.ts';
import type { BrowserPage } from '../support/browser.ts';
import { chosen } from '../support/chosen.ts';
import { playwrightPage } from '../support/chromium.ts';
import { browsers } from '../support/extension.ts';
import { page as servePage, startSites } from '../support/servers/sites.ts';
import { startTranslator, type TranslatorServer } from '../support/servers/translator.ts';
import { until } from '../support/until.ts';

/** What was held at one moment of a chat, after a collection. */
export interface MemorySample {
  /** Messages so far. */
  readonly messages: number;
  /** Bytes of the page's JavaScript heap, Crosstalk's part of it included. */
  readonly heap: number;
  /** Nodes of the renderer, in the document or not. */
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes of the background's heap. */
  readonly background: number;
  /** Elements of Crosstalk's that stand in no document. */
  readonly detached: number;
  /** Distinct texts translated so far. */
  readonly translated: number;
}

/** What is run. */
export interface MemoryOptions {
  readonly messages: number;
  readonly samples: number;
  /** A page of a known site, or one that no adapter describes. */
  readonly page: 'known' | 'unknown';
  readonly extension: boolean;
  /** Without the machine code that the browser makes of what runs often. */
  readonly interpreted: boolean;
  readonly log: (line: string) => void;
}

/** Messages that stay on the page; older ones are taken out. */
const KEPT = 100;
/** Messages after which a page remembers as many answers as it ever does. */
const FILLED = 3000;
/** Messages in each turn of the page. */
const PER_TURN = 20;

const pages = {
  known: { host: 'www.youtube.com', url: 'https://www.youtube.com/live_chat?v=1' },
  unknown: { host: 'chat.example.org', url: 'https://chat.example.org/room' },
};

/** A chat that brings messages as fast as it can once told to, and says how many there were. */
const chat = (
  kind: 'known' | 'unknown',
): string => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>直播</title><link rel="icon" href="data:,">
<style>#items{height:700px;overflow-y:auto;display:block}yt-live-chat-text-message-renderer,.msg{display:block}</style></head><body>
<div id="items" class="yt-live-chat-item-list-renderer chat-messages"></div>
<script>
const items = document.querySelector('#items');
const words = ['今天', '昨天', '刚才', '主播', '楼下', '这首歌', '钥匙', '修车铺', '好听', '难过', '一起', '再来', '面馆', '雨伞', '地铁', '为什么'];
window.sent = 0;
const word = (n) => words[n % words.length];
const text = (n) => word(n) + word(n >> 4) + '的' + word(n >> 8) + '到第' + n + '次了' + word(n * 7) + '吧';
function put() {
  const n = window.sent;
  const message = document.createElement('${kind === 'known' ? 'yt-live-chat-text-message-renderer' : 'div'}');
  message.className = 'msg';
  message.innerHTML = '<span id="author-name" class="author">访客' + (n % 500) + '</span> <span id="message" class="message-text"></span>';
  message.lastElementChild.textContent = text(n);
  items.append(message);
  while (items.childElementCount > ${KEPT}) items.firstElementChild.remove();
  window.sent = n + 1;
}
window.run = (until) => {
  for (let n = 0; n < ${PER_TURN} && window.sent < until; n += 1) put();
  items.scrollTop = items.scrollHeight;
  if (window.sent < until) requestAnimationFrame(() => window.run(until));
};
</script></body></html>`;

/** Elements of Crosstalk's own that a page still holds although they stand nowhere. */
async function detachedOf(page: BrowserPage): Promise<number> {
  const tab = playwrightPage(page);
  const session = await tab.context().newCDPSession(tab);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  let detached = 0;
  for (const { id } of worlds.filter(({ origin }) => origin.startsWith('chrome-extension://'))) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'HTMLElement.prototype',
      contextId: id,
    });
    if (result.objectId === undefined) continue;
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
    if (objects.objectId === undefined) continue;
    const counted = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: `function () {
        return this.filter((element) => {
          // Among them are the prototypes, which have no name.
          try { return element.localName.startsWith('crosstalk-') && !element.isConnected; } catch { return false; }
        }).length;
      }`,
      returnByValue: true,
    });
    detached += Number(counted.result.value);
  }
  await session.detach();
  return detached;
}

/** Resolves when nothing is on its way: the newest message bears its translation, and no request is open. */
async function atRest(page: BrowserPage, translator: TranslatorServer): Promise<void> {
  await until('the last answers', async () => {
    const done = await page.evaluate(() => {
      const newest = '#items > :last-child';
      return document.querySelector(`${newest} crosstalk-translation[data-state="done"]`) !== null;
    });
    return done && translator.waiting === 0;
  });
}

/** Runs a chat and resolves with what was held on the way. The first samples are after 300 and 3,000 messages. */
export async function measureMemory(options: MemoryOptions): Promise<readonly MemorySample[]> {
  const [chromium] = browsers;
  if (chromium === undefined || chromium.missing) return [];
  const { host, url } = pages[options.page];
  const sites = await startSites({ [host]: servePage(chat(options.page)) });
  const translator = await startTranslator();
  const browser = await chromium.launch({
    proxyPort: sites.proxyPort,
    interpreted: options.interpreted,
  });
  const samples: MemorySample[] = [];
  try {
    await browser.setStorage({
      settings: chosen('libretranslate', translator.url, {
        phrasesFirst: false,
        sites: options.extension ? { '*': 'on' } : { [host]: 'off' },
      }),
    });
    const page = await browser.open(url);
    // At the first everything is loaded and the list is full; at the second so is what a page remembers of answers.
    const steps = [
      3 * KEPT,
      FILLED,
      ...Array.from({ length: options.samples }, (_, step) =>
        Math.round((options.messages * (step + 1)) / options.samples),
      ),
    ].filter((step, at, all) => at === 0 || step > (all[at - 1] ?? 0));
    for (const step of steps) {
      await page.evaluate((to) => (Reflect.get(window, 'run') as (count: number) => void)(to), step);
      await until(
        'the messages',
        () => page.evaluate((to) => Number(Reflect.get(window, 'sent')) >= to, step),
        {
          limit: 900_000,
        },
      );
      if (options.extension) await atRest(page, translator);
      const { heap, nodes, listeners } = await memoryOf(page);
      const sample = {
        messages: step,
        heap,
        nodes,
        listeners,
        background: (await browser.backgroundIsAlive()) ? await backgroundHeap(browser) : 0,
        detached: await detachedOf(page),
        translated: new Set(translator.answered).size,
      };
      samples.push(sample);
      options.log(JSON.stringify(sample));
    }
  } finally {
    await browser.close();
    await sites.close();
    await translator.close();
  }
  return samples;
}
