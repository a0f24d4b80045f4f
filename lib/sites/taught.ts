import { isStableName, stableStem } from './stable-name.ts';

/** A selector for an element and all that are like it. */
export interface Derived {
  readonly selector: string;
  /** The elements it matches now, the given one among them. */
  readonly matches: readonly Element[];
}

/** How far up the box of one comment may be from its text. */
const MAX_DEPTH = 10;

/** How many elements above must have the same tags, and the text itself the same class, to be alike. */
const ALIKE_DEPTH = 3;
const ALIKE_SHARE = 0.8;

const NAMED_ATTRIBUTES = ['data-testid', 'data-e2e', 'data-test-id', 'itemprop', 'role', 'slot', 'dir'];

/** Elements that stand for a part of a page by themselves. */
const LANDMARKS = new Set(['main', 'article', 'section', 'aside', 'form', 'table']);

/** What names an element beyond this load of the page: classes and attributes that people chose. Empty: nothing. */
function namesOf(element: Element): string {
  let names = '';
  for (const attribute of NAMED_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value !== null && isStableName(value)) names += `[${attribute}="${value}"]`;
  }
  for (const name of element.classList) {
    const stem = stableStem(name);
    if (stem !== undefined) names += `[class*="${stem}"]`;
    else if (isStableName(name)) names += `.${CSS.escape(name)}`;
  }
  return names;
}

/** An element below the box of a comment: by name, else by its place among those of the same tag. */
function inner(element: Element): string {
  const names = namesOf(element);
  if (names !== '') return `${element.localName}${names}`;
  const parent = element.parentElement;
  const same = [...(parent?.children ?? [])].filter(({ localName }) => localName === element.localName);
  return same.length < 2
    ? element.localName
    : `${element.localName}:nth-of-type(${same.indexOf(element) + 1})`;
}

/** The nearest ancestor that says which part of the page this is; empty where none does. */
function anchorOf(box: Element): string {
  for (let at = box.parentElement; at !== null && at.localName !== 'body'; at = at.parentElement) {
    const id = isStableName(at.id) ? `#${CSS.escape(at.id)}` : '';
    const names = id === '' ? namesOf(at) : id;
    if (names !== '' || LANDMARKS.has(at.localName)) return `${at.localName}${names} `;
  }
  return '';
}

function tagsAbove(element: Element): string {
  let tags = `${element.localName}.${element.classList[0] ?? ''}`;
  let at = element.parentElement;
  for (let depth = 0; depth < ALIKE_DEPTH && at !== null; depth += 1, at = at.parentElement)
    tags += `<${at.localName}`;
  return tags;
}

function hasLetters(element: Element): boolean {
  return /\p{L}/u.test(element.textContent);
}

/** What a selector finds, where that can be comments: alike, and none within another. */
function look(root: ParentNode, selector: string, element: Element): readonly Element[] {
  const all = [...root.querySelectorAll(selector)];
  const shape = tagsAbove(element);
  const alike = all.filter((other) => tagsAbove(other) === shape).length;
  if (!all.includes(element) || alike / all.length < ALIKE_SHARE) return [];
  if (all.some((other) => other.parentElement?.closest(selector))) return [];
  return all.filter(hasLetters);
}

/** Whether the box stands beside another of its kind; in one load of a page even drawn names tell kinds apart. */
function isRepeated(box: Element): boolean {
  const kind = kindOf(box);
  return [box.previousElementSibling, box.nextElementSibling].some(
    (beside) => beside !== null && kindOf(beside) === kind,
  );
}

function kindOf(element: Element): string {
  if (element.className !== '') return `${element.localName}.${element.classList[0] ?? ''}`;
  return `${element.localName}:${[...element.children].map(({ localName }) => localName).join()}`;
}

/**
 * Derives from one text of a page a selector for all texts like it, in the document or in the open shadow root it
 * stands in. It is made of names that people chose, and where there are none of the structure below the repeated
 * box, so that it holds after a reload with other hashed names.
 */
export function deriveSelector(element: Element): Derived {
  const root = element.getRootNode() as ParentNode & Node;
  let below = '';
  let best: Derived | undefined;
  let box: Element | null = element;
  for (let depth = 0; box !== null && depth < MAX_DEPTH && box.localName !== 'body'; depth += 1) {
    if (isRepeated(box)) {
      const selector = `${anchorOf(box)}${box.localName}${namesOf(box)}${below}`;
      const matches = look(root, selector, element);
      if (matches.length > (best?.matches.length ?? 0)) best = { selector, matches };
    }
    below = ` > ${inner(box)}${below}`;
    box = box.parentElement;
  }
  const alone = `${anchorOf(element)}${inner(element)}`;
  return best ?? { selector: alone, matches: [...root.querySelectorAll(alone)].filter(hasLetters) };
}
