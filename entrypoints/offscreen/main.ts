import { startPackWorker } from '../../lib/platform/engine-worker.ts';
import { onOffscreenLine } from '../../lib/platform/offscreen.ts';
import { systemClock } from '../../lib/platform/system-clock.ts';
import { createEngine } from '../../lib/providers/bergamot/engine.ts';
import { serveEngine } from '../../lib/providers/bergamot/remote-engine.ts';
import { createPackStore } from '../../lib/providers/bergamot/store.ts';

// Runs in Chromium alone: its background can start no worker. The document closes itself when the engine idles.
const engine = createEngine({
  start: startPackWorker,
  store: createPackStore(),
  clock: systemClock,
  onIdle: () => globalThis.close(),
});
onOffscreenLine('pack-engine', (line) => serveEngine(line, engine, systemClock));
