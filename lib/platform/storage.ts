import { browser } from './browser.ts';

/** A key-value store that outlives the background: `browser.storage.local`, or a map in tests. */
export interface StorageArea {
  /** The stored values of these keys; keys without a value are missing from the answer. */
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Stores all of these or rejects. */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** Calls the listener with new values (`undefined` where removed) after every write, by whomever. */
  onChanged(listener: (changes: Readonly<Record<string, unknown>>) => void, signal: AbortSignal): void;
  /** Runs tasks of the same name one after another, across all contexts that share the area. */
  exclusively<T>(name: string, task: () => Promise<T>): Promise<T>;
}

/** `browser.storage.local` as a {@link StorageArea}; tasks are serialised with the Web Locks API. */
export function localStorageArea(): StorageArea {
  return {
    get: (keys) => browser.storage.local.get([...keys]),
    set: (items) => browser.storage.local.set({ ...items }),
    onChanged(listener, signal) {
      if (signal.aborted) return;
      const handle = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        if (area !== 'local') return;
        listener(Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, change.newValue])));
      };
      browser.storage.onChanged.addListener(handle);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(handle), {
        once: true,
      });
    },
    exclusively: (name, task) => navigator.locks.request(`storage:${name}`, task),
  };
}

/** Bytes the browser still lets the extension store; undefined where it does not tell. */
export async function roomLeft(): Promise<number | undefined> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? undefined : quota - usage;
  } catch {
    return undefined;
  }
}
