import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProgram } from './program.ts';

const folder = path.resolve(import.meta.dirname, '../waline');

/** Whether Waline is installed; `npm test` installs it. */
export const walineIsThere = existsSync(path.join(folder, 'node_modules/@waline/vercel'));

/** A real Waline with an empty database. */
export interface WalineServer {
  /** The page with the comments. */
  readonly pageUrl: string;
  /** Posts a comment as a visitor does; resolves with its id. */
  post(comment: { readonly nick: string; readonly text: string; readonly answers?: number }): Promise<number>;
  /** The text of every comment the server holds, as it was posted. */
  comments(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface StoredComment {
  /** As it was posted. */
  readonly orig: string;
  readonly children: readonly { readonly orig: string }[];
}

/** Starts Waline with its page on one port of loopback. */
export async function startWaline(): Promise<WalineServer> {
  const data = await mkdtemp(path.join(tmpdir(), 'crosstalk-waline-'));
  let url = '';
  const program = await startProgram(process.execPath, [path.join(folder, 'serve.cjs'), data], {
    cwd: data,
    limit: 120_000,
    onOutput: (output) => {
      url = /^listening on (\S+)$/m.exec(output)?.[1] ?? '';
    },
    ready: async () => url !== '' && (await fetch(`${url}/api/comment?path=/post/1`)).ok,
  });
  return {
    pageUrl: `${url}/post/1`,
    post: async ({ nick, text, answers }) => {
      const response = await fetch(`${url}/api/comment?lang=en`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          comment: text,
          nick,
          mail: '',
          link: '',
          url: '/post/1',
          ua: 'Mozilla/5.0 (X11; Linux x86_64)',
          ...(answers === undefined ? {} : { pid: answers, rid: answers }),
        }),
      });
      const answer = (await response.json()) as { errno: number; errmsg: string; data: { objectId: number } };
      if (answer.errno !== 0) throw new Error(`Waline refused the comment: ${answer.errmsg}`);
      return answer.data.objectId;
    },
    comments: async () => {
      const response = await fetch(`${url}/api/comment?path=/post/1&pageSize=100`);
      const answer = (await response.json()) as { data: { data: readonly StoredComment[] } };
      return answer.data.data.flatMap(({ orig, children }) => [orig, ...children.map((child) => child.orig)]);
    },
    close: async () => {
      await program.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
