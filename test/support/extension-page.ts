/** The extension API as both browsers give it to a page of the extension under this name. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
  readonly runtime: { reload(): void };
};

// Each of these runs in a page of the extension, so it uses nothing from around it.

export function readStorage(): Promise<Record<string, unknown>> {
  return chrome.storage.local.get();
}

export function writeStorage(values: object): Promise<void> {
  return chrome.storage.local.set(values);
}

export function clearStorage(): Promise<void> {
  return chrome.storage.local.clear();
}

export function reload(): void {
  chrome.runtime.reload();
}
