/** A script that the extension has registered for pages. */
export interface RegisteredScript {
  readonly id: string;
  readonly matches: readonly string[];
}

/** The registered scripts by id, in the hands of a test. */
export const registered = new Map<string, RegisteredScript>();

function keep(scripts: readonly RegisteredScript[]): Promise<void> {
  for (const script of scripts) registered.set(script.id, script);
  return Promise.resolve();
}

/** As much of the extension API as registering scripts takes: no tab is open. */
export const browser = {
  permissions: { onAdded: { addListener: () => undefined }, onRemoved: { addListener: () => undefined } },
  scripting: {
    getRegisteredContentScripts: () => Promise.resolve([...registered.values()]),
    registerContentScripts: keep,
    updateContentScripts: keep,
    unregisterContentScripts({ ids }: { readonly ids: readonly string[] }) {
      for (const id of ids) registered.delete(id);
      return Promise.resolve();
    },
  },
  tabs: { query: () => Promise.resolve([]) },
};
