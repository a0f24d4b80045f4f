import { browser } from './browser.ts';

/** A worker as the engine of the language packs is talked to. */
export interface PackWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  onMessage(listener: (data: unknown) => void): void;
  onError(listener: () => void): void;
  terminate(): void;
}

/** Starts the worker of the language packs, which loads 5 MB. Not in a service worker, which can start none. */
export function startPackWorker(): PackWorker {
  const worker = new Worker(browser.runtime.getURL('bergamot/translator-worker.js'));
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onError(listener) {
      worker.addEventListener('error', listener);
      worker.addEventListener('messageerror', listener);
    },
    terminate: () => worker.terminate(),
  };
}
