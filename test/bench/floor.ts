import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pages } from './pages.ts';

/** What the floor uses of the extension API. */
interface FloorApi {
  readonly runtime: {
    sendMessage(texts: readonly string[]): Promise<readonly (string | undefined)[]>;
    readonly onMessage: {
      addListener(
        listen: (
          texts: readonly string[],
          sender: unknown,
          reply: (answers: readonly unknown[]) => void,
        ) => true,
      ): void;
    };
  };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
}

/** Runs in the page: knows where these pages hold comments, goes by the script alone, and asks once a frame. */
function contentScript(): void {
  const { chrome } = globalThis as unknown as { chrome: FloorApi };
  const foreign = /[\u3040-\u30ff\u4e00-\u9fff]/;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:block;color:#555}');
  let near: Element[] = [];
  const show = (element: Element, translation: string): void => {
    const host = document.createElement('crosstalk-translation');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const text = document.createElement('span');
    text.setAttribute('part', 'text');
    text.textContent = translation;
    root.append(text);
    host.setAttribute('data-state', 'done');
    element.after(host);
  };
  const ask = (): void => {
    const asked = near;
    near = [];
    void chrome.runtime.sendMessage(asked.map((element) => element.textContent.trim())).then((answers) =>
      requestAnimationFrame(() => {
        for (const [index, element] of asked.entries()) {
          const answer = answers[index];
          if (answer !== undefined && element.isConnected) show(element, answer);
        }
      }),
    );
  };
  const visibility = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        visibility.unobserve(target);
        near.push(target);
        if (near.length === 1) requestAnimationFrame(ask);
      }
    },
    { rootMargin: '50% 0px 150% 0px' },
  );
  const look = (node: Element): void => {
    for (const element of node.querySelectorAll('.entry .said p, .comment-item .content .note-text')) {
      if (foreign.test(element.textContent)) visibility.observe(element);
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === 1) look(node as Element);
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the background: asks the server of the bench for what was not asked before. */
function background(): void {
  const { chrome } = globalThis as unknown as { chrome: FloorApi };
  const answers = new Map<string, Promise<string>>();
  const request = async (texts: readonly string[]): Promise<readonly string[]> => {
    const { settings } = (await chrome.storage.local.get('settings')) as {
      settings: { providers: Record<string, { baseUrl: string }> };
    };
    const items = texts.map((text, index) => ({ id: String(index), text }));
    const response = await fetch(`${settings.providers['openai-compatible']?.baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer bench' },
      body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: JSON.stringify({ items }) }] }),
    });
    const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
    const content = JSON.parse(choices[0]?.message.content ?? '{"items":[]}') as {
      items: { translation: string }[];
    };
    return content.items.map(({ translation }) => translation);
  };
  chrome.runtime.onMessage.addListener((texts, _sender, reply) => {
    const missing = [...new Set(texts)].filter((text) => !answers.has(text));
    for (let at = 0; at < missing.length; at += 20) {
      const batch = missing.slice(at, at + 20);
      const done = request(batch);
      for (const [index, text] of batch.entries())
        answers.set(
          text,
          done.then((list) => list[index] ?? ''),
        );
    }
    void Promise.all(texts.map(async (text) => await answers.get(text))).then(reply);
    return true;
  });
}

/**
 * Writes the floor into a folder and returns that: an extension that knows the pages of the bench, decides by
 * the script alone and does nothing else, as the limit to compare with.
 */
export async function writeFloor(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
    content_scripts: [
      {
        matches: [...new Set(pages.map(({ host }) => `https://${host}/*`))],
        js: ['content.js'],
        run_at: 'document_start',
      },
    ],
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'content.js'), `(${contentScript.toString()})();`);
  await writeFile(path.join(folder, 'background.js'), `(${background.toString()})();`);
  return folder;
}
