import type { ShownTranslation } from './translations.ts';

/** The browsers that the tests run in. */
export type BrowserName = 'chromium' | 'firefox';

/** A function that runs in the page. It must not use anything from around it. */
export type InPage<A, T> = (argument: A) => T | Promise<T>;

/** An open page: a site's or one of the extension. */
export interface BrowserPage {
  /** Runs a function in the page's own world. */
  evaluate<T>(run: InPage<undefined, T>): Promise<T>;
  evaluate<A, T>(run: InPage<A, T>, argument: A): Promise<T>;
  /** Waits until the function gives something that is true and resolves with it. */
  waitFor<A, T>(what: string, run: InPage<A, T>, argument: A, limit?: number): Promise<T>;
  click(selector: string): Promise<void>;
  /** Replaces what stands in an input. */
  fill(selector: string, value: string): Promise<void>;
  /** Chooses an option of a select element by its value. */
  select(selector: string, value: string): Promise<void>;
  /** Presses a key, or one with a modifier, such as `Control+z`. */
  press(key: string): Promise<void>;
  /** Types where the focus is, key by key. */
  type(text: string): Promise<void>;
  /** Presses the mouse at a place of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Composes with an input method and leaves it open, where the browser can be told to. */
  compose?(text: string): Promise<void>;
  /** Ends the composition with this text. */
  commit?(text: string): Promise<void>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** All translations of the page in document order, also those in open shadow roots. */
  translations(): Promise<readonly ShownTranslation[]>;
  close(): Promise<void>;
}

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** Resolves when the browser is gone, also where a person closed its window. */
  readonly closed: Promise<void>;
  /** Opens a page. Resolves once its document is there. */
  open(url: string): Promise<BrowserPage>;
  /** Opens a page of the extension, such as `popup.html`. */
  openExtensionPage(path: string): Promise<BrowserPage>;
  /** Writes to `browser.storage.local`. */
  setStorage(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Reads all of `browser.storage.local`. */
  getStorage(): Promise<Readonly<Record<string, unknown>>>;
  clearStorage(): Promise<void>;
  /** Whether the background is running at this moment. */
  backgroundIsAlive(): Promise<boolean>;
  /** Ends the background as the browser itself does at any moment. It starts again when it is needed. */
  stopBackground(): Promise<void>;
  /** Reloads the extension, as an update does, while pages stay open. */
  reloadExtension(): Promise<void>;
  /** Takes the network away from pages and background, or gives it back. */
  setOffline(offline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** How to start a browser. */
export interface LaunchOptions {
  /** The browser's program. */
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** Proxy through which pages at real host names are reached. Loopback addresses are reached directly. */
  readonly proxyPort: number;
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether the person wants pages light or dark. */
  readonly scheme?: 'light' | 'dark';
  /** Language of the browser's interface and so of the extension's. */
  readonly language?: string;
  /** Keeps pages one has left as they are, for the way back, as browsers do and tools for tests turn off. */
  readonly keepsLeftPages?: boolean;
  /** Has scripts interpreted and never compiled, so that a heap holds no machine code. Chromium only. */
  readonly interpreted?: boolean;
}
