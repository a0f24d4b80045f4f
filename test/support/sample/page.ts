import { note, type SampleComment, type SampleReply } from './comments.ts';

/** How the sample note is served. */
export interface SamplePage {
  readonly comments: readonly SampleComment[];
  /** Milliseconds after which the late replies arrive; null leaves it to an event `load-replies` of the page. */
  readonly lateAfter?: number | null;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 38};`);

const faces = {
  laugh:
    '<path d="M6 10q4 7 8 0z" fill="#733"/><path d="M5 8q1.500-2 3 0M12 8q1.500-2 3 0" fill="none" stroke="#733"/>',
  cry: '<path d="M7 14q3-3 6 0" fill="none" stroke="#733"/><path d="M5 8h3m4 0h3" stroke="#733"/><path d="M6.500 9v5" stroke="#39f"/>',
  heart: '<path d="M10 15 5 9a3 3 0 0 1 5-2 3 3 0 0 1 5 2z" fill="#e33"/>',
} as const;

const sticker = (name: keyof typeof faces): string => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="#fd5"/>${faces[name]}</svg>`;
  return `<img class="note-content-emoji" crossorigin="anonymous" src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
};

const token = /:(laugh|cry|heart):|(@\S+) |#(\S+) |(https?:\/\/\S+) /g;

/** The pieces of a text as the site writes them: runs in a `span`, stickers, mentions, hashtags and links. */
function pieces(text: string): string {
  let html = '';
  let end = 0;
  const run = (part: string): void => {
    if (part !== '') html += `<span>${escape(part)}</span>`;
  };
  for (const match of text.matchAll(token)) {
    run(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, face, mention, topic, link] = match;
    if (face !== undefined) html += sticker(face as keyof typeof faces);
    else if (mention !== undefined)
      html += `<a class="note-content-user" href="/user/profile/1">${escape(mention)}</a><span> </span>`;
    else if (topic !== undefined)
      html += `<a id="hash-tag" class="tag" href="/search_result?keyword=${encodeURIComponent(topic)}">#${escape(topic)}</a><span> </span>`;
    else if (link !== undefined) html += `<a href="${escape(link)}">${escape(link)}</a><span> </span>`;
  }
  run(text.slice(end));
  return html;
}

function item(comment: SampleComment | SampleReply, id: string, sub: boolean): string {
  const to = 'to' in comment && comment.to !== undefined ? comment.to : undefined;
  const prefix = to === undefined ? '' : `回复 <span class="nickname">${escape(to)}</span>：`;
  const author = comment.user === note.author ? '<span class="tag">作者</span>' : '';
  return `<div class="comment-item${sub ? ' comment-item-sub' : ''}" id="comment-${id}">
<div class="comment-inner-container">
<div class="avatar"><a data-user-id="${id}" href="/user/profile/${id}"><span class="face"></span></a></div>
<div class="right">
<div class="author-wrapper"><div class="author"><a class="name" href="/user/profile/${id}">${escape(comment.user)}</a>${author}</div></div>
<div class="content">${prefix}<span class="note-text">${pieces(comment.text)}</span></div>
<div class="info"><div class="date" selected-disabled-search=""><span>11-20</span><span>上海</span></div>
<div class="interactions"><div class="like"><span class="like-wrapper"><span class="count">赞</span></span></div><div class="reply"><span class="count">回复</span></div></div></div>
</div></div></div>`;
}

function parent(comment: SampleComment, index: number): { html: string; late: string[] } {
  const id = `c${index}`;
  const early: string[] = [];
  const late: string[] = [];
  for (const [n, reply] of (comment.replies ?? []).entries()) {
    (reply.late === true ? late : early).push(item(reply, `${id}r${n}`, true));
  }
  const replies =
    early.length + late.length === 0
      ? ''
      : `<div class="reply-container"><div class="list-container" data-thread="${id}">${early.join('')}</div></div>`;
  return { html: `<div class="parent-comment">${item(comment, id, false)}${replies}</div>`, late };
}

