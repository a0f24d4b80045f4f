import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type TinyModelFiles, tinyModel } from '../tiny-model.ts';
import { closer, listenOnLoopback } from './listen.ts';

/** How the server serves files; may be changed while it runs. */
export interface PackServing {
  /** Breaks the connection off after so many bytes of the model. */
  cutAfter?: number;
  /** Stops sending after so many bytes of the model, and keeps the connection. */
  stallAfter?: number;
  /** Sends files whole, whatever part of them is asked for. */
  ignoreRanges?: boolean;
  /** Sends a model that is not the one in the list. */
  falsify?: boolean;
  /** Changes the mark of the files' version. */
  edition?: string;
}

/** A server of language packs with its list. */
export interface PackServer {
  /** Address of the folder, as a person would enter it for a mirror. */
  readonly url: string;
  /** The list of packs. */
  readonly list: unknown;
  readonly serving: PackServing;
  /** Paths asked for, with the range where there was one. */
  readonly asked: string[];
  close(): Promise<void>;
}

const files = ['model', 'vocab', 'lexicalShortlist'] as const;
const nameIn: Readonly<Record<(typeof files)[number], keyof TinyModelFiles>> = {
  model: 'model',
  vocab: 'vocab',
  lexicalShortlist: 'lex',
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A list in the form of Mozilla's, with a gzip file for every part of every pack. */
function shelf(pairs: readonly string[]) {
  const contents = new Map<string, Buffer>();
  const models: Record<string, unknown[]> = {};
  for (const [index, pair] of pairs.entries()) {
    const [sourceLanguage, targetLanguage] = pair.split('>');
    const tiny = tinyModel(index + 7);
    const entries = files
      .filter((part) => tiny[nameIn[part]].length > 0)
      .map((part) => {
        const bytes = tiny[nameIn[part]];
        const path = `models/${sourceLanguage}-${targetLanguage}/${part}.bin.gz`;
        contents.set(`/${path}`, gzipSync(bytes));
        return [part, { path, uncompressedSize: bytes.length, uncompressedHash: hashOf(bytes) }];
      });
    models[`${sourceLanguage}-${targetLanguage}`] = [
      {
        architecture: 'tiny',
        releaseStatus: 'Release',
        sourceLanguage,
        targetLanguage,
        files: Object.fromEntries(entries),
      },
    ];
  }
  return { contents, list: { generated: '2026-11-01', baseUrl: 'https://elsewhere.example', models } };
}

/** Serves tiny packs for these directions on loopback. */
export async function startPackServer(pairs: readonly string[] = ['zh>en', 'en>de']): Promise<PackServer> {
  const { contents, list } = shelf(pairs);
  const serving: PackServing = {};
  const asked: string[] = [];

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(request.headers.range === undefined ? path : `${path} ${request.headers.range}`);
    if (path === '/db/models.json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(list));
      return;
    }
    const content = contents.get(path);
    if (content === undefined) response.writeHead(404).end();
    else send(request, response, path.includes('/model.bin') ? altered(content) : content);
  });

  function altered(content: Buffer): Buffer {
    if (serving.falsify !== true) return content;
    return gzipSync(Buffer.alloc(34_816, 1));
  }

  function send(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
    const etag = `"${hashOf(content).slice(0, 8)}${serving.edition ?? ''}"`;
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
    const same = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const from = range && same && serving.ignoreRanges !== true ? Number(range[1]) : 0;
    const rest = content.subarray(from);
    const head = { 'content-type': 'application/octet-stream', 'content-length': rest.length, etag };
    if (from === 0) response.writeHead(200, head);
    else {
      const served = `bytes ${from}-${content.length - 1}/${content.length}`;
      response.writeHead(206, { ...head, 'content-range': served });
    }
    const limit = serving.cutAfter ?? serving.stallAfter;
    if (limit === undefined || limit - from >= rest.length || rest.length < 10_000) response.end(rest);
    else {
      response.write(rest.subarray(0, Math.max(0, limit - from)), () => {
        if (serving.cutAfter !== undefined) response.destroy();
      });
    }
  }

  const close = closer(server);
  const port = await listenOnLoopback(server);
  return { url: `http://127.0.0.1:${port}/`, list, serving, asked, close };
}
