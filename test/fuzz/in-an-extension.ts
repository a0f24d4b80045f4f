// Imported before anything that looks for the extension API as soon as it is loaded.
import { fakeApi, fakeLocks } from './fake-extension.ts';

Object.assign(globalThis, { browser: fakeApi, chrome: { runtime: { id: fakeApi.runtime.id } } });
Object.defineProperty(globalThis, 'navigator', {
  value: { onLine: true, locks: fakeLocks },
  configurable: true,
});
