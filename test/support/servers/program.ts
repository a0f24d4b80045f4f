import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../until.ts';

/** A program that a test has started. */
export interface Program {
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts a program and waits until `ready` gives true. It is ended with its children by `stop`, and at the latest
 * when the test process ends.
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
    readonly ready: () => Promise<boolean>;
    /** Is given all output so far whenever there is more. */
    readonly onOutput?: (output: string) => void;
    /** Milliseconds. */
    readonly limit?: number;
  },
): Promise<Program> {
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      options.onOutput?.(output);
    });
  }
  const closed = once(child, 'close').catch((error: unknown) => (output += String(error)));
  let running = true;
  void closed.then(() => (running = false));
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined || !running) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has just ended by itself.
    }
  };
  const atExit = (): void => signal('SIGKILL');
  process.on('exit', atExit);
  const stop = async (): Promise<void> => {
    process.off('exit', atExit);
    signal('SIGTERM');
    const limit = setTimeout(() => signal('SIGKILL'), 3000);
    await closed;
    clearTimeout(limit);
  };
  try {
    let ended = false;
    await until(
      `${command} to be ready`,
      async () => {
        ended = !running;
        return ended || (await options.ready());
      },
      { limit: options.limit ?? 30_000 },
    );
    if (ended) throw new Error(`${command} ended at once`);
  } catch (error) {
    await stop();
    throw new Error(`${command} did not start: ${output.slice(-2000)}`, { cause: error });
  }
  return { output: () => output, stop };
}
