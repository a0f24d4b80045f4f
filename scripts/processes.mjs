import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Children that are alive. Each leads a process group of its own, so that ending it ends what it started. */
const alive = new Set();

/** Ends a child and everything it started. `force` leaves it no time to tidy up. */
function end(child, force = false) {
  const signal = force ? 'SIGKILL' : 'SIGTERM';
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}

process.on('exit', () => {
  for (const child of alive) end(child, true);
});

/**
 * Starts a program. Its output goes to this terminal unless `quiet` is set, which keeps it for a failure.
 * Resolves with the exit code (1 where a signal ended it or it could not be started) and what it printed.
 */
export async function run(command, args, { env = {}, cwd, quiet = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  alive.add(child);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  try {
    const [code] = await once(child, 'close');
    return { code: code ?? 1, output };
  } catch (error) {
    return { code: 1, output: `${output}${command}: ${error.message}\n` };
  } finally {
    alive.delete(child);
  }
}

/**
 * Ends everything on Ctrl+C and on a polite request to end. `tidy` runs first and has five seconds for it.
 */
export function endOnSignal(tidy = async () => {}) {
  let asked = false;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => {
      if (asked) process.exit(code);
      asked = true;
      for (const child of alive) end(child);
      const limit = setTimeout(() => process.exit(code), 5000);
      void tidy().finally(() => {
        clearTimeout(limit);
        process.exit(code);
      });
    });
  }
}
