import { type SampleComment, thread } from '../support/sample/comments.ts';
import { samplePage } from '../support/sample/page.ts';

/** A page to measure on. */
export interface BenchPage {
  readonly name: 'sample' | 'generic' | 'scroll' | 'live';
  readonly host: string;
  readonly path: string;
  html(count: number): string;
}

/** A comment of a page that grows, by its number on the page. */
export type Row = Pick<SampleComment, 'user' | 'text' | 'language'>;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 38};`);

/** The comments of a page in the order in which they appear. */
export function rowsOf(count: number): readonly Row[] {
  return thread(count)
    .flatMap((comment) => [comment, ...(comment.replies ?? [])])
    .map(({ user, text, language }) => ({
      user,
      text: text.replaceAll(/:(?:laugh|cry|heart):/g, ''),
      language,
    }));
}

function rowHtml({ user, text }: Row, index: number): string {
  return `<li class="entry" id="e${index}"><div class="portrait"><i></i></div><div class="main">
<div class="head"><a class="nick" href="#u${index}">${escape(user)}</a><span class="when">${index % 59} 分钟前</span></div>
<div class="said"><p>${escape(text)}</p></div>
<div class="tools"><button>赞</button><button>回复</button><span class="place">来自上海</span></div></div></li>`;
}

function forumPage(list: string, script = ''): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>论坛</title><link rel="icon" href="data:,">
<style>body{font:15px/1.6 sans-serif;max-width:760px;margin:auto}.entry{display:flex;gap:12px;padding:8px 0}.portrait i{display:block;width:32px;height:32px;background:#ccc}</style>
</head><body><nav><a href="#">首页</a> <a href="#">消息</a></nav><ul class="entries">${list}</ul>${script}</body></html>`;
}

/** A forum of no known make: the same comments as in the sample, in markup that no adapter describes. */
function forum(count: number): string {
  return forumPage(rowsOf(count).map(rowHtml).join('\n'));
}

/** A page that brings its rows as `pool`, and puts them in with `put(index)`. */
function growing(count: number, first: number, script: string): string {
  const rows = rowsOf(count).map(rowHtml);
  const pool = JSON.stringify(rows).replaceAll('<', '\\u003c');
  return forumPage(
    rows.slice(0, first).join('\n'),
    `<script>
const pool = ${pool}, list = document.querySelector('.entries');
let next = ${first};
const put = () => { if (next < pool.length) list.insertAdjacentHTML('beforeend', pool[next++]); };
${script}
</script>`,
  );
}

/** Twenty more comments whenever the end is two screens away; scrolls by itself once told to. */
const scroll = (count: number): string =>
  growing(
    count,
    60,
    `const more = () => {
  if (list.getBoundingClientRect().bottom < innerHeight * 3) for (let n = 0; n < 20; n++) put();
};
addEventListener('scroll', more, { passive: true });
globalThis.startMoving = (speed) => {
  let before = performance.now();
  const begin = before;
  let at = scrollY;
  const move = (now) => {
    at += (speed * (now - before)) / 1000;
    before = now;
    scrollTo(0, at);
    if (now - begin < 15000) requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
};`,
  );

/** A new message every so often, the hundred latest kept, scrolled to the end. */
const live = (count: number): string =>
  growing(
    count,
    0,
    `globalThis.startMoving = (perSecond) => {
  const timer = setInterval(() => {
    put();
    while (list.children.length > 100) list.firstElementChild.remove();
    scrollTo(0, document.documentElement.scrollHeight);
    if (next >= pool.length) clearInterval(timer);
  }, 1000 / perSecond);
};`,
  );

/** The pages of the bench. */
export const pages: readonly BenchPage[] = [
  {
    name: 'sample',
    host: 'www.xiaohongshu.com',
    path: '/explore/66aa00000000000000000001',
    html: (count) => samplePage({ comments: thread(count), lateAfter: 500 }),
  },
  { name: 'generic', host: 'forum.example.org', path: '/thread/1', html: forum },
  { name: 'scroll', host: 'forum.example.org', path: '/thread/1', html: scroll },
  { name: 'live', host: 'forum.example.org', path: '/thread/1', html: live },
];
