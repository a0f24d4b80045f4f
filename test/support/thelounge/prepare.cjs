// Preloaded before The Lounge: makes one account, `sam` / `sam`, that is in #crosstalk of an IRC server on loopback. All
// it writes goes to THELOUNGE_HOME; TEST_IRC_PORT and TEST_WEB_PORT are what they say.
const { mkdirSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { hashSync } = require('bcryptjs');

const home = process.env.THELOUNGE_HOME;
const server = {
  host: '127.0.0.1',
  port: Number(process.env.TEST_IRC_PORT),
  tls: false,
  rejectUnauthorized: false,
};
const person = { nick: 'sam', username: 'sam', realname: 'Sam' };

mkdirSync(path.join(home, 'users'), { recursive: true });
const config = {
  public: false,
  host: '127.0.0.1',
  port: Number(process.env.TEST_WEB_PORT),
  prefetch: false,
  fileUpload: { enable: false },
  messageStorage: [],
  identd: { enable: false },
  defaults: { ...server, ...person, name: 'Test', password: '', join: '#crosstalk', leaveMessage: '' },
};
writeFileSync(path.join(home, 'config.js'), `module.exports = ${JSON.stringify(config)};\n`);
const network = {
  ...server,
  ...person,
  uuid: '11111111-2222-4333-8444-555555555555',
  name: 'Test',
  commands: [],
  channels: [{ name: '#crosstalk' }],
  ignoreList: [],
};
const account = { password: hashSync('sam', 4), log: false, networks: [network], clientSettings: {} };
writeFileSync(path.join(home, 'users', 'sam.json'), JSON.stringify(account));

// It asks a host on the web for news about itself, and ends where that fails. It asks for Node 22 because of the
// database for old messages, which is switched off here, so that Node 20 serves as well.
const news = { current: { prerelease: false, version: '', changelog: '', url: '' }, expiresAt: 0 };
const noNews = { isUpdateAvailable: false, fetch: () => Promise.resolve(news), checkForUpdates() {} };
const old = Number(process.versions.node.split('.')[0]) < 22;
if (old) Object.defineProperty(process, 'version', { value: 'v22.0.0' });
const load = Module._load;
Module._load = function withStandIns(request, ...rest) {
  if (request.endsWith('/changelog')) return { __esModule: true, default: noNews };
  if (old && request === 'node:sqlite') return { DatabaseSync: class {} };
  return load.call(this, request, ...rest);
};
