import { composedParent } from '../sites/composed.ts';
import type { FoundText, TextFinder } from '../sites/finder.ts';
import { authorOf, itemOf } from '../sites/thread.ts';

/** A comment that is being answered. */
export interface AnsweredComment {
  readonly text: string;
  /** Who wrote it, where that shows. */
  readonly person?: string | undefined;
}

/** What stands around a field. */
export interface Surroundings {
  readonly comment?: AnsweredComment | undefined;
  /** Texts of other comments, some dozens at most. */
  readonly thread: readonly string[];
  /** Title and text of the post. */
  readonly post?: string | undefined;
}

/** Texts of a page that are looked at, and those the language of a thread is told from. */
const MAX_FOUND = 600;
const MAX_THREAD = 60;
/** UTF-16 units of one text as context. */
const MAX_COMMENT = 500;
const MAX_POST = 1500;
const MAX_PERSON = 100;
/** How far up from a field the comment it answers may stand, and how many comments may stand there with it. */
const MAX_UP = 8;
/** How far up from an element the comment that holds it is looked for. */
const MAX_ABOVE = 16;
const MAX_NEAR = 3;

const isComment = ({ kind }: FoundText): boolean => kind === 'comment' || kind === 'message';

function contains(ancestor: Element, node: Element): boolean {
  for (let at: Element | null = node; at !== null; at = composedParent(at)) if (at === ancestor) return true;
  return false;
}

function findAll(part: Document | Element, finders: readonly TextFinder[]): FoundText[] {
  const found: FoundText[] = [];
  const roots: (Document | Element | ShadowRoot)[] = [part];
  const seen = new Set<Element>();
  for (const root of roots) {
    for (const finder of finders) {
      for (const text of finder.find(
        root,
        (host) => host.shadowRoot !== null && roots.push(host.shadowRoot),
      )) {
        if (seen.has(text.element)) continue;
        seen.add(text.element);
        found.push(text);
        if (found.length >= MAX_FOUND) return found;
      }
    }
  }
  return found;
}

/** The innermost comment that holds an element. */
function commentAround(element: Element, found: readonly FoundText[]): FoundText | undefined {
  let innermost: { readonly text: FoundText; readonly item: Element } | undefined;
  for (const text of found) {
    const item = itemOf(text);
    if (item === undefined || !contains(item, element)) continue;
    if (innermost === undefined || (item !== innermost.item && contains(innermost.item, item)))
      innermost = { text, item };
  }
  return innermost?.text;
}

/** The same, looked for from the element outwards: a thread may hold more comments than are looked at. */
function commentAbove(element: Element, finders: readonly TextFinder[]): FoundText | undefined {
  let at = composedParent(element);
  for (let up = 0; at !== null && up < MAX_ABOVE; up += 1, at = composedParent(at)) {
    const found = findAll(at, finders);
    const comment = commentAround(element, found.filter(isComment));
    if (comment !== undefined || found.length >= MAX_FOUND) return comment;
  }
  return undefined;
}

/** For sites without rules: the last comment before the field in the smallest part of the page that holds both. */
function commentNear(field: Element, found: readonly FoundText[]): FoundText | undefined {
  let at = composedParent(field);
  for (let up = 0; at !== null && up < MAX_UP; up += 1, at = composedParent(at)) {
    const part = at;
    const here = found.filter(({ element }) => contains(part, element));
    if (here.length === 0) continue;
    if (here.length > MAX_NEAR) return undefined;
    return here.findLast(
      ({ element }) => (element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
  }
  return undefined;
}

function describe(found: FoundText): AnsweredComment {
  const name = authorOf(found)?.textContent.trim();
  return {
    text: found.element.textContent.trim().slice(0, MAX_COMMENT),
    ...(name !== undefined && name !== '' && { person: name.slice(0, MAX_PERSON) }),
  };
}

/** The comment that something pressed belongs to, as its site's rules say. */
export function commentPressed(
  pressed: Element,
  finders: readonly TextFinder[],
): AnsweredComment | undefined {
  const found = commentAbove(pressed, finders);
  return found === undefined ? undefined : describe(found);
}

/**
 * Looks at the page around a field: the comment it answers, by where the field stands or by what was pressed just
 * before it got the focus, the comments around, and the post. Reads no layout.
 */
export function lookAround(
  field: Element,
  document: Document,
  finders: readonly TextFinder[],
  pressed: Element | undefined,
): Surroundings {
  const found = findAll(document, finders);
  const comments = found.filter(isComment);
  const around = (element: Element): FoundText | undefined =>
    commentAround(element, comments) ??
    (found.length < MAX_FOUND ? undefined : commentAbove(element, finders));
  const byPress = pressed === undefined || contains(field, pressed) ? undefined : around(pressed);
  const answered =
    byPress ??
    around(field) ??
    commentNear(
      field,
      comments.filter(({ rule }) => rule?.item === undefined),
    );
  const live = comments.some(({ site }) => site.live !== undefined);
  const thread = live ? comments.slice(-MAX_THREAD) : comments.slice(0, MAX_THREAD);
  const post = found
    .filter(({ kind }) => kind === 'title' || kind === 'post')
    .slice(0, 2)
    .map(({ element }) => element.textContent.trim())
    .join('\n');
  const about = (post || document.title.trim()).slice(0, MAX_POST);
  return {
    comment: answered === undefined ? undefined : describe(answered),
    thread: thread.map(({ element }) => element.textContent.trim().slice(0, MAX_COMMENT)),
    ...(about !== '' && { post: about }),
  };
}
