// node serve.cjs FOLDER: Waline's server and a page with its client, on one port of loopback. The database is made
// in FOLDER. Prints one line, `listening on URL`, once it answers.
const { createReadStream, mkdirSync } = require('node:fs');
const { createServer } = require('node:http');
const path = require('node:path');
const { Database } = require('node-sqlite3-wasm');

const folder = path.resolve(process.argv[2]);
const client = path.join(path.dirname(require.resolve('@waline/client/package.json')), 'dist');

const text = (names) => names.split(' ').map((name) => `"${name}" TEXT`);
const times = ['insertedAt', 'createdAt', 'updatedAt'].map(
  (name) => `"${name}" TEXT DEFAULT CURRENT_TIMESTAMP`,
);
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT';
const tables = {
  wl_Comment: [
    id,
    'user_id INTEGER',
    'rid INTEGER',
    'pid INTEGER',
    'sticky NUMERIC',
    '"like" INTEGER',
    "status TEXT NOT NULL DEFAULT ''",
    ...text('comment ip link mail nick ua url'),
    ...times,
  ],
  wl_Counter: [
    id,
    'time INTEGER',
    ...Array.from({ length: 9 }, (_, n) => `reaction${n} INTEGER`),
    ...text('url'),
    ...times,
  ],
  wl_Users: [
    id,
    ...text(
      'display_name email password type label url avatar github twitter facebook google weibo qq oidc huawei 2fa',
    ),
    ...times,
  ],
};

function makeDatabase() {
  mkdirSync(folder, { recursive: true });
  const database = new Database(path.join(folder, 'waline.sqlite'));
  for (const [name, columns] of Object.entries(tables)) {
    database.exec(`CREATE TABLE IF NOT EXISTS "${name}" (${columns.join(', ')})`);
  }
  database.close();
}

const page = (url) => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>周末的小事</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/waline.css"><style>body{max-width:720px;margin:24px auto;font:16px/1.6 sans-serif}</style></head>
<body><article><h1>周末的小事</h1><p>整理了阳台，种了两盆薄荷。欢迎留言。</p></article><div id="waline"></div>
<script type="module">
import { init } from '/waline.js';
const options = { el: '#waline', serverURL: '${url}', path: '/post/1', lang: 'zh-CN', emoji: false, search: false,
  imageUploader: false, login: 'disable', pageSize: 100, noCopyright: true, requiredMeta: ['nick'] };
window.waline = init(options);
</script></body></html>`;

const avatar =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="olive"/></svg>';

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
  if (pathname === '/waline.js' || pathname === '/waline.css') {
    const type = pathname.endsWith('js') ? 'text/javascript' : 'text/css';
    response.writeHead(200, { 'content-type': type });
    createReadStream(path.join(client, pathname)).pipe(response);
  } else if (pathname === '/post/1') send('text/html; charset=utf-8', page(server.url));
  else if (pathname === '/avatar.svg') send('image/svg+xml', avatar);
  // Waline asks a sign-in service on the web with every request, and fails without its answer.
  else if (pathname === '/oauth') send('application/json', '{"services":[]}');
  else if (pathname.startsWith('/api/')) server.waline(request, response);
  else response.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  server.url = `http://127.0.0.1:${server.address().port}`;
  makeDatabase();
  Object.assign(process.env, {
    SQLITE_PATH: folder,
    JWT_TOKEN: 'for-tests-only',
    SITE_NAME: 'test',
    SITE_URL: server.url,
    SERVER_URL: server.url,
    OAUTH_URL: `${server.url}/oauth`,
    GRAVATAR_STR: `${server.url}/avatar.svg`,
    DISABLE_REGION: 'true',
    DISABLE_USERAGENT: 'true',
    COMMENT_AUDIT: 'false',
    AKISMET_KEY: 'false',
    IPQPS: '0',
  });
  server.waline = require('@waline/vercel')({ env: 'production' });
  console.log(`listening on ${server.url}`);
});
