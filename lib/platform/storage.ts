import { browser } from './browser.ts';

/** A key-value store that outlives the background: `browser.storage.local`, or a map in tests. */
export interface StorageArea {
  /** The stored values of these keys; keys without a value are missing from the answer. */
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Stores all of these or rejects. */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** Removes these keys with their values. */
  remove(keys: readonly string[]): Promise<void>;
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
    remove: (keys) => browser.storage.local.remove([...keys]),
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

/** What is kept in memory until the browser ends, also while the background sleeps. */
export function sessionStorageArea(): Pick<StorageArea, 'get' | 'set'> {
  return {
    get: (keys) => browser.storage.session.get([...keys]),
    set: (items) => browser.storage.session.set({ ...items }),
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

/**
 * Keeps what is stored from scripts in pages, where the browser can do that (Chrome); Crosstalk's own scripts in pages
 * never read it. Never rejects.
 */
export async function keepStorageFromPages(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  try {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Older browsers; nothing in a page asks for storage anyway.
  }
}

/** Removes everything the extension has stored in `browser.storage.local`. */
export async function clearLocalStorage(): Promise<void> {
  await browser.storage.local.clear();
}