const style = `
:root{color-scheme:light dark}
body{margin:0;font:14px/1.6 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif;color:light-dark(#333,#ddd);background:light-dark(#fafafa,#111)}
.note-container{display:flex;max-width:1120px;height:calc(100vh - 48px);margin:24px auto;border-radius:16px;overflow:hidden;background:light-dark(#fff,#1c1c1c);box-shadow:0 4px 24px #0002}
.media-container{flex:1 1 45%;display:grid;place-items:center;background:linear-gradient(160deg,#f7b267,#f25c54)}
.media-container svg{width:55%}
.interaction-container{flex:1 1 55%;display:flex;flex-direction:column;min-width:0}
.author-container{padding:16px 24px;border-bottom:1px solid #8883}
.note-scroller{flex:1;overflow-y:auto;padding:16px 24px}
.title{font-size:18px;font-weight:600}.desc{white-space:pre-line;font-size:16px}
a{color:#13386c;text-decoration:none}.tag{color:#13386c}@media(prefers-color-scheme:dark){a,.tag{color:#8ab4f8}}
.date,.total,.nickname,.author .name,.interactions{color:#8889;font-size:12px}.author .tag{margin-left:4px;padding:0 6px;border-radius:9px;background:#f242;color:#f24;font-size:10px}
.parent-comment{margin:12px 0}.comment-inner-container{display:flex;gap:12px;padding:6px 0}.reply-container{margin-left:44px}
.face{display:block;width:32px;height:32px;border-radius:50%;background:hsl(30 60% 75%)}.comment-item-sub .face{width:24px;height:24px}
.note-content-emoji{width:20px;height:20px;vertical-align:text-bottom;margin:0 1px}.info{display:flex;gap:16px}.date span+span{margin-left:6px}.interactions{display:flex;gap:12px}
.right{flex:1;min-width:0}.engage-bar{padding:12px 24px;border-top:1px solid #8883}.content-input{margin:0;padding:8px 16px;border-radius:20px;background:#8882;min-height:1.600em}
.end-container{text-align:center;color:#8889;padding:24px}`;

const bowl =
  '<svg viewBox="0 0 100 100"><path d="M10 45h80c0 30-16 45-40 45S10 75 10 45z" fill="#fff"/><path d="M16 45q8-14 17 0 8-14 17 0 8-14 17 0 8-14 17 0" fill="none" stroke="#ffd166" stroke-width="5"/><circle cx="38" cy="38" r="8" fill="#e63946"/><circle cx="62" cy="36" r="9" fill="#fff3b0"/><circle cx="62" cy="36" r="4" fill="#f4a261"/></svg>';

/** A note page in the structure that Xiaohongshu's web pages have, with a thread of our own below it. */
export function samplePage({ comments, lateAfter = 2000 }: SamplePage): string {
  const parents = comments.map(parent);
  const late = Object.fromEntries(
    parents.flatMap((one, index) => (one.late.length > 0 ? [[`c${index}`, one.late.join('')]] : [])),
  );
  const total = comments.reduce((sum, { replies = [] }) => sum + 1 + replies.length, 0);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(note.title)} - 小红书</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><div id="app"><div id="global" class="layout"><div class="main-container"><div class="main-content"><div class="outer-link-container">
<div id="noteContainer" class="note-container" data-type="normal" data-render-status="">
<div class="media-container">${bowl}</div>
<div class="interaction-container">
<div class="author-container"><div class="author-wrapper"><div class="info"><a class="name" href="/user/profile/1"><span class="username">${escape(note.author)}</span></a></div></div></div>
<div class="note-scroller">
<div class="note-content"><div id="detail-title" class="title">${escape(note.title)}</div>
<div id="detail-desc" class="desc"><span class="note-text">${pieces(note.body)}</span></div>
<div class="bottom-container"><span class="date" selected-disabled-search="">11-20 上海</span></div></div>
<div class="divider"></div>
<div class="comments-el"><div class="comments-container"><div class="total" selected-disabled-search="">共 ${total} 条评论</div>
<div class="list-container">${parents.map(({ html }) => html).join('\n')}</div>
<div class="end-container">- THE END -</div></div></div>
</div>
<div class="interactions engage-bar"><div class="input-box"><div class="content-edit"><p id="content-textarea" class="content-input" contenteditable="true" data-tribute="true"></p></div></div>
<div class="bottom"><button class="btn submit gray" disabled>发送</button><button class="btn cancel">取消</button></div></div>
</div></div></div></div></div></div></div>
<script type="application/json" id="late">${JSON.stringify(late).replaceAll('<', '\\u003c')}</script>
<script>
const late = JSON.parse(document.querySelector('#late').textContent);
const load = () => {
  for (const [thread, html] of Object.entries(late)) {
    const template = document.createElement('template');
    template.innerHTML = html;
    document.querySelector('[data-thread="' + thread + '"]').append(template.content);
  }
  document.documentElement.dataset.complete = '';
};
${lateAfter === null ? "addEventListener('load-replies', load)" : `setTimeout(load, ${lateAfter})`};
</script></body></html>`;
}
