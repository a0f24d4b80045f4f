import type { StorageArea } from '../../lib/platform/storage.ts';

/** A storage area in a map that copies values as the browser's does. `failWith` makes every call reject. */
export interface MemoryArea extends StorageArea {
  readonly stored: Record<string, unknown>;
  failWith: Error | undefined;
  writes: number;
}

/** A {@link MemoryArea} that starts with these values. */
export function memoryArea(initial: Readonly<Record<string, unknown>> = {}): MemoryArea {
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const tails = new Map<string, Promise<unknown>>();
  const area: MemoryArea = {
    stored: structuredClone({ ...initial }),
    failWith: undefined,
    writes: 0,
    async get(keys) {
      if (area.failWith) throw area.failWith;
      await Promise.resolve();
      return structuredClone(
        Object.fromEntries(keys.filter((key) => key in area.stored).map((key) => [key, area.stored[key]])),
      );
    },
    async set(items) {
      if (area.failWith) throw area.failWith;
      await Promise.resolve();
      area.writes += 1;
      Object.assign(area.stored, structuredClone({ ...items }));
      for (const listener of listeners) listener(structuredClone({ ...items }));
    },
    async remove(keys) {
      if (area.failWith) throw area.failWith;
      await Promise.resolve();
      for (const key of keys) delete area.stored[key];
      for (const listener of listeners) listener(Object.fromEntries(keys.map((key) => [key, undefined])));
    },
    onChanged(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    exclusively(name, task) {
      const run = (tails.get(name) ?? Promise.resolve()).then(task);
      tails.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  };
  return area;
}
