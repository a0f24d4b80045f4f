import { startPackWorker } from '../../lib/platform/engine-worker.ts';
import { connectOffscreen, hasOffscreen } from '../../lib/platform/offscreen.ts';
import { systemClock } from '../../lib/platform/system-clock.ts';
import { createEngine, type Engine } from '../../lib/providers/bergamot/engine.ts';
import { createRemoteEngine } from '../../lib/providers/bergamot/remote-engine.ts';
import type { PackStore } from '../../lib/providers/bergamot/store.ts';

/** The engine of the language packs: in a worker of the background, or in the offscreen document where it needs one. */
export function createPackEngine(store: PackStore): Engine {
  if (hasOffscreen()) {
    return createRemoteEngine(() =>
      connectOffscreen('pack-engine', 'Translates with downloaded language packs in a worker.'),
    );
  }
  return createEngine({ start: startPackWorker, store, clock: systemClock });
}
