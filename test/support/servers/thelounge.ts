import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../until.ts';
import { freePort } from './listen.ts';
import { type Program, startProgram } from './program.ts';

const folder = path.resolve(import.meta.dirname, '../thelounge');
const ngircd = process.env['CROSSTALK_NGIRCD'] ?? '';

/** Whether The Lounge and an IRC server are here; `npm test` installs the one and looks for the other. */
export const loungeIsThere = existsSync(path.join(folder, 'node_modules/thelounge')) && ngircd !== '';

/** A real live chat: The Lounge with an IRC server, and somebody else in the channel. */
export interface LoungeServer {
  readonly url: string;
  /** What the IRC server passed on to the other person, in order. */
  readonly heard: readonly string[];
  /** The other person says something. */
  say(text: string): void;
  close(): Promise<void>;
}

const channel = '#crosstalk';

async function startIrc(data: string, port: number): Promise<Program> {
  const file = path.join(data, 'ngircd.conf');
  const asRoot = process.getuid?.() === 0 ? 'ServerUID = nobody\nServerGID = nogroup\n' : '';
  await writeFile(
    file,
    `[Global]\nName = irc.test\nListen = 127.0.0.1\nPorts = ${port}\nMotdPhrase = test\nAdminEMail = a@irc.test\n${asRoot}` +
      `[Limits]\nMaxConnectionsIP = 0\nMaxPenaltyTime = 0\n[Options]\nDNS = no\nIdent = no\nPAM = no\n`,
  );
  return startProgram(ngircd, ['-n', '-f', file], {
    ready: () =>
      new Promise((resolve) => {
        const probe = createConnection({ host: '127.0.0.1', port });
        probe.on('connect', () => resolve(probe.destroy() === probe));
        probe.on('error', () => resolve(false));
      }),
  });
}

/** Somebody in the channel who writes down what is said there. */
async function join(port: number, heard: string[]): Promise<Socket> {
  const socket = createConnection({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  socket.setEncoding('utf8');
  let rest = '';
  let joined = false;
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('PING')) socket.write(`PONG${line.slice(4)}\r\n`);
      joined ||= /^\S+ 366 /.test(line);
      const said = /^:\S+ PRIVMSG #crosstalk :(.*)$/.exec(line)?.[1];
      if (said !== undefined) heard.push(said);
    }
  });
  socket.write(`NICK lucia\r\nUSER lucia 0 * :Lucia\r\n`);
  await until('the welcome of the IRC server', () => {
    if (!joined) socket.write(`JOIN ${channel}\r\n`);
    return joined;
  });
  return socket;
}

/** Starts both. Sign in as `sam` with the password `sam`. */
export async function startLounge(): Promise<LoungeServer> {
  const data = await mkdtemp(path.join(tmpdir(), 'crosstalk-lounge-'));
  const [ircPort, webPort] = [await freePort(), await freePort()];
  const irc = await startIrc(data, ircPort);
  const heard: string[] = [];
  const other = await join(ircPort, heard);
  const url = `http://127.0.0.1:${webPort}/`;
  const program = path.join(folder, 'node_modules/thelounge/index.js');
  const args = ['--require', path.join(folder, 'prepare.cjs'), program, 'start'];
  const lounge = await startProgram(process.execPath, args, {
    // Vitest's own `test` would make it look for its files elsewhere.
    env: {
      NODE_ENV: 'production',
      THELOUNGE_HOME: data,
      TEST_IRC_PORT: String(ircPort),
      TEST_WEB_PORT: String(webPort),
    },
    limit: 120_000,
    ready: async () => (await fetch(url)).ok,
  });
  return {
    url,
    heard,
    say: (text) => void other.write(`PRIVMSG ${channel} :${text}\r\n`),
    close: async () => {
      await lounge.stop();
      other.destroy();
      await irc.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
