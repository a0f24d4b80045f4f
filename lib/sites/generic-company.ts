import { looksLikeTime } from './generic-times.ts';

/** Marks of an author or a time within the box around a comment. */
const WHEN = 'time, [datetime], [class*="date" i], [class*="time" i]';
const WHO =
  '[rel~="author"], [itemprop="author"], [class*="author" i], [class*="user" i], [class*="nick" i], ' +
  '[class*="avatar" i], [src*="avatar" i], [class*="rounded-full"], a[href*="/user"], a[href*="/u/"], ' +
  'a[href*="/profile"], a[href*="/member"], a[href*="/people/"], a[href*="/@"], a[href*="uid="]';
const CONTROL = 'button, [role="button"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Boxes looked at from the block outwards. */
const MAX_DEPTH = 14;
/** Of these, those that may hold a post that has no other beside it. */
const MAX_SINGLE_DEPTH = 4;
/** Siblings looked at for a box of the same kind: advertisements and lines may stand between two. */
const MAX_BESIDE = 3;
/** UTF-16 units that such a post has around it at most. */
const MAX_AROUND = 120;
/** The same for a post that has others beside it, replies within its box included: parts of a page hold more. */
const MAX_AROUND_REPEATED = 2500;
/** Pieces of text of a box that are looked at for a time. */
const MAX_PIECES = 80;

/** Elements that are items of their parent, whatever they are called. */
const ITEMS = new Set(['li', 'tr', 'dd', 'dt', 'p', 'article', 'blockquote']);

function isAlike(a: Element, b: Element): boolean {
  if (a.localName !== b.localName) return false;
  const [name, other] = [a.classList[0], b.classList[0]];
  if (name !== undefined || other !== undefined) return name === other;
  // The columns of a page often bear no class either: what is repeated has attributes of its own, or is an item.
  const marks = (element: Element): string =>
    element
      .getAttributeNames()
      .filter((attribute) => attribute !== 'id' && attribute !== 'style')
      .join();
  return ITEMS.has(a.localName) || (marks(a) !== '' && marks(a) === marks(b));
}

/** Whether an element has another of its kind beside it. */
function isRepeated(element: Element): boolean {
  let [before, after] = [element.previousElementSibling, element.nextElementSibling];
  for (let step = 0; step < MAX_BESIDE; step += 1) {
    if ((before !== null && isAlike(before, element)) || (after !== null && isAlike(after, element)))
      return true;
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
  return false;
}

function holds(box: Element, element: Element, selector: string): boolean {
  for (const mark of box.querySelectorAll(selector))
    if (!element.contains(mark) && !mark.contains(element)) return true;
  return false;
}

/** Whether a time stands in the box beside the block, by how it reads. */
function showsTime(box: Element, element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(box, 4);
  for (let piece = 0; piece < MAX_PIECES; piece += 1) {
    const node = walker.nextNode();
    if (node === null) return false;
    if (!element.contains(node) && looksLikeTime(node.nodeValue ?? '')) return true;
  }
  return false;
}

/** Whether author or time stand in a line of their own above, as in lists of terms and rows of tables that take turns. */
function isHeaded(box: Element, element: Element): boolean {
  const head = box.previousElementSibling;
  if (head === null || isAlike(head, box)) return false;
  return holds(head, element, WHO) || holds(head, element, WHEN) || showsTime(head, element);
}

/** Whether a box holds at most this many characters beside the block. */
function isTight(box: Element, element: Element, around: number): boolean {
  return box.textContent.length <= element.textContent.length + around;
}

/**
 * Whether the box around a block is that of something a person wrote: a repeated one that names an author or a time
 * or has controls and no heading, or one for itself that names both.
 */
export function hasCompany(element: Element): boolean {
  let at = element;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const parent: Element | null = at.parentElement;
    if (parent === null || !isTight(at, element, MAX_AROUND_REPEATED)) return false;
    const who = holds(at, element, WHO);
    const when = (): boolean => holds(at, element, WHEN) || showsTime(at, element);
    if (isRepeated(at)) {
      if (who || when() || isHeaded(at, element)) return true;
      if (holds(at, element, CONTROL) && !holds(at, element, HEADING)) return true;
    } else if (depth < MAX_SINGLE_DEPTH && isTight(at, element, MAX_AROUND) && who && when()) return true;
    at = parent;
  }
  return false;
}
