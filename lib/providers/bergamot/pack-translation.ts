import { CrosstalkError } from '../../core/error.ts';
import type { PackTranslation } from '../provider.ts';
import type { Engine } from './engine.ts';
import type { OfferedPack } from './pack.ts';
import { routeBetween } from './route.ts';
import type { PackStore } from './store.ts';

/** Translation with the packs of a store. */
export function createPackTranslation(
  store: Pick<PackStore, 'list' | 'offered'>,
  engine: Engine,
): PackTranslation {
  async function installed(): Promise<readonly OfferedPack[]> {
    const packs = await store.list();
    return packs.filter(({ state }) => state === 'installed').map(({ pack }) => pack);
  }

  return {
    async availability(from, to) {
      let here: readonly OfferedPack[];
      let offered: readonly OfferedPack[];
      try {
        here = await installed();
        if (routeBetween(here, from, to) !== undefined) return 'installed';
        offered = await store.offered();
      } catch {
        // Where the database cannot be opened there are no packs, and others may still translate.
        return 'unknown';
      }
      if (offered.length === 0) return 'unknown';
      return routeBetween([...here, ...offered], from, to) === undefined ? 'unavailable' : 'downloadable';
    },
    async translate(texts, from, to, signal) {
      const route = routeBetween(await installed(), from, to);
      if (route === undefined) throw new CrosstalkError({ code: 'needs-download' });
      return await engine.translate(
        route.map(({ id }) => id),
        texts,
        signal,
      );
    },
  };
}
