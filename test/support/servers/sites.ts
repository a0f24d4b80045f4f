import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import { selfSigned } from './certificate.ts';
import { closer, listenOnLoopback } from './listen.ts';

/** Answers one request to a host. */
export type SiteHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Pages at their real host names, reached by a browser whose proxy is `proxyPort`. */
export interface Sites {
  /** Port of an HTTP proxy on loopback that leads these hosts here and everything else nowhere. */
  readonly proxyPort: number;
  /** `host` of everything that was asked for beyond these hosts and refused. */
  readonly refused: readonly string[];
  /** Adds or replaces a host. */
  set(host: string, handler: SiteHandler): void;
  close(): Promise<void>;
}

/** Answers every request with one page. */
export function page(html: string | (() => string)): SiteHandler {
  return (request, response) => {
    const wanted = request.headers['sec-fetch-dest'] ?? 'document';
    if (wanted !== 'document' && wanted !== 'iframe') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(typeof html === 'string' ? html : html());
  };
}

/** Starts a server for these hosts, over https and http, and the proxy that leads browsers to it. */
export async function startSites(hosts: Readonly<Record<string, SiteHandler>>): Promise<Sites> {
  const handlers = new Map(Object.entries(hosts));
  const refused: string[] = [];
  const answer: SiteHandler = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const handler = handlers.get(host);
    if (handler === undefined) {
      refused.push(host);
      response.writeHead(502).end();
    } else {
      handler(request, response);
    }
  };

  const secure = createSecureServer(await selfSigned(['www.xiaohongshu.com', ...handlers.keys()]), answer);
  const closeSecure = closer(secure);
  const securePort = await listenOnLoopback(secure);

  const proxy = createServer(answer);
  const closeProxy = closer(proxy);
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    client.on('error', () => client.destroy());
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!handlers.has(host)) {
      refused.push(host);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const server = connect(securePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.write(head);
      server.pipe(client);
      client.pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('close', () => server.destroy());
  });
  const proxyPort = await listenOnLoopback(proxy);

  return {
    proxyPort,
    refused,
    set: (host, handler) => handlers.set(host, handler),
    close: async () => {
      await Promise.all([closeProxy(), closeSecure()]);
    },
  };
}
