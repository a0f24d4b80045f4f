import type { ComposerPurpose, ComposerRule, SiteAdapter } from '../core/site.ts';
import { hintsOf } from './field.ts';
import { isValueField } from './read-draft.ts';

const SEARCH =
  /\bsearch|\bquery\b|\bkeywords?\b|搜索|搜一搜|搜尋|検索|검색|\bbuscar|\bpesquisar|\bsuche|\brecherch|поиск|найти/i;
const SEARCH_NAME = /^(?:q|wd|s|kw|query|search|search_query|keyword|keywords)$/i;
const TITLE =
  /\btitle\b|\bheadline\b|\bsubject\b|标题|標題|タイトル|件名|제목|\bt[ií]tulo\b|\btitre\b|\btitel\b|\bbetreff\b|заголовок/i;
const MESSAGE =
  /\bmessages?\b|\bchats?\b|\bdm\b|\bdanmaku\b|弹幕|彈幕|私信|聊天|消息|訊息|メッセージ|チャット|메시지|채팅|\bmensa(?:je|gem)|\bnachricht|сообщение/i;
const COMMENT =
  /\bcomments?\b|\brepl(?:y|ies|ying)\b|\bresponses?\b|\breviews?\b|\banswers?\b|评论|評論|回复|回覆|回應|说点什么|留言|跟帖|コメント|返信|댓글|답글|답장|\bcoment[aá]|\bresp(?:onder|uesta|osta)|\bkommentar|\bantwort|\bcommentaire|\br[ée]pon|комментар|ответ/i;
const POST =
  /\bposts?\b|\bstatus\b|\bnote\b|\btweet|\bcompose|\bcaption\b|\bbody\b|正文|发布|投稿|本文|게시|\bpublicaci|\bbeitrag|\bpublier|запись/i;

/** The rule of the site that a field falls under. */
export function ruleFor(field: Element, site: SiteAdapter | undefined): ComposerRule | undefined {
  return site?.composers.find(({ selector }) => field.closest(selector) !== null);
}

function isSearch(field: Element, hints: string): boolean {
  if (field.getAttribute('type') === 'search' || field.getAttribute('role') === 'searchbox') return true;
  if (field.getAttribute('enterkeyhint') === 'search') return true;
  if (!isValueField(field)) return false;
  if (SEARCH_NAME.test(field.name)) return true;
  return SEARCH.test(hints) || field.closest('search, [role="search"]') !== null;
}

/**
 * What a field is for: by the site's rule, else by what the field says about itself. Undefined for a single line
 * that says nothing of the kind, such as one for a name.
 */
export function purposeOf(field: Element, site?: SiteAdapter): ComposerPurpose | undefined {
  const rule = ruleFor(field, site);
  if (rule !== undefined) return rule.purpose ?? 'comment';
  const hints = hintsOf(field);
  if (isSearch(field, hints)) return 'search';
  if (COMMENT.test(hints)) return 'comment';
  if (MESSAGE.test(hints)) return 'message';
  if (field.localName === 'input') return TITLE.test(hints) ? 'title' : undefined;
  if (TITLE.test(hints)) return 'title';
  return POST.test(hints) ? 'post' : 'comment';
}
