import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserPage, ExtensionBrowser } from './browser.ts';
import { bundle } from './bundle.ts';
import type { EditorPage } from './editors/questions.ts';
import type { InstalledBrowser } from './extension.ts';
import { type Sites, startSites } from './servers/sites.ts';

const folder = path.join(import.meta.dirname, 'editors');
const HOST = 'editors.example';

/** Whether the editors are installed; `npm test` installs them. */
export const editorsAreThere = existsSync(path.join(folder, 'node_modules/lexical'));

/** The pages of the editors, by the kind of editor that Crosstalk takes them for. */
export const editorPages = {
  textarea: 'field',
  react: 'field',
  preact: 'field',
  vue: 'field',
  contenteditable: 'plain',
  plaintext: 'plain',
  shadow: 'plain',
  lexical: 'lexical',
  lexicalSlotted: 'lexical',
  draft: 'draft',
  slate: 'slate',
  prosemirror: 'prosemirror',
  tiptap: 'prosemirror',
  quill: 'quill',
  ckeditor5: 'ckeditor5',
} as const;

/** One of {@link editorPages}. */
export type EditorName = keyof typeof editorPages;

declare global {
  /** In the pages of the editors. */
  var page: EditorPage;
}

/** The extension with one content script more, through which a page can ask the composer. Resolves with its folder. */
async function extensionWithComposer(extension: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'crosstalk-editors-'));
  await cp(extension, copy, { recursive: true });
  await writeFile(
    path.join(copy, 'composer-in-world.js'),
    await bundle(path.join(folder, 'composer-in-world.ts'), folder),
  );
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { content_scripts?: object[] };
  manifest.content_scripts = [
    ...(manifest.content_scripts ?? []),
    { matches: [`*://${HOST}/*`], js: ['composer-in-world.js'], run_at: 'document_start' },
  ];
  await writeFile(file, JSON.stringify(manifest));
  return copy;
}

/** A browser in which the pages of the editors can be opened. */
export interface EditorBrowser {
  readonly browser: ExtensionBrowser;
  /** Opens the page of one editor, with a draft in it and the focus on it. */
  open(editor: EditorName, draft?: string): Promise<BrowserPage>;
  close(): Promise<void>;
}

/** Starts a browser with the extension and serves it the pages of the editors. */
export async function startEditors(installed: InstalledBrowser): Promise<EditorBrowser> {
  const script = await bundle(path.join(folder, 'pages/main.js'), folder);
  const html =
    '<!doctype html><meta charset="utf-8"><title>Editor</title><body><script src="/main.js"></script>';
  const sites: Sites = await startSites({
    [HOST]: (request, response) => {
      const wanted = request.url ?? '';
      const type = wanted.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      response.end(type === 'text/html' ? html : script);
    },
  });
  const extension = await extensionWithComposer(installed.extension);
  const browser = await installed.launch({ proxyPort: sites.proxyPort, extension });
  return {
    browser,
    open: async (editor, draft = '') => {
      const tab = await browser.open(`https://${HOST}/?editor=${editor}`);
      await tab.waitFor('the editor', () => globalThis.page !== undefined, undefined);
      await tab.evaluate(async (text) => {
        await page.set(text);
        page.field.focus();
      }, draft);
      return tab;
    },
    close: async () => {
      await browser.close();
      await sites.close();
      await rm(extension, { recursive: true, force: true });
    },
  };
}
