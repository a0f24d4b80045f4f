import { freePort } from './listen.ts';
import { startProgram } from './program.ts';

/** A real Apertium with English and Spanish. */
export interface ApertiumServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Whether Apertium is on this machine; `scripts/find-browsers.mjs` looks for it. */
export const apertiumIsThere = (process.env['CROSSTALK_APERTIUM'] ?? '') !== '';

/**
 * Starts Apertium APy. It has no option to bind to one address and listens on all interfaces, on a random port,
 * for as long as the test runs.
 */
export async function startApertium(): Promise<ApertiumServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = await startProgram(
    process.env['CROSSTALK_APERTIUM'] ?? 'apertium-apy',
    ['--port', String(port), process.env['CROSSTALK_APERTIUM_MODES'] ?? '/usr/share/apertium/modes'],
    { ready: async () => (await fetch(`${url}/listPairs`)).ok },
  );
  return { url, close: () => program.stop() };
}
