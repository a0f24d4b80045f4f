import type { SiteHandler } from './servers/sites.ts';

/** Sentences that no phrasebook has, all different; `mark` keeps those of two pages apart. */
export const plea = (n: number, mark: string): string => `第${n}位邻居昨天把${mark}的雨伞忘在楼下的面馆里了`;

const row = (text: string, attributes = ''): string =>
  `<div class="parent-comment"${attributes}><div class="comment-item"><div class="content"><span class="note-text">${text}</span></div></div></div>`;

/** Comments that every hostile page has beside what it does. */
export const INNOCENT = 3;

const innocent = (mark: string): string =>
  Array.from({ length: INNOCENT }, (_, n) => row(plea(n, mark))).join('');

function html(mark: string, script: string, more = ''): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>
<body><div class="list-container">${innocent(mark)}${more}</div><script nonce="n">${script}</script></body></html>`;
}

const page =
  (body: () => string, headers: Readonly<Record<string, string>> = {}): SiteHandler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body());
  };

/** Takes every element of Crosstalk's out of one comment as soon as it is in, and counts. */
const remover = html(
  'a',
  `window.removed = 0;
new MutationObserver(() => {
  for (const ours of document.querySelectorAll('#victim crosstalk-translation')) { ours.remove(); removed += 1; }
}).observe(document, { childList: true, subtree: true });`,
  row(plea(9, 'a'), ' id="victim"'),
);

/** Puts copies of translated comments into the list, twenty at most. */
const cloner = html(
  'b',
  `let copies = 0;
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) {
    if (node.localName !== 'crosstalk-translation' || copies >= 20) continue;
    copies += 1;
    document.querySelector('.list-container').append(node.closest('.parent-comment').cloneNode(true));
  }
}).observe(document, { childList: true, subtree: true });`,
);

/** Writes another text into one comment sixty times a second. */
const ticker = html(
  'c',
  `let n = 100;
setInterval(() => { document.querySelector('#victim .note-text').textContent = '第' + (n += 1) + '位邻居昨天又把雨伞忘在楼下的面馆里了'; }, 16);`,
  row('', ' id="victim"'),
);

/** Ten megabytes in one comment. */
const giant = (): string =>
  html(
    'd',
    '',
    row(`${'<b>很</b>'.repeat(100)}${'长'.repeat(3_400_000)}`, ' style="max-height:90px;overflow:hidden"'),
  );

/** A hundred thousand elements around the comments. */
const crowd = (): string =>
  html('e', '', `<div>${'<div><i></i><p>1</p></div>'.repeat(33_000)}</div>${row(plea(9, 'e'))}`);

/** Traps on the prototypes and objects of the page's own world; `disarm()` lets a test look. */
const traps = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><script>
let armed = true;
window.disarm = () => { armed = false; };
window.caught = [];
const { apply } = Reflect, { includes } = '', note = caught.push.bind(caught);
const trap = (owner, name) => {
  const had = Object.getOwnPropertyDescriptor(owner, name);
  if (had === undefined || had.configurable === false) return;
  const guard = (run) => function (...args) {
    if (armed && apply(includes, new Error().stack, ['-extension://'])) { note(name); throw new TypeError('trapped ' + name); }
    return run.apply(this, args);
  };
  const changed = { ...had };
  for (const kind of ['value', 'get', 'set']) if (typeof had[kind] === 'function') changed[kind] = guard(had[kind]);
  Object.defineProperty(owner, name, changed);
};
for (const prototype of [Node, Element, HTMLElement, Document, ShadowRoot, EventTarget, Event, MutationObserver, IntersectionObserver, CSSStyleSheet, DOMTokenList, NodeList, WeakMap, Map, Set, Promise, Array, String, RegExp].map((kind) => kind.prototype))
  for (const name of Object.getOwnPropertyNames(prototype)) if (name !== 'constructor') trap(prototype, name);
for (const name of ['requestAnimationFrame', 'setTimeout', 'fetch', 'postMessage']) trap(window, name);
try {
  customElements.define('crosstalk-translation', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'closed' }); }
  });
} catch {}
</script></head><body><div class="list-container">${innocent('f')}</div></body></html>`;

/** Fields and pictures named like what scripts ask elements and documents for. */
const clobbered = `<!doctype html><html lang="zh"><head><meta charset="utf-8"></head><body>
<img name="createElement"><img name="body"><form name="title"></form><form name="URL"></form>
<form><input name="children"><input name="parentElement"><input name="parentNode"><input name="localName"><input name="nodeType"><input name="closest">
<input name="matches"><input name="querySelector"><input name="querySelectorAll"><input name="attributes"><input name="classList"><input name="getAttribute">
<input name="textContent"><input name="firstChild"><input name="firstElementChild"><input name="isConnected"><input name="contains"><input name="getRootNode">
<div class="list-container">${innocent('g')}</div></form>
<div class="list-container">${row(plea(9, 'g'))}</div></body></html>`;

/** Elements, clicks and messages that pass themselves off as Crosstalk's. */
const spoofs = html(
  'h',
  `const fake = document.createElement('crosstalk-translation');
fake.dataset.state = 'done';
fake.attachShadow({ mode: 'open' }).innerHTML = '<button data-action="choose">x</button><button data-action="retry">x</button>';
document.querySelector('.note-text').after(fake);
setInterval(() => {
  for (const element of document.querySelectorAll('crosstalk-translation, crosstalk-offer')) {
    for (const button of element.shadowRoot?.querySelectorAll('[data-action="choose"], [data-action="reload"]') ?? []) button.click();
    const forged = document.createElement('b');
    forged.dataset.action = 'choose';
    element.append(forged);
    forged.click();
    forged.remove();
  }
  for (const message of [{ type: 'settings-changed' }, { request: 'save-key', payload: { provider: 'deepl', apiKey: 'stolen' } }, { type: 'translate', asks: [] }]) {
    postMessage(message, '*');
    dispatchEvent(new MessageEvent('message', { data: message }));
  }
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}, 50);`,
);

/** No style, no script but its own, and nothing that turns strings into markup. */
const strict = html('i', '');

/** What each page is called, and what serves it. */
export const hostilePages = {
  remover: page(() => remover),
  cloner: page(() => cloner),
  ticker: page(() => ticker),
  giant: page(giant),
  crowd: page(crowd),
  traps: page(() => traps),
  clobbered: page(() => clobbered),
  spoofs: page(() => spoofs),
  strict: page(() => strict, {
    'content-security-policy':
      "default-src 'none'; script-src 'nonce-n'; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  }),
} as const;

/** The mark of the comments of each page. */
export const marks: Readonly<Record<keyof typeof hostilePages, string>> = {
  remover: 'a',
  cloner: 'b',
  ticker: 'c',
  giant: 'd',
  crowd: 'e',
  traps: 'f',
  clobbered: 'g',
  spoofs: 'h',
  strict: 'i',
};

/** A page with nothing wrong with it but what its translator answers. */
export const plain = (texts: readonly string[]): SiteHandler =>
  page(
    () =>
      `<!doctype html><html lang="zh"><head><meta charset="utf-8"></head><body><div class="list-container">${texts.map((text) => row(text)).join('')}</div></body></html>`,
  );
