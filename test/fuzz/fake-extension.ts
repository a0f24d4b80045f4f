type Listener = (...given: never[]) => unknown;

/** An event of the extension API. */
export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  /** What the listeners return, in their order. Throws what they throw. */
  emit(...given: unknown[]): unknown[];
}

/** An event that nobody listens to yet. */
export function fakeEvent(): FakeEvent {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    emit: (...given) => Array.from(listeners, (listener) => listener(...(given as never[]))),
  };
}

/** An extension API without a browser behind it, as far as the background uses it. */
export interface FakeExtension {
  readonly origin: string;
  readonly id: string;
  /** Whoever listens to messages and to new lines. */
  readonly onMessage: FakeEvent;
  readonly onConnect: FakeEvent;
  /** What `storage.local` holds. */
  readonly stored: Record<string, unknown>;
}

const ID = 'crosstalk';
const ORIGIN = `chrome-extension://${ID}`;

/** Listeners and storage of the present one: the API's object is one for the whole life of a program. */
let present: ReturnType<typeof parts>;

function parts(stored: Readonly<Record<string, unknown>>) {
  return {
    stored: structuredClone(stored) as Record<string, unknown>,
    onMessage: fakeEvent(),
    onConnect: fakeEvent(),
    onStorage: fakeEvent(),
    other: fakeEvent(),
    locks: new Map<string, Promise<unknown>>(),
  };
}

function write(items: Readonly<Record<string, unknown>>): Promise<void> {
  Object.assign(present.stored, structuredClone(items));
  const changes = Object.entries(items).map(([key, newValue]) => [key, { newValue }]);
  present.onStorage.emit(Object.fromEntries(changes), 'local');
  return Promise.resolve();
}

const events = (): Pick<FakeEvent, 'addListener' | 'removeListener'> => ({
  addListener: (listener) => present.other.addListener(listener),
  removeListener: (listener) => present.other.removeListener(listener),
});

/** The object that extensions find as `browser`. */
export const fakeApi = {
  runtime: {
    id: ID,
    getURL: (path: string) => `${ORIGIN}/${path.replace(/^\//, '')}`,
    getManifest: () => ({}),
    openOptionsPage: () => Promise.resolve(),
    onMessage: { addListener: (listener: Listener) => present.onMessage.addListener(listener) },
    onConnect: { addListener: (listener: Listener) => present.onConnect.addListener(listener) },
    onInstalled: events(),
    onStartup: events(),
  },
  // Names of languages are asked for in the language that this names.
  i18n: { getMessage: () => 'en', getUILanguage: () => 'en' },
  storage: {
    local: {
      get: (keys: readonly string[]) =>
        Promise.resolve(
          structuredClone(
            Object.fromEntries(Object.entries(present.stored).filter(([key]) => keys.includes(key))),
          ),
        ),
      set: write,
      remove: (keys: readonly string[]) => {
        for (const key of keys) Reflect.deleteProperty(present.stored, key);
        return Promise.resolve();
      },
      clear: () => {
        for (const key of Object.keys(present.stored)) Reflect.deleteProperty(present.stored, key);
        return Promise.resolve();
      },
    },
    session: { get: () => Promise.resolve({}), set: () => Promise.resolve() },
    onChanged: {
      addListener: (listener: Listener) => present.onStorage.addListener(listener),
      removeListener: (listener: Listener) => present.onStorage.removeListener(listener),
    },
  },
  permissions: { contains: () => Promise.resolve(true), onAdded: events(), onRemoved: events() },
  tabs: { query: () => Promise.resolve([]), create: () => Promise.resolve({}) },
  scripting: {
    executeScript: () => Promise.resolve([]),
    getRegisteredContentScripts: () => Promise.resolve([]),
    registerContentScripts: () => Promise.resolve(),
  },
};

/** Locks that last as long as an extension does. */
export const fakeLocks = {
  request<T>(name: string, task: () => Promise<T>): Promise<T> {
    const turn = (present.locks.get(name) ?? Promise.resolve()).then(task, task);
    present.locks.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  },
};

/** Starts over with this in storage and nobody listening. */
export function newExtension(stored: Readonly<Record<string, unknown>>): FakeExtension {
  present = parts(stored);
  const { onMessage, onConnect } = present;
  return { origin: ORIGIN, id: ID, onMessage, onConnect, stored: present.stored };
}
