import { browser } from './browser.ts';

/** Chromium's API for documents that nobody sees (chrome.offscreen), which the polyfill has no types for. */
interface OffscreenApi {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** One end of a line between the background and the offscreen document. */
export interface OffscreenLine {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
}

type Port = ReturnType<typeof browser.runtime.connect>;

function api(): OffscreenApi | undefined {
  const { chrome } = globalThis as { readonly chrome?: { readonly offscreen?: OffscreenApi } };
  return chrome?.offscreen;
}

/** Whether this browser has offscreen documents: Chromium does, and needs them to start a worker. */
export function hasOffscreen(): boolean {
  return api() !== undefined;
}

function lineOf(port: Port): OffscreenLine {
  return {
    send(message) {
      try {
        port.postMessage(message);
      } catch {
        // The other end is gone, and `onClose` has said so or is about to.
      }
    },
    onMessage: (listener) => port.onMessage.addListener(listener),
    onClose: (listener) => port.onDisconnect.addListener(listener),
  };
}

/** Opens the offscreen document where it is not open yet, and a line to it. Called in the background. */
export async function connectOffscreen(name: string, justification: string): Promise<OffscreenLine> {
  const offscreen = api();
  if (offscreen === undefined) throw new Error('No offscreen documents here');
  if (!(await offscreen.hasDocument())) {
    await offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification });
  }
  return lineOf(browser.runtime.connect({ name }));
}

/** Calls back with every line of this name that the background opens. Called in the offscreen document. */
export function onOffscreenLine(name: string, listener: (line: OffscreenLine) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === name && port.sender?.id === browser.runtime.id) listener(lineOf(port));
  });
}
