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
      const here = await installed();
      if (routeBetween(here, from, to) !== undefined) return 'installed';
      const offered = await store.offered();
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
