import { thread } from '../support/sample/comments.ts';
import { samplePage } from '../support/sample/page.ts';

/** A page to measure on. */
export interface BenchPage {
  readonly name: 'sample' | 'generic';
  readonly host: string;
  readonly path: string;
  html(count: number): string;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 38};`);

/** A forum of no known make: the same comments as in the sample, in markup that no adapter describes. */
function forum(count: number): string {
  const rows = thread(count)
    .flatMap((comment) => [comment, ...(comment.replies ?? [])])
    .map(
      (
        { user, text },
        index,
      ) => `<li class="entry" id="e${index}"><div class="portrait"><i></i></div><div class="main">
<div class="head"><a class="nick" href="#u${index}">${escape(user)}</a><span class="when">${index % 59} 分钟前</span></div>
<div class="said"><p>${escape(text.replaceAll(/:(?:laugh|cry|heart):/g, ''))}</p></div>
<div class="tools"><button>赞</button><button>回复</button><span class="place">来自上海</span></div></div></li>`,
    );
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>论坛</title><link rel="icon" href="data:,">
<style>body{font:15px/1.6 sans-serif;max-width:760px;margin:auto}.entry{display:flex;gap:12px;padding:8px 0}.portrait i{display:block;width:32px;height:32px;background:#ccc}</style>
</head><body><nav><a href="#">首页</a> <a href="#">消息</a></nav><ul class="entries">${rows.join('\n')}</ul></body></html>`;
}

/** The pages of the bench. */
export const pages: readonly BenchPage[] = [
  {
    name: 'sample',
    host: 'www.xiaohongshu.com',
    path: '/explore/66aa00000000000000000001',
    html: (count) => samplePage({ comments: thread(count), lateAfter: 500 }),
  },
  { name: 'generic', host: 'forum.example.org', path: '/thread/1', html: forum },
];
