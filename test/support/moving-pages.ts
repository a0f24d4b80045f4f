/** Sentences that no phrasebook has, all different. */
export const sentence = (n: number, mark: string): string =>
  `第${n}位邻居昨天把${mark}的钥匙忘在楼下的修车铺里了`;

const head = '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>页面</title>';

/** A feed of Weibo's shape whose few rows are used again for other posts as one scrolls. */
export function recyclingFeed(count: number): string {
  return `${head}<style>#box{height:600px;overflow:auto;position:relative}.row{position:absolute;left:0;right:0;min-height:70px}</style></head><body>
<div id="box"><div id="all" style="height:${count * 100}px"></div></div>
<script>
const box = document.querySelector('#box');
const all = document.querySelector('#all');
const text = (n) => '第' + n + '位邻居昨天把列表的钥匙忘在楼下的修车铺里了';
const rows = Array.from({ length: 12 }, () => {
  const row = document.createElement('div');
  row.className = 'row vue-recycle-scroller__item-view';
  row.innerHTML = '<article><div class="wbpro-feed-content"><div class="_wbtext_1psp9_14"></div></div></article>';
  all.append(row);
  return row;
});
function draw() {
  const first = Math.floor(box.scrollTop / 100);
  rows.forEach((row, at) => {
    const n = first + ((at - first) % 12 + 12) % 12;
    row.style.transform = 'translateY(' + n * 100 + 'px)';
    const holder = row.querySelector('[class*=_wbtext_]');
    if (holder.textContent !== text(n)) holder.textContent = text(n);
  });
}
box.addEventListener('scroll', draw);
draw();
</script></body></html>`;
}

/** A feed of Xiaohongshu's shape that opens notes over itself, under addresses of their own. */
export const overlayFeed = `${head}</head><body><div id="app"></div>
<script>
const note = (id) => '<div id="noteContainer" class="note-container"><div id="detail-title">第' + id + '位邻居昨天把标题的钥匙忘在楼下的修车铺里了</div>' +
  '<div class="comments-el"><div class="list-container"><div class="parent-comment"><div class="comment-item"><div class="content"><span class="note-text">第' + id + '位邻居昨天把评论的钥匙忘在楼下的修车铺里了</span></div></div></div></div></div></div>';
function show() {
  const id = location.pathname.split('/')[2];
  document.querySelector('#app').innerHTML = id === undefined || id === '' ? '<p>feed</p>' : note(id);
}
addEventListener('popstate', show);
addEventListener('open-note', ({ detail }) => { history.pushState({}, '', '/explore/' + detail); show(); });
show();
</script></body></html>`;

/** A live chat of YouTube's shape: a message every 50 ms, the last hundred kept, at its end unless scrolled up. */
export const liveChat = `${head}<style>#items{height:500px;overflow-y:auto;display:block}yt-live-chat-text-message-renderer{display:block}</style></head><body>
<div id="items" class="yt-live-chat-item-list-renderer"></div>
<script>
const items = document.querySelector('#items');
let n = 0;
addEventListener('start-chat', ({ detail }) => {
  const timer = setInterval(() => {
    if (n >= detail) return clearInterval(timer);
    const stuck = items.scrollTop + items.clientHeight >= items.scrollHeight - 20;
    const message = document.createElement('yt-live-chat-text-message-renderer');
    message.innerHTML = '<span id="author-name">访客' + n + '</span> <span id="message"></span>';
    message.querySelector('#message').textContent = '第' + n + '位邻居昨天把直播的钥匙忘在楼下的修车铺里了';
    items.append(message);
    while (items.children.length > 100) items.firstElementChild.remove();
    if (stuck) items.scrollTop = items.scrollHeight;
    window.stuck = stuck;
    window.sent = n += 1;
  }, 50);
});
</script></body></html>`;

/** A page that writes itself anew with `document.open` when told to. */
export const rewritten = `${head}</head><body><div class="list-container"><div class="comment-item"><div class="content"><span class="note-text">${sentence(1, '旧页')}</span></div></div></div>
<script>
addEventListener('rewrite', () => {
  document.open();
  document.write('<!doctype html><html lang="zh"><body><div class="list-container"><div class="comment-item"><div class="content"><span class="note-text">${sentence(2, '新页')}</span></div></div></div></body></html>');
  document.close();
}, { once: true });
</script></body></html>`;

/** A forum nobody described; its class names are drawn anew each time it is asked for. */
export function drawnForum(): string {
  const seed = `${Math.random().toString(36).slice(2, 7)}9`;
  const name = (base: string): string => `${base}XqZ${seed}`;
  const post = (n: number): string =>
    `<li class="${name('i')}"><b class="${name('n')}">邻居${n}</b><div class="${name('t')}">钥匙${'一二三四五六'.charAt(n)}</div><button>回复</button></li>`;
  return `${head}</head><body><main><h1>论坛</h1><ul>${[0, 1, 2, 3, 4].map(post).join('')}</ul></main></body></html>`;
}

/** A page of Zhihu's shape with two comments; a third comes when told to. */
export const keptPage = `${head}</head><body><main>${[1, 2].map((n) => `<div class="CommentContent">${sentence(n, '回来')}</div>`).join('')}</main>
<script>
addEventListener('more', () => {
  document.querySelector('main').insertAdjacentHTML('beforeend', '<div class="CommentContent">${sentence(3, '回来')}</div>');
});
</script></body></html>`;
